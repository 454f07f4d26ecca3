// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which refunds are asked for; without a field all.
public struct RefundQuery: WireRecord {
    static let states = ["owed", "ordered", "paid", "cancelled"]

    public let state: String?

    public static let shape = Shape<RefundQuery>(
        RefundQuery.init, WireField("state", \.state, .optional(.choice(states))))
}

/// Money to be given back.
public struct RefundAnswer: WireRecord {
    public let id: ID<RefundRecord>
    public let unallocated: ID<UnallocatedRecord>
    public let person: ID<PersonRecord>?
    public let amount: Rupiah
    public let state: String
    public let bankReference: String?
    /// Where it goes; null where nobody said so.
    public let account: AccountAnswer?
    /// What the bank said about the account's name; null before it answered.
    public let inquiry: String?
    /// The payout list that pays it or may still pay it.
    public let list: String?
    public let recordedAt: Instant

    public init(
        id: ID<RefundRecord>, unallocated: ID<UnallocatedRecord>, person: ID<PersonRecord>?, amount: Rupiah,
        state: String, bankReference: String?, account: AccountAnswer?, inquiry: String?, list: String?,
        recordedAt: Instant
    ) {
        self.id = id
        self.unallocated = unallocated
        self.person = person
        self.amount = amount
        self.state = state
        self.bankReference = bankReference
        self.account = account
        self.inquiry = inquiry
        self.list = list
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<RefundAnswer>(
        RefundAnswer.init, WireField("id", \.id, .id(RefundRecord.self)),
        WireField("unallocated", \.unallocated, .id(UnallocatedRecord.self)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))), WireField("amount", \.amount, .rupiah()),
        WireField("state", \.state, .choice(RefundQuery.states)),
        WireField("bankReference", \.bankReference, .optional(.text(1...60))),
        WireField("account", \.account, .optional(.record())),
        WireField("inquiry", \.inquiry, .optional(.choice(["agrees", "differs", "refused"]))),
        WireField("list", \.list, .optional(.text(1...40))),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Refunds, oldest first.
public struct RefundList: WireRecord {
    public let refunds: [RefundAnswer]

    public init(refunds: [RefundAnswer]) { self.refunds = refunds }

    public static let shape = Shape<RefundList>(
        RefundList.init, WireField("refunds", \.refunds, .list(of: .record(), 0...1_000)))
}

/// How money went back.
public struct RefundSettlement: WireRecord {
    /// The bank's or partner's reference.
    public let bankReference: String

    public static let shape = Shape<RefundSettlement>(
        RefundSettlement.init, WireField("bankReference", \.bankReference, .text(1...60)))
}
