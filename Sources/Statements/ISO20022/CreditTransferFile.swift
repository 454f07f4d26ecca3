// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An order to our bank to pay many: pain.001, customer credit transfer initiation.
public struct CreditTransferFile: Sendable, Hashable {
    public enum Version: String, Sendable, Hashable, CaseIterable {
        case v09 = "pain.001.001.09"
        case v11 = "pain.001.001.11"
    }

    /// Unique for ever at the bank; up to 35 characters. A file sent again bears the same.
    public let messageID: String
    public let created: Instant
    public let payer: PartyAccount
    /// The day on which the bank shall debit our account.
    public let executionDay: CalendarDay
    public let transfers: [CreditTransfer]

    public init(
        messageID: String, created: Instant, payer: PartyAccount, executionDay: CalendarDay,
        transfers: [CreditTransfer]
    ) {
        self.messageID = messageID
        self.created = created
        self.payer = payer
        self.executionDay = executionDay
        self.transfers = transfers
    }

    public var total: Rupiah { transfers.map(\.amount).total() }
}

/// One payment of an order.
public struct CreditTransfer: Sendable, Hashable {
    /// Travels with the payment to its end and comes back in pain.002, camt.053 and camt.054; up to 35 characters.
    public let endToEndID: String
    public let amount: Rupiah
    public let payee: PartyAccount
    /// For the payee's statement; cut to 140 characters.
    public let memo: String

    public init(endToEndID: String, amount: Rupiah, payee: PartyAccount, memo: String) {
        self.endToEndID = endToEndID
        self.amount = amount
        self.payee = payee
        self.memo = memo
    }
}
