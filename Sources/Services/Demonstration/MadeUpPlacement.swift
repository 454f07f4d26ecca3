// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection

/// The facts of one made-up placement, before they have keys.
struct MadeUpPlacement: Sendable, Hashable {
    let route: PlacementRoute
    /// Which placement company; nil where there is none.
    let company: Int?
    let country: Country
    let work: Employment
    let recordedOn: CalendarDay
    var contracts: [Contract] = []
    var events: [Event] = []
    var invoices: [Invoice] = []

    struct Employment: Sendable, Hashable {
        let employer: String
        let kind: EmployerKind
        let occupation: String
    }

    struct Contract: Sendable, Hashable {
        let kind: ContractFact.Kind
        let firstDay: CalendarDay
        let months: Int
        let lastDay: CalendarDay
        let employer: String
        let recordedOn: CalendarDay

        /// - Parameter lastDay: the first day plus the months less a day, where none is named.
        init(
            _ kind: ContractFact.Kind, firstDay: CalendarDay, months: Int, lastDay: CalendarDay? = nil,
            employer: String, recordedOn: CalendarDay
        ) {
            self.kind = kind
            self.firstDay = firstDay
            self.months = months
            self.lastDay = lastDay ?? firstDay.adding(months: months).adding(days: -1)
            self.employer = employer
            self.recordedOn = recordedOn
        }
    }

    struct Event: Sendable, Hashable {
        let kind: JourneyEvent.Kind
        let day: CalendarDay
    }

    /// An invoice; what it comes to is for the law to say.
    struct Invoice: Sendable, Hashable {
        let stage: SettledContribution.Stage
        /// The place of its contract in `contracts`.
        let contract: Int
        let months: Int
        let issuedOn: CalendarDay
        let settledOn: CalendarDay?
        let savings: JHTChoice?

        init(
            _ stage: SettledContribution.Stage, contract: Int = 0, months: Int, issuedOn: CalendarDay,
            settledOn: CalendarDay?, savings: JHTChoice? = nil
        ) {
            self.stage = stage
            self.contract = contract
            self.months = months
            self.issuedOn = issuedOn
            self.settledOn = settledOn
            self.savings = savings
        }
    }

    mutating func happened(_ kind: JourneyEvent.Kind, on day: CalendarDay) {
        events.append(Event(kind: kind, day: day))
    }
}

/// Something that gives a right to a benefit.
struct Mishap: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case failedToDepart, trouble, treatment, partialDisability, fatalAccident
        case deathBefore, deathDuring, deathAfter
    }

    let kind: Kind
    let day: CalendarDay
    /// The place of its placement among the person's.
    let placement: Int

    /// Claims from 2017 to May 2024 by kind: 656 gagal berangkat, 556 returns of workers in trouble, 267 treatments,
    /// 364 other claims on JKK, 278 deaths during work, and the rest of 525 claims on JKM before and after it.
    static let kinds = Weighted<Kind>([
        (.failedToDepart, 656), (.trouble, 556), (.treatment, 267), (.partialDisability, 204), (.fatalAccident, 160),
        (.deathDuring, 278), (.deathBefore, 120), (.deathAfter, 127),
    ])
}
