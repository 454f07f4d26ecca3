// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Store

/// Money that is with us already, whatever it was meant for.
public struct TakenPayment: Sendable {
    public let source: UnallocatedStore.Source
    /// The bank account, partner or drawer it came over; with `reference` it names the payment for ever.
    public let channel: String
    /// The channel's own id of the payment.
    public let reference: String
    /// Where the money stands in the books.
    public let account: LedgerAccount
    /// Above zero.
    public let amount: Rupiah
    public let paidAt: Instant
    /// The number that the payer named: an invoice's, a collective invoice's, or our part of a virtual account.
    public let billNumber: String?
    /// Who paid, as the channel tells it; may be empty.
    public let payer: String
    /// What the payer wrote; may be empty.
    public let remark: String
    /// Whether the officer says that it is none of the imported lines of the same amount.
    public let isOtherMoney: Bool
    /// The day on which the books count it; today where nothing is said.
    public let businessDay: CalendarDay?

    public init(
        source: UnallocatedStore.Source, channel: String, reference: String, account: LedgerAccount, amount: Rupiah,
        paidAt: Instant, billNumber: String? = nil, payer: String = "", remark: String = "",
        isOtherMoney: Bool = false, businessDay: CalendarDay? = nil
    ) {
        self.source = source
        self.channel = channel
        self.reference = reference
        self.account = account
        self.amount = amount
        self.paidAt = paidAt
        self.billNumber = billNumber
        self.payer = payer
        self.remark = remark
        self.isOtherMoney = isOtherMoney
        self.businessDay = businessDay
    }

    /// The same where the money stands on another account.
    func standing(on account: LedgerAccount) -> TakenPayment {
        TakenPayment(
            source: source, channel: channel, reference: reference, account: account, amount: amount, paidAt: paidAt,
            billNumber: billNumber, payer: payer, remark: remark, isOtherMoney: isOtherMoney,
            businessDay: businessDay)
    }

    /// Numbers that could name what is paid, the named one first, then those in the payer's words: an invoice
    /// (`T-2026-0000012`), a collective invoice (`B-2026-0000003`), or a virtual account, of which the last twelve
    /// digits are ours.
    var billNumbers: [String] {
        let words = remark.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        return ([billNumber].compactMap { $0 } + words).compactMap { word in
            let isNumber = word.hasPrefix("T-") || word.hasPrefix("B-")
            if isNumber { return word }
            let isVirtualAccount = word.utf8.count >= 12 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isVirtualAccount ? String(word.suffix(12)) : nil
        }
    }
}
