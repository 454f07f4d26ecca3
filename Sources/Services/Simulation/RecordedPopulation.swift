// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import People
import Placement
import Protection
import Sealing
import Store

extension SimulatedPopulation {
    private static let page = 5_000

    /// The people on record with their claims. Read for figures only: no name and no identifier is looked at.
    ///
    /// - Parameters:
    ///   - keys: What claims are sealed under.
    ///   - progress: how many more people are read.
    public static func recorded(
        _ engine: any DatabaseEngine, keys: MasterKeys, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> SimulatedPopulation {
        var population = SimulatedPopulation(isMadeUp: false)
        var last: ID<PersonRecord>?
        while true {
            let after = last
            let rows = try await engine.read { try MembershipRowStore($0).page(after: after, limit: page) }
            for row in rows { population.add(try Member(row)) }
            progress(rows.count)
            guard rows.count == page, let person = rows.last?.person else { break }
            last = person
        }
        var claim: ID<ClaimRecord>?
        while true {
            let after = claim
            let claims = try await engine.read {
                try ClaimStore($0, keys: keys).queue(ClaimState.Name.allCases, after: after, limit: page)
            }
            population.claims += claims.map(Claim.init)
            guard claims.count == page, let number = claims.last?.id else { break }
            claim = number
        }
        return population
    }
}

extension SimulatedPopulation.Member {
    fileprivate init(_ row: MembershipRowStore.MembershipRow) throws {
        guard let country = Country(row.country), let province = Province(rawValue: row.province),
            let sex = Sex(rawValue: row.sex), let route = PlacementRoute(rawValue: row.route)
        else {
            preconditionFailure("a person on record has a sex, a province, a country and a route")
        }
        self.init(
            country: country, province: province, sex: sex, perseorangan: !route.hasExecutor, months: row.months,
            lasts: min(120, row.months + row.extended), registered: row.registered, paidBefore: row.paidBefore,
            paid: row.paid, starts: row.starts, departed: row.departed, home: row.home, savings: row.savings)
    }
}

extension SimulatedPopulation.Claim {
    /// A claim on record; it is open as long as nothing is decided.
    fileprivate init(_ claim: ClaimStore.Claim) {
        let open: Set<ClaimState.Name> = [.filed, .documentsAsked, .assessed, .sentBack]
        self.init(
            name: claim.number, request: claim.request.benefit, isOpen: open.contains(claim.state))
    }
}
