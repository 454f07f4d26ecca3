// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// The people that a draft is tried on: what the law reads of them, and what the answers are told apart by.
public struct SimulatedPopulation: Sendable {
    /// Something that happened to one of them and gives a right to a benefit.
    public struct Claim: Sendable {
        /// The claim's number, or the place of a made-up person.
        public let name: String
        public let request: BenefitRequest
        /// Nobody has decided it yet.
        public let isOpen: Bool
    }

    public private(set) var people = PopulationColumns()
    public private(set) var countries: [Country] = []
    public private(set) var provinces: [Province] = []
    public private(set) var sexes: [Sex] = []
    public var claims: [Claim] = []
    /// Made up, not recorded.
    public let isMadeUp: Bool

    public init(isMadeUp: Bool) { self.isMadeUp = isMadeUp }

    public var count: Int { people.count }

    /// One person with the latest placement and its first contract.
    public struct Member: Sendable {
        public let country: Country
        public let province: Province
        public let sex: Sex
        public let perseorangan: Bool
        /// Length of the first contract, and with its extensions.
        public let months: Int
        public let lasts: Int
        public let registered: CalendarDay
        public let paidBefore: CalendarDay?
        public let paid: CalendarDay?
        public let starts: CalendarDay
        public let departed: CalendarDay?
        public let home: CalendarDay?
        public let savings: Rupiah?
    }

    /// Adds a person. What an event would cost or take is the same for all: the run compares two laws, not two lives.
    public mutating func add(_ member: Member) {
        func number(_ day: CalendarDay?) -> Int32 { day?.number ?? PopulationColumns.none }
        countries.append(member.country)
        provinces.append(member.province)
        sexes.append(member.sex)
        people.perseorangan.append(member.perseorangan ? 1 : 0)
        people.months.append(Int32(member.months))
        people.lasts.append(Int32(member.lasts))
        people.pricedOn.append(member.registered.number)
        people.registered.append(member.registered.number)
        people.paidBefore.append(number(member.paidBefore))
        people.paid.append(number(member.paid))
        people.starts.append(member.starts.number)
        people.departed.append(number(member.departed))
        people.home.append(number(member.home))
        people.savings.append(Int32(member.savings?.amount ?? 0))
        people.savingsPaid.append(member.paid == nil ? 0 : Int32.max)
        people.treatmentCost.append(Int32.max)
        people.returnCost.append(Int32.max)
        people.loss.append(0)
    }

    /// Adds everybody of another population after these.
    public mutating func add(_ other: SimulatedPopulation) {
        for (_, column) in PopulationColumns.names {
            people[keyPath: column] += other.people[keyPath: column]
        }
        countries += other.countries
        provinces += other.provinces
        sexes += other.sexes
        claims += other.claims
    }

    /// The same people, priced by the law of one day and with one loss, as if all came on that day.
    func asked(on day: CalendarDay, loss: Int) -> PopulationColumns {
        var asked = people
        asked.pricedOn = Array(repeating: day.number, count: count)
        asked.loss = Array(repeating: Int32(loss), count: count)
        return asked
    }
}
