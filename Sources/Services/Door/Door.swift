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
    /// What stays the same for the life of the program; held once, so that handing the door on costs next to nothing.
    private final class Furnishing: Sendable {
        let database: any DatabaseEngine
        /// The law that counts now.
        let shelf: LawShelf
        let keys: MasterKeys
        let ids: KeySource
        let random: RandomSource
        let settings: DoorSettings
        let logger: Logger
        let hasher: PasswordHasher
        let gate: GateMemory
        let spool: ClearanceSpool
        let mac: AuditMAC
        let channels = PartnerChannels()
        let meter = ClientMeter()
        let programCalls = CallShares<ID<ClientRecord>>()
        let allowance = CallAllowance()
        let visitors = CallAllowance()
        let register = PersonRegister()
        let bell = CallBell()

        init(
            database: any DatabaseEngine, rules: RuleBook, keys: MasterKeys, ids: KeySource, random: RandomSource,
            settings: DoorSettings, logger: Logger, spool: ClearanceSpool, mac: AuditMAC
        ) throws {
            self.database = database
            shelf = LawShelf(try Law(rules))
            self.keys = keys
            self.ids = ids
            self.random = random
            self.settings = settings
            self.logger = logger
            self.spool = spool
            self.mac = mac
            hasher = PasswordHasher(random: random, cost: settings.passwordCost)
            gate = GateMemory(mostBytes: settings.gateBytes)
        }
    }

    private let furnishing: Furnishing
    public let clock: Clock
    /// The law that this door computes with whatever counts now; nil for the one that counts now.
    private let pinned: Law?
    /// Where payments wait to be written together.
    let payments = PaymentIntake()

    public var database: any DatabaseEngine { furnishing.database }
    var shelf: LawShelf { furnishing.shelf }
    private var law: Law { pinned ?? shelf.law }
    public var rules: RuleBook { law.rules }
    public var keys: MasterKeys { furnishing.keys }
    public var ids: KeySource { furnishing.ids }
    public var random: RandomSource { furnishing.random }
    /// Wakes those who watch calls.
    public var bell: CallBell { furnishing.bell }
    public var settings: DoorSettings { furnishing.settings }
    public var logger: Logger { furnishing.logger }
    public var hasher: PasswordHasher { furnishing.hasher }
    /// The lengths of cover, found once in the rule book.
    public var coverLaw: CoverLaw { law.cover }
    /// The prices, found once in the rule book.
    public var tariff: ContributionTariff { law.tariff }
    /// The benefits, found once in the rule book.
    public var benefits: BenefitLaw { law.benefits }
    /// What the departure gate remembers.
    public var gate: GateMemory { furnishing.gate }
    /// Checks at the gate on their way into the log.
    public var spool: ClearanceSpool { furnishing.spool }
    /// The people in memory, to find somebody known before a double is made.
    var register: PersonRegister { furnishing.register }
    /// The partners' accounts in the books.
    public var channels: PartnerChannels { furnishing.channels }
    /// How often programs of partners call.
    public var meter: ClientMeter { furnishing.meter }
    /// Calls of programs that this process may still let in this minute.
    var programCalls: CallShares<ID<ClientRecord>> { furnishing.programCalls }
    /// Questions to registers that are left in this minute.
    var allowance: CallAllowance { furnishing.allowance }
    /// Calls without a sign-in that are left in this minute.
    var visitors: CallAllowance { furnishing.visitors }
    /// Authenticates the audit's rows.
    public var mac: AuditMAC { furnishing.mac }

    /// - Parameter spool: The path of the file that checks at the gate are kept in until the database has them.
    public init(
        database: any DatabaseEngine, rules: RuleBook, keys: MasterKeys, clock: Clock, ids: KeySource,
        random: RandomSource, settings: DoorSettings, spool: String, logger: Logger
    ) throws {
        let mac = AuditMAC(key: keys.auditKey)
        self.clock = clock
        pinned = nil
        furnishing = try Furnishing(
            database: database, rules: rules, keys: keys, ids: ids, random: random, settings: settings, logger: logger,
            spool: try ClearanceSpool(path: spool, database: database, mac: mac, clock: clock, ids: ids), mac: mac)
    }

    private init(_ furnishing: Furnishing, clock: Clock, pinned: Law?) {
        self.furnishing = furnishing
        self.clock = clock
        self.pinned = pinned
    }

    /// The same door at another moment, so that what is told of the past is recorded with its own time.
    func at(_ instant: Instant) -> Door { Door(furnishing, clock: .fixed(instant), pinned: pinned) }

    /// The same door under another law, so that an old answer can be given again.
    ///
    /// - Throws: `unknown-parameter` where the rule book lacks what this program computes with.
    public func under(_ rules: RuleBook) throws(Failure) -> Door {
        Door(furnishing, clock: clock, pinned: try Law(rules))
    }

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

    /// Runs a use case for many callers in one transaction, at one moment, each with an audit row of its own.
    ///
    /// - Parameter decide: Answers each caller, in order.
    public func writeTogether<Answer: Sendable>(
        _ operation: Operation, by actors: [Actor], decide: @escaping @Sendable ([WriteContext]) throws -> [Answer]
    ) async throws -> [Answer] {
        for actor in Set(actors) { try operation.authorise(actor) }
        return try await database.write { transaction in
            let now = clock.now()
            let contexts = actors.map { WriteContext(self, transaction, operation, $0, at: now) }
            let answers = try decide(contexts)
            try AuditStore(transaction, mac: mac).append(contexts.map { ($0.newID(), $0.auditRow()) })
            return answers
        }
    }

    /// Answers a question. When it touched a person's record, the look is in the audit before the answer is given.
    ///
    /// - Parameter mayBeBehind: Whether the answer may lack what was written in the last seconds, so that a copy of the
    ///   database can give it; never for what somebody looks at after changing it.
    public func read<Answer: Sendable>(
        _ operation: Operation, by actor: Actor, mayBeBehind: Bool = false,
        look: @escaping @Sendable (ReadContext) throws -> Answer
    ) async throws -> Answer {
        try operation.authorise(actor)
        let ask: @Sendable (any Transaction) throws -> (Answer, [AuditRow]) = { transaction in
            let context = ReadContext(self, transaction, operation, actor)
            let answer = try look(context)
            return (answer, context.auditRows())
        }
        let (answer, rows) = try await mayBeBehind ? database.readRecent(ask) : database.read(ask)
        if !rows.isEmpty {
            try await database.write { transaction in
                try AuditStore(transaction, mac: mac).append(rows.map { (ids.next(), $0) })
            }
        }
        return answer
    }
}
