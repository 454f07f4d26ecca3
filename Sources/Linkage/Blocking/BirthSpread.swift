// SPDX-License-Identifier: Apache-2.0

/// Spreads keys over the key space in the order of birth, each birthday as wide as people are born on it. Records
/// asked for one after the other then lie side by side in memory.
struct BirthSpread: Sendable {
    /// A stretch of the key space.
    struct Stretch: Sendable {
        var start: UInt32
        var width: UInt32
    }

    private let days: ContiguousArray<Stretch>
    private let years: ContiguousArray<Stretch>
    private let daysOfYear: ContiguousArray<Stretch>

    init(_ people: ContiguousArray<EncodedPerson>) {
        var days = [UInt32](repeating: 0, count: BirthDay.span)
        people.withUnsafeBufferPointer { people in
            for row in people.indices { days[Int(people[row].birth.unswapped)] += 1 }
        }
        var years = [UInt32](repeating: 0, count: 256)
        var daysOfYear = [UInt32](repeating: 0, count: 512)
        for (bits, count) in days.enumerated() {
            years[bits >> 9] += count
            daysOfYear[bits & 511] += count
        }
        self.days = Self.stretches(days)
        self.years = Self.stretches(years)
        self.daysOfYear = Self.stretches(daysOfYear)
    }

    private static func stretches(_ counts: [UInt32]) -> ContiguousArray<Stretch> {
        let total = UInt64(max(1, counts.reduce(0) { $0 + Int($1) }))
        var before: UInt64 = 0
        return ContiguousArray(
            counts.map { count in
                let start = before * 0xFFFF_FFFF / total
                before += UInt64(count)
                let end = before * 0xFFFF_FFFF / total
                return Stretch(start: UInt32(start), width: UInt32(end - start))
            })
    }

    /// The key with its upper half moved into the stretch of its first part.
    @inline(__always)
    func placed(_ key: UInt64, by part: BlockingRule.Part, value: UInt64) -> UInt64 {
        switch part {
        case .birth: Self.placed(key, in: days[Int(value)])
        case .birthYear: Self.placed(key, in: years[Int(value)])
        case .birthDayOfYear: Self.placed(key, in: daysOfYear[Int(value)])
        case .regency, .village, .sex, .mother, .passport, .phone, .nik: key
        }
    }

    @inline(__always)
    private static func placed(_ key: UInt64, in stretch: Stretch) -> UInt64 {
        let offset = ((key >> 32) * UInt64(stretch.width)) >> 32
        return (UInt64(stretch.start) + offset) << 32 | key & 0xFFFF_FFFF
    }
}
