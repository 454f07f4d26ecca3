// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// Tells one person's placements up to today: signing, paying, leaving, working, staying longer, coming home.
struct MadeUpLife {
    /// From this day on lengths other than 24 months and extensions have a price (Permenaker 4/2023 art. 18, 20).
    private static let allLengths = CalendarDay(number: 19_410)
    /// From this day on months beyond the bracket have a price.
    private static let longLengths = CalendarDay(number: 17_875)

    let today: CalendarDay
    /// How many placement companies there are.
    let companies: Int
    /// Mishaps for a thousand people.
    let mishaps: Int
    private(set) var placements: [MadeUpPlacement] = []
    private(set) var mishap: Mishap?
    private var planned: Mishap.Kind?

    init(today: CalendarDay, companies: Int, mishaps: Int) {
        self.today = today
        self.companies = companies
        self.mishaps = mishaps
    }

    /// Whether something happens that is worth a claim; decided before the person goes.
    mutating func tell(
        registered: CalendarDay, country: Country, work: MadeUpWork.Work, _ draws: inout SeededDraws
    ) {
        if draws.chance(perThousand: mishaps) { planned = Mishap.kinds.draw(&draws) }
        var start = registered
        for _ in 0..<3 {
            let home = addPlacement(from: start, country: country, work: work, &draws)
            guard let home, draws.chance(perThousand: 180) else { return }
            start = home.adding(days: draws.draw(50...400))
            guard start <= today else { return }
        }
    }

    /// Answers the day on which the worker was home again, where that has been.
    private mutating func addPlacement(
        from start: CalendarDay, country: Country, work: MadeUpWork.Work, _ draws: inout SeededDraws
    ) -> CalendarDay? {
        let route = route(to: country, &draws)
        let employment = MadeUpPlacement.Employment(
            employer: MadeUpPlace.employer(work.employer, &draws), kind: work.employer, occupation: work.occupation)
        var placement = MadeUpPlacement(
            route: route, company: route == .p3mi ? draws.below(companies) : nil, country: country, work: employment,
            recordedOn: start)
        let months = months(route, country, on: start, &draws)
        let paidBefore = start.adding(days: draws.below(6))
        let paidDuring = route.hasExecutor ? start.adding(days: draws.draw(6...28)) : paidBefore
        let departure = paidDuring.adding(days: route.hasExecutor ? draws.draw(2...45) : draws.draw(3...24))
        placement.contracts.append(
            .init(
                .initial, firstDay: departure.adding(days: draws.draw(1...4)), months: months,
                employer: employment.employer, recordedOn: start))
        if route.hasExecutor { placement.happened(.signed, on: start) }
        let pays = !draws.chance(perThousand: 25)
        let stays = failure(from: paidBefore, route: route, &draws)
        addInvoices(
            &placement, months, before: pays ? paidBefore : nil,
            during: pays && (stays == nil || !route.hasExecutor) ? paidDuring : nil, &draws)
        defer { placements.append(placement) }
        guard pays else { return nil }
        if let stays {
            if stays.day <= today { placement.happened(stays.kind, on: stays.day) }
            return nil
        }
        if route.hasExecutor, paidDuring <= today { placement.happened(.oppDone, on: paidDuring) }
        guard departure <= today else { return nil }
        placement.happened(.departed, on: departure)
        return self.work(abroad: &placement, since: departure, &draws)
    }

    private func route(to country: Country, _ draws: inout SeededDraws) -> PlacementRoute {
        let state = country.code == "KR" ? 880 : country.code == "JP" ? 250 : 0
        if draws.chance(perThousand: state) { return .bp2mi }
        return draws.chance(perThousand: 95) ? .perseorangan : .p3mi
    }

    private func months(
        _ route: PlacementRoute, _ country: Country, on day: CalendarDay, _ draws: inout SeededDraws
    ) -> Int {
        if country.code == "KR", day >= Self.longLengths { return 36 }
        guard day >= Self.allLengths else { return 24 }
        switch draws.below(100) {
        case ..<68: return 24
        case ..<80: return 36
        case ..<92: return 12
        case ..<96: return 6
        default: return draws.draw(7...30)
        }
    }

    /// Gagal berangkat, or death before departure.
    private mutating func failure(
        from paid: CalendarDay, route: PlacementRoute, _ draws: inout SeededDraws
    ) -> MadeUpPlacement.Event? {
        let day = paid.adding(days: route.hasExecutor ? draws.draw(10...110) : draws.draw(3...20))
        switch planned {
        case .failedToDepart where route.hasExecutor:
            happens(.failedToDepart, on: day)
            return .init(kind: .failedToDepart, day: day)
        case .deathBefore:
            happens(.deathBefore, on: day)
            return .init(kind: .died, day: day)
        default:
            return draws.chance(perThousand: 12) ? .init(kind: .failedToDepart, day: day) : nil
        }
    }

    private func addInvoices(
        _ placement: inout MadeUpPlacement, _ months: Int, before: CalendarDay?, during: CalendarDay?,
        _ draws: inout SeededDraws
    ) {
        let start = placement.recordedOn
        func settled(_ day: CalendarDay?) -> CalendarDay? { day.flatMap { $0 <= today ? $0 : nil } }
        if placement.route.hasExecutor {
            placement.invoices.append(.init(.before, months: 0, issuedOn: start, settledOn: settled(before)))
        }
        placement.invoices.append(.init(.duringAfter, months: months, issuedOn: start, settledOn: settled(during)))
        if start >= Self.allLengths, draws.chance(perThousand: 60) {
            let monthly = Rupiah(Int64(draws.pick([50, 100, 150, 200, 300])) * 1_000)
            placement.invoices.append(
                .init(
                    .jht, months: months, issuedOn: start, settledOn: settled(during),
                    savings: JHTChoice(monthly: monthly, months: months)))
        }
    }

    /// The time abroad. Answers the day on which the worker was home again.
    private mutating func work(
        abroad placement: inout MadeUpPlacement, since departure: CalendarDay, _ draws: inout SeededDraws
    ) -> CalendarDay? {
        let first = placement.contracts[0]
        let length = departure.days(to: first.lastDay)
        let day = departure.adding(days: length / 6 + draws.below(max(1, length * 2 / 3)))
        if case .over(let home) = mishapAbroad(&placement, on: day, &draws) { return home }
        var last = first.lastDay
        if draws.chance(perThousand: 45), length > 500 {
            let leave = departure.adding(days: length / 2 + draws.below(60))
            let back = leave.adding(days: draws.draw(14...35))
            if leave <= today { placement.happened(.leaveBegan, on: leave) }
            if back <= today { placement.happened(.leaveEnded, on: back) }
        } else if draws.chance(perThousand: 20), length > 300, day <= today {
            change(&placement, on: day, &draws)
        } else if draws.chance(perThousand: 70), day <= today {
            placement.happened(.contractEnded, on: day)
            return comeHome(&placement, on: day.adding(days: draws.draw(1...20)), &draws)
        }
        for _ in 0..<2 where draws.chance(perThousand: 260) {
            guard let longer = extend(&placement, after: last, &draws) else { break }
            last = longer
        }
        guard draws.chance(perThousand: 940) else { return nil }
        return comeHome(&placement, on: last.adding(days: draws.draw(1...27)), &draws)
    }

    /// Another employer for what is left of the contract.
    private func change(_ placement: inout MadeUpPlacement, on day: CalendarDay, _ draws: inout SeededDraws) {
        let last = placement.contracts[0].lastDay
        let next = day.adding(days: 1)
        let months = max(1, next.months(to: last.adding(days: 1)))
        guard next < last else { return }
        placement.happened(.moved, on: day)
        placement.contracts.append(
            .init(
                .changeOfEmployer, firstDay: next, months: months, lastDay: last,
                employer: MadeUpPlace.employer(placement.work.kind, &draws), recordedOn: day))
    }

    /// Perpanjangan, told and paid before the contract ends. Answers the new last day.
    private func extend(
        _ placement: inout MadeUpPlacement, after last: CalendarDay, _ draws: inout SeededDraws
    ) -> CalendarDay? {
        let told = last.adding(days: -draws.draw(25...75))
        let paid = told.adding(days: draws.below(20))
        guard told >= Self.allLengths, told > placement.recordedOn, paid <= today else { return nil }
        let months = draws.pick([12, 12, 24, 24, 24, 36])
        let contract = MadeUpPlacement.Contract(
            .extension, firstDay: last.adding(days: 1), months: months,
            employer: placement.contracts[placement.contracts.count - 1].employer, recordedOn: told)
        placement.contracts.append(contract)
        placement.invoices.append(
            .init(
                .extension, contract: placement.contracts.count - 1, months: months, issuedOn: told, settledOn: paid))
        return contract.lastDay
    }

    private func comeHome(
        _ placement: inout MadeUpPlacement, on day: CalendarDay, _ draws: inout SeededDraws
    ) -> CalendarDay? {
        guard day <= today else { return nil }
        placement.happened(.arrivedHome, on: day)
        let reached = day.adding(days: draws.below(4))
        if reached <= today, draws.chance(perThousand: 800) { placement.happened(.reachedHomeArea, on: reached) }
        return reached
    }

    /// How the time abroad goes on after a mishap.
    private enum Course {
        case goesOn
        /// The placement is told to its end; with the day on which the worker was home again, where that has been.
        case over(home: CalendarDay?)
    }

    /// What the plan has for the time abroad.
    private mutating func mishapAbroad(
        _ placement: inout MadeUpPlacement, on day: CalendarDay, _ draws: inout SeededDraws
    ) -> Course {
        guard let kind = planned, placements.isEmpty else { return .goesOn }
        switch kind {
        case .failedToDepart, .deathBefore: return .goesOn
        case .treatment, .partialDisability:
            happens(kind, on: day)
            return .goesOn
        case .fatalAccident, .deathDuring:
            happens(kind, on: day)
            guard day <= today else { return .over(home: nil) }
            placement.happened(.died, on: day)
            return .over(home: nil)
        case .trouble:
            happens(kind, on: day)
            guard day <= today else { return .over(home: nil) }
            placement.happened(.contractEnded, on: day)
            return .over(home: comeHome(&placement, on: day.adding(days: draws.draw(5...28)), &draws))
        case .deathAfter:
            let arrived = placement.contracts[0].lastDay.adding(days: draws.draw(1...20))
            let died = arrived.adding(days: draws.draw(4...26))
            guard died <= today else { return .goesOn }
            placement.happened(.arrivedHome, on: arrived)
            placement.happened(.died, on: died)
            happens(kind, on: died)
            return .over(home: nil)
        }
    }

    private mutating func happens(_ kind: Mishap.Kind, on day: CalendarDay) {
        guard day <= today, mishap == nil else { return }
        mishap = Mishap(kind: kind, day: day, placement: placements.count)
    }
}
