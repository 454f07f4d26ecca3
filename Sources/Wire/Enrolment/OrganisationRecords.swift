// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Placement companies that may place workers today.
public struct OrganisationList: WireRecord {
    public let organisations: [OrganisationLine]

    public init(organisations: [OrganisationLine]) { self.organisations = organisations }

    public static let shape = Shape<OrganisationList>(
        OrganisationList.init,
        WireField("organisations", \.organisations, .list(of: .record(OrganisationLine.self), 0...10_000)))
}

/// A placement company and its licence (SIP3MI).
public struct OrganisationLine: WireRecord {
    public let organisation: ID<OrganisationRecord>
    public let name: String
    public let licence: String?
    public let licensedUntil: CalendarDay?

    public init(
        organisation: ID<OrganisationRecord>, name: String, licence: String?, licensedUntil: CalendarDay?
    ) {
        self.organisation = organisation
        self.name = name
        self.licence = licence
        self.licensedUntil = licensedUntil
    }

    public static let shape = Shape<OrganisationLine>(
        OrganisationLine.init, WireField("organisation", \.organisation, .id(OrganisationRecord.self)),
        WireField("name", \.name, .text(1...200)), WireField("licence", \.licence, .optional(.text(1...100))),
        WireField("licensedUntil", \.licensedUntil, .optional(.day)))
}
