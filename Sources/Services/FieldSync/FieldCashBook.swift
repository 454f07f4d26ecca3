// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store

/// Books cash that was taken without a network into its officer's drawer, on the day on which it was taken. It lies in
/// the drawer already, so nothing is refused for its amount: what does not fit waits for finance.
struct FieldCashBook {
    private static let mostInvoices = 20

    private let context: WriteContext
    private let device: FieldDeviceStore.Device
    private let takenAt: Instant

    init(_ context: WriteContext, _ device: FieldDeviceStore.Device, at takenAt: Instant) {
        self.context = context
        self.device = device
        self.takenAt = takenAt
    }

    /// Whether the officer's drawer takes money: it is open, or none is; not while it waits for a second officer.
    func isDrawerFree() throws -> Bool {
        try DrawerStore(context.transaction).findOpen(of: device.signIn)?.countedAt == nil
    }

    /// For what a person owes, the oldest invoice first; the rest goes with the last.
    ///
    /// - Returns: the numbers of the receipts; nil where the person owes nothing.
    func book(_ cash: FieldCash, for person: ID<PersonRecord>) throws -> String? {
        let bills = try BillStore(context.transaction).unpaid(
            of: [person], at: takenAt, limit: Self.mostInvoices
        ).filter { $0.expiresAt > takenAt }.sorted { $0.invoice < $1.invoice }
        guard !bills.isEmpty else { return nil }
        var rest = cash.amount
        var slips: [String] = []
        for (place, bill) in bills.enumerated() where rest > .zero {
            let part = place == bills.count - 1 ? rest : min(rest, bill.missing)
            guard part > .zero else { continue }
            slips.append(try book(part, bill, cash))
            rest = rest - part
        }
        return slips.joined(separator: ", ")
    }

    /// For the invoice that is named.
    ///
    /// - Returns: nil where there is no such invoice.
    func book(_ cash: FieldCash, invoice number: String) throws -> (person: ID<PersonRecord>, slips: String)? {
        let digits = number.filter { $0 != " " }
        let named = digits.hasPrefix("T-") ? digits : String(digits.suffix(12))
        guard let bill = try BillStore(context.transaction).find(number: named) else { return nil }
        return (bill.person, try book(cash.amount, bill, cash))
    }

    private func book(_ amount: Rupiah, _ bill: BillStore.Bill, _ cash: FieldCash) throws -> String {
        let day = try drawerDay()
        let slip = try CashSlips(context).next()
        let receipt = try settled(amount, bill, cash, slip: slip, drawer: day.drawer)
        try DrawerStore(context.transaction).insert(
            .init(
                number: slip, receipt: receipt.number, invoice: bill.invoice, amount: amount, payer: cash.payer,
                recordedAt: takenAt), day: day.id)
        context.note(slip)
        return slip
    }

    /// What is asked settles the invoice straight; anything else goes through the waiting money.
    private func settled(
        _ amount: Rupiah, _ bill: BillStore.Bill, _ cash: FieldCash, slip: String, drawer: Int
    ) throws -> ReceiptKey {
        let channel = "drawer:\(drawer)"
        if bill.isUnpaid, bill.waiting == .zero, bill.expiresAt > takenAt, bill.asked.takes(amount) {
            let receipts = try InvoiceSettlement(context).settle([
                .init(
                    bill: bill, amount: amount, channel: channel, reference: slip, paidAt: takenAt, payer: "unknown",
                    source: .drawer(drawer), businessDay: takenAt.jakartaDay)
            ])
            guard let receipt = receipts.first else { preconditionFailure("a settlement answers a receipt") }
            return receipt
        }
        let item = try context.take(
            TakenPayment(
                source: .counter, channel: channel, reference: slip, account: .drawer(drawer), amount: amount,
                paidAt: takenAt, billNumber: bill.number, payer: cash.payer, remark: cash.slip,
                businessDay: takenAt.jakartaDay))
        return ID(number: item.number)
    }

    /// The officer's open day; a new one at the device's counter where none is open.
    private func drawerDay() throws -> DrawerStore.Day {
        let store = DrawerStore(context.transaction)
        if let open = try store.findOpen(of: device.signIn) { return open }
        let id = try Drawers(context).open(of: device.signIn, cashier: device.officer, place: device.place)
        return try store.get(id)
    }
}
