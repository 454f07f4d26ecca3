// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reports what happened (Permenaker 4/2023 art. 43-46).
public struct IncidentRequest: WireRecord {
    public let person: ID<PersonRecord>
    public let kind: String
    /// The day where it happened.
    public let localDay: CalendarDay
    /// `HH:MM` where it happened.
    public let localTime: String?
    /// The day in Jakarta, where it was another.
    public let day: CalendarDay?
    /// Two letters of ISO 3166-1; the country of work where it is left out.
    public let country: String?
    public let place: String
    /// In the teller's own words; kept sealed.
    public let account: String
    public let witness: String?
    public let mission: String?
    public let toldBy: String
    /// What the device took the time to be, for reports made offline.
    public let deviceAt: Instant?

    public init(
        person: ID<PersonRecord>, kind: String, localDay: CalendarDay, localTime: String?, day: CalendarDay?,
        country: String?, place: String, account: String, witness: String?, mission: String?, toldBy: String,
        deviceAt: Instant?
    ) {
        self.person = person
        self.kind = kind
        self.localDay = localDay
        self.localTime = localTime
        self.day = day
        self.country = country
        self.place = place
        self.account = account
        self.witness = witness
        self.mission = mission
        self.toldBy = toldBy
        self.deviceAt = deviceAt
    }

    public static let shape = Shape<IncidentRequest>(
        IncidentRequest.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("kind", \.kind, .choice(ClaimWords.incidentKinds)), WireField("localDay", \.localDay, .day),
        WireField("localTime", \.localTime, .optional(.timeOfDay(example: "14:20"))),
        WireField("day", \.day, .optional(.day)),
        WireField("country", \.country, .optional(.text(2...2, example: "TW"))),
        WireField("place", \.place, .text(2...200)), WireField("account", \.account, .text(10...8_000)),
        WireField("witness", \.witness, .optional(.text(2...500))),
        WireField("mission", \.mission, .optional(.text(2...200))),
        WireField("toldBy", \.toldBy, .choice(ClaimWords.tellers)),
        WireField("deviceAt", \.deviceAt, .optional(.instant)))
}

/// The report as a browser's form sends it: with the key that makes sending it twice harmless.
public struct IncidentForm: WireRecord {
    public let key: String
    public let report: IncidentRequest

    public init(key: String, report: IncidentRequest) {
        self.key = key
        self.report = report
    }

    public static let shape = Shape<IncidentForm>(
        IncidentForm.init, WireField("key", \.key, .text(8...64)), WireField("report", \.report, .record()))
}
