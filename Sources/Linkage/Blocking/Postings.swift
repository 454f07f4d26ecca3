// SPDX-License-Identifier: Apache-2.0

/// Which rows have a key: entries of 64 bits (half a key, a row), sorted inside buckets that the other half names.
public struct Postings: Sendable {
    /// Where each bucket begins.
    private let starts: [UInt32]
    private let entries: ContiguousArray<UInt64>
    private let shift: UInt64
    private let sliceBits: UInt64

    /// Builds one slice of the key space, so that several processors can build a slice each.
    ///
    /// - Parameters:
    ///   - slice: Which of the `slices`, a power of two.
    init(
        people: ContiguousArray<EncodedPerson>, keys: BlockingKeys, slice: Int, of slices: Int
    ) {
        let sliceBits = UInt64(slices.trailingZeroBitCount)
        let bucketBits = UInt64(max(4, Self.bits(people.count * 8 / slices)))
        let shift = 64 - bucketBits
        let wanted = UInt64(slice)
        let buckets = 1 << Int(bucketBits)
        func bucket(_ key: UInt64) -> Int { Int((key << sliceBits) >> shift) }
        func isMine(_ key: UInt64) -> Bool { sliceBits == 0 || key >> (64 - sliceBits) == wanted }
        var starts = [UInt32](repeating: 0, count: buckets + 1)
        people.withUnsafeBufferPointer { people in
            starts.withUnsafeMutableBufferPointer { starts in
                for row in people.indices {
                    keys.each(of: people[row]) { if isMine($0) { starts[bucket($0) + 1] += 1 } }
                }
                for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
            }
        }
        var entries = ContiguousArray<UInt64>(repeating: 0, count: Int(starts[buckets]))
        var ends = starts
        people.withUnsafeBufferPointer { people in
            ends.withUnsafeMutableBufferPointer { ends in
                entries.withUnsafeMutableBufferPointer { entries in
                    for row in people.indices {
                        keys.each(of: people[row]) { key in
                            guard isMine(key) else { return }
                            let bucket = bucket(key)
                            entries[Int(ends[bucket])] = key << 32 | UInt64(row)
                            ends[bucket] += 1
                        }
                    }
                }
            }
        }
        Self.sort(&entries, starts)
        self.starts = starts
        self.entries = entries
        self.shift = shift
        self.sliceBits = sliceBits
    }

    /// The rows with this key, as entries whose lower half is the row.
    @inline(__always)
    func rows(_ key: UInt64) -> Range<Int> {
        let bucket = Int((key << sliceBits) >> shift)
        let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
        let half = UInt32(truncatingIfNeeded: key)
        var first = start
        if end - start > 16 {
            var high = end
            while first < high {
                let middle = (first + high) / 2
                if UInt32(truncatingIfNeeded: entries[middle] >> 32) < half { first = middle + 1 } else { high = middle }
            }
        } else {
            while first < end, UInt32(truncatingIfNeeded: entries[first] >> 32) != half { first += 1 }
        }
        var last = first
        while last < end, UInt32(truncatingIfNeeded: entries[last] >> 32) == half { last += 1 }
        return first..<last
    }

    @inline(__always)
    func row(_ entry: Int) -> Int { Int(UInt32(truncatingIfNeeded: entries[entry])) }

    private static func bits(_ count: Int) -> Int { Int.bitWidth - max(count, 1).leadingZeroBitCount - 1 }

    private static func sort(_ entries: inout ContiguousArray<UInt64>, _ starts: [UInt32]) {
        entries.withUnsafeMutableBufferPointer { entries in
            for bucket in 0..<(starts.count - 1) {
                let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
                if end - start > 24 {
                    entries[start..<end].sort()
                } else {
                    for place in (start + 1)..<max(end, start + 1) {
                        let entry = entries[place]
                        var hole = place
                        while hole > start, entries[hole - 1] > entry {
                            entries[hole] = entries[hole - 1]
                            hole -= 1
                        }
                        entries[hole] = entry
                    }
                }
            }
        }
    }
}
