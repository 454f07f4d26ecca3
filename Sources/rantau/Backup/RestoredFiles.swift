// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Sealing

/// A backup, unpacked into a directory.
struct RestoredFiles {
    let folder: String
    let manifest: BackupManifest

    /// - Throws: `ArchiveFault`.
    init(unpacking file: String, with key: RecoveryKey, into folder: String, progress: (Int) -> Void) throws {
        self.folder = folder
        let names = try ArchiveReader(path: file, with: key).unpack(into: folder, progress: progress)
        guard names.contains(BackupContents.database), names.contains(BackupContents.spool),
            let json = FileManager.default.contents(atPath: folder + "/" + BackupManifest.fileName)
        else { throw ArchiveFault.unknownForm }
        manifest = try BackupManifest(json: Array(json))
        try FileManager.default.createDirectory(
            atPath: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in names {
            guard let key = BackupContents.keyFile(name) else { continue }
            try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: keys + "/" + key)
        }
    }

    var database: String { folder + "/" + BackupContents.database }
    var spool: String { folder + "/" + BackupContents.spool }
    var keys: String { folder + "/keys" }
}
