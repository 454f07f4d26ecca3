// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a membership card says to a gate: enough to know whom it stands for and what covers them, nothing more. No
/// NIK, no passport number, no day of birth, no address.
public struct CardClaims: Sendable, Hashable {
    /// The card's public handle.
    public let cardID: String
    /// Nomor Kartu Peserta, the membership number.
    public let kpj: String
    public let name: String
    public let birthYear: Int
    /// ISO 3166-1 alpha-2 of the country of placement.
    public let country: String
    public let programmes: [Programme]
    /// The phase at the time of issue.
    public let phase: Phase
    /// The days of cover that the card vouches for, in Jakarta.
    public let cover: DayRange
    /// The card's place in the status list.
    public let statusIndex: Int

    public init(
        cardID: String, kpj: String, name: String, birthYear: Int, country: String, programmes: [Programme],
        phase: Phase, cover: DayRange, statusIndex: Int
    ) {
        self.cardID = cardID
        self.kpj = kpj
        self.name = name
        self.birthYear = birthYear
        self.country = country
        self.programmes = programmes
        self.phase = phase
        self.cover = cover
        self.statusIndex = statusIndex
    }
}

/// A card whose signature holds.
public struct Card: Sendable, Hashable {
    public let issuer: String
    public let claims: CardClaims
    public let issuedAt: Instant
    /// From then on the token says nothing any more; a new one is shown in the app.
    public let expiresAt: Instant

    public init(issuer: String, claims: CardClaims, issuedAt: Instant, expiresAt: Instant) {
        self.issuer = issuer
        self.claims = claims
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}
