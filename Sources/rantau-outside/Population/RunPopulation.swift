// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Hummingbird
import SQLiteDatabase
import Wire

/// `rantau-outside population`: the population register (Dukcapil) by the protocol that we propose.
struct RunPopulation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "population", abstract: "The population register, which says field by field what fits.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8094

    @Option(help: "Where the register keeps its books: sqlite:PATH.")
    var books: BooksPath

    @Option(help: "The file of the key that Rantau sends, made when missing.")
    var key: String

    @Flag(help: "Finds everybody whom it was not told about, and everything fitting: for demonstrations.")
    var everybody = false

    mutating func run() async throws {
        let gate = RegisterGate(key: try RegisterKeyFile.bearer(key))
        try books.prepare()
        let engine = try SQLiteDatabase(path: books.path)
        try await engine.migrate(PopulationBook.migrations)
        try await OutsideServer.run(
            "population", host: host, port: port,
            router: Self.router(PopulationBook(engine: engine, knowsEverybody: everybody), gate))
    }

    private static func router(_ book: PopulationBook, _ gate: RegisterGate) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.post("/v1/verifications") { request, _ in
            try await gate.answer(request) {
                let question = try JSONValue.parse(try await request.wholeBody())
                guard case .object(var answer)? = try await book.verify(question) else {
                    throw HTTPError(.notFound, message: "nobody has that number")
                }
                if gate.failures.current.anothers { answer["id"] = .text("another") }
                return Answer.json(JSONValue.object(answer).bytes())
            }
        }
        gate.addControls(to: router)
        router.post("/control/people") { request, _ in
            try await book.keep(try JSONValue.parse(try await request.wholeBody()))
            return Response(status: .noContent)
        }
        router.get("/control/questions") { _, _ in Answer.json(try await book.questions().bytes()) }
        return router
    }
}
