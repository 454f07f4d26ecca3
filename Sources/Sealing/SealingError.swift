// SPDX-License-Identifier: Apache-2.0

/// Why sealed bytes could not be opened. Never a user's mistake: something below is wrong.
public enum SealingError: Error, Sendable, Hashable {
    /// The bytes are too short, or of a version this program does not know.
    case damagedEnvelope(kind: String)
    /// The authentication failed: another key, altered bytes, or a value moved from another row or column.
    case wrongKeyOrAltered(kind: String)
    /// The data key was wrapped under a master key that is not in the key directory.
    case unknownMasterKey(UInt32)
    /// The opened bytes were to be text, but are not UTF-8.
    case notText(kind: String)
}

extension SealingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .damagedEnvelope(let kind):
            "The sealed value \(kind) is too short or of an unknown version: restore it from a backup."
        case .wrongKeyOrAltered(let kind):
            "The sealed value \(kind) does not open: it was altered, moved, or sealed with another key."
        case .unknownMasterKey(let id):
            "A data key is wrapped under master key \(id), which is not loaded: put wrapping-\(id).key back."
        case .notText(let kind):
            "The sealed value \(kind) opened, but is not text."
        }
    }
}
