// SPDX-License-Identifier: Apache-2.0

/// Why the keys of an installation could not be loaded. Each names the file and the remedy.
public enum KeyFault: Error, Sendable, Hashable {
    /// What is wrong inside a file.
    public enum Damage: Sendable, Hashable {
        case form
        case otherKey(String)
        case check
        case unusable
    }

    /// A needed file is not there, though others are.
    case missing(file: String)
    /// A file is there, but its content does not hold.
    case damaged(file: String, found: Damage)
    /// Somebody else than the owner may read the file or directory. `mode` holds the permission bits found.
    case tooOpen(path: String, mode: UInt32)
    /// The system refused; `code` is its error number.
    case system(path: String, action: String, code: Int32)
}

extension KeyFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let file):
            "The key file \(file) is missing: restore it from a backup. A new one would not open what is sealed."
        case .damaged(let file, .form):
            "The key file \(file) is not a key file of this version: restore it from a backup."
        case .damaged(let file, .otherKey(let name)):
            "The key file \(file) holds the key \(name): put each key back under its own name."
        case .damaged(let file, .check):
            "The key file \(file) is damaged, its check does not match: restore it from a backup."
        case .damaged(let file, .unusable):
            "The key file \(file) holds bytes that make no valid key: restore it from a backup."
        case .tooOpen(let path, let mode):
            "\(path) has mode \(String(mode, radix: 8)); only its owner may read it: chmod go-rwx \(path)"
        case .system(let path, let action, let code):
            "Could not \(action) \(path): error \(code) of the system."
        }
    }
}
