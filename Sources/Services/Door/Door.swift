// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Logging
import Protection
import Regulation
import Sealing
import Store
import Transparency

/// The one door. Every write is a use case that passes it: permission, idempotency, one transaction, audit.
///
/// Use cases are extensions of `Door`, one file a verb, in the folder of their noun.
public struct Door: Sendable {
    public let database: any DatabaseEngine
    /// The law that counts now.
    let shelf: LawShelf
    /// The law that this door computes with whatever counts now; nil for the one on the shelf.
    let pinned: Law?
    public let keys: MasterKeys
    public let clock: Clock
    public let ids: KeySource
    public let random: RandomSource
    public let settings: DoorSettings
    public let logger: Logger
    public let hasher: PasswordHasher
    /// What the departure gate remembers.
    public let gate: GateMemory
    /// Checks at the gate on their way into the log.
    public let spool: ClearanceSpool
    /// Authenticates the audit's rows.
    public let mac: AuditMAC

    /// - Parameter spool: The path of the file that checks at the gate are kept in until the database has them.
    public init(
        database: any DatabaseEngine, rules: RuleBook, keys: MasterKeys, clock: Clock, ids: KeySource,
        random: RandomSource, settings: DoorSettings, spool: String, logger: Logger
    ) throws {
        self.shelf = LawShelf(try Law(rules))
        self.pinned = nil
        self.gate = GateMemory()
        let mac = AuditMAC(key: keys.auditKey)
        self.spool = try ClearanceSpool(path: spool, database: database, mac: mac, clock: clock, ids: ids)
        self.mac = mac
        self.database = database
        self.keys = keys
        self.clock = clock
        self.ids = ids
        self.random = random
        self.settings = settings
        self.logger = logger
        self.hasher = PasswordHasher(random: random, cost: settings.passwordCost)
    }

    private var law: Law { pinned ?? shelf.law }

    public var rules: RuleBook { law.rules }
    /// The lengths of cover, found once in the rule book.
    public var coverLaw: CoverLaw { law.cover }
    /// The prices, found once in the rule book.
    public var tariff: ContributionTariff { law.tariff }
    /// The benefits, found once in the rule book.
    public var benefits: BenefitLaw { law.benefits }

    /// Runs a use case that changes something.
    ///
    /// - Parameters:
    ///   - repeatKey: The client's idempotency key with the hash of its request; nil where the use case has a natural
    ///     key of its own.
    ///   - decide: Loads, checks and saves; answers the key of what it made.
    ///   - answer: Makes the answer from that key, also when the request is a repetition.
    /// - Throws: whatever the use case refuses; `conflict` when the key was used for another request.
    public func write<Subject, Answer: Sendable>(
        _ operation: Operation, by actor: Actor, repeatKey: RepeatKey? = nil,
        decide: @escaping @Sendable (WriteContext) throws -> ID<Subject>,
        answer: @escaping @Sendable (WriteContext, ID<Subject>) throws -> Answer
    ) async throws -> Answer {
        try operation.authorise(actor)
        return try await database.write { transaction in
            let context = WriteContext(self, transaction, operation, actor)
            if let known = try repeatKey.flatMap({ try context.answered($0) }) {
                try context.appendAudit()
                return try answer(context, ID(number: known))
            }
            let made = try decide(context)
            try context.appendAudit()
            if let repeatKey { try context.remember(repeatKey, result: made.number) }
            return try answer(context, made)
        }
    }

    /// Runs a use case that changes something and whose answer is made by itself.
    public func write<Answer: Sendable>(
        _ operation: Operation, by actor: Actor, decide: @escaping @Sendable (WriteContext) throws -> Answer
    ) async throws -> Answer {
        try operation.authorise(actor)
        return try await database.write { transaction in
            let context = WriteContext(self, transaction, operation, actor)
            let answer = try decide(context)
            try context.appendAudit()
            return answer
        }
    }

    /// Answers a question. When it touched a person's record, the look is in the audit before the answer is given.
    public func read<Answer: Sendable>(
        _ operation: Operation, by actor: Actor, look: @escaping @Sendable (ReadContext) throws -> Answer
    ) async throws -> Answer {
        try operation.authorise(actor)
        let (answer, rows) = try await database.read { transaction in
            let context = ReadContext(self, transaction, operation, actor)
            let answer = try look(context)
            return (answer, context.auditRows())
        }
        if !rows.isEmpty {
            try await database.write { transaction in
                for row in rows { try AuditStore(transaction, mac: mac).append(row, id: ids.next()) }
            }
        }
        return answer
    }
}
