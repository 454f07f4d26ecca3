// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which workers a company pays for together.
public struct BatchRequest: WireRecord {
    public let invoices: [ID<InvoiceRecord>]
    /// Numbers of workers (KPJ, NIK, passport), one a line.
    public let workers: String?
    /// The day by which the company promises to pay.
    public let promisedDay: CalendarDay

    public static let shape = Shape<BatchRequest>(
        BatchRequest.init, WireField("invoices", \.invoices, .list(of: .id(InvoiceRecord.self), 0...2_000)),
        WireField("workers", \.workers, .optional(.text(1...40_000))),
        WireField("promisedDay", \.promisedDay, .day))
}

/// Workers taken off an unpaid collective invoice, by their invoices.
public struct BatchRevision: WireRecord {
    public let invoices: [ID<InvoiceRecord>]

    public static let shape = Shape<BatchRevision>(
        BatchRevision.init, WireField("invoices", \.invoices, .list(of: .id(InvoiceRecord.self), 1...2_000)))
}

/// One worker's line of a collective invoice.
public struct BatchLineRecord: WireRecord {
    public let invoice: ID<InvoiceRecord>
    public let number: String
    public let person: ID<PersonRecord>
    public let name: String
    public let amount: Rupiah
    /// `promised`, `dropped`, `paid` or `paid-otherwise`.
    public let state: String

    public init(
        invoice: ID<InvoiceRecord>, number: String, person: ID<PersonRecord>, name: String, amount: Rupiah,
        state: String
    ) {
        self.invoice = invoice
        self.number = number
        self.person = person
        self.name = name
        self.amount = amount
        self.state = state
    }

    public static let shape = Shape<BatchLineRecord>(
        BatchLineRecord.init, WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("number", \.number, .text(1...40)), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("name", \.name, .text(1...200)), WireField("amount", \.amount, .rupiah()),
        WireField("state", \.state, .choice(["promised", "dropped", "paid", "paid-otherwise"])))
}

/// A collective invoice.
public struct BatchAnswer: WireRecord {
    public let id: ID<BatchRecord>
    public let number: String
    public let company: String
    public let amount: Rupiah
    public let virtualAccount: String
    public let promisedDay: CalendarDay
    public let expiresAt: Instant
    /// `open`, `late`, `settled`, `expired` or `cancelled`.
    public let state: String
    /// Left out in a list of collective invoices where there are more than 100.
    public let lines: [BatchLineRecord]

    public init(
        id: ID<BatchRecord>, number: String, company: String, amount: Rupiah, virtualAccount: String,
        promisedDay: CalendarDay, expiresAt: Instant, state: String, lines: [BatchLineRecord]
    ) {
        self.id = id
        self.number = number
        self.company = company
        self.amount = amount
        self.virtualAccount = virtualAccount
        self.promisedDay = promisedDay
        self.expiresAt = expiresAt
        self.state = state
        self.lines = lines
    }

    public static let shape = Shape<BatchAnswer>(
        BatchAnswer.init, WireField("id", \.id, .id(BatchRecord.self)), WireField("number", \.number, .text(1...40)),
        WireField("company", \.company, .text(0...200)), WireField("amount", \.amount, .rupiah()),
        WireField("virtualAccount", \.virtualAccount, .text(1...28)),
        WireField("promisedDay", \.promisedDay, .day), WireField("expiresAt", \.expiresAt, .instant),
        WireField("state", \.state, .choice(["open", "late", "settled", "expired", "cancelled"])),
        WireField("lines", \.lines, .list(of: .record(), 0...40_000)))
}

/// Collective invoices, newest first.
public struct BatchList: WireRecord {
    public let batches: [BatchAnswer]

    public init(batches: [BatchAnswer]) { self.batches = batches }

    public static let shape = Shape<BatchList>(
        BatchList.init, WireField("batches", \.batches, .list(of: .record(), 0...1_000)))
}

/// An unpaid invoice of a company's worker.
public struct BatchCandidate: WireRecord {
    public let invoice: ID<InvoiceRecord>
    public let number: String
    public let person: ID<PersonRecord>
    public let name: String
    public let amount: Rupiah
    public let expiresAt: Instant

    public init(
        invoice: ID<InvoiceRecord>, number: String, person: ID<PersonRecord>, name: String, amount: Rupiah,
        expiresAt: Instant
    ) {
        self.invoice = invoice
        self.number = number
        self.person = person
        self.name = name
        self.amount = amount
        self.expiresAt = expiresAt
    }

    public static let shape = Shape<BatchCandidate>(
        BatchCandidate.init, WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("number", \.number, .text(1...40)), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("name", \.name, .text(1...200)), WireField("amount", \.amount, .rupiah()),
        WireField("expiresAt", \.expiresAt, .instant))
}

/// Unpaid invoices of a company's workers, by name.
public struct PayableList: WireRecord {
    public let invoices: [BatchCandidate]

    public init(invoices: [BatchCandidate]) { self.invoices = invoices }

    public static let shape = Shape<PayableList>(
        PayableList.init, WireField("invoices", \.invoices, .list(of: .record(), 0...2_000)))
}

/// A promise to a worker that was not kept.
public struct BatchAlarmAnswer: WireRecord {
    public let id: ID<BatchAlarmRecord>
    /// `late` or `without-line`.
    public let kind: String
    public let batch: ID<BatchRecord>
    public let number: String
    public let company: String
    public let promisedDay: CalendarDay
    public let invoice: ID<InvoiceRecord>
    public let person: ID<PersonRecord>
    public let name: String
    public let amount: Rupiah
    public let raisedAt: Instant

    public init(
        id: ID<BatchAlarmRecord>, kind: String, batch: ID<BatchRecord>, number: String, company: String,
        promisedDay: CalendarDay, invoice: ID<InvoiceRecord>, person: ID<PersonRecord>, name: String, amount: Rupiah,
        raisedAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.batch = batch
        self.number = number
        self.company = company
        self.promisedDay = promisedDay
        self.invoice = invoice
        self.person = person
        self.name = name
        self.amount = amount
        self.raisedAt = raisedAt
    }

    public static let shape = Shape<BatchAlarmAnswer>(
        BatchAlarmAnswer.init, WireField("id", \.id, .id(BatchAlarmRecord.self)),
        WireField("kind", \.kind, .choice(["late", "without-line"])),
        WireField("batch", \.batch, .id(BatchRecord.self)), WireField("number", \.number, .text(1...40)),
        WireField("company", \.company, .text(0...200)), WireField("promisedDay", \.promisedDay, .day),
        WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("name", \.name, .text(1...200)),
        WireField("amount", \.amount, .rupiah()), WireField("raisedAt", \.raisedAt, .instant))
}

/// Promises that were not kept, newest first.
public struct BatchAlarmList: WireRecord {
    public let alarms: [BatchAlarmAnswer]

    public init(alarms: [BatchAlarmAnswer]) { self.alarms = alarms }

    public static let shape = Shape<BatchAlarmList>(
        BatchAlarmList.init, WireField("alarms", \.alarms, .list(of: .record(), 0...1_000)))
}
