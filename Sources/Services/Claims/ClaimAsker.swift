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

    /// - Throws: `forbidden` `claim-is-the-workers`.
    static func check(_ actor: Actor, _ incident: IncidentStore.Incident) throws(Failure) {
        guard may(actor, ask: incident) else { throw Failure(.forbidden, "claim-is-the-workers") }
    }
}
