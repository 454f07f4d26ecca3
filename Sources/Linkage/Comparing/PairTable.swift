// SPDX-License-Identifier: Apache-2.0

/// A weight for each pair of numbers, found with one look.
struct PairTable: Sendable {
    private var keys: [UInt64]
    private var values: [Float]
    private let mask: Int

    init(_ entries: some Collection<(UInt64, Float)>) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: .max, count: size)
        values = [Float](repeating: 0, count: size)
        for (key, value) in entries {
            var slot = Self.slot(key) & mask
            while keys[slot] != .max { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    @inline(__always)
    subscript(first: UInt32, second: UInt32) -> Float? {
        let key = UInt64(first) << 32 | UInt64(second)
        var slot = Self.slot(key) & mask
        while true {
            if keys[slot] == key { return values[slot] }
            if keys[slot] == .max { return nil }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
    }
}
