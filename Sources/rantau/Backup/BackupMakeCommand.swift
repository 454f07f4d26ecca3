// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import SQLiteDatabase
import Sealing

/// Writes a backup.
struct BackupMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Write database, gate spool and keys as they stand now into one sealed file.")

    @Argument(help: "The backup's file; nothing may be there.") var file: String
    @Option(name: .customLong("for"), help: "The public half of the recovery key.") var recoveryKey: String
    @OptionGroup var house: HouseOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let key = try RecoveryPublicKey(path: recoveryKey)
            let path = try house.fileToBackUp
            guard FileManager.default.fileExists(atPath: path) else {
                throw ValidationError("there is no database at \(path)")
            }
            let manifest = try await ScratchFolder.use(in: ScratchFolder.parent(of: file)) { scratch in
                try await write(from: path, through: scratch, for: key)
            }
            tell(manifest)
        }
    }

    /// The spool is read before the database: a check that moves from the one into the other in between is in both, and
    /// goes into the restored database once.
    private func write(
        from path: String, through scratch: String, for key: RecoveryPublicKey
    ) async throws -> BackupManifest {
        let now = SystemEnvironment.clock.now()
        let spool = FileManager.default.contents(atPath: try house.spoolPath) ?? Data()
        let copy = scratch + "/" + BackupContents.database
        let quiet = json
        try SQLiteDatabase(path: path).copy(to: copy) { done, all in
            if !quiet { Output.progress("copying \(ProgressBar.text(done: done, of: all)) pages") }
        }
        let manifest = try await BackupManifest(of: try SQLiteDatabase(path: copy), at: now)
        let writer = try ArchiveWriter(path: file, for: key)
        try writer.add(BackupManifest.fileName, bytes: try manifest.json)
        for (name, bytes) in try keyFiles() { try writer.add(BackupContents.nameInside(ofKey: name), bytes: bytes) }
        try writer.add(BackupContents.spool, bytes: Array(spool))
        let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int ?? 0
        try writer.add(BackupContents.database, from: copy) { done in
            if !quiet { Output.progress("sealing \(ProgressBar.text(done: done, of: max(done, size))) bytes") }
        }
        try writer.finish()
        if !quiet { Output.progress("") }
        return manifest
    }

    private func keyFiles() throws -> [(String, [UInt8])] {
        let folder = try house.keysPath
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".key") }.sorted()
        guard !names.isEmpty else { throw ValidationError("there are no keys in \(folder)") }
        return try names.map { name in
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                throw ValidationError("\(folder)/\(name) cannot be read")
            }
            return (name, Array(data))
        }
    }

    private func tell(_ manifest: BackupManifest) {
        guard !json else {
            return Output.line(
                "{\"file\":\(JSONLine.quoted(file)),\"madeAt\":\"\(manifest.madeAt)\",\"leaves\":\(manifest.leaves),"
                    + "\"root\":\"\(manifest.root)\",\"entries\":\(manifest.entries)}")
        }
        Output.line("\(file): as of \(manifest.madeAt)")
        Output.line("\(manifest.entries) entries in the books, \(manifest.leaves) leaves in the audit log")
        Output.line("root \(manifest.root)")
    }
}
