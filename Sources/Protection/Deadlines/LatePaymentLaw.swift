// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Who receives a payment of BPJS Ketenagakerjaan.
public enum PaymentReceiver: String, Sendable, Hashable, CaseIterable {
    /// The worker, Peserta.
    case participant
    case heir
    /// Whoever paid a cost first and is repaid.
    case whoPaidFirst = "who-paid-first"
    case healthFacility = "health-facility"
    /// Whoever arranged the funeral of a worker without heirs.
    case funeralArranger = "funeral-arranger"
    case socialSecurityFund = "social-security-fund"
}

/// Compensation (ganti rugi) that BPJS owes for paying late: a share of the nominal benefit for each day of delay
/// (PP 44/2015 art. 37(3), 40(4)).
public struct LatePaymentLaw: Sendable {
    private let rules: RuleBook
    private let deadlines: Deadlines

    /// Throws `unknown-parameter` where the rule book holds no calendar.
    public init(_ rules: RuleBook) throws(Failure) {
        self.rules = rules
        deadlines = try Deadlines(rules)
    }

    /// The compensation for a benefit paid on a day; zero where it was in time.
    ///
    /// Throws `late-payment-not-owed` for a receiver to whom the law gives none, `no-rule-in-force` for JHT, which
    /// has none (PP 46/2015 art. 31), `no-holiday-calendar`, and `invalid` refusals for what cannot be.
    public func compensation(
        for nominal: Rupiah, of programme: Programme, to receiver: PaymentReceiver, completeOn: CalendarDay,
        paidOn: CalendarDay
    ) throws(Failure) -> LatePayment {
        guard nominal >= .zero else {
            throw Failure(.invalid, "cost-negative", field: "nominal", details: ["found": String(nominal.amount)])
        }
        let rate = try rules.rate("claims.late_payment.\(programme.rawValue)", on: completeOn)
        let receivers = try rules.texts("claims.late_payment.receivers_\(programme.rawValue)", on: completeOn)
        guard receivers.value.contains(receiver.rawValue) else {
            throw Failure(
                .refused, "late-payment-not-owed",
                details: ["receiver": receiver.rawValue, "article": receivers.citation.description])
        }
        let time = try deadlines.last(for: .payment(programme), from: completeOn)
        let days = max(0, time.last.days(to: paidOn))
        let amount = (nominal * days).share(rate.value, rounding: .down)
        let derivation = Derivation(
            .rule, "late-payment-compensation", .rupiah(amount), citation: rate.citation,
            arguments: ["days": String(days)],
            children: [
                Derivation(.fact, "nominal-benefit", .rupiah(nominal)), Derivation(.fact, "paid-on", .day(paidOn)),
                time.derivation, rate.derivation, receivers.derivation,
            ])
        return LatePayment(lastDay: time.last, days: days, amount: amount, derivation: derivation)
    }
}

/// What is owed for a late payment.
public struct LatePayment: Sendable, Hashable {
    /// The last day on which paying was in time.
    public let lastDay: CalendarDay
    /// Calendar days of delay.
    public let days: Int
    public let amount: Rupiah
    public let derivation: Derivation
}
