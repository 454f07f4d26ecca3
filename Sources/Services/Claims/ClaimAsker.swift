// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Store

/// Who may ask for a benefit of an incident. A relative who follows a worker looks and pays; the right to the benefit
/// is the worker's own until a death, and then the heirs' (Permenaker 4/2023 art. 57(4)).
public enum ClaimAsker {
    public static func may(_ actor: Actor, ask incident: IncidentStore.Incident) -> Bool {
        actor.role != .relative || actor.person == incident.person || incident.kind.isDeath
    }

    /// Whether somebody may object to the refusal of a claim: a relative only to that of a claim of their own, as heir.
    public static func may(_ actor: Actor, objectTo claim: ClaimStore.Claim) -> Bool {
        actor.role != .relative || actor.person == claim.claimant
    }

    /// - Throws: `forbidden` `claim-is-the-workers`.
    static func check(_ actor: Actor, objectingTo claim: ClaimStore.Claim) throws(Failure) {
        guard may(actor, objectTo: claim) else { throw Failure(.forbidden, "claim-is-the-workers") }
    }

    /// - Throws: `forbidden` `claim-is-the-workers`.
    static func check(_ actor: Actor, _ incident: IncidentStore.Incident) throws(Failure) {
        guard may(actor, ask: incident) else { throw Failure(.forbidden, "claim-is-the-workers") }
    }
}
