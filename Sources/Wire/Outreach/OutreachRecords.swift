// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Plans an outreach day.
public struct OutreachRequest: WireRecord {
    public let title: String
    public let place: String
    /// Two letters; `ID` at home.
    public let country: String
    /// Two digits, at home.
    public let province: String?
    /// Whether it is a productive migrant village.
    public let desmigratif: Bool?
    public let heldOn: CalendarDay
    /// How many are to become covered.
    public let target: Int

    public static let shape = Shape<OutreachRequest>(
        OutreachRequest.init, WireField("title", \.title, .text(2...120)), WireField("place", \.place, .text(2...120)),
        WireField("country", \.country, .text(2...2)), WireField("province", \.province, .optional(.text(2...2))),
        WireField("desmigratif", \.desmigratif, .optional(.flag)), WireField("heldOn", \.heldOn, .day),
        WireField("target", \.target, .integer(1...100_000)))
}

/// Who came: a KPJ, NIK or passport, or the code of a card.
public struct AttendanceRequest: WireRecord {
    public let number: String

    public static let shape = Shape<AttendanceRequest>(
        { AttendanceRequest(number: $0) }, WireField("number", \.number, .text(1...4_000)))
}

/// An outreach day and what it brought.
public struct OutreachAnswer: WireRecord {
    public let id: ID<OutreachRecord>
    public let title: String
    public let place: String
    public let country: String
    public let province: Int?
    public let desmigratif: Bool
    public let heldOn: CalendarDay
    public let target: Int
    /// How many came; nil in lists.
    public let attended: Int?
    /// Registered since.
    public let enrolled: Int?
    /// Covered since.
    public let covered: Int?

    public init(
        id: ID<OutreachRecord>, title: String, place: String, country: String, province: Int?, desmigratif: Bool,
        heldOn: CalendarDay, target: Int, attended: Int? = nil, enrolled: Int? = nil, covered: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.place = place
        self.country = country
        self.province = province
        self.desmigratif = desmigratif
        self.heldOn = heldOn
        self.target = target
        self.attended = attended
        self.enrolled = enrolled
        self.covered = covered
    }

    public static let shape = Shape<OutreachAnswer>(
        OutreachAnswer.init, WireField("id", \.id, .id(OutreachRecord.self)),
        WireField("title", \.title, .text(1...120)),
        WireField("place", \.place, .text(1...120)), WireField("country", \.country, .text(2...2)),
        WireField("province", \.province, .optional(.integer(11...99))),
        WireField("desmigratif", \.desmigratif, .flag), WireField("heldOn", \.heldOn, .day),
        WireField("target", \.target, .integer(1...100_000)),
        WireField("attended", \.attended, .optional(.integer(0...1_000_000))),
        WireField("enrolled", \.enrolled, .optional(.integer(0...1_000_000))),
        WireField("covered", \.covered, .optional(.integer(0...1_000_000))))
}

/// Outreach days, newest first.
public struct OutreachList: WireRecord {
    public let events: [OutreachAnswer]

    public init(events: [OutreachAnswer]) { self.events = events }

    public static let shape = Shape<OutreachList>(
        OutreachList.init, WireField("events", \.events, .list(of: .record(), 0...1_000)))
}
