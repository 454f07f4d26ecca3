// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import Database
import FoundationEssentials
import Kernel
import SQLiteDatabase
import Snap

/// `rantau-outside aggregator`: a bank that speaks SNAP both ways.
struct RunAggregator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregator", abstract: "A bank that speaks SNAP: collects payments and makes transfers.")

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

    @Option(help: "Failures from the start, as the JSON of POST /control/failures.")
    var failures: String?

    @Option(help: "Rupiah on Rantau's account when the books are new.")
    var openingBalance: Int64 = 1_000_000_000_000

    func validate() throws {
        guard rantau.hasPrefix("http://") || rantau.hasPrefix("https://") else {
            throw ValidationError("--rantau is an address such as http://127.0.0.1:8080, found \(rantau)")
        }
        guard openingBalance >= 0 else { throw ValidationError("--opening-balance is not negative") }
    }

    mutating func run() async throws {
        let plan = try initialPlan()
        let directory = try KeyFiles(directory: keys).load(for: .aggregator)
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(BankSchema.migrations)
        let ledger = BankLedger(keys: Machine.keys())
        try await open(ledger, engine)

        var settings = HTTPClient.Configuration()
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 128
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let routes = routes(engine, directory, ledger, OutageSwitches(plan), client)
        do {
            try await OutsideServer.run("aggregator", host: host, port: port, router: routes.router())
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    private func routes(
        _ engine: SQLiteDatabase, _ directory: SnapKeyDirectory, _ ledger: BankLedger,
        _ failures: OutageSwitches<FailurePlan>, _ client: HTTPClient
    ) -> AggregatorRoutes {
        let clock = Machine.clock
        let payments = PaymentDesk(
            line: RantauLine(base: rantau, credentials: directory.credentials, clock: clock, client: client),
            book: PaymentBook(engine: engine, ledger: ledger, clock: clock), failures: failures,
            partnerServiceId: directory.partnerServiceId, keys: ledger.keys, clock: clock)
        return AggregatorRoutes(
            door: SnapDoor(engine: engine, directory: directory, failures: failures, clock: clock),
            booth: TokenBooth(
                engine: engine, directory: directory, failures: failures, clock: clock, random: Machine.random),
            transfers: TransferDesk(ledger: ledger, failures: failures, clock: clock), payments: payments,
            page: BankPage(payments: payments))
    }

    private func open(_ ledger: BankLedger, _ engine: SQLiteDatabase) async throws {
        let balance = Rupiah(openingBalance)
        let now = Machine.clock.now()
        try await engine.write { books in
            try ledger.move(
                balance, from: BankLedger.capital, to: BankLedger.rantau, what: "opening-balance", reference: "opening",
                at: now, books)
        }
    }

    private func initialPlan() throws -> FailurePlan {
        guard let failures else { return FailurePlan() }
        do {
            return try JSONDecoder().decode(FailurePlan.self, from: Data(failures.utf8))
        } catch {
            throw ValidationError("--failures is JSON such as {\"transfer\":\"pending\"}: \(error)")
        }
    }
}
