// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import RantauClient

/// `rantau-example identity`: makes a key and shows its public half, which the administrator registers.
struct MakeIdentity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity", abstract: "Make this program's key and show its public half.")

    @Option(help: "The name under which the server will know this program.") var client: String
    @Option(help: "The file that the private key is written to; it must not exist.") var key: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: key) else {
            throw ValidationError("\(key) exists; a key is never written over")
        }
        let identity = ClientIdentity(client: client)
        guard
            FileManager.default.createFile(
                atPath: key, contents: Data(identity.privatePEM.utf8), attributes: [.posixPermissions: 0o600])
        else { throw ValidationError("\(key) cannot be written") }
        Surroundings.say(identity.publicPEM)
    }
}
