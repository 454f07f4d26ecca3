// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which place a sealed value belongs to. It is authenticated with the value, so that the bytes of one place do not
/// open in another.
public struct SealContext: Sendable, Hashable {
    /// What is sealed: `person.nik`. Part of the stored data; never rename one in use.
    public let kind: String
    /// The key of the row that owns the value.
    public let owner: Int64

    public init(_ kind: String, owner: Int64) {
        self.kind = kind
        self.owner = owner
    }

    public init<Subject>(_ kind: String, owner: ID<Subject>) { self.init(kind, owner: owner.number) }

    /// Kind, a zero byte, then the owner in eight bytes, most significant first.
    var authenticated: [UInt8] {
        var bytes = Array(kind.utf8)
        bytes.reserveCapacity(bytes.count + 9)
        bytes.append(0)
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: owner >> Int64(shift)))
        }
        return bytes
    }
}
