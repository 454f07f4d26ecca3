// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import Database
import FoundationEssentials
import Kernel
import Logging
import SQLiteDatabase
import Snap

/// `rantau-outside aggregator run`: a bank that speaks SNAP both ways.
struct RunAggregator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Run the bank.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8090

    @Option(help: "Where Rantau listens, as http://127.0.0.1:8080.")
    var rantau: String

    @Option(help: "Where the bank keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The directory of the shared keys; see rantau-outside keys.")
    var keys: String

    @Option(help: "Failures from the start: all, or the JSON of POST /control/failures.")
    var failures: String?

    @Option(
        help: """
            How often a failure strikes, as drop=0.1; may be given again. \
            One of \(RandomFailure.allCases.map(\.rawValue).joined(separator: ", ")).
            """)
    var fail: [ShareOption] = []

    @Option(help: "What decides when failures strike.")
    var seed: UInt64 = 1

    @Option(help: "Seconds after which a payment without a clear answer is told again.")
    var tellAgainAfter: Int64 = 60

    @Option(help: "Rupiah on Rantau's account when the books are new.")
    var openingBalance: Int64 = 1_000_000_000_000

    func validate() throws {
        guard rantau.hasPrefix("http://") || rantau.hasPrefix("https://") else {
            throw ValidationError("--rantau is an address such as http://127.0.0.1:8080, found \(rantau)")
        }
        guard openingBalance >= 0 else { throw ValidationError("--opening-balance is not negative") }
        guard tellAgainAfter >= 0 else { throw ValidationError("--tell-again-after is not negative") }
    }

    mutating func run() async throws {
        let plan = try initialPlan()
        let directory = try KeyFiles(directory: keys).load(for: .aggregator)
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(BankSchema.migrations)
        let ledger = BankLedger(keys: Machine.keys())
        try await open(ledger, engine)
        let time = try await BankTime.load(engine, Machine.clock)

        var settings = HTTPClient.Configuration()
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 128
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let staff = staff(engine, directory, ledger, OutageSwitches(plan), time, client)
        try await staff.teller.notices.releaseAll(at: Machine.clock.now())
        let telling = Task { await staff.teller.run() }
        defer { telling.cancel() }
        do {
            try await OutsideServer.run("aggregator", host: host, port: port, router: staff.routes.router())
        } catch {
            try? await client.shutdown()
            throw error
        }
        telling.cancel()
        await telling.value
        try await client.shutdown()
    }

    private func staff(
        _ engine: SQLiteDatabase, _ directory: SnapKeyDirectory, _ ledger: BankLedger,
        _ failures: OutageSwitches<FailurePlan>, _ time: BankTime, _ client: HTTPClient
    ) -> (routes: AggregatorRoutes, teller: Teller) {
        let clock = Machine.clock
        let chance = Misfortune(failures, seed: seed, clock: clock)
        let returns = ReturnDesk(engine: engine, ledger: ledger, clock: time.clock)
        let payments = PaymentDesk(
            line: RantauLine(base: rantau, credentials: directory.credentials, clock: clock, client: client),
            book: PaymentBook(engine: engine, ledger: ledger, clock: time.clock), failures: failures, chance: chance,
            partnerServiceId: directory.partnerServiceId, keys: ledger.keys, clock: clock,
            tellAgainAfterSeconds: tellAgainAfter)
        let routes = AggregatorRoutes(
            door: SnapDoor(engine: engine, directory: directory, failures: failures, chance: chance, clock: clock),
            booth: TokenBooth(
                engine: engine, directory: directory, chance: chance, clock: clock, random: Machine.random),
            transfers: TransferDesk(
                ledger: ledger, failures: failures, chance: chance, returns: returns, clock: time.clock),
            openings: OpeningDesk(failures: failures, clock: time.clock), payments: payments,
            control: BankControl(
                engine: engine, time: time, returns: returns, refunds: RefundDesk(ledger: ledger, clock: time.clock)),
            page: BankPage(payments: payments))
        let teller = Teller(
            payments: payments, notices: NoticeBook(engine: engine), returns: returns, chance: chance, clock: clock,
            logger: Logger(label: "teller"))
        return (routes, teller)
    }

    private func open(_ ledger: BankLedger, _ engine: SQLiteDatabase) async throws {
        let balance = Rupiah(openingBalance)
        let now = Machine.clock.now()
        try await engine.write { books in
            try ledger.move(
                balance, from: BankLedger.capital, to: BankLedger.rantau, what: BankLedger.opening,
                reference: "opening", at: now, books)
        }
    }

    private func initialPlan() throws -> FailurePlan {
        var plan = try namedPlan()
        for option in fail { plan.shares[option.failure] = option.share }
        return plan
    }

    private func namedPlan() throws -> FailurePlan {
        guard let failures else { return FailurePlan() }
        if failures == "all" {
            var plan = FailurePlan()
            plan.shares = RandomFailure.usualShares
            return plan
        }
        do {
            return try JSONDecoder().decode(FailurePlan.self, from: Data(failures.utf8))
        } catch {
            throw ValidationError("--failures is all, or JSON such as {\"transfer\":\"pending\"}: \(error)")
        }
    }
}
