// SPDX-License-Identifier: Apache-2.0
import Kernel

extension PopulationColumns {
    /// Made-up rows that reach every branch: unregistered, unpaid, paid late, not departed, home early, before any law.
    ///
    /// - Parameters:
    ///   - losses: how many losses can be named.
    ///   - days: the days on which people sign.
    ///   - below: gives 0 up to, not including, its argument, each as likely; the same answers give the same rows.
    public static func mixed(
        _ count: Int, losses: Int, signing days: ClosedRange<Int32>, _ below: (Int) -> Int
    ) -> PopulationColumns {
        var people = PopulationColumns()
        for _ in 0..<count { people.addMixed(losses: losses, signing: days, below) }
        return people
    }

    private mutating func addMixed(losses count: Int, signing days: ClosedRange<Int32>, _ below: (Int) -> Int) {
        func chance(_ percent: Int) -> Bool { below(100) < percent }
        func day(_ first: Int32, within: Int) -> Int32 { first + Int32(below(within + 1)) }
        func pick(_ list: [Int32]) -> Int32 { list[below(list.count)] }
        let none = PopulationColumns.none
        let alone = chance(20)
        let signed = day(days.lowerBound, within: Int(days.upperBound - days.lowerBound))
        let leaves = day(signed, within: 240)
        perseorangan.append(alone ? 1 : 0)
        months.append(chance(30) ? Int32(1 + below(120)) : pick([6, 12, 24, 36]))
        lasts.append(chance(80) ? months[months.count - 1] : Int32(1 + below(120)))
        pricedOn.append(signed)
        registered.append(chance(3) ? none : day(signed, within: 20))
        paidBefore.append(alone || chance(10) ? none : day(signed, within: 30))
        paid.append(chance(10) ? none : day(signed, within: chance(20) ? 400 : 40))
        starts.append(max(0, day(leaves, within: 10) - (chance(20) ? 20 : 0)))
        departed.append(chance(15) ? none : leaves)
        home.append(chance(50) ? none : day(leaves, within: chance(50) ? 1_400 : 60))
        savings.append(pick([0, 50_000, 100_000, 300_000, 600_000, 49_999, 600_001, 123_457]))
        savingsPaid.append(Int32(below(1 << 31)))
        treatmentCost.append(Int32(below(80_000_000)))
        returnCost.append(Int32(below(30_000_000)))
        loss.append(chance(40) ? none : Int32(below(count)))
    }
}
