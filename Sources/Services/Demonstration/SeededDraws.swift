// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Draws that are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014). Never for secrets.
struct SeededDraws: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Draws of their own for one of many people, whatever was drawn for the others.
    init(seed: UInt64, index: Int) {
        state = seed
        state = next() ^ (UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15)
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 up to, not including, `count`.
    mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    mutating func draw(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in `share` of a thousand draws.
    mutating func chance(perThousand share: Int) -> Bool { below(1_000) < share }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

/// Things that come up in given proportions.
struct Weighted<Element: Sendable>: Sendable {
    private let elements: [Element]
    private let ends: [Int]

    /// - Parameter pairs: Each with its weight, in whatever unit.
    init(_ pairs: [(Element, Int)]) {
        precondition(pairs.contains { $0.1 > 0 }, "something must be able to come up")
        var end = 0
        elements = pairs.map(\.0)
        ends = pairs.map { pair in
            end += pair.1
            return end
        }
    }

    func draw(_ draws: inout SeededDraws) -> Element {
        let place = draws.below(ends[ends.count - 1])
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return elements[low]
    }
}
