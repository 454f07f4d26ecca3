// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Ledger
import Services
import Store
import Wire

extension Site {
    /// The books.
    var booksEndpoints: [Endpoint] {
        [
            .page(.viewBooks, "/buku") { call in
                let query = try call.query(LedgerQuery.self)
                return BooksPage(try await books(query, call, usual: 30), query, call).page
            },
            .get(.viewBooks, "/api/v1/ledger", query: LedgerQuery.self, gives: LedgerRecord.self) { call, query in
                LedgerRecord(try await books(query, call))
            },
            .get(
                .viewBooks, "/api/v1/ledger/trial-balance", query: TrialBalanceQuery.self,
                gives: TrialBalanceRecord.self
            ) { call, query in
                let moment = BookMoment(through: query.day, knownAt: query.knownAt)
                return TrialBalanceRecord(try await door.viewTrialBalance(at: moment, by: call.actor))
            },
            .page(.viewBooks, "/buku/rekening") { call in
                let query = try call.query(StatementQuery.self)
                return StatementPage(try await statement(query, call), call).page
            },
            .get(
                .viewBooks, "/api/v1/ledger/statement", query: StatementQuery.self, gives: AccountStatementRecord.self
            ) { call, query in
                AccountStatementRecord(try await statement(query, call))
            },
        ]
    }

    /// - Parameter usual: entries where the caller names no number; a page has fewer, so that it stays light.
    private func books(_ query: LedgerQuery, _ call: Call, usual: Int = 50) async throws -> BooksView {
        let reference = query.reference.map { BooksQuestion.reference($0.number) }
        let question = reference ?? query.invoice.map { .invoice($0) } ?? .newest
        return try await door.viewBooks(
            question, through: query.day, before: query.before, limit: query.limit ?? usual, by: call.actor)
    }

    private func statement(_ query: StatementQuery, _ call: Call) async throws -> StatementStore.Statement {
        let last = query.to ?? door.clock.now().jakartaDay
        let first = query.from ?? last.adding(days: -30)
        guard let days = DayRange(first: first, last: last) else {
            throw Failure(
                .invalid, "days-in-wrong-order", field: "from",
                details: ["first": first.description, "last": last.description])
        }
        return try await door.viewStatement(
            of: query.account, days, knownAt: query.knownAt, limit: query.limit ?? 200, by: call.actor)
    }
}

extension LedgerRecord {
    fileprivate init(_ view: BooksView) {
        self.init(
            balances: view.balances.map { BalanceRecord(account: $0.account, balance: Rupiah($0.amount)) },
            entries: view.entries.map(EntryLineRecord.init))
    }
}

extension EntryLineRecord {
    fileprivate init(_ line: JournalStore.Line) {
        self.init(
            id: line.id, kind: line.kind.rawValue, businessDay: line.businessDay,
            reference: ID(number: line.reference), reverses: line.reverses, recordedAt: line.recordedAt,
            partner: line.payment?.partner, paymentRequest: line.payment?.request,
            postings: line.postings.map { PostingRecord(account: $0.account, amount: Rupiah($0.amount)) })
    }
}

extension TrialBalanceRecord {
    fileprivate init(_ balance: TrialBalance) {
        var accounts = balance.trial.accounts.map { account, amount in
            AccountBalanceRecord(
                account: account.code, currency: account.currency.rawValue, balance: Rupiah(amount))
        }
        accounts.append(
            AccountBalanceRecord(
                account: "savings", currency: Currency.idr.rawValue, balance: balance.trial.savings))
        self.init(
            day: balance.moment.day, knownAt: balance.moment.knownAt, accounts: accounts,
            unbalanced: balance.differences.keys.map(\.rawValue).sorted())
    }
}

extension AccountStatementRecord {
    fileprivate init(_ statement: StatementStore.Statement) {
        self.init(
            account: statement.account.code, currency: statement.account.currency.rawValue, from: statement.first,
            to: statement.last, opening: Rupiah(statement.opening),
            lines: statement.lines.map { line in
                StatementLineRecord(
                    entry: line.entry, kind: line.kind.rawValue, businessDay: line.businessDay,
                    recordedAt: line.recordedAt, reference: ID(number: line.reference), amount: Rupiah(line.amount),
                    balance: Rupiah(line.balance))
            },
            closing: Rupiah(statement.closing), isCut: statement.isCut)
    }
}
