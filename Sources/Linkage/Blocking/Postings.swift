// SPDX-License-Identifier: Apache-2.0

/// Which rows have a key: entries of 64 bits (half a key, a row), sorted inside buckets that the other half names.
/// Holds the rules of one group, so that several processors can build a group each.
public struct Postings: Sendable {
    /// Where the rows of a key are to be looked for.
    struct Bucket {
        let start: UInt32
        let end: UInt32
        /// The lower half of the key.
        let half: UInt32
        let group: Int
    }

    /// Where each bucket begins.
    private let starts: ContiguousArray<UInt32>
    private let entries: ContiguousArray<UInt64>
    private let shift: UInt64

    /// - Parameters:
    ///   - group: Which of the `groups` of rules.
    init(people: ContiguousArray<EncodedPerson>, keys: BlockingKeys, group: Int, of groups: Int) {
        let bucketBits = max(4, Int.bitWidth - (people.count * 8 / groups).leadingZeroBitCount)
        let shift = UInt64(64 - bucketBits)
        var starts = ContiguousArray<UInt32>(repeating: 0, count: 1 << bucketBits + 1)
        people.withUnsafeBufferPointer { people in
            starts.withUnsafeMutableBufferPointer { starts in
                for row in people.indices where !people[row].isBare {
                    keys.each(of: people[row], group: group, of: groups) { starts[Int($0 >> shift) + 1] += 1 }
                }
                for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
            }
        }
        var entries = ContiguousArray<UInt64>(repeating: 0, count: Int(starts[starts.count - 1]))
        var ends = starts
        people.withUnsafeBufferPointer { people in
            ends.withUnsafeMutableBufferPointer { ends in
                entries.withUnsafeMutableBufferPointer { entries in
                    for row in people.indices where !people[row].isBare {
                        keys.each(of: people[row], group: group, of: groups) { key in
                            let bucket = Int(key >> shift)
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
    }

    @inline(__always)
    func bucket(_ key: UInt64, group: Int) -> Bucket {
        let bucket = Int(key >> shift)
        return Bucket(
            start: starts[bucket], end: starts[bucket + 1], half: UInt32(truncatingIfNeeded: key), group: group)
    }

    /// Calls `take` with each row of the bucket's key, unless they are more than `cap`.
    @inline(__always)
    func each(in bucket: Bucket, cap: Int, _ take: (Int) -> Void) {
        entries.withUnsafeBufferPointer { entries in
            let end = Int(bucket.end)
            var first = Int(bucket.start)
            if end - first > 16 { first = Self.firstPlace(entries, first, end, bucket.half) }
            while first < end, UInt32(truncatingIfNeeded: entries[first] >> 32) < bucket.half { first += 1 }
            if end - first > cap, UInt32(truncatingIfNeeded: entries[first + cap] >> 32) == bucket.half { return }
            while first < end, UInt32(truncatingIfNeeded: entries[first] >> 32) == bucket.half {
                take(Int(UInt32(truncatingIfNeeded: entries[first])))
                first += 1
            }
        }
    }

    private static func firstPlace(
        _ entries: UnsafeBufferPointer<UInt64>, _ start: Int, _ end: Int, _ half: UInt32
    ) -> Int {
        var (low, high) = (start, end)
        while low < high {
            let middle = (low + high) / 2
            if UInt32(truncatingIfNeeded: entries[middle] >> 32) < half { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func sort(_ entries: inout ContiguousArray<UInt64>, _ starts: ContiguousArray<UInt32>) {
        entries.withUnsafeMutableBufferPointer { entries in
            for bucket in 0..<(starts.count - 1) {
                let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
                if end - start > 24 {
                    entries[start..<end].sort()
                } else if end - start > 1 {
                    insert(entries, start, end)
                }
            }
        }
    }

    @inline(__always)
    private static func insert(_ entries: UnsafeMutableBufferPointer<UInt64>, _ start: Int, _ end: Int) {
        for place in (start + 1)..<end {
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
