// SPDX-License-Identifier: Apache-2.0
import Kernel

/// People as the ministry's register has them, to be compared with ours.
public struct ComparisonRequest: WireRecord {
    /// The moment of the register's copy.
    public let toldAt: Instant
    public let people: [ComparedRow]

    public static let shape = Shape<ComparisonRequest>(
        ComparisonRequest.init, WireField("toldAt", \.toldAt, .instant),
        WireField("people", \.people, .list(of: .record(), 1...500)))
}

/// One of them.
public struct ComparedRow: WireRecord {
    public let name: String
    public let birthDay: CalendarDay
    /// NIK or passport, or both.
    public let nik: String?
    public let passport: String?
    public let phone: String?
    public let email: String?
    public let addressAbroad: String?
    public let employer: String?

    public static let shape = Shape<ComparedRow>(
        ComparedRow.init, WireField("name", \.name, .text(1...120)), WireField("birthDay", \.birthDay, .day),
        WireField("nik", \.nik, .optional(.text(1...40))),
        WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("phone", \.phone, .optional(.text(1...40))),
        WireField("email", \.email, .optional(.text(1...254))),
        WireField("addressAbroad", \.addressAbroad, .optional(.text(3...300))),
        WireField("employer", \.employer, .optional(.text(1...200))))
}

/// What the comparison came to, in the order of the request.
public struct ComparisonAnswer: WireRecord {
    /// `same`, `differs`, `unknown` or `doubtful`.
    public let outcomes: [String]
    /// How many differences were proposed to our officers.
    public let differences: Int

    public init(outcomes: [String], differences: Int) {
        self.outcomes = outcomes
        self.differences = differences
    }

    public static let shape = Shape<ComparisonAnswer>(
        ComparisonAnswer.init,
        WireField("outcomes", \.outcomes, .list(of: .choice(["same", "differs", "unknown", "doubtful"]), 0...500)),
        WireField("differences", \.differences, .integer(0...8_000)))
}
