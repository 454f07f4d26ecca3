// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// The desk that an officer works at: those who share it never have one thing at the same time.
struct WorkDesk: Sendable, Hashable {
    /// How long a work stays with whoever took it.
    static let seconds: Int64 = 4 * 3_600

    let kind: AssignmentStore.Kind
    let name: String
    /// Who may be given its work.
    let roles: Set<Role>

    /// The desk of a role for a kind of work; nil where the role has none.
    init?(_ role: Role?, _ kind: AssignmentStore.Kind) {
        self.kind = kind
        switch (role, kind) {
        case (.assessor, .claim), (.advisoryDoctor, .claim), (.approver, .claim):
            guard let role else { return nil }
            name = role.rawValue
            roles = [role]
        case (.counterOfficer, .deskCase), (.missionOfficer, .deskCase), (.contactAgent, .deskCase):
            name = "desk"
            roles = [.counterOfficer, .missionOfficer, .contactAgent]
        default: return nil
        }
    }
}

extension WriteContext {
    /// Refuses what another officer of the same desk has taken, and ends the assignment: the step is done.
    ///
    /// - Throws: `conflict` `work-held` naming the officer and until when.
    func finishWork(_ kind: AssignmentStore.Kind, _ work: Int64) throws {
        guard let desk = WorkDesk(actor.role, kind) else { return }
        let store = AssignmentStore(transaction)
        guard let holder = try store.holder(kind, work, desk: desk.name, at: now) else { return }
        guard holder.officer == actor.name else { throw Self.held(by: holder) }
        try store.release(kind, work, desk: desk.name)
    }

    static func held(by holder: AssignmentStore.Assignment) -> Failure {
        Failure(
            .conflict, "work-held",
            details: ["officer": holder.officer, "until": holder.expiresAt.description])
    }
}
