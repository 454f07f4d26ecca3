// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Store
import Text

/// What becomes of everything held when its owner asks for erasure: a kind a line, in the order in which it is told.
public struct ErasurePlan: Sendable {
    public struct Line: Sendable, Hashable {
        public let kind: ErasureKind
        /// How many there are; nil for what is kept whole and not counted.
        public let count: Int?
    }

    public let erased: [Line]
    public let kept: [Line]

    /// The answer to its owner: both lists, with the reason for what is kept.
    func told(_ language: Language) -> String {
        ErasureTexts.answer(
            erased: erased.map { ($0.kind, $0.count) }, kept: kept.map(\.kind), language)
    }
}

/// Finds what a person's erasure reaches, and carries it out. What is erased is destroyed (UU 27/2022 art. 43, 44);
/// what is kept is social security (art. 15(1)c with its elucidation, 50(1)c), disputes, and the log of looks.
struct Erasure {
    /// Messages of the last quarter may still matter: a reminder comes up to 60 days ahead. The house's own rule.
    private static let messageSeconds: Int64 = 90 * 86_400

    private let transaction: any Transaction
    private let set: [ID<PersonRecord>]
    private let now: Instant

    init(_ transaction: any Transaction, of person: ID<PersonRecord>, at now: Instant) throws {
        self.transaction = transaction
        self.now = now
        set = try PersonStore(transaction).samePersons(as: person)
    }

    func plan() throws -> ErasurePlan {
        let cases = try ContactCaseStore(transaction).all(of: set)
        let spent = try cases.filter(Self.isSpent).reduce(0) { try $0 + said(in: $1.id) }
        let erased: [ErasurePlan.Line] = [
            .init(kind: .messages, count: try InboxStore(transaction).count(of: set, before: oldest)),
            .init(kind: .conversations, count: spent),
            .init(kind: .bankAccounts, count: try unusedAccounts().count),
            .init(kind: .contacts, count: try contacts().count),
        ]
        let disputes = try cases.filter { !Self.isSpent($0) }.reduce(0) { try $0 + said(in: $1.id) }
        let incidents = try IncidentStore(transaction).all(of: set)
        let documents = try incidents.reduce(0) { try $0 + DocumentStore(transaction).all(of: $1.id).count }
        let kept: [ErasurePlan.Line] = [
            .init(kind: .membership, count: nil), .init(kind: .claims, count: incidents.count + documents),
            .init(kind: .disputes, count: disputes), .init(kind: .audit, count: nil),
        ]
        return ErasurePlan(erased: erased.filter { $0.count != 0 }, kept: kept.filter { $0.count != 0 })
    }

    /// Carries it out.
    ///
    /// - Returns: what was erased and what is kept.
    func carryOut() throws -> ErasurePlan {
        let plan = try plan()
        try InboxStore(transaction).erase(of: set, before: oldest)
        for one in try ContactCaseStore(transaction).all(of: set) where Self.isSpent(one) {
            try ContactTrailStore(transaction).erase(one.id)
            for call in try CallStore(transaction).all(of: one.id) {
                try CallRecordingStore(transaction).erase(call.id)
            }
        }
        for account in try unusedAccounts() { try BankAccountStore(transaction).erase(account.id, at: now) }
        for contact in try contacts() { try IdentifierStore(transaction).end(contact.id, at: now) }
        return plan
    }

    private var oldest: Instant { now.adding(seconds: -Self.messageSeconds) }

    /// Whether what was said in a case is evidence of nothing: it is closed, and was no dispute and no incident.
    private static func isSpent(_ one: ContactCaseStore.Case) -> Bool {
        one.state == .closed && !one.category.isSensitive && (one.kind == .question || one.kind == .correction)
    }

    /// How much was written and said in a case.
    private func said(in one: ID<ContactCaseRecord>) throws -> Int {
        let (trail, recordings) = (ContactTrailStore(transaction), CallRecordingStore(transaction))
        let recorded = try CallStore(transaction).all(of: one).reduce(0) { try $0 + recordings.all(of: $1.id).count }
        return try trail.messages(of: one).count + trail.sounds(of: one).count + recorded
    }

    private func unusedAccounts() throws -> [BankAccountStore.Account] {
        let store = BankAccountStore(transaction)
        return try store.all(of: set).filter { try !store.isUsed($0.id, by: set) }
    }

    private func contacts() throws -> [IdentifierStore.Identifier] {
        try IdentifierStore(transaction).all(of: set).filter { $0.kind == .phone || $0.kind == .email }
    }
}
