// SPDX-License-Identifier: Apache-2.0

/// How many keystrokes lie between two words: a letter left out, put in, taken for another, or two swapped
/// (optimal string alignment), sixty-four letters at a time by the bits of one word (Hyyrö 2003).
public enum EditDistance {
    /// The distance, or `most + 1` as soon as it is known to be greater than `most`.
    public static func between(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>, most: Int) -> Int {
        if first.count > second.count { return between(second, first, most: most) }
        guard second.count - first.count <= most else { return most + 1 }
        guard !first.isEmpty else { return second.count }
        guard first.count <= 64 else { return most + 1 }
        let distance = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            var bit: UInt64 = 1
            for letter in first {
                places[Int(letter)] |= bit
                bit <<= 1
            }
            return column(places, length: first.count, against: second)
        }
        return min(distance, most + 1)
    }

    private static func column(
        _ places: UnsafeMutableBufferPointer<UInt64>, length: Int, against second: some Collection<UInt8>
    ) -> Int {
        let last: UInt64 = 1 << UInt64(length - 1)
        var up = ~UInt64(0)
        var down: UInt64 = 0
        var diagonal: UInt64 = 0
        var before: UInt64 = 0
        var distance = length
        for letter in second {
            let match = places[Int(letter)]
            let swapped = ((~diagonal & match) << 1) & before
            diagonal = (((match & up) &+ up) ^ up) | match | down | swapped
            var horizontalUp = down | ~(diagonal | up)
            var horizontalDown = diagonal & up
            if horizontalUp & last != 0 { distance += 1 }
            if horizontalDown & last != 0 { distance -= 1 }
            horizontalUp = horizontalUp << 1 | 1
            horizontalDown <<= 1
            up = horizontalDown | ~(diagonal | horizontalUp)
            down = horizontalUp & diagonal
            before = match
        }
        return distance
    }
}
