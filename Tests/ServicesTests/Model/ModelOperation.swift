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
    /// The outbox is worked off: the bank settles, refuses, keeps silent, does not know. What was never given to it in
    /// time expires.
    case workOff
    /// Finance sends a payout again; refused unless it has failed.
    case retryPayout
    /// Hours go by.
    case wait

    /// Of all steps, so many in a thousand.
    var share: Int {
        switch self {
        case .enrol: 180
        case .pay: 330
        case .payAgain: 120
        case .payWrongAmount: 40
        case .payUnknown: 20
        case .payUnderUsedRequest: 30
        case .payUnderUsedCall: 30
        case .payMany: 60
        case .reissue: 60
        case .claim: 10
        case .workOff: 50
        case .retryPayout: 30
        case .wait: 40
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
