// SPDX-License-Identifier: Apache-2.0
import Database

/// A table that a demonstration fills in bulk, in the order in which its rows are written.
///
/// A row may only name rows written before. Tables whose rows come in no order come last: inside a savepoint SQLite
/// walks, at the end of each statement, over every old page that was touched before it.
enum BulkTable: Int, CaseIterable, Sendable {
    case person, membership, relation, bankAccount, ledgerAccount, placement, contract, journeyEvent, choice, invoice
    case invoiceLine, receipt, entry, posting, coverPeriod, identifier, nameLine

    /// As the schema names it.
    var name: String {
        switch self {
        case .bankAccount: "bank_account"
        case .ledgerAccount: "ledger_account"
        case .journeyEvent: "journey_event"
        case .invoiceLine: "invoice_line"
        case .coverPeriod: "cover_period"
        case .nameLine: "person_name_line"
        default: "\(self)"
        }
    }

    private static let columnsOfAll = allCases.map(\.listed)

    /// In the order of a row's values.
    var columns: [String] { Self.columnsOfAll[rawValue] }

    private var listed: [String] {
        switch self {
        case .person:
            [
                "id", "number", "data_key", "name", "search_name", "birth_day", "sex", "province", "address",
                "source", "recorded_at", "recorded_by",
            ]
        case .identifier: ["id", "person", "kind", "sealed", "blind", "disputed", "recorded_at", "recorded_by"]
        case .nameLine: ["line", "person", "province"]
        case .membership: ["kpj", "person", "recorded_at"]
        case .relation:
            [
                "id", "person", "name", "kind", "birth_day", "heir", "relative", "recorded_at", "recorded_by",
            ]
        case .bankAccount: ["id", "person", "bank", "sealed", "blind", "holder", "recorded_at", "recorded_by"]
        case .ledgerAccount: ["id", "code", "person"]
        case .placement:
            [
                "id", "person", "route", "organisation", "country", "employer", "employer_kind", "occupation",
                "recorded_at", "recorded_by",
            ]
        case .contract:
            [
                "id", "placement", "kind", "first_day", "months", "last_day", "country", "employer", "recorded_at",
                "recorded_by",
            ]
        case .journeyEvent: ["id", "placement", "kind", "day", "local_day", "recorded_at", "recorded_by"]
        case .choice: ["id", "placement", "jht_monthly", "jht_months", "recorded_at", "recorded_by"]
        case .invoice:
            [
                "id", "number", "person", "placement", "contract", "stage", "months", "amount", "customer_number",
                "issued_at", "expires_at", "issued_by", "settled_at", "settled_day",
            ]
        case .invoiceLine:
            [
                "invoice", "position", "code", "amount", "months", "regulation", "article", "verification",
            ]
        case .receipt: ["id", "invoice", "partner", "payment_request", "amount", "paid_at", "payer", "recorded_at"]
        case .entry: ["id", "kind", "business_day", "reference", "reverses", "recorded_at"]
        case .posting: ["entry", "position", "account", "amount"]
        case .coverPeriod:
            [
                "person", "programme", "first_day", "last_day", "phase", "placement", "country", "province", "rules",
            ]
        }
    }
}

/// Rows of one table, their values one after another.
struct BulkRows: Sendable {
    private(set) var values: [SQLValue] = []

    mutating func append(_ row: [SQLValue], to table: BulkTable) {
        precondition(row.count == table.columns.count, "a row of \(table) has \(table.columns.count) values")
        values.append(contentsOf: row)
    }

    func write(to table: BulkTable, in transaction: any Transaction) throws {
        try transaction.load(values, into: table.name, columns: table.columns)
    }
}
