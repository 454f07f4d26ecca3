// SPDX-License-Identifier: Apache-2.0

/// Keys of one process: milliseconds since 2020 above 11 bits of the process's node and 10 bits that run on. Never the
/// same twice in a process and never backwards; two processes differ by their node.
///
/// More than 1,024 keys in a millisecond take up the milliseconds that follow.
public struct TimeOrderedKeys: Sendable {
    /// How many nodes there are.
    public static let nodes: Int64 = 1 << 11

    private static let epochMilliseconds: Int64 = 1_577_836_800_000
    private static let counterBits: Int64 = 10
    private static let nodeBits: Int64 = 11

    private let node: Int64
    /// Milliseconds and the bits that run on, as one number.
    private var last: Int64 = 0

    /// Traps unless the node is one of `nodes`.
    public init(node: Int64) {
        precondition((0..<Self.nodes).contains(node), "a node is one of 2,048")
        self.node = node
    }

    public mutating func next(at now: Instant) -> Int64 {
        let milliseconds = now.microseconds / 1_000 - Self.epochMilliseconds
        last = max(last + 1, milliseconds << Self.counterBits)
        let counter = last & (1 << Self.counterBits - 1)
        return (last >> Self.counterBits) << (Self.nodeBits + Self.counterBits) | node << Self.counterBits | counter
    }

    /// Another key has been given: those that follow here are greater, also when the clock stands before it.
    public mutating func see(_ key: Int64) {
        let milliseconds = key >> (Self.nodeBits + Self.counterBits)
        let counterMask: Int64 = 1 << Self.counterBits - 1
        let isOurs = (key >> Self.counterBits) & (Self.nodes - 1) == node
        last = max(last, milliseconds << Self.counterBits | (isOurs ? key & counterMask : counterMask))
    }
}
