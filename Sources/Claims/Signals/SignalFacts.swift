// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// What is recorded around a claim, as far as it can contradict it.
public struct SignalFacts: Sendable {
    public let kind: IncidentKind
    /// The law's day of what happened.
    public let day: CalendarDay
    public let country: Country
    /// Of all placements of the worker.
    public let contractCountries: Set<String>
    /// Of all placements of the worker.
    public let journey: [JourneyEvent]
    /// What else is said to have happened to the worker on that day, and where.
    public let elsewhere: [Country]
    /// Other people who gave the account that the money is to go to.
    public let accountSharers: Int
    /// For each file handed in, in how many other incidents the same one was.
    public let sameFiles: [PaperKind: Int]

    public init(
        kind: IncidentKind, day: CalendarDay, country: Country, contractCountries: Set<String>,
        journey: [JourneyEvent], elsewhere: [Country], accountSharers: Int, sameFiles: [PaperKind: Int]
    ) {
        self.kind = kind
        self.day = day
        self.country = country
        self.contractCountries = contractCountries
        self.journey = journey
        self.elsewhere = elsewhere
        self.accountSharers = accountSharers
        self.sameFiles = sameFiles
    }

    /// What does not go together, the weightiest first.
    public var signals: [ClaimSignal] {
        var found: [ClaimSignal] = []
        if accountSharers > 0 { found.append(.sharedAccount(people: accountSharers)) }
        for (kind, count) in sameFiles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
            found.append(.fileSeenElsewhere(kind, incidents: count))
        }
        if let died = last(.died), died < day, !kind.isDeath { found.append(.afterDeath(died: died)) }
        if isAbroad { found += placeSignals }
        for other in elsewhere where other != country { found.append(.twoCountriesOnOneDay(other)) }
        return found
    }

    private var placeSignals: [ClaimSignal] {
        var found: [ClaimSignal] = []
        let departures = journey.filter { $0.kind == .departed || $0.kind == .leaveEnded }.map(\.day)
        if let first = departures.min(), day < first { found.append(.abroadBeforeDeparture(departed: first)) }
        let returns = journey.filter { $0.kind == .arrivedHome }.map(\.day).filter { $0 < day }
        if let home = returns.max(), !departures.contains(where: { $0 >= home && $0 <= day }) {
            found.append(.abroadAfterReturn(home: home))
        }
        if !contractCountries.isEmpty, !contractCountries.contains(country.code), kind != .lossOnWayHome {
            found.append(.countryWithoutContract(country))
        }
        return found
    }

    private var isAbroad: Bool { country.code != "ID" }

    private func last(_ kind: JourneyEvent.Kind) -> CalendarDay? {
        journey.filter { $0.kind == kind }.map(\.day).max()
    }
}
