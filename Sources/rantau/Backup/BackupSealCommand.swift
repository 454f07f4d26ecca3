// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Sealing

/// Seals one file for the recovery key: what a database server's own tools write.
struct BackupSealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Seal one file, such as a piece of a server's write-ahead log.",
        discussion: """
            In postgresql.conf: archive_command = \
            'rantau backup seal %p /backup/wal/%f.sealed --for /etc/rantau/recovery-public.key'
            """)

    /// What the one file is called inside.
    static let nameInside = "content"

    @Argument(help: "The file.") var file: String
    @Argument(help: "Where it goes; nothing may be there.") var sealed: String
    @Option(name: .customLong("for"), help: "The public half of the recovery key.") var recoveryKey: String

    func run() async throws {
        try await Refusal.exitOnFailure {
            let writer = try ArchiveWriter(path: sealed, for: try RecoveryPublicKey(path: recoveryKey))
            try writer.add(Self.nameInside, from: file)
            try writer.finish()
        }
    }
}
