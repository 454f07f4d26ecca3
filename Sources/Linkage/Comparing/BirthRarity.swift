// SPDX-License-Identifier: Apache-2.0

/// How many people share a day of birth, a month, a year: heaped days are worth little, rare ones much.
struct BirthRarity: Sendable {
    private var days: [Float]
    private var months: [Float]
    private var daysOfYear: [Float]
    private var yearDays: [Float]
    private var years: [Float]
    /// The share of people put on the first of January or the last of December.
    private let heaped: Float
    /// How often two people's years lie as near as slips of the pen put them.
    private let nearYears: Float

    init(days counts: [UInt32]) {
        var months = [Float](repeating: 0, count: 256 * 16)
        var yearDays = [Float](repeating: 0, count: 256 * 32)
        var daysOfYear = [Float](repeating: 0, count: 512)
        var years = [Float](repeating: 0, count: 256)
        var heaped: Float = 0
        let total = Float(max(1, counts.reduce(0) { $0 + Int($1) }))
        for (bits, count) in counts.enumerated() where count > 0 {
            let share = Float(count) / total
            months[bits >> 5] += share
            yearDays[(bits >> 9) * 32 + (bits & 31)] += share
            daysOfYear[bits & 511] += share
            years[bits >> 9] += share
            if bits & 511 == 33 || bits & 511 == 415 { heaped += share }
        }
        var near: Float = 0
        for year in years.indices where years[year] > 0 {
            for other in years.indices where Self.isSlip(year, other) { near += years[year] * years[other] }
        }
        let least = 0.5 / total
        self.heaped = -Bits.log2(max(heaped, least))
        nearYears = min(max(near, 1e-4), 0.99)
        days = counts.map { -Bits.log2(max(Float($0) / total, least)) }
        self.months = months.map { -Bits.log2(max($0, least)) }
        self.yearDays = yearDays.map { -Bits.log2(max($0, least)) }
        self.daysOfYear = daysOfYear.map { -Bits.log2(max($0, least)) }
        self.years = years.map { -Bits.log2(max($0, least)) }
        farBits = -Bits.log2(1 - nearYears)
        nearBits = -Bits.log2(nearYears)
    }

    private let farBits: Float
    private let nearBits: Float

    /// Whether two different years are likely to be one year mistaken: up to three apart, or ten.
    @inline(__always)
    private static func isSlip(_ first: Int, _ second: Int) -> Bool {
        let distance = abs(first - second)
        return distance > 0 && distance <= 3 || distance == 10
    }

    /// What two known birthdays have in common and how many bits it is worth; nil where one is unknown.
    @inline(__always)
    func compare(_ first: BirthDay, _ second: BirthDay) -> (Evidence, Float)? {
        if first == second, first.isWhole { return (.birthSame, days[Int(first.bits)]) }
        guard first.year != 0, second.year != 0 else { return nil }
        guard first.isWhole, second.isWhole else { return comparePart(first, second) }
        if first.year == second.year {
            if first.unswapped == second.unswapped {
                return (.birthSwapped, min(days[Int(first.bits)], days[Int(second.bits)]))
            }
            if first.month == second.month { return (.birthDay, months[Int(first.bits >> 5)]) }
            if first.day == second.day { return (.birthMonth, yearDays[first.year << 5 | first.day]) }
            if first.isHeaped || second.isHeaped { return (.birthHeaped, years[first.year] + heaped - 1) }
            return (.birthYearOnly, years[first.year])
        }
        if first.bits & 511 == second.bits & 511 {
            let isNear = Self.isSlip(first.year, second.year)
            let shared = daysOfYear[Int(first.bits & 511)]
            return isNear ? (.birthYearNear, shared + nearBits) : (.birthYearFar, shared + farBits)
        }
        return (.birthDifferent, 0)
    }

    private func comparePart(_ first: BirthDay, _ second: BirthDay) -> (Evidence, Float) {
        guard first.year == second.year else { return (.birthPartDifferent, 0) }
        guard first.month != 0, second.month != 0 else { return (.birthPartSame, years[first.year]) }
        guard first.month == second.month else { return (.birthPartDifferent, 0) }
        return (.birthPartSame, months[Int(first.bits >> 5)])
    }
}
