// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Sealing

/// Makes the key pair that backups are sealed for.
struct BackupKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make a recovery key: the public half makes backups, the private half reads them.",
        discussion: "Keep the private half away from this machine; without it no backup can be read.")

    @Argument(help: "The directory for both halves.") var directory: String
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try RecoveryKey(from: SystemEnvironment.random).save(in: directory)
            let (open, closed) = (
                "\(directory)/\(RecoveryKey.publicFile)", "\(directory)/\(RecoveryKey.privateFile)"
            )
            guard !json else {
                return Output.line(
                    "{\"public\":\(JSONLine.quoted(open)),\"private\":\(JSONLine.quoted(closed))}")
            }
            Output.line("\(open)\tmakes backups")
            Output.line("\(closed)\treads them: keep it elsewhere, twice")
        }
    }
}
