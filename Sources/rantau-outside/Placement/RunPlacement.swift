// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Database
import Hummingbird
import Kernel
import SQLiteDatabase
import Wire

/// `rantau-outside placement`: the placement system (SISKOP2MI) by the protocol that we propose.
struct RunPlacement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placement", abstract: "The placement system: workers' records, memberships, departures, returns.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8093

    @Option(help: "Where the system keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The file of the key that Rantau sends, made when missing.")
    var key: String

    @OptionGroup var telling: TellingOptions

    mutating func run() async throws {
        let gate = RegisterGate(key: try RegisterKeyFile.bearer(key))
        let teller = try telling.teller()
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(PlacementBook.migrations)
        try await OutsideServer.run(
            "placement", host: host, port: port, router: Self.router(PlacementBook(engine: engine), gate, teller))
    }

    private static func router(
        _ book: PlacementBook, _ gate: RegisterGate, _ teller: AuthorityProgram
    ) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.post("/v1/placements/search") { request, _ in
            try await gate.answer(request) {
                let question = try JSONValue.parse(try await request.wholeBody())
                guard let found = try await book.find(question, other: gate.failures.current.anothers) else {
                    throw HTTPError(.notFound, message: "nobody has that number")
                }
                return Answer.json(Array(found.utf8))
            }
        }
        router.post("/v1/memberships") { request, _ in
            try await gate.answer(request) {
                try await book.take(try JSONValue.parse(try await request.wholeBody()))
                return Answer.json(Array(#"{"taken": true}"#.utf8))
            }
        }
        gate.addControls(to: router)
        router.get("/control/identity") { _, _ in
            try Answer.json(["client": teller.identity.client, "publicKey": teller.identity.publicPEM])
        }
        router.post("/control/records") { request, _ in
            try await book.keep(try JSONValue.parse(try await request.wholeBody()))
            return Response(status: .noContent)
        }
        router.get("/control/memberships") { _, _ in Answer.json(try await book.memberships().bytes()) }
        router.post("/control/events") { request, _ in
            try await request.json(TellingOrder.self).carryOut { document in
                try await teller.client.tell(try PlacementEventsRequest.decode(document))
            }
        }
        return router
    }
}
