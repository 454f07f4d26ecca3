// SPDX-License-Identifier: Apache-2.0

/// How much of a file from outside is read before it is refused.
public struct FileLimits: Sendable, Hashable {
    public var bytes: Int
    /// Elements of an XML file inside each other.
    public var depth: Int
    /// Elements, lines or rows altogether.
    public var items: Int
    /// Characters of one value.
    public var value: Int

    public init(bytes: Int = 32 << 20, depth: Int = 40, items: Int = 2_000_000, value: Int = 4_000) {
        self.bytes = bytes
        self.depth = depth
        self.items = items
        self.value = value
    }
}
