// SPDX-License-Identifier: Apache-2.0

/// The run of signed roots, oldest first, checked one by one as they are read.
public struct RootChain: Sendable {
    private let verifier: RootVerifier
    /// The last root accepted.
    public private(set) var last: SignedRoot?

    /// - Parameter trusted: A root known to be right, to continue from; nil to start with the first root of the log.
    public init(verifier: RootVerifier, trusted: SignedRoot? = nil) {
        self.verifier = verifier
        last = trusted
    }

    /// Accepts the next root.
    /// - Throws: `LogFault` when its signature does not hold, it does not name the root before it, or goes back in
    ///   size or time.
    public mutating func accept(_ root: SignedRoot) throws(LogFault) {
        guard verifier.holds(root) else { throw LogFault.signature(size: root.size) }
        guard root.previousRootHash == last?.chainHash ?? SignedRoot.noPrevious else {
            throw LogFault.brokenChain(size: root.size)
        }
        if let last {
            guard root.size >= last.size else { throw LogFault.shrunk(from: last.size, to: root.size) }
            guard root.at >= last.at, root.size > last.size || root.root == last.root else {
                throw LogFault.brokenChain(size: root.size)
            }
        }
        last = root
    }
}
