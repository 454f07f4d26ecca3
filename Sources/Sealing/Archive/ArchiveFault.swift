// SPDX-License-Identifier: Apache-2.0

/// Why an archive could not be written or read. Each says what to do next.
public enum ArchiveFault: Error, Sendable, Hashable {
    /// The file is no archive, or one of another version.
    case unknownForm
    /// Another recovery key is needed, or a byte of the archive was changed.
    case wrongKeyOrAltered
    /// The file ends before the archive does.
    case cutOff
    /// A name inside the archive that would leave the directory it is unpacked into.
    case forbiddenName(String)
    /// The system refused; `code` is its error number.
    case system(path: String, action: String, code: Int32)
}

extension ArchiveFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownForm: "The file is no Rantau backup of this version: check its name."
        case .wrongKeyOrAltered:
            "The backup does not open: it was made for another recovery key, or it was changed. Try another copy."
        case .cutOff: "The backup ends too early: its copying was broken off. Copy it again, or take another one."
        case .forbiddenName(let name): "The backup holds a file called \(name), which no backup of ours does."
        case .system(let path, let action, let code):
            "Could not \(action) \(path): error \(code) of the system."
        }
    }
}
