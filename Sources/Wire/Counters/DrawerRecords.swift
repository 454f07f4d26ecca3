// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Opens a cashier's drawer.
public struct DrawerOpening: WireRecord {
    /// The counter where it stands.
    public let place: String

    public static let shape = Shape<DrawerOpening>(
        DrawerOpening.init, WireField("place", \.place, .text(2...80, example: "LTSA Cilacap")))
}

/// Cash for an invoice.
public struct CashRequest: WireRecord {
    /// The invoice's number or virtual account.
    public let invoice: String
    public let amount: Rupiah
    /// Who stands at the counter.
    public let payer: String
    /// `false` where nobody has said yet that less than is asked is meant as a part: then it is asked first.
    public let isPart: Bool?

    public static let shape = Shape<CashRequest>(
        CashRequest.init, WireField("invoice", \.invoice, .text(1...40)),
        WireField("amount", \.amount, .rupiah(1...1_000_000_000)), WireField("payer", \.payer, .text(2...80)),
        WireField("isPart", \.isPart, .optional(.flag)))
}

/// What was counted in a drawer.
public struct DrawerCount: WireRecord {
    public let counted: Rupiah
    /// What there is to say about a difference.
    public let note: String?

    public static let shape = Shape<DrawerCount>(
        DrawerCount.init, WireField("counted", \.counted, .rupiah(0...100_000_000_000)),
        WireField("note", \.note, .optional(.text(1...300))))
}

/// Cash brought to the bank.
public struct CashDeposit: WireRecord {
    public let amount: Rupiah
    /// The bank's number of the deposit slip.
    public let reference: String

    public static let shape = Shape<CashDeposit>(
        CashDeposit.init, WireField("amount", \.amount, .rupiah(1...100_000_000_000)),
        WireField("reference", \.reference, .text(1...60)))
}

/// A day of a drawer.
public struct DrawerAnswer: WireRecord {
    public let id: ID<DrawerDayRecord>
    public let drawer: Int
    public let place: String
    public let cashier: String
    /// `open`, `counted` or `closed`.
    public let state: String
    public let opening: Rupiah
    /// What lies in it by the books now.
    public let balance: Rupiah
    public let counted: Rupiah?
    /// Counted less expected.
    public let difference: Rupiah?
    public let openedAt: Instant
    public let slips: [CashSlipRecord]

    public init(
        id: ID<DrawerDayRecord>, drawer: Int, place: String, cashier: String, state: String, opening: Rupiah,
        balance: Rupiah, counted: Rupiah?, difference: Rupiah?, openedAt: Instant, slips: [CashSlipRecord]
    ) {
        self.id = id
        self.drawer = drawer
        self.place = place
        self.cashier = cashier
        self.state = state
        self.opening = opening
        self.balance = balance
        self.counted = counted
        self.difference = difference
        self.openedAt = openedAt
        self.slips = slips
    }

    private static let signed = -100_000_000_000...Int64(100_000_000_000)

    public static let shape = Shape<DrawerAnswer>(
        DrawerAnswer.init, WireField("id", \.id, .id(DrawerDayRecord.self)),
        WireField("drawer", \.drawer, .integer(1...100_000)), WireField("place", \.place, .text(1...80)),
        WireField("cashier", \.cashier, .text(1...200)),
        WireField("state", \.state, .choice(["open", "counted", "closed"])),
        WireField("opening", \.opening, .rupiah(signed)), WireField("balance", \.balance, .rupiah(signed)),
        WireField("counted", \.counted, .optional(.rupiah())),
        WireField("difference", \.difference, .optional(.rupiah(signed))),
        WireField("openedAt", \.openedAt, .instant), WireField("slips", \.slips, .list(of: .record(), 0...10_000)))
}

/// Cash that was taken.
public struct CashSlipRecord: WireRecord {
    public let number: String
    public let receipt: ID<ReceiptRecord>
    public let invoice: ID<InvoiceRecord>
    public let amount: Rupiah
    public let recordedAt: Instant

    public init(
        number: String, receipt: ID<ReceiptRecord>, invoice: ID<InvoiceRecord>, amount: Rupiah, recordedAt: Instant
    ) {
        self.number = number
        self.receipt = receipt
        self.invoice = invoice
        self.amount = amount
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<CashSlipRecord>(
        CashSlipRecord.init, WireField("number", \.number, .text(1...40)),
        WireField("receipt", \.receipt, .id(ReceiptRecord.self)),
        WireField("invoice", \.invoice, .id(InvoiceRecord.self)), WireField("amount", \.amount, .rupiah()),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Days of drawers.
public struct DrawerList: WireRecord {
    public let drawers: [DrawerAnswer]

    public init(drawers: [DrawerAnswer]) { self.drawers = drawers }

    public static let shape = Shape<DrawerList>(
        DrawerList.init, WireField("drawers", \.drawers, .list(of: .record(), 0...1_000)))
}
