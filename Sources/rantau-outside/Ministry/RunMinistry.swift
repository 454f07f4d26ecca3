// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import Database
import Hummingbird
import Logging
import SQLiteDatabase

/// `rantau-outside ministry`: the foreign ministry's portal (Peduli WNI), where workers abroad report themselves.
struct RunMinistry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ministry", abstract: "The foreign ministry's portal, which submits what workers abroad report.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8092

    @Option(help: "Where Rantau listens, as http://127.0.0.1:8080.")
    var rantau: String

    @Option(help: "Where the portal keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The access token that Rantau gave the portal; POST /control/token gives another.")
    var token = ""

    func validate() throws {
        guard rantau.hasPrefix("http://") || rantau.hasPrefix("https://") else {
            throw ValidationError("--rantau is an address such as http://127.0.0.1:8080, found \(rantau)")
        }
    }

    mutating func run() async throws {
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(Submission.migrations)
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let portal = Portal(
            engine: engine, line: PortalLine(base: rantau, token: token, client: client),
            failures: OutageSwitches(PortalFailurePlan()), keys: Machine.keys(), clock: Machine.clock,
            logger: Logger(label: "ministry"))
        let telling = Task { await portal.run() }
        do {
            try await OutsideServer.run("ministry", host: host, port: port, router: Self.router(portal))
        } catch {
            telling.cancel()
            try? await client.shutdown()
            throw error
        }
        telling.cancel()
        await telling.value
        try await client.shutdown()
    }

    private struct TokenOrder: Decodable { let token: String }

    private static func router(_ portal: Portal) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let control = router.group("/control")
        control.post("/token") { request, _ in
            portal.line.use(token: try await request.json(TokenOrder.self).token)
            return Response(status: .noContent)
        }
        control.get("/submissions") { _, _ in
            try Answer.json(try await portal.engine.read { try Submission.all($0) })
        }
        control.post("/submissions") { request, _ in
            try Answer.json(try await portal.carryOut(try await request.json(Portal.Order.self)))
        }
        control.get("/failures") { _, _ in try Answer.json(portal.failures.current) }
        control.post("/failures") { request, _ in
            portal.failures.set(try await request.json(PortalFailurePlan.self))
            return try Answer.json(portal.failures.current)
        }
        return router
    }
}
