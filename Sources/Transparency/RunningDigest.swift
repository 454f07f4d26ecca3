// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// SHA-256 over bytes that come one after another.
public struct RunningDigest: Sendable {
    private var hash = SHA256()

    public init() {}

    public mutating func add(_ bytes: some Sequence<UInt8>) { hash.update(data: Array(bytes)) }

    /// 32 bytes over all that came so far.
    public var bytes: [UInt8] { Array(hash.finalize()) }
}
