// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import SQLiteDatabase

/// `rantau-outside messages`: a provider that delivers SMS, WhatsApp and e-mail, as far as this world has them.
struct RunMessages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "A provider of SMS, WhatsApp and e-mail that shows what it delivered.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8091

    @Option(help: "Where the provider keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The directory of the shared keys; its messages-key is the bearer key.")
    var keys: String

    mutating func run() async throws {
        let key = try KeyFiles(directory: keys).read(KeyFiles.messagesKey).filter { !$0.isWhitespace }
        guard key.utf8.count >= 32 else {
            throw ValidationError("\(keys)/\(KeyFiles.messagesKey) is at least 32 characters")
        }
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(DeliveredMessage.migrations)
        let routes = MessageRoutes(
            engine: engine, key: key, failures: OutageSwitches(MessageFailurePlan()), clock: Machine.clock)
        try await OutsideServer.run("messages", host: host, port: port, router: routes.router())
    }
}
