// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension CoverPeriod {
    /// Why these days are covered: what was paid, what began the period, the law's length, what ends it.
    public var derivation: Derivation {
        var children = [
            Derivation(
                .fact, "contribution-settled", .day(settledOn),
                citation: CoverLaw.citation(phase == .before && route.hasExecutor ? "19(1)" : "18", on: settledOn),
                arguments: ["invoice": invoice.description]),
            opening.derivation(first: range.first), limit.derivation,
        ]
        if underChangedContract {
            children.append(Derivation(.fact, "cover-under-changed-contract", .yes(true), verification: .unverified))
        }
        children.append(ending.derivation(last: range.last, limit: limit))
        return Derivation(
            .rule, "cover-\(phase.rawValue)", .range(range), citation: limit.citation,
            arguments: ["programme": programme.rawValue, "placement": placement.description], children: children)
    }
}

extension CoverOpening {
    /// Stable key of the sentence.
    public var code: String {
        switch self {
        case .paid: "cover-opens-paid"
        case .renewed: "cover-opens-renewed"
        case .departed: "cover-opens-departed"
        case .paidAfterDeparture: "cover-opens-paid-after-departure"
        case .continued: "cover-opens-continued"
        case .backFromLeave: "cover-opens-back-from-leave"
        case .arrivedHome: "cover-opens-arrived-home"
        case .otherPlacementEnded: "cover-opens-other-placement-ended"
        }
    }

    func derivation(first: CalendarDay) -> Derivation {
        switch self {
        case .paid: Derivation(.fact, code, .day(first), citation: CoverLaw.citation("1(7)", on: first))
        case .renewed: Derivation(.fact, code, .day(first), citation: CoverLaw.citation("1(7)", on: first))
        case .departed: Derivation(.fact, code, .day(first), citation: CoverLaw.citation("16(1)", on: first))
        case .paidAfterDeparture(let departed): uncoveredSince(departed, first)
        case .continued: Derivation(.fact, code, .day(first), citation: CoverLaw.citation("20", on: first))
        case .backFromLeave: Derivation(.fact, code, .day(first), citation: CoverLaw.citation("16(2)", on: first))
        case .arrivedHome: Derivation(.fact, code, .day(first))
        case .otherPlacementEnded: Derivation(.fact, code, .day(first), verification: .unverified)
        }
    }

    /// Says plainly which days before the payment are not covered.
    private func uncoveredSince(_ departed: CalendarDay, _ first: CalendarDay) -> Derivation {
        Derivation(
            .fact, code, .day(first), citation: CoverLaw.citation("1(7)", on: first),
            arguments: [
                "departed": departed.description, "uncoveredFrom": departed.description,
                "uncoveredTo": first.adding(days: -1).description,
            ])
    }
}

extension CoverEnding {
    /// Stable key of the sentence.
    public var code: String {
        switch self {
        case .lengthOver: "cover-ends-length-over"
        case .departed: "cover-ends-departed"
        case .failedToDepart: "cover-ends-failed-to-depart"
        case .totallyDisabled: "cover-ends-totally-disabled"
        case .died: "cover-ends-died"
        case .contractOver: "cover-ends-contract-over"
        case .contractEndedEarly: "cover-ends-contract-ended-early"
        case .paidMonthsOver: "cover-ends-paid-months-over"
        case .continued: "cover-ends-continued"
        case .leaveBegan: "cover-ends-leave-began"
        case .arrivedHome: "cover-ends-arrived-home"
        case .reachedHomeArea: "cover-ends-reached-home-area"
        case .otherPlacement: "cover-ends-other-placement"
        }
    }

    func derivation(last: CalendarDay, limit: Parameter<Int>) -> Derivation {
        switch self {
        case .contractOver(let day), .contractEndedEarly(let day), .paidMonthsOver(let day):
            Derivation(
                .rule, code, .day(last), citation: CoverLaw.citation("16(1)", on: last),
                children: [Derivation(.fact, paidOrContract, .day(day))])
        case .leaveBegan:
            Derivation(
                .fact, code, .day(last), citation: CoverLaw.citation("16(2)", on: last),
                verification: CoverLaw.verification(on: last))
        case .otherPlacement: Derivation(.fact, code, .day(last), verification: .unverified)
        case .lengthOver: Derivation(.rule, code, .day(last), children: [limit.derivation])
        case .continued, .departed, .failedToDepart, .totallyDisabled, .died, .arrivedHome, .reachedHomeArea:
            Derivation(.fact, code, .day(last))
        }
    }

    private var paidOrContract: String {
        if case .paidMonthsOver = self { return "paid-months-last-day" }
        return "contract-last-day"
    }
}
