// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Sealing

/// Puts an installation back from a backup, where there is none.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put database, gate spool and keys back from a backup.",
        discussion: "Nothing is overwritten: --database and --keys must name places where nothing is.")

    @Argument(help: "The backup's file.") var file: String
    @Option(name: .customLong("with"), help: "The private half of the recovery key.") var recoveryKey: String
    @OptionGroup var house: HouseOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let (database, keys, spool) = (try house.fileToBackUp, try house.keysPath, try house.spoolPath)
            for path in [database, spool, keys] where FileManager.default.fileExists(atPath: path) {
                throw ValidationError("\(path) is there already; move it away, or name another place")
            }
            let key = try RecoveryKey(path: recoveryKey)
            let manifest = try await ScratchFolder.use(in: ScratchFolder.parent(of: database)) { scratch in
                let restored = try RestoredFiles(unpacking: file, with: key, into: scratch) { done in
                    if !json { Output.progress("\(done) bytes") }
                }
                try FileManager.default.moveItem(atPath: restored.keys, toPath: keys)
                try FileManager.default.moveItem(atPath: restored.spool, toPath: spool)
                try FileManager.default.moveItem(atPath: restored.database, toPath: database)
                return restored.manifest
            }
            guard !json else {
                return Output.line(
                    "{\"database\":\(JSONLine.quoted(database)),\"keys\":\(JSONLine.quoted(keys)),"
                        + "\"madeAt\":\"\(manifest.madeAt)\",\"entries\":\(manifest.entries)}")
            }
            Output.progress("")
            Output.line("\(database) stands as of \(manifest.madeAt), its keys are in \(keys)")
            Output.line("prove it: rantau audit verify, rantau ledger verify")
        }
    }
}
