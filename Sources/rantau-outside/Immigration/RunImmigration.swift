// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Hummingbird
import Kernel
import RantauClient
import Wire

/// `rantau-outside immigration`: asks whether passengers may depart, and tells who crossed the border.
struct RunImmigration: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "immigration", abstract: "Immigration: clearance of passengers, crossings of the border.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8095

    @OptionGroup var telling: TellingOptions

    mutating func run() async throws {
        try await OutsideServer.run(
            "immigration", host: host, port: port, router: Self.router(try telling.teller()))
    }

    private static func router(_ teller: AuthorityProgram) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.get("/control/identity") { _, _ in
            try Answer.json(["client": teller.identity.client, "publicKey": teller.identity.publicPEM])
        }
        router.post("/control/crossings") { request, _ in
            try await request.json(TellingOrder.self).carryOut { document in
                try await teller.client.tell(try CrossingsRequest.decode(document))
            }
        }
        router.post("/control/clearance") { request, _ in
            let question = try await document(request, ClearanceQuestion.self)
            return try await answer { try await teller.client.clearance(question).json }
        }
        router.post("/control/manifests") { request, _ in
            let manifest = try await document(request, ManifestRequest.self)
            return try await answer { try await teller.client.clearance(of: manifest).json }
        }
        return router
    }

    private static func document<Record: WireRecord>(
        _ request: Request, _ type: Record.Type
    ) async throws -> Record {
        do {
            return try Record.decode(try JSONValue.parse(try await request.wholeBody()))
        } catch let failure as Failure {
            throw HTTPError(.badRequest, message: "\(failure.code) \(failure.field ?? "")")
        }
    }

    private static func answer(_ ask: () async throws -> JSONValue) async throws -> Response {
        do {
            return Answer.json(try await ask().bytes())
        } catch let error as RantauError {
            return Answer.json(error.json.bytes())
        }
    }
}
