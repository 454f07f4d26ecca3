// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Something that must be done within a time the law sets; the raw value is stable and public.
public enum LegalDeadline: String, Sendable, Hashable, CaseIterable {
    /// Paying JKK from the day all requirements are met (PP 44/2015 art. 37(2)).
    case paymentJKK = "payment-jkk"
    /// Paying JKM from the application with its papers (PP 44/2015 art. 40(3)).
    case paymentJKM = "payment-jkm"
    /// Paying JHT from the complete application (PP 46/2015 art. 31(3)).
    case paymentJHT = "payment-jht"
    /// Telling the reporter that a JKK file is incomplete (PP 44/2015 art. 43(7)).
    case incompleteNotice = "incomplete-notice"
    /// The membership card from full payment.
    case membershipCard = "membership-card"
    /// Telling the payer of an over-payment (PP 44/2015 art. 23(3)).
    case overpaymentNotice = "overpayment-notice"
    /// Settling a complaint (UU 24/2011 art. 48).
    case complaint
    /// Mediation from the signed agreement to mediate (UU 24/2011 art. 49).
    case mediation
    /// Paying a health facility from its complete bill (PP 44/2015 art. 46(1)).
    case facilityPayment = "facility-payment"
    /// The domestic scheme's first report of an accident, 2 x 24 hours (PP 44/2015 art. 43(2)).
    case domesticReport = "domestic-report"
    /// Telling a member the balance of old-age savings, from the last statement (PP 46/2015 art. 22(7)).
    case savingsStatement = "savings-statement"

    /// The time for paying a programme's benefit.
    public static func payment(_ programme: Programme) -> LegalDeadline {
        switch programme {
        case .jkk: .paymentJKK
        case .jkm: .paymentJKM
        case .jht: .paymentJHT
        }
    }

    /// Where the time stands in the rule book.
    var parameter: String {
        switch self {
        case .paymentJKK: "claims.payment.jkk"
        case .paymentJKM: "claims.payment.jkm"
        case .paymentJHT: "claims.payment.jht"
        case .incompleteNotice: "claims.incomplete_notice"
        case .membershipCard: "registration.card_issued_within"
        case .overpaymentNotice: "contributions.overpayment_notice"
        case .complaint: "disputes.complaint"
        case .mediation: "disputes.mediation"
        case .facilityPayment: "claims.payment.facility"
        case .domesticReport: "domestic.accident_report"
        case .savingsStatement: "savings.statement"
        }
    }
}

/// The law's times and the days on which they end.
public struct Deadlines: Sendable {
    private let rules: RuleBook
    private let calendar: WorkingCalendar

    /// Throws `unknown-parameter` where the rule book holds no calendar.
    public init(_ rules: RuleBook) throws(Failure) {
        self.rules = rules
        calendar = try WorkingCalendar(rules)
    }

    /// The last day for doing something, counted from the day after `start`, by the law of `start`.
    ///
    /// Throws `no-rule-in-force` where no time is known for the day, `no-holiday-calendar` where it reaches into a
    /// year without a calendar.
    public func last(for deadline: LegalDeadline, from start: CalendarDay) throws(Failure) -> WorkingTime {
        let unit = try rules.history(deadline.parameter).unit
        let time = try rules.series(deadline.parameter, in: unit, as: Int.self).value(on: start)
        let begins = Derivation(.fact, "time-begins", .day(start))
        let last: CalendarDay
        switch unit {
        case .workingDays:
            let counted = try calendar.last(of: time.value, after: start)
            return Deadlines.answer(deadline, time, from: start, to: counted.last, [counted.derivation])
        case .days: last = start.adding(days: time.value)
        case .years: last = start.adding(months: time.value * 12)
        case .rupiah, .percent, .months, .count, .text, .texts, .bool:
            let details = [
                "parameter": deadline.parameter, "found": unit.rawValue, "expected": "working-days, days, years",
            ]
            throw Failure(.conflict, "parameter-unit-mismatch", details: details)
        }
        return Deadlines.answer(deadline, time, from: start, to: last, [begins])
    }

    private static func answer(
        _ deadline: LegalDeadline, _ time: Parameter<Int>, from start: CalendarDay, to last: CalendarDay,
        _ counted: [Derivation]
    ) -> WorkingTime {
        WorkingTime(
            start: start, last: last,
            derivation: Derivation(
                .rule, "deadline", .day(last), citation: time.citation, arguments: ["deadline": deadline.rawValue],
                children: [time.derivation] + counted))
    }
}
