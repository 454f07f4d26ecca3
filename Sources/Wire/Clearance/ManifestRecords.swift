// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The passengers of a flight or ship.
public struct ManifestRequest: WireRecord {
    /// Whatever the caller calls the voyage: `GA 870`.
    public let voyage: String?
    /// NIK, passports, KPJ or person numbers.
    public let numbers: [String]

    public init(
        voyage: String? = nil, numbers: [String]
    ) {
        self.voyage = voyage
        self.numbers = numbers
    }

    public static let shape = Shape<ManifestRequest>(
        ManifestRequest.init, WireField("voyage", \.voyage, .optional(.text(1...60))),
        WireField("numbers", \.numbers, .list(of: .text(1...60), 1...2_000)))
}

/// What the gate answers about one passenger.
public struct ManifestLine: WireRecord {
    public static let outcomes = ["may-depart", "may-not-depart", "unknown", "malformed"]

    /// The place in the manifest, from 1.
    public let position: Int
    public let number: String
    /// `may-depart`, `may-not-depart`, `unknown` where nobody has the number, or `malformed` where it is none.
    public let outcome: String
    /// An earlier passenger who is the same person.
    public let sameAs: Int?
    /// The answer to a single question, with reasons and remedies; null for numbers that nobody has.
    public let clearance: ClearanceRecord?

    public init(position: Int, number: String, outcome: String, sameAs: Int?, clearance: ClearanceRecord?) {
        self.position = position
        self.number = number
        self.outcome = outcome
        self.sameAs = sameAs
        self.clearance = clearance
    }

    public static let shape = Shape<ManifestLine>(
        ManifestLine.init, WireField("position", \.position, .integer(1...2_000)),
        WireField("number", \.number, .text(1...60)), WireField("outcome", \.outcome, .choice(outcomes)),
        WireField("sameAs", \.sameAs, .optional(.integer(1...2_000))),
        WireField("clearance", \.clearance, .section()))
}

/// A manifest cleared: how many may depart, and every passenger.
public struct ManifestRecord: WireRecord {
    public let voyage: String?
    public let checkedAt: Instant
    public let mayDepart: Int
    public let mayNotDepart: Int
    /// Numbers that nobody has, or that are none.
    public let unknown: Int
    public let passengers: [ManifestLine]

    public init(
        voyage: String?, checkedAt: Instant, mayDepart: Int, mayNotDepart: Int, unknown: Int, passengers: [ManifestLine]
    ) {
        self.voyage = voyage
        self.checkedAt = checkedAt
        self.mayDepart = mayDepart
        self.mayNotDepart = mayNotDepart
        self.unknown = unknown
        self.passengers = passengers
    }

    public static let shape = Shape<ManifestRecord>(
        ManifestRecord.init, WireField("voyage", \.voyage, .optional(.text(1...60))),
        WireField("checkedAt", \.checkedAt, .instant), WireField("mayDepart", \.mayDepart, .integer(0...2_000)),
        WireField("mayNotDepart", \.mayNotDepart, .integer(0...2_000)),
        WireField("unknown", \.unknown, .integer(0...2_000)),
        WireField("passengers", \.passengers, .list(of: .record(), 0...2_000)))
}
