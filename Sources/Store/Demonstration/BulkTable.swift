// SPDX-License-Identifier: Apache-2.0
import Database

/// A table that a demonstration fills in bulk, in the order in which its rows are written.
///
/// A row may only name rows written before. Tables whose rows come in no order come last: inside a savepoint SQLite
/// walks, at the end of each statement, over every old page that was touched before it.
enum BulkTable: Int, CaseIterable, Sendable {
    case person, membership, relation, bankAccount, ledgerAccount, placement, contract, journeyEvent, choice, invoice
    case invoiceLine, receipt, entry, posting, coverPeriod, identifier

    /// Table and columns, up to the values.
    var head: String {
        switch self {
        case .person:
            """
            INSERT INTO person (id, number, data_key, name, search_name, birth_day, sex, province, address, source,
                recorded_at, recorded_by) VALUES
            """
        case .identifier:
            "INSERT INTO identifier (id, person, kind, sealed, blind, disputed, recorded_at, recorded_by) VALUES "
        case .membership: "INSERT INTO membership (kpj, person, recorded_at) VALUES "
        case .relation:
            """
            INSERT INTO relation (id, person, name, kind, birth_day, heir, relative, recorded_at, recorded_by) VALUES
            """
        case .bankAccount:
            "INSERT INTO bank_account (id, person, bank, sealed, blind, holder, recorded_at, recorded_by) VALUES "
        case .ledgerAccount: "INSERT INTO ledger_account (id, code, person) VALUES "
        case .placement:
            """
            INSERT INTO placement (id, person, route, organisation, country, employer, employer_kind, occupation,
                recorded_at, recorded_by) VALUES
            """
        case .contract:
            """
            INSERT INTO contract (id, placement, kind, first_day, months, last_day, country, employer, recorded_at,
                recorded_by) VALUES
            """
        case .journeyEvent:
            "INSERT INTO journey_event (id, placement, kind, day, local_day, recorded_at, recorded_by) VALUES "
        case .choice:
            "INSERT INTO choice (id, placement, jht_monthly, jht_months, recorded_at, recorded_by) VALUES "
        case .invoice:
            """
            INSERT INTO invoice (id, number, person, placement, contract, stage, months, amount, customer_number,
                issued_at, expires_at, issued_by, settled_at, settled_day) VALUES
            """
        case .invoiceLine:
            """
            INSERT INTO invoice_line (invoice, position, code, amount, months, regulation, article, verification)
            VALUES
            """
        case .receipt:
            """
            INSERT INTO receipt (id, invoice, partner, payment_request, amount, paid_at, payer, recorded_at) VALUES
            """
        case .entry:
            "INSERT INTO entry (id, kind, business_day, reference, reverses, recorded_at) VALUES "
        case .posting: "INSERT INTO posting (entry, position, account, amount) VALUES "
        case .coverPeriod:
            """
            INSERT INTO cover_period (person, programme, first_day, last_day, phase, placement, country, province,
                rules) VALUES
            """
        }
    }

    /// How many columns a row has.
    var width: Int {
        switch self {
        case .membership, .ledgerAccount: 3
        case .posting: 4
        case .choice, .entry: 6
        case .journeyEvent: 7
        case .identifier, .bankAccount, .invoiceLine, .receipt: 8
        case .relation, .coverPeriod: 9
        case .placement, .contract: 10
        case .person: 12
        case .invoice: 14
        }
    }
}

/// Rows of one table, their values one after another.
struct BulkRows: Sendable {
    private(set) var values: [SQLValue] = []

    mutating func append(_ row: [SQLValue], to table: BulkTable) {
        precondition(row.count == table.width, "a row of \(table) has \(table.width) values")
        values.append(contentsOf: row)
    }

    func write(to table: BulkTable, in transaction: any Transaction) throws {
        try transaction.insert(rows: values, width: table.width, table.head + " ")
    }
}
