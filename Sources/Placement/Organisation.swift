// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A body that places workers, pays for them or serves them.
public struct Organisation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A licensed placement company.
        case p3mi
        /// The state's placement agency.
        case bp2mi
        /// An Indonesian company that sends its own employees (UKPS).
        case ownCompany = "own-company"
        case employer
        /// An embassy, a consulate or a trade office acting as one (KDEI).
        case mission
        /// A ministry, a register or a foreign institution that works with us by API.
        case institution
    }

    public let id: ID<Organisation>
    public let kind: Kind
    public let name: String
    /// SIP3MI; only a P3MI has one.
    public let licence: Licence?

    /// Fails with `organisation-name-empty`, and with `organisation-licence-unexpected` where a body that needs no
    /// SIP3MI is given one.
    public init(id: ID<Organisation>, kind: Kind, name: String, licence: Licence?) throws(Failure) {
        guard !name.allSatisfy(\.isWhitespace) else {
            throw Failure(.invalid, "organisation-name-empty", field: "name")
        }
        guard licence == nil || kind == .p3mi else {
            throw Failure(
                .invalid, "organisation-licence-unexpected", field: "licence", details: ["kind": kind.rawValue])
        }
        self.id = id
        self.kind = kind
        self.name = name
        self.licence = licence
    }

    /// Whether workers may be placed through it on a day (UU 18/2017 art. 51: a P3MI needs a valid SIP3MI).
    public func mayPlace(on day: CalendarDay) -> Bool {
        switch kind {
        case .p3mi: licence?.validity.contains(day) ?? false
        case .bp2mi, .ownCompany: true
        case .employer, .mission, .institution: false
        }
    }
}

/// Surat Izin P3MI: the Minister's written permit, not transferable, five years, extendable (UU 18/2017 art. 51, 57).
public struct Licence: Sendable, Hashable {
    public let number: String
    public let validity: DayRange

    public init(number: String, validity: DayRange) {
        self.number = number
        self.validity = validity
    }
}
