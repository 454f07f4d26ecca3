// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Opens a virtual account of a partner for an invoice; asked for again, the same account. Which number it has is
    /// ours to say: every partner reaches an invoice under the invoice's own customer number.
    ///
    /// - Parameters:
    ///   - number: the invoice's number.
    ///   - amount: what the partner takes the invoice to be for; where it is another, nothing is opened.
    ///   - reopens: whether an account is opened that the partner has not, or gave back.
    /// - Returns: the bill as it stands; nil where there is no such invoice, or, when `reopens` is false, no account
    ///   that the partner asked for. Only an open one is opened.
    public func openPartnerAccount(
        number: String, amount: Rupiah?, reopens: Bool, partner: String
    ) async throws -> PartnerBill? {
        try await write(.openPartnerAccount, by: .system("partner:\(partner)")) { context in
            guard let invoice = try InvoiceStore(context.transaction).find(number: number) else { return nil }
            let accounts = PartnerAccountStore(context.transaction)
            if try !reopens && !accounts.isOpen(invoice.customerNumber, of: partner) { return nil }
            context.made(invoice.person)
            context.note(invoice.number)
            let bill = PartnerBill(
                invoice, name: try PersonStore(context.transaction).getName(invoice.person), now: context.now)
            if bill.state == .open, amount.map({ $0 == bill.amount }) ?? true {
                try accounts.open(invoice.customerNumber, of: partner, invoice: invoice.id, at: context.now)
            }
            return bill
        }
    }

    /// Takes back a virtual account that a partner asked for: nothing is taken through it any more.
    ///
    /// - Returns: false where the partner asked for no such account, or gave it back before.
    public func withdrawPartnerAccount(customerNumber: String, partner: String) async throws -> Bool {
        try await write(.openPartnerAccount, by: .system("partner:\(partner)")) { context in
            let accounts = PartnerAccountStore(context.transaction)
            guard try accounts.isOpen(customerNumber, of: partner),
                let invoice = try InvoiceStore(context.transaction).find(customerNumber: customerNumber)
            else { return false }
            context.made(invoice.person)
            context.note("withdrawn \(invoice.number)")
            try accounts.withdraw(customerNumber, of: partner, at: context.now)
            return true
        }
    }
}
