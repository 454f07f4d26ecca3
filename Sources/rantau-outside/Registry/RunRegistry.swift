// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import Hummingbird
import Kernel
import Logging
import Spdci

/// `rantau-outside registry`: a sister institution that asks the social registry as the standard of the Digital
/// Convergence Initiative has it, and takes its answers.
struct RunRegistry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "A sister institution that searches and subscribes by the SPDCI standard.")

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8093

    @Option(help: "Where Rantau listens, as http://127.0.0.1:8080.")
    var rantau: String

    @Option(help: "What the institution calls itself (sender_id).")
    var sender = "sister.example.org"

    @Option(help: "What it calls Rantau (receiver_id).")
    var receiver = "rantau"

    func validate() throws {
        guard rantau.hasPrefix("http://") || rantau.hasPrefix("https://") else {
            throw ValidationError("--rantau is an address such as http://127.0.0.1:8080, found \(rantau)")
        }
    }

    mutating func run() async throws {
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let sister = SisterRegistry(
            line: SisterLine(base: rantau, client: client), sender: sender, receiver: receiver,
            callback: "http://\(host):\(port)", signer: try SpdciSigner(seed: Machine.random.bytes(32)),
            keys: Machine.keys(), clock: Machine.clock)
        do {
            try await OutsideServer.run("registry", host: host, port: port, router: Self.router(sister))
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    private static func router(_ sister: SisterRegistry) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.get("/.well-known/jwks.json") { _, _ in
            let keys: [UInt8] = Array(#"{"keys":[\#(sister.signer.jwk)]}"#.utf8)
            return Answer.json(keys)
        }
        for action in SpdciAction.allCases where action.callback == nil {
            router.post(RouterPath(action.path)) { request, _ in
                try await sister.receive(action, try await request.wholeBody())
            }
        }
        let control = router.group("/control")
        control.post("/credentials") { request, _ in
            sister.line.use(try await request.json(SisterLine.Credentials.self))
            return Response(status: .noContent)
        }
        control.post("/ask") { request, _ in
            try Answer.json(try await sister.ask(try await request.json(SisterRegistry.Order.self)))
        }
        control.get("/received") { _, _ in try Answer.json(sister.received) }
        control.get("/failures") { _, _ in try Answer.json(sister.failures.current) }
        control.post("/failures") { request, _ in
            sister.failures.set(try await request.json(SisterFailurePlan.self))
            return try Answer.json(sister.failures.current)
        }
        return router
    }
}
