// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Hummingbird
import Logging
import SQLiteDatabase

/// `rantau-outside mail`: a mail server whose mailboxes can be read by HTTP.
struct RunMail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "A mail server that shows what lies in its mailboxes.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on for SMTP.")
    var smtpPort = 8025

    @Option(help: "The port that shows the mailboxes.")
    var port = 8092

    @Option(help: "Where the mailboxes are kept: sqlite:PATH.")
    var books: BooksPath

    private struct Query: Decodable {
        let to: String?
    }

    mutating func run() async throws {
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(DeliveredMail.migrations)
        let failures = OutageSwitches(MailFailurePlan())
        let line = MailPort(
            engine: engine, failures: failures, clock: Machine.clock, logger: Logger(label: "mail"))
        let (host, smtpPort) = (host, smtpPort)
        let listening = Task { try await line.run(host: host, port: smtpPort) }
        defer { listening.cancel() }
        let router = Router(context: BasicRequestContext.self)
        router.get("/v1/mail") { request, context in
            let query = try request.uri.decodeQuery(as: Query.self, context: context)
            return try Answer.json(try await engine.read { try DeliveredMail.list(to: query.to, $0) })
        }
        router.get("/control/failures") { _, _ in try Answer.json(failures.current) }
        router.post("/control/failures") { request, _ in
            failures.set(try await request.json(MailFailurePlan.self))
            return try Answer.json(failures.current)
        }
        try await OutsideServer.run("mail", host: host, port: port, router: router)
    }
}
