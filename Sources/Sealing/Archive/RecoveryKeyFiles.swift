// SPDX-License-Identifier: Apache-2.0

extension RecoveryKey {
    /// The file names of the two halves.
    public static let privateFile = "recovery.key"
    public static let publicFile = "recovery-public.key"

    /// Writes both halves into an existing directory, the public one first; never over others.
    ///
    /// - Throws: `KeyFault.system`.
    public func save(in directory: String) throws {
        try PrivateFiles.save(publicKey.text, name: Self.publicFile, in: directory)
        try PrivateFiles.save(text, name: Self.privateFile, in: directory)
    }

    /// Reads the private half, which only its owner may be able to read.
    ///
    /// - Throws: `KeyFault`.
    public init(path: String) throws { try self.init(text: try PrivateFiles.text(of: path)) }
}

extension RecoveryPublicKey {
    /// A key file is one line.
    private static let longestFile = 4_096

    /// Reads the public half, which anybody may read.
    ///
    /// - Throws: `KeyFault.damaged`, `ArchiveFault.system`.
    public init(path: String) throws {
        let bytes = try StreamFile(reading: path).read(Self.longestFile)
        try self.init(text: String(decoding: bytes, as: UTF8.self))
    }
}
