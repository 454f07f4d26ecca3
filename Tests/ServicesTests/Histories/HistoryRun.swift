// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import Synchronization
import TestKit

/// Clients of two processes on one database, on bad lines: they register, pay, save, depart and look, at the same time,
/// repeat what was not answered, and are delivered twice; processes are killed and begin anew. All by one plan.
struct HistoryRun {
    private static let clients = 6
    private static let processes = 2
    /// Payments that are on their way for ever are none that a good line leaves.
    private static let patience = 20

    private struct Client {
        /// What it wants until it is told.
        var wish: HistoryWish?
        /// The call under way, by its place in the record.
        var call: Int?
        /// Whether the call is the network's copy of another's, which nobody repeats.
        var isCopy = false
    }

    /// What clients have heard since the scheduler last listened.
    private final class Heard: Sendable {
        let answers = Mutex<[Int: HistoryAnswer]>([:])
    }

    private let plan: HistoryPlan
    private let words: CoverWords
    let house: TestHouse
    private let turnstile = Turnstile()
    private let heard = Heard()
    private var processes: [HistoryProcess] = []
    private var clients = Array(repeating: Client(), count: clients)
    private(set) var record = HistoryRecord()
    private(set) var model = HistoryModel()
    private var wishes = HistoryWishes()
    private var sights: [String] = []
    private(set) var faults = 0

    init(_ plan: HistoryPlan) async throws {
        self.plan = plan
        words = try await CoverWords.learned.value
        house = try await TestHouse.make()
        for _ in 0..<Self.processes { processes.append(try begun()) }
    }

    private func begun() throws -> HistoryProcess {
        try HistoryProcess(
            house, SimulatedLine(try house.anotherEngine(), turnstile: turnstile), mutant: plan.mutant)
    }

    /// Runs the history to its end; what was wrong, or nothing.
    mutating func run() async throws -> [String] {
        for step in plan.steps {
            var draws = plan.draws(of: step)
            switch draws.below(100) {
            case 0..<26: await start(&draws)
            case 26..<87: await goOn(&draws)
            case 87..<93: await deliverAgain(&draws)
            case 93..<95: try await kill(draws.below(Self.processes))
            default: try await look()
            }
        }
        try await settle()
        return try await sights + record.unexplained(words) + proofs()
    }

    // MARK: Steps

    /// An idle client says what it wants, or says it again.
    private mutating func start(_ draws: inout ModelDraws) async {
        guard let client = idle(&draws) else { return await goOn(&draws) }
        guard let wish = clients[client].wish ?? wishes.next(&draws) else { return }
        if wish.changesSomething { clients[client].wish = wish }
        await say(wish, as: client, isCopy: false)
    }

    /// One of those who wait goes on, or its line is cut.
    private mutating func goOn(_ draws: inout ModelDraws) async {
        let waiting = turnstile.waiting
        guard !waiting.isEmpty else { return }
        let client = waiting.keys.sorted()[draws.below(waiting.count)]
        await release(client, word(at: waiting[client] ?? .answer, &draws))
    }

    private func word(at place: Turnstile.Place, _ draws: inout ModelDraws) -> Turnstile.Word {
        switch (place, draws.below(100)) {
        case (.write, 0..<6): .cutBefore
        case (.write, 6..<12): plan.mutant == .lostWrites ? .undoneButTold : .undone
        case (.write, 12..<20): .answerLost
        case (.read, 0..<6), (.answer, 0..<4): .cutBefore
        default: .goOn
        }
    }

    /// The network delivers something once more: what is under way, or what was answered long ago.
    private mutating func deliverAgain(_ draws: inout ModelDraws) async {
        let known = record.calls.map(\.wish).filter(\.changesSomething)
        guard !known.isEmpty, let client = idle(&draws) else { return }
        await say(known[draws.below(known.count)], as: client, isCopy: true)
    }

    /// A process is killed with all that it was doing, and begins anew.
    private mutating func kill(_ process: Int) async throws {
        faults += 1
        for client in turnstile.waiting.keys.sorted() where client % Self.processes == process {
            await release(client, .killed)
        }
        processes[process] = try begun()
    }

    // MARK: Calls

    private func idle(_ draws: inout ModelDraws) -> Int? {
        let idle = clients.indices.filter { clients[$0].call == nil }
        return idle.isEmpty ? nil : idle[draws.below(idle.count)]
    }

    private mutating func say(_ wish: HistoryWish, as client: Int, isCopy: Bool) async {
        clients[client].call = record.begin(client, wish)
        clients[client].isCopy = isCopy
        model.asks(wish)
        let (process, heard) = (processes[client % Self.processes], heard)
        await turnstile.start(client) {
            let answer = await process.answer(wish)
            heard.answers.withLock { $0[client] = answer }
        }
        listen()
    }

    private mutating func release(_ client: Int, _ word: Turnstile.Word) async {
        if word != .goOn { faults += 1 }
        await turnstile.release(client, word)
        listen()
    }

    /// Writes down what clients have heard.
    private mutating func listen() {
        let told = heard.answers.withLock { answers in
            defer { answers = [:] }
            return answers.sorted { $0.key < $1.key }
        }
        for (client, answer) in told {
            guard let call = clients[client].call else { continue }
            let wish = record.calls[call].wish
            record.end(call, answer)
            clients[client].call = nil
            guard answer.isHeard else { continue }
            if !clients[client].isCopy { clients[client].wish = nil }
            model.hears(answer, to: wish)
            wishes.hear(answer, to: wish)
        }
    }

    // MARK: The end

    /// Lines are good again: what is under way ends, and everybody says what was not answered until it is.
    private mutating func settle() async throws {
        await finish()
        for client in clients.indices {
            for _ in 0..<Self.patience {
                guard let wish = clients[client].wish else { break }
                await say(wish, as: client, isCopy: false)
                await finish()
            }
            if let wish = clients[client].wish { sights.append("a good line gave no answer to \(wish)") }
        }
        for wish in wishes.lastLooks {
            await say(wish, as: 0, isCopy: false)
            await finish()
        }
        try await look()
        if plan.mutant == nil, !model.isSettled { sights.append("not all that was asked for was told") }
    }

    private mutating func finish() async {
        while let client = turnstile.waiting.keys.min() { await release(client, .goOn) }
    }

    private mutating func look() async throws {
        guard plan.mutant == nil else { return }
        let sight = try await house.database.read { transaction in
            let settled = try transaction.rows("SELECT invoice, amount FROM receipt")
            func count(_ question: SQL) throws -> Int { try transaction.row(question)?.int(0) ?? -1 }
            return HistoryModel.Sight(
                members: try count("SELECT count(*) FROM membership"),
                settled: Dictionary(
                    try settled.map { (try $0.id(0), try $0.rupiah(1)) }, uniquingKeysWith: { $0 + $1 }),
                contributions: try count(
                    "SELECT count(*) FROM invoice WHERE settled_at IS NOT NULL AND stage <> 'jht'"),
                received: try transaction.row(
                    """
                    SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN entry e ON e.id = p.entry
                    WHERE e.kind = 'contribution-received' AND p.amount > 0
                    """)?.rupiah(0) ?? .zero,
                covered: try count("SELECT count(DISTINCT person) FROM cover_period"))
        }
        sights += model.faults(of: sight)
    }

    private func proofs() async throws -> [String] {
        guard plan.mutant == nil else { return [] }
        let books = try await house.door.verifyLedger().faults
        while try await house.door.sealLog() > 0 {}
        return try await books + house.door.verifyLog().faults.map { "\($0)" }
    }
}

extension HistoryAnswer {
    fileprivate var isHeard: Bool {
        if case .nothing = self { false } else { true }
    }
}
