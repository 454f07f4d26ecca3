// SPDX-License-Identifier: Apache-2.0

/// A hash table of numbers below 2^27 with open addressing: four bytes a slot, at most three of four slots taken. What
/// a number stands for, and whether it is the one looked for, only its owner knows; five bits of the place that stand
/// beside it spare the owner nearly all vain looks.
struct GateSlots {
    private static let free = UInt32.max
    private static let numberBits: UInt32 = 27
    private static let numberMask: UInt32 = 1 << numberBits - 1

    private var slots: [UInt32]
    private(set) var taken = 0

    init() { slots = [] }

    /// An empty table with room for a quarter more than another has.
    init(largerThan other: GateSlots) {
        slots = Array(repeating: Self.free, count: other.taken * 5 / 3 + 8)
    }

    var isFull: Bool { taken * 4 >= slots.count * 3 }
    var bytes: Int { slots.capacity * MemoryLayout<UInt32>.stride }
    /// What the taken slots hold.
    var numbers: some Sequence<UInt32> {
        slots.lazy.filter { $0 != Self.free }.map { $0 & Self.numberMask }
    }

    /// The first number in the row of a place that is the one looked for.
    func first(from place: UInt32, where isWanted: (UInt32) -> Bool) -> UInt32? {
        guard !slots.isEmpty else { return nil }
        let mark = place << Self.numberBits
        var index = start(place)
        while slots[index] != Self.free {
            let slot = slots[index]
            if slot & ~Self.numberMask == mark, isWanted(slot & Self.numberMask) { return slot & Self.numberMask }
            index = index + 1 == slots.count ? 0 : index + 1
        }
        return nil
    }

    /// Puts a number in the row of a place. The table must not be full.
    mutating func insert(_ number: UInt32, from place: UInt32) {
        precondition(!isFull && number < Self.numberMask, "a table grows before it is full")
        var index = start(place)
        while slots[index] != Self.free { index = index + 1 == slots.count ? 0 : index + 1 }
        slots[index] = number | place << Self.numberBits
        taken += 1
    }

    private func start(_ place: UInt32) -> Int { Int((UInt64(place) &* UInt64(slots.count)) >> 32) }
}
