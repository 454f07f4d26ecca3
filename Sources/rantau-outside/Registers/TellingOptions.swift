// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import RantauClient
import RantauClientHTTP

/// How a simulated authority tells Rantau something: as a partner's program with a key of its own.
struct TellingOptions: ParsableArguments {
    @Option(help: "Where Rantau listens, as http://127.0.0.1:8080.") var rantau: String
    @Option(help: "The name under which Rantau knows this program.") var client: String
    @Option(help: "The file of this program's private key, made when missing.") var clientKey: String

    func validate() throws {
        guard rantau.hasPrefix("http://") || rantau.hasPrefix("https://") else {
            throw ValidationError("--rantau is an address such as http://127.0.0.1:8080, found \(rantau)")
        }
    }

    func teller() throws -> AuthorityProgram {
        AuthorityProgram(identity: try RegisterKeyFile.identity(client, clientKey), base: rantau)
    }
}

/// A program of another authority on its line to Rantau.
struct AuthorityProgram: Sendable {
    let identity: ClientIdentity
    let client: RantauClient

    init(identity: ClientIdentity, base: String) {
        self.identity = identity
        client = RantauClient(
            base: base, identity: identity, transport: AsyncHTTPTransport(),
            environment: ClientEnvironment(clock: Machine.clock, random: Machine.random))
    }
}
