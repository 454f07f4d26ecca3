// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Protection
import RantauClient
import RantauClientHTTP
import Regulation
import Wire

/// A partner's program in the terminal: quotes without a network, registers a worker, tells how to pay, asks for cover
/// and reads what happened. A worked example of `RantauClient`.
@main
struct Example: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rantau-example", abstract: "Shows a partner's day with RantauClient.",
        subcommands: [QuoteOffline.self, MakeIdentity.self, EnrolWorker.self, AskCover.self, ReadEvents.self])
}

/// Where the server is and who we are.
struct ServerOptions: ParsableArguments {
    @Option(help: "Where the server is, as http://127.0.0.1:8080.") var url: String
    @Option(help: "The name under which the server knows this program.") var client: String
    @Option(help: "The file of this program's private key; see rantau-example identity.") var key: String

    func connect() throws -> RantauClient {
        guard let data = FileManager.default.contents(atPath: key) else {
            throw ValidationError("--key cannot be read: \(key)")
        }
        let identity = try ClientIdentity(client: client, pem: String(decoding: data, as: UTF8.self))
        return RantauClient(
            base: url, identity: identity, transport: AsyncHTTPTransport(), environment: Surroundings.environment,
            language: .english)
    }
}
