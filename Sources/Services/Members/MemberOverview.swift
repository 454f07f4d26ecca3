// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// Everything about a person on one page, each part for those whose role opens it alone; nil for others.
public struct MemberOverview: Sendable {
    public let member: MemberView
    public let payments: [MemberHistoryStore.Payment]?
    public let transfers: [MemberHistoryStore.Transfer]?
    /// Newest first.
    public let claims: [ClaimLine]?
    public let messages: [Message]?
    /// Who looked at or changed the record, newest first.
    public let looks: [AuditLine]?

    /// What was told to the person.
    public struct Message: Sendable {
        public let text: String
        public let recordedAt: Instant
        /// Nil while it waits.
        public let sentAt: Instant?
    }
}

extension Door {
    private static let longestSection = 30

    /// Who reads what was told to people, and who looked at them.
    private static let readersOfHistory: Set<Role> = [
        .counterOfficer, .missionOfficer, .contactAgent, .assessor, .approver, .inspector, .auditor,
    ]

    /// A person's whole record with everything that happened around it; the look is logged, once.
    public func viewMemberOverview(_ person: ID<PersonRecord>, by actor: Actor) async throws -> MemberOverview {
        try await read(.viewMember, by: actor) { context in
            try context.reach(person)
            let set = try context.records(of: person)
            let history = MemberHistoryStore(context.transaction)
            let most = Self.longestSection
            let readsHistory = actor.role.map(Self.readersOfHistory.contains) ?? false
            return MemberOverview(
                member: try MemberReader(context).view(person),
                payments: Self.may(.viewInvoice, actor) ? try history.payments(of: set, limit: most) : nil,
                transfers: Self.may(.viewPayout, actor) ? try history.transfers(of: set, limit: most) : nil,
                claims: Self.may(.viewClaim, actor) ? try Self.claims(of: set, context) : nil,
                messages: readsHistory
                    ? try history.messages(to: set, limit: most).map { try MemberOverview.Message($0) } : nil,
                looks: readsHistory ? try Self.looks(at: set, context) : nil)
        }
    }

    private static func may(_ operation: Operation, _ actor: Actor) -> Bool {
        actor.role.map(operation.roles.contains) ?? false
    }

    private static func claims(of set: [ID<PersonRecord>], _ context: ReadContext) throws -> [ClaimLine] {
        let reader = ClaimReader(context.transaction, door: context.door)
        let claims = try ClaimStore(context.transaction, keys: context.door.keys).all(about: set)
        return try claims.prefix(longestSection).map { try reader.line($0) }
    }

    private static func looks(at set: [ID<PersonRecord>], _ context: ReadContext) throws -> [AuditLine] {
        let audit = AuditStore(context.transaction, mac: context.door.mac)
        let rows = try set.flatMap { try audit.rows(about: $0, limit: longestSection) }
        return rows.sorted { $0.id > $1.id }.prefix(longestSection).map(AuditLine.init)
    }
}

extension MemberOverview.Message {
    fileprivate init(_ message: MemberHistoryStore.Message) throws {
        self.init(
            text: try PersonMessage.read(message.payload).text, recordedAt: message.recordedAt,
            sentAt: message.sentAt)
    }
}
