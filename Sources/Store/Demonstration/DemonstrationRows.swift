// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import People
import Placement

/// Facts about many made-up people, gathered first and then written in few large statements, with the roll-ups they
/// change. Takes the same values as the stores that write one fact.
public struct DemonstrationRows: Sendable {
    /// Who the facts say recorded them.
    public static let actor = "demonstration"
    /// Who took what the made-up people paid.
    public static let partner = "zz-demo"

    private var tables: [BulkRows]
    private var coverChanges: [CoverStore.Cell: Int] = [:]
    private var money: [MoneyDayStore.Cell: MoneyDayStore.Total] = [:]

    public init() { tables = Array(repeating: BulkRows(), count: BulkTable.allCases.count) }

    /// Writes everything in one go; the caller's transaction makes it all or nothing.
    public func write(in transaction: any Transaction) throws {
        for table in BulkTable.allCases { try tables[table.rawValue].write(to: table, in: transaction) }
        CoverStore(transaction).apply(coverChanges)
        MoneyDayStore(transaction).apply(money)
    }

    private mutating func add(_ table: BulkTable, _ row: [any SQLConvertible]) {
        tables[table.rawValue].append(row.map { $0.sqlValue }, to: table)
    }
}

/// People.
extension DemonstrationRows {
    public mutating func add(_ person: PersonStore.Person) {
        add(
            .person,
            [
                person.id, person.number, person.wrappedKey, person.name, person.name.lowercased(), person.birthDay,
                person.sex, person.province, person.address, person.source, person.recordedAt, Self.actor,
            ])
        for line in SearchName(person.name).lines { add(.nameLine, [line, person.id, person.province]) }
    }

    public mutating func add(_ identifier: IdentifierStore.Identifier, at now: Instant) {
        add(
            .identifier,
            [
                identifier.id, identifier.person, identifier.kind.rawValue, identifier.sealed, identifier.blind,
                identifier.disputed, now, Self.actor,
            ])
    }

    /// A membership, with the savings account that every member has.
    public mutating func addMembership(kpj: String, person: ID<PersonRecord>, at now: Instant) {
        add(.membership, [kpj, person, now])
        let savings = LedgerAccount.savings(person)
        add(.ledgerAccount, [savings.number, savings.code, person])
    }

    public mutating func add(_ relative: RelationStore.Relative, of person: ID<PersonRecord>, at now: Instant) {
        let member = relative.member
        add(
            .relation,
            [
                member.id, person, member.name.text, member.relation.rawValue, member.birthDay, relative.nominated,
                relative.person, now, Self.actor,
            ])
    }

    public mutating func add(_ account: BankAccountStore.Account, at now: Instant) {
        add(
            .bankAccount,
            [account.id, account.person, account.bank, account.sealed, account.blind, account.holder, now, Self.actor])
    }
}

/// Placements and cover.
extension DemonstrationRows {
    public mutating func add(_ placement: PlacementFact, of person: ID<PersonRecord>) {
        add(
            .placement,
            [
                placement.id, person, placement.route.rawValue, placement.organisation, placement.country.code,
                placement.employer, placement.employerKind.rawValue, placement.occupation, placement.recordedAt,
                Self.actor,
            ])
    }

    public mutating func add(_ contract: ContractFact) {
        add(
            .contract,
            [
                contract.id, contract.placement, contract.kind.rawValue, contract.firstDay, contract.months,
                contract.lastDay, contract.country.code, contract.employer, contract.recordedAt, Self.actor,
            ])
    }

    public mutating func add(_ event: JourneyEvent) {
        add(
            .journeyEvent,
            [event.id, event.placement, event.kind.rawValue, event.day, event.localDay, event.recordedAt, Self.actor])
    }

    public mutating func addChoice(
        _ id: Int64, placement: ID<PlacementFact>, monthly: Rupiah, months: Int, at now: Instant
    ) {
        add(.choice, [id, placement, monthly, months, now, Self.actor])
    }

    public mutating func add(_ periods: [CoverStore.Period], of person: ID<PersonRecord>) {
        for period in periods {
            add(
                .coverPeriod,
                [
                    person, period.programme.rawValue, period.range.first, period.range.last, period.phase.rawValue,
                    period.placement, period.country, period.province, period.rules,
                ])
            guard period.programme == .jkm else { continue }
            coverChanges[CoverStore.Cell(period, day: period.range.first), default: 0] += 1
            coverChanges[CoverStore.Cell(period, day: period.range.last.adding(days: 1)), default: 0] -= 1
        }
    }
}

/// Money.
extension DemonstrationRows {
    /// An invoice as issued, and as settled where it is.
    public mutating func add(_ invoice: InvoiceStore.Invoice, lines: [InvoiceStore.Line]) {
        add(
            .invoice,
            [
                invoice.id, invoice.number, invoice.person, invoice.placement, invoice.contract,
                invoice.stage.rawValue, invoice.months, invoice.amount, invoice.customerNumber, invoice.issuedAt,
                invoice.expiresAt, Self.actor, invoice.settledAt, invoice.settledOn,
            ])
        for (position, line) in lines.enumerated() {
            add(
                .invoiceLine,
                [
                    invoice.id, position, line.code, line.amount, line.months, line.citation.regulation,
                    line.citation.article, line.verification.rawValue,
                ])
        }
    }

    public mutating func add(_ receipt: ReceiptStore.Receipt, at now: Instant) {
        add(
            .receipt,
            [
                receipt.id, receipt.invoice, receipt.partner, receipt.paymentRequest, receipt.amount, receipt.paidAt,
                receipt.payer, now,
            ])
    }

    public mutating func add(_ entry: Entry, id: ID<EntryRecord>, at now: Instant) {
        add(.entry, [id, entry.kind.rawValue, entry.businessDay, entry.reference, entry.reverses, now])
        for (position, posting) in entry.postings.enumerated() {
            add(.posting, [id, position, posting.account.number, posting.amount])
        }
    }

    /// Counts a payment in the roll-up of money.
    public mutating func count(_ payment: Rupiah, in cell: MoneyDayStore.Cell) {
        money[cell, default: MoneyDayStore.Total()].add(payment)
    }
}
