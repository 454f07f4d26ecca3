// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Sealing

/// Opens what `rantau backup seal` sealed.
struct BackupOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open one sealed file.",
        discussion: "restore_command = 'rantau backup open /backup/wal/%f.sealed %p --with /safe/recovery.key'")

    @Argument(help: "The sealed file.") var sealed: String
    @Argument(help: "Where it goes; what is there is replaced once it has been opened whole.") var file: String
    @Option(name: .customLong("with"), help: "The private half of the recovery key.") var recoveryKey: String

    func run() async throws {
        try await Refusal.exitOnFailure {
            let key = try RecoveryKey(path: recoveryKey)
            try await ScratchFolder.use(in: ScratchFolder.parent(of: file)) { scratch in
                let names = try ArchiveReader(path: sealed, with: key).unpack(into: scratch)
                guard names == [BackupSealCommand.nameInside] else { throw ArchiveFault.unknownForm }
                if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
                try FileManager.default.moveItem(atPath: scratch + "/" + BackupSealCommand.nameInside, toPath: file)
            }
        }
    }
}
