// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Store
import Ledger

/// Whether money typed from a statement is a line that was imported, so that it is taken in once.
enum SameMoney {
    /// So far apart the day that an officer types and the bank's booking day may be.
    static let days = 3
}

extension TakenPayment {
    /// A line of a bank's statement as money to be taken in.
    init(_ line: BankLineStore.Line, billNumber: String? = nil, today: CalendarDay) {
        self.init(
            source: .statement, channel: line.bank, reference: String(line.id.number), account: .bank,
            amount: line.line.amount, paidAt: Instant(startOf: line.line.bookedOn), billNumber: billNumber,
            payer: line.line.counterparty ?? "", remark: line.line.memo, businessDay: line.businessDay(today))
    }
}

extension WriteContext {
    /// What a payment typed from a statement is: the line that the bank numbers so, decided herewith; else itself.
    ///
    /// - Throws: `conflict` `bank-line-waits` where an imported line of the same amount and days may be the same money.
    func joined(_ payment: TakenPayment) throws -> TakenPayment {
        guard payment.source == .statement else { return payment }
        let store = BankLineStore(transaction)
        let day = payment.paidAt.jakartaDay
        let lines = try store.unexplained(payment.amount, around: day, within: SameMoney.days)
        if let line = lines.first(where: { $0.isNumbered(payment.reference) }) {
            if line.state == .waiting {
                try store.decide(line.id, .init(.suspense, note: payment.reference, at: now, by: actor.name))
            }
            note("line=\(line.id)")
            return TakenPayment(line, billNumber: payment.billNumber, today: today)
        }
        guard !payment.isOtherMoney, let line = lines.first else { return payment }
        throw Failure(
            .conflict, "bank-line-waits", field: "isOtherMoney",
            details: [
                "bank": line.bank, "day": line.line.bookedOn.description, "memo": String(line.line.memo.prefix(80)),
            ])
    }
}

extension BankLineStore.Line {
    /// Whether the bank or the payer gave it this number.
    fileprivate func isNumbered(_ reference: String) -> Bool {
        line.bankReference == reference || line.reference == reference
    }
}
