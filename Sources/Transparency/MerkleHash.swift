// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// The hashes of RFC 6962 section 2.1: leaves and nodes differ in their first byte, so neither passes as the other.
public enum MerkleHash {
    /// The root of an empty tree.
    public static let empty: [UInt8] = Array(SHA256.hash(data: [UInt8]()))

    /// The hash of a leaf's content.
    public static func leaf(_ content: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: [0x00])
        hash.update(data: content)
        return Array(hash.finalize())
    }

    /// The hash of a node over its two children.
    public static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x01]
        bytes.reserveCapacity(65)
        bytes.append(contentsOf: left)
        bytes.append(contentsOf: right)
        return Array(SHA256.hash(data: bytes))
    }

    /// The root over complete subtrees that stand side by side, largest first: `nil` when there are none.
    static func fold(_ peaks: [[UInt8]]) -> [UInt8]? {
        guard var root = peaks.last else { return nil }
        for peak in peaks.dropLast().reversed() { root = node(peak, root) }
        return root
    }
}
