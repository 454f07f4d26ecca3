// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A paper or photo as kept.
public struct DocumentAnswer: WireRecord {
    public let id: ID<DocumentRecord>
    public let kind: String
    public let fileName: String
    public let mediaType: String
    /// Bytes.
    public let size: Int
    /// SHA-256 of the bytes, in hexadecimal digits.
    public let sha256: String
    public let recordedAt: Instant

    public init(
        id: ID<DocumentRecord>, kind: String, fileName: String, mediaType: String, size: Int, sha256: String,
        recordedAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<DocumentAnswer>(
        DocumentAnswer.init, WireField("id", \.id, .id(DocumentRecord.self)),
        WireField("kind", \.kind, .choice(ClaimWords.papers)),
        WireField("fileName", \.fileName, .text(1...200)), WireField("mediaType", \.mediaType, .text(1...60)),
        WireField("size", \.size, .integer(1...10_485_760)), WireField("sha256", \.sha256, .text(64...64)),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// An incident with its papers and claims.
public struct IncidentAnswer: WireRecord {
    public let id: ID<IncidentRecord>
    public let person: ID<PersonRecord>
    public let kind: String
    /// The law's day, in Jakarta.
    public let day: CalendarDay
    public let localDay: CalendarDay
    public let localTime: String?
    public let country: String
    public let place: String
    /// In the teller's own words; left out for readers from whom it is kept, as the witness is.
    public let account: String?
    public let witness: String?
    public let mission: String?
    public let toldBy: String
    public let recordedAt: Instant
    /// Seconds by which the device's clock ran ahead; negative when behind.
    public let deviceSkewSeconds: Int?
    public let documents: [DocumentAnswer]
    public let claims: [ClaimLineAnswer]
    /// Benefits that may still be asked for.
    public let openEvents: [String]

    public init(
        id: ID<IncidentRecord>, person: ID<PersonRecord>, kind: String, day: CalendarDay, localDay: CalendarDay,
        localTime: String?, country: String, place: String, account: String?, witness: String?, mission: String?,
        toldBy: String, recordedAt: Instant, deviceSkewSeconds: Int?, documents: [DocumentAnswer],
        claims: [ClaimLineAnswer], openEvents: [String]
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.day = day
        self.localDay = localDay
        self.localTime = localTime
        self.country = country
        self.place = place
        self.account = account
        self.witness = witness
        self.mission = mission
        self.toldBy = toldBy
        self.recordedAt = recordedAt
        self.deviceSkewSeconds = deviceSkewSeconds
        self.documents = documents
        self.claims = claims
        self.openEvents = openEvents
    }

    public static let shape = Shape<IncidentAnswer>(
        IncidentAnswer.init, WireField("id", \.id, .id(IncidentRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)),
        WireField("kind", \.kind, .choice(ClaimWords.incidentKinds)), WireField("day", \.day, .day),
        WireField("localDay", \.localDay, .day), WireField("localTime", \.localTime, .optional(.text(5...5))),
        WireField("country", \.country, .text(2...2)), WireField("place", \.place, .text(1...200)),
        WireField("account", \.account, .optional(.text(1...8_000))),
        WireField("witness", \.witness, .optional(.text(1...500))),
        WireField("mission", \.mission, .optional(.text(1...200))),
        WireField("toldBy", \.toldBy, .choice(ClaimWords.tellers)),
        WireField("recordedAt", \.recordedAt, .instant),
        WireField("deviceSkewSeconds", \.deviceSkewSeconds, .optional(.integer(Int.min...Int.max))),
        WireField("documents", \.documents, .list(of: .record(), 0...1_000)),
        WireField("claims", \.claims, .list(of: .record(), 0...100)),
        WireField("openEvents", \.openEvents, .list(of: .choice(ClaimWords.events))))
}
