// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How a worker goes abroad (Permenaker 4/2023 art. 1(5)-(6), art. 6).
public enum PlacementRoute: String, Sendable, Hashable, CaseIterable {
    /// Through a licensed private company: Perusahaan Penempatan Pekerja Migran Indonesia.
    case p3mi
    /// Through the state's own placement (government to government).
    case bp2mi
    /// Alone, without a placement executor.
    case perseorangan

    /// Pelaksana Penempatan are BP2MI and P3MI (Permenaker 4/2023 art. 1(5)).
    public var hasExecutor: Bool { self != .perseorangan }
}

/// What kind of employer a contract is with.
public enum EmployerKind: String, Sendable, Hashable, CaseIterable {
    case legalEntity = "legal-entity"
    /// A person or household.
    case household
    /// A ship: seafarers and fishers. The country of placement is then the ship's flag state.
    case vessel
}

/// A worker is to work for an employer in a country. A worker has several over the years.
public struct PlacementFact: Sendable, Hashable {
    public let id: ID<PlacementFact>
    public let route: PlacementRoute
    /// Where the work is; for a vessel its flag state.
    public let country: Country
    public let employer: String
    public let employerKind: EmployerKind
    public let occupation: String
    /// The placement executor; nil for perseorangan.
    public let organisation: ID<Organisation>?
    public let recordedAt: Instant

    public init(
        id: ID<PlacementFact>, route: PlacementRoute, country: Country, employer: String, employerKind: EmployerKind,
        occupation: String, organisation: ID<Organisation>?, recordedAt: Instant
    ) {
        self.id = id
        self.route = route
        self.country = country
        self.employer = employer
        self.employerKind = employerKind
        self.occupation = occupation
        self.organisation = organisation
        self.recordedAt = recordedAt
    }
}
