// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Tells that something happened on a worker's way.
public struct JourneyRequest: WireRecord {
    /// Nil is the placement recorded last.
    public let placement: String?
    public let kind: String
    /// The day in Jakarta.
    public let day: CalendarDay
    /// The day where it happened, if it was another.
    public let localDay: CalendarDay?

    public init(
        placement: String? = nil, kind: String, day: CalendarDay, localDay: CalendarDay? = nil
    ) {
        self.placement = placement
        self.kind = kind
        self.day = day
        self.localDay = localDay
    }

    public static let shape = Shape<JourneyRequest>(
        JourneyRequest.init, WireField("placement", \.placement, .optional(.text(13...13))),
        WireField(
            "kind", \.kind,
            .choice([
                "signed", "opp-done", "departed", "leave-began", "leave-ended", "moved", "contract-ended",
                "deported", "arrived-home", "reached-home-area", "failed-to-depart", "totally-disabled", "died",
            ])),
        WireField("day", \.day, .day), WireField("localDay", \.localDay, .optional(.day)))
}

/// A contract that follows: longer, or with another employer or country.
public struct ContractRequest: WireRecord {
    /// Nil is the placement recorded last.
    public let placement: String?
    public let kind: String
    public let firstDay: CalendarDay
    public let months: Int
    /// Nil: the country stays; needed for a change of country.
    public let country: String?
    /// Nil: the employer stays; needed for a change of employer or country.
    public let employer: String?

    public static let shape = Shape<ContractRequest>(
        ContractRequest.init, WireField("placement", \.placement, .optional(.text(13...13))),
        WireField("kind", \.kind, .choice(["extension", "change-of-employer", "change-of-country"])),
        WireField("firstDay", \.firstDay, .day), WireField("months", \.months, .integer(1...120)),
        WireField("country", \.country, .optional(.text(2...2))),
        WireField("employer", \.employer, .optional(.text(1...200))))
}

/// What a following contract costs.
public struct ContractAnswer: WireRecord {
    public let contract: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay
    /// Nil where the months already paid reach its end.
    public let invoice: InvoiceAnswer?

    public init(contract: String, firstDay: CalendarDay, lastDay: CalendarDay, invoice: InvoiceAnswer?) {
        self.contract = contract
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.invoice = invoice
    }

    public static let shape = Shape<ContractAnswer>(
        ContractAnswer.init, WireField("contract", \.contract, .text(13...13)),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .day),
        WireField("invoice", \.invoice, .section()))
}
