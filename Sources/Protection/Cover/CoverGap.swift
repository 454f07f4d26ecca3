// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Why a day is not covered.
public enum CoverGap: Sendable, Hashable {
    /// JHT is savings and covers no risk.
    case savings
    case notRegistered
    /// The day lies before membership began.
    case beforeRegistration(registered: CalendarDay)
    case noPlacement
    /// Executor route: the before stage was not paid.
    case beforeStageUnpaid
    /// The day lies before the first day of cover.
    case beforeFirstDay(first: CalendarDay)
    /// The longest time before departure is over; register and pay again.
    case beforeMonthsOver(last: CalendarDay)
    case failedToDepart(on: CalendarDay)
    case totallyDisabled(on: CalendarDay)
    /// A perseorangan worker has no JKK before departure.
    case perseoranganWithoutJKK
    /// A perseorangan worker who has not left within the month bears every risk until departure.
    case perseoranganMonthOver(last: CalendarDay)
    /// The regulation of that time may give pre-departure cover, but its rule was not seen.
    case ruleNotKnown(Failure)
    case duringStageUnpaid
    /// Paid only after departure; cover began with the payment.
    case paidLater(settled: CalendarDay, departed: CalendarDay)
    case contractMissing
    /// The contract and the time for the return after it are over.
    case contractOver(contractLast: CalendarDay, coverLast: CalendarDay, resumed: CalendarDay?)
    /// The paid months and the time for the return after them are over; `resumed` is the day a later payment took
    /// effect.
    case paidMonthsOver(paidLast: CalendarDay, coverLast: CalendarDay, resumed: CalendarDay?)
    /// On leave in Indonesia only JKM runs.
    case onLeave(since: CalendarDay)
    case afterOver(last: CalendarDay, ending: CoverEnding)
    /// There is no cover on the way home because phase during gave none the day before arrival; with the cause.
    indirect case afterWithoutDuring(arrived: CalendarDay, cause: CoverGap?)
    case died(on: CalendarDay)

    /// Stable key of the sentence.
    public var code: String {
        switch self {
        case .savings: "gap-savings"
        case .notRegistered: "gap-not-registered"
        case .beforeRegistration: "gap-before-registration"
        case .noPlacement: "gap-no-placement"
        case .beforeStageUnpaid: "gap-before-stage-unpaid"
        case .beforeFirstDay: "gap-before-first-day"
        case .beforeMonthsOver: "gap-before-months-over"
        case .failedToDepart: "gap-failed-to-depart"
        case .totallyDisabled: "gap-totally-disabled"
        case .perseoranganWithoutJKK: "gap-perseorangan-without-jkk"
        case .perseoranganMonthOver: "gap-perseorangan-month-over"
        case .ruleNotKnown: "gap-rule-not-known"
        case .duringStageUnpaid: "gap-during-stage-unpaid"
        case .paidLater: "gap-paid-later"
        case .contractMissing: "gap-contract-missing"
        case .contractOver: "gap-contract-over"
        case .paidMonthsOver: "gap-paid-months-over"
        case .onLeave: "gap-on-leave"
        case .afterOver: "gap-after-over"
        case .afterWithoutDuring: "gap-after-without-during"
        case .died: "gap-died"
        }
    }

    /// The article behind the reason, as Permenaker 4/2023 counts; nil where a fact alone is the reason.
    private var article: String? {
        switch self {
        case .savings: "5"
        case .notRegistered, .beforeRegistration: "7"
        case .beforeStageUnpaid, .duringStageUnpaid: "19(1)"
        case .beforeFirstDay, .paidLater: "1(7)"
        case .beforeMonthsOver, .afterOver, .afterWithoutDuring: "chapter IV"
        case .perseoranganWithoutJKK: "16(3)"
        case .perseoranganMonthOver: "16(4)"
        case .contractMissing, .contractOver: "16(1)"
        case .paidMonthsOver: "20"
        case .onLeave: "16(2)"
        case .noPlacement, .failedToDepart, .totallyDisabled, .ruleNotKnown, .died: nil
        }
    }

    /// What a reader needs to know beside the code.
    public var details: [String: String] {
        switch self {
        case .beforeRegistration(let day): ["registered": day.description]
        case .beforeFirstDay(let day): ["first": day.description]
        case .beforeMonthsOver(let day), .perseoranganMonthOver(let day): ["last": day.description]
        case .failedToDepart(let day), .totallyDisabled(let day), .died(let day): ["day": day.description]
        case .ruleNotKnown(let failure): failure.details
        case .paidLater(let settled, let departed):
            ["settled": settled.description, "departed": departed.description]
        case .contractOver(let last, let coverLast, let resumed), .paidMonthsOver(let last, let coverLast, let resumed):
            ["last": last.description, "coverLast": coverLast.description].merging(
                resumed.map { ["resumed": $0.description] } ?? [:]
            ) { $1 }
        case .onLeave(let day): ["since": day.description]
        case .afterOver(let last, let ending): ["last": last.description, "ending": ending.code]
        case .afterWithoutDuring(let arrived, let cause):
            ["arrived": arrived.description].merging(cause.map { ["cause": $0.code] } ?? [:]) { $1 }
        case .savings, .notRegistered, .noPlacement, .beforeStageUnpaid, .perseoranganWithoutJKK, .duringStageUnpaid,
            .contractMissing:
            [:]
        }
    }

    func derivation(_ programme: Programme, on day: CalendarDay) -> Derivation {
        var children = [Derivation(.fact, "day-asked", .day(day))]
        if case .afterWithoutDuring(let arrived, let cause?) = self {
            children.append(cause.derivation(programme, on: arrived.adding(days: -1)))
        }
        return Derivation(
            .rule, code, .yes(false), citation: article.map { CoverLaw.citation($0, on: day) },
            verification: verification(on: day),
            arguments: details.merging(["programme": programme.rawValue, "day": day.description]) { $1 },
            children: children)
    }

    private func verification(on day: CalendarDay) -> Verification {
        switch self {
        case .ruleNotKnown: .unverified
        case .onLeave, .perseoranganWithoutJKK, .perseoranganMonthOver: CoverLaw.verification(on: day)
        default: .confirmed
        }
    }
}
