// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A membership card.
public struct CardRecord: WireRecord {
    /// A JWT signed with ES256; the keys are at `/.well-known/jwks.json`.
    public let token: String
    /// What the QR code says.
    public let link: String
    public let expiresAt: Instant
    public let kpj: String
    public let name: String
    /// ISO 3166-1 code of the country of placement.
    public let country: String
    public let phase: Phase
    public let programmes: [String]
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay

    public init(
        token: String, link: String, expiresAt: Instant, kpj: String, name: String, country: String, phase: Phase,
        programmes: [String], firstDay: CalendarDay, lastDay: CalendarDay
    ) {
        self.token = token
        self.link = link
        self.expiresAt = expiresAt
        self.kpj = kpj
        self.name = name
        self.country = country
        self.phase = phase
        self.programmes = programmes
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    public static let shape = Shape<CardRecord>(
        CardRecord.init, WireField("token", \.token, .text(1...4_096)),
        WireField("link", \.link, .text(1...4_400)), WireField("expiresAt", \.expiresAt, .instant),
        WireField("kpj", \.kpj, .text(11...11)), WireField("name", \.name, .text(1...400)),
        WireField("country", \.country, .text(2...2)), WireField("phase", \.phase, .cases()),
        WireField("programmes", \.programmes, .list(of: .choice(Programme.allCases.map(\.rawValue)), 1...3)),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .day))
}

/// Why a card is to count no longer. Also its answer.
public struct CardRevocation: WireRecord {
    public let reason: String

    public static let shape = Shape<CardRevocation>(
        CardRevocation.init, WireField("reason", \.reason, .text(3...300, example: "Lost phone")))
}
