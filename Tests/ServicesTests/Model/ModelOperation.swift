// SPDX-License-Identifier: Apache-2.0

/// What the model test does in a step, and how often. A new kind of money movement becomes a case here, a method of
/// `ModelRun` that carries it out, and the postings that the reference model expects of it.
enum ModelOperation: CaseIterable {
    /// A person registers and gets invoices, some with savings.
    case enrol
    /// A bank tells a payment of an invoice, be it open, expired or paid.
    case pay
    /// The same notice again, at once or days later.
    case payAgain
    /// Another amount than the invoice's.
    case payWrongAmount
    /// A virtual account that nobody has.
    case payUnknown
    /// The number of an earlier payment for another invoice.
    case payUnderUsedRequest
    /// The number of an earlier call with another body.
    case payUnderUsedCall
    /// Many notices in one transaction, some of them twice.
    case payMany
    /// An invoice is issued anew; refused unless it has expired.
    case reissue
    /// A worker is registered, pays, departs, has an accident, claims, and is granted the cost.
    case claim
    /// A saver comes home, asks for the savings, and is granted all of them.
    case withdraw
    /// The outbox is worked off: the bank settles, refuses, keeps silent, does not know. What was never given to it in
    /// time expires.
    case workOff
    /// Finance sends a payout again; refused unless it has failed.
    case retryPayout
    /// Money is there that fits no invoice as it came, or fits one: on the bank's statement, in a partner's report.
    case takeUnallocated
    /// Finance decides about waiting money: an invoice, back, kept; a second officer where it is much.
    case resolve
    /// A refund is settled or cancelled.
    case closeRefund
    /// The channel takes money back; refused where some of it was disposed of.
    case takeBack
    /// Money kept for people settles their invoices.
    case applyAdvances
    /// A company promises to pay for its workers together.
    case issueCollective
    /// It pays, by notice or on our bank account, the right amount or not.
    case payCollective
    /// Cash at a counter: all that is asked, a part, too much.
    case takeCash
    /// Cash goes to the bank; the drawer is counted and closed, with a difference or without.
    case moveCash
    /// Business days close; what is posted later counts on the next open one.
    case closeDay
    /// Money is owed that is paid by list.
    case owe
    /// Finance makes a payout list of what is due.
    case prepareList
    /// A list goes a step further: locked, approved, authorised, released, reported about by the bank, followed up,
    /// closed; sent back, or without one of its lines.
    case advanceList
    /// A transfer that had arrived comes back, days later; the bank says so several times.
    case returnTransfer
    /// An invoice is priced and paid in the host country, at home meanwhile, or wrongly.
    case payAbroad
    /// The partner abroad settles what it took, in rupiah.
    case settleAbroad
    /// A month of savings is closed; refused before its last day.
    case closeMonth
    /// A year of savings is settled at its final rate.
    case settleYear
    /// Hours go by.
    case wait

    /// Of all steps, so many in a thousand.
    var share: Int {
        switch self {
        case .enrol: 150
        case .pay: 240
        case .payAgain: 90
        case .payWrongAmount: 30
        case .payUnknown: 10
        case .payUnderUsedRequest: 30
        case .payUnderUsedCall: 20
        case .payMany: 50
        case .reissue: 50
        case .claim: 10
        case .withdraw: 8
        case .workOff: 40
        case .retryPayout: 20
        case .takeUnallocated: 60
        case .resolve: 50
        case .closeRefund: 25
        case .owe: 8
        case .prepareList: 5
        case .advanceList: 45
        case .returnTransfer: 4
        case .payAbroad: 15
        case .settleAbroad: 4
        case .closeMonth: 4
        case .settleYear: 1
        case .takeBack: 8
        case .applyAdvances: 10
        case .issueCollective: 12
        case .payCollective: 15
        case .takeCash: 24
        case .moveCash: 12
        case .closeDay: 8
        case .wait: 28
        }
    }

    static func draw(_ draws: inout ModelDraws) -> ModelOperation {
        var rest = draws.below(allCases.map(\.share).reduce(0, +))
        for operation in allCases {
            rest -= operation.share
            if rest < 0 { return operation }
        }
        preconditionFailure("the shares add up to what was drawn from")
    }
}
