// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import FoundationEssentials
import Kernel
import SQLiteDatabase

/// `rantau-outside aggregator reconcile`: the bank's books beside what Rantau answers over its API, payment by payment,
/// transfer by transfer, and in sum.
struct ReconcileAggregator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "Compare the bank's books with Rantau's; exit 1 on any difference.")

    @Option(help: "Where Rantau listens, as http://127.0.0.1:8080.")
    var rantau: String

    @Option(help: "Where the bank keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The directory of the shared keys; see rantau-outside keys.")
    var keys: String

    @Option(help: "A session's token of finance or an auditor. (default: the environment's RANTAU_TOKEN)")
    var token: String?

    @Flag(help: "Answer as JSON.")
    var json = false

    mutating func run() async throws {
        let given = token ?? ProcessInfo.processInfo.environment["RANTAU_TOKEN"]
        guard let given, !given.isEmpty else { throw ValidationError("--token or RANTAU_TOKEN is missing") }
        let directory = try KeyFiles(directory: keys).load(for: .aggregator)
        let engine = try SQLiteDatabase(path: books.path)
        let bank = try await engine.read { try BankSide($0) }
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let journal: [RantauJournal.Entry]
        do {
            journal = try await RantauJournal(base: rantau, token: given, client: client).entries(since: bank.openedAt)
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
        let result = Reconciliation(bank, journal, partner: directory.credentials.partnerId)
        print(json ? try result.json : result.text)
        guard result.differences.isEmpty else { throw ExitCode(1) }
    }
}
