// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Regulation

/// Invoices and what their lines are for.
public struct InvoiceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let code: String
        public let amount: Rupiah
        public let months: Int
        public let citation: Citation
        public let verification: Verification

        public init(code: String, amount: Rupiah, months: Int, citation: Citation, verification: Verification) {
            self.code = code
            self.amount = amount
            self.months = months
            self.citation = citation
            self.verification = verification
        }
    }

    public struct Invoice: Sendable {
        public let id: ID<InvoiceRecord>
        public let number: String
        public let person: ID<PersonRecord>
        public let placement: ID<PlacementFact>
        public let contract: ID<ContractFact>
        public let stage: SettledContribution.Stage
        public let months: Int
        public let amount: Rupiah
        /// Our part of the virtual account number.
        public let customerNumber: String
        public let issuedAt: Instant
        public let expiresAt: Instant
        public let settledAt: Instant?
        public let settledOn: CalendarDay?
        /// When it was withdrawn; nil while it stands.
        public let cancelledAt: Instant?
        /// What may be paid where the payer chooses; nil where exactly `amount` is asked.
        public let range: ClosedRange<Rupiah>?

        public init(
            id: ID<InvoiceRecord>, number: String, person: ID<PersonRecord>, placement: ID<PlacementFact>,
            contract: ID<ContractFact>, stage: SettledContribution.Stage, months: Int, amount: Rupiah,
            customerNumber: String, issuedAt: Instant, expiresAt: Instant, settledAt: Instant? = nil,
            settledOn: CalendarDay? = nil, cancelledAt: Instant? = nil, range: ClosedRange<Rupiah>? = nil
        ) {
            self.id = id
            self.number = number
            self.person = person
            self.placement = placement
            self.contract = contract
            self.stage = stage
            self.months = months
            self.amount = amount
            self.customerNumber = customerNumber
            self.issuedAt = issuedAt
            self.expiresAt = expiresAt
            self.settledAt = settledAt
            self.settledOn = settledOn
            self.cancelledAt = cancelledAt
            self.range = range
        }
    }

    private static let columns: SQL = """
        id, number, person, placement, contract, stage, months, amount, customer_number, issued_at, expires_at,
        settled_at, settled_day, cancelled_at, least, most
        """

    public func insert(_ invoice: Invoice, lines: [Line], by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO invoice (id, number, person, placement, contract, stage, months, amount, customer_number,
                issued_at, expires_at, issued_by, least, most)
            VALUES (\(invoice.id), \(invoice.number), \(invoice.person), \(invoice.placement), \(invoice.contract),
                \(invoice.stage.rawValue), \(invoice.months), \(invoice.amount), \(invoice.customerNumber),
                \(invoice.issuedAt), \(invoice.expiresAt), \(actor), \(invoice.range?.lowerBound),
                \(invoice.range?.upperBound))
            """)
        for (position, line) in lines.enumerated() {
            try transaction.execute(
                """
                INSERT INTO invoice_line (invoice, position, code, amount, months, regulation, article, verification)
                VALUES (\(invoice.id), \(position), \(line.code), \(line.amount), \(line.months),
                    \(line.citation.regulation), \(line.citation.article), \(line.verification.rawValue))
                """)
        }
    }

    public func find(_ id: ID<InvoiceRecord>) throws -> Invoice? {
        try transaction.row("SELECT \(part: Self.columns) FROM invoice WHERE id = \(id)").map(Self.invoice)
    }

    public func find(customerNumber: String) throws -> Invoice? {
        try transaction.row("SELECT \(part: Self.columns) FROM invoice WHERE customer_number = \(customerNumber)")
            .map(Self.invoice)
    }

    public func find(number: String) throws -> Invoice? {
        try transaction.row("SELECT \(part: Self.columns) FROM invoice WHERE number = \(number)").map(Self.invoice)
    }

    /// The newest invoice for the same contract and stage, when that is a later one.
    public func replacement(of invoice: Invoice) throws -> ID<InvoiceRecord>? {
        try transaction.row(
            """
            SELECT id FROM invoice WHERE placement = \(invoice.placement) AND contract = \(invoice.contract)
                AND stage = \(invoice.stage.rawValue) AND id > \(invoice.id) ORDER BY id DESC LIMIT 1
            """
        )?.id(0)
    }

    /// Invoices for the same debt, oldest first: the same contract and stage; of savings also the same months and sum,
    /// because a saver may order several. What a payer tops up is no debt.
    ///
    /// - Parameter later: only those issued after it.
    public func others(ofDebt invoice: Invoice, later: Bool) throws -> [Invoice] {
        guard invoice.range == nil else { return [] }
        let after: SQL = later ? "AND id > \(invoice.id)" : ""
        return try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM invoice WHERE placement = \(invoice.placement)
                AND contract = \(invoice.contract) AND stage = \(invoice.stage.rawValue) AND id <> \(invoice.id)
                AND least IS NULL \(part: after)
                AND (stage <> 'jht' OR (months = \(invoice.months) AND amount = \(invoice.amount)))
            ORDER BY id
            """
        ).map(Self.invoice)
    }

    /// The invoices of a set of records, newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Invoice] {
        try transaction.ask(Self.askingAll(of: persons))
    }

    public static func askingAll(of persons: [ID<PersonRecord>]) -> Question<[Invoice]> {
        .each(
            "SELECT \(part: columns) FROM invoice WHERE person IN (\(list: persons)) ORDER BY id DESC", read: invoice)
    }

    public func lines(of invoice: ID<InvoiceRecord>) throws -> [Line] {
        try lines(of: [invoice])[invoice] ?? []
    }

    /// The lines of each invoice, in their order.
    public func lines(of invoices: [ID<InvoiceRecord>]) throws -> [ID<InvoiceRecord>: [Line]] {
        var lines: [ID<InvoiceRecord>: [Line]] = [:]
        for row in try transaction.rows(
            """
            SELECT code, amount, months, regulation, article, verification, invoice FROM invoice_line
            WHERE invoice IN (\(list: invoices)) ORDER BY invoice, position
            """)
        {
            lines[try row.id(6), default: []].append(
                Line(
                    code: try row.text(0), amount: try row.rupiah(1), months: try row.int(2),
                    citation: Citation(regulation: try row.text(3), article: try row.optionalText(4)),
                    verification: try row.value(5)))
        }
        return lines
    }

    /// The settled invoices of placements, as facts for the law.
    public func settled(of placements: [ID<PlacementFact>]) throws -> [SettledContribution] {
        try transaction.ask(Self.askingSettled(of: placements))
    }

    static func askingSettled(of placements: [ID<PlacementFact>]) -> Question<[SettledContribution]> {
        .each(
            """
            SELECT id, placement, contract, stage, months, settled_day, amount, settled_at FROM invoice
            WHERE placement IN (\(list: placements)) AND settled_at IS NOT NULL ORDER BY id
            """
        ) { row in
            SettledContribution(
                invoice: try row.id(0), placement: try row.id(1), contract: try row.id(2), stage: try row.value(3),
                months: try row.int(4), settledOn: try row.day(5), amount: try row.rupiah(6),
                recordedAt: try row.instant(7))
        }
    }

    /// Marks open invoices as settled.
    ///
    /// - Returns: how many of them were open until now.
    public func settle(_ ids: [ID<InvoiceRecord>], at now: Instant, on day: CalendarDay) throws -> Int {
        try transaction.changes(
            """
            UPDATE invoice SET settled_at = \(now), settled_day = \(day)
            WHERE id IN (\(list: ids)) AND settled_at IS NULL
            """)
    }

    /// Withdraws an unpaid invoice.
    ///
    /// - Returns: whether it was unpaid and stood until now.
    public func cancel(_ id: ID<InvoiceRecord>, reason: String, at now: Instant, by actor: String) throws -> Bool {
        try transaction.changes(
            """
            UPDATE invoice SET cancelled_at = \(now), cancelled_by = \(actor), cancel_reason = \(reason)
            WHERE id = \(id) AND settled_at IS NULL AND cancelled_at IS NULL
            """) == 1
    }

    /// An invoice whose payer chose the amount was for that amount.
    public func fixAmount(_ id: ID<InvoiceRecord>, _ amount: Rupiah) throws {
        try transaction.execute("UPDATE invoice SET amount = \(amount) WHERE id = \(id) AND least IS NOT NULL")
        try transaction.execute("UPDATE invoice_line SET amount = \(amount) WHERE invoice = \(id) AND position = 0")
    }

    private static func invoice(_ row: Row) throws -> Invoice {
        Invoice(
            id: try row.id(0), number: try row.text(1), person: try row.id(2), placement: try row.id(3),
            contract: try row.id(4), stage: try row.value(5), months: try row.int(6), amount: try row.rupiah(7),
            customerNumber: try row.text(8), issuedAt: try row.instant(9), expiresAt: try row.instant(10),
            settledAt: try row.optionalInstant(11), settledOn: try row.optionalDay(12),
            cancelledAt: try row.optionalInstant(13), range: try row.optionalRange(14))
    }
}

extension Row {
    /// The bounds of an amount that the payer chooses, in two columns; nil where there are none.
    func optionalRange(_ column: Int) throws -> ClosedRange<Rupiah>? {
        guard let least = try optionalInteger(column), let most = try optionalInteger(column + 1), least <= most else {
            return nil
        }
        return Rupiah(least)...Rupiah(most)
    }
}
