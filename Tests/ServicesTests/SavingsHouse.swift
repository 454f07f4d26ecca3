// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Money
import Regulation
import Services
import Store
import TestKit
import Testing

/// A house with savers.
struct SavingsHouse {
    static let finance = Actor(account: ID(number: 900), role: .finance, name: "finance")
    static let reason = "no published rate yet"

    let house: TestHouse

    init() async throws { house = try await TestHouse.make() }

    var door: Door { house.door }

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Opens accounts of nobody in particular.
    func open(_ count: Int) async throws -> [ID<PersonRecord>] {
        let accounts = (0..<count).map { ID<PersonRecord>(number: LedgerAccount.firstMember + Int64($0) * 7 + 1) }
        try await house.database.write { transaction in
            for account in accounts {
                try transaction.execute(
                    "INSERT INTO ledger_account (id, code) VALUES (\(account), \("savings:\(account)"))")
            }
        }
        return accounts
    }

    func deposit(_ amount: Int64, to account: ID<PersonRecord>, on day: CalendarDay) async throws {
        try await deposit([(account, amount)], on: day)
    }

    func deposit(_ deposits: [(ID<PersonRecord>, Int64)], on day: CalendarDay) async throws {
        let house = house
        try await house.database.write { transaction in
            try LedgerStore(transaction).post(
                deposits.map { account, amount in
                    let entry: ID<EntryRecord> = house.door.ids.next()
                    return .init(
                        .savingsReceived(
                            Rupiah(amount), member: account, receipt: ID(number: entry.number), on: day), id: entry)
                }, at: house.now)
        }
    }

    func close(_ month: String) async throws -> SavingsClosing {
        let first = try Self.day(month + "-01")
        let end = first.adding(months: 1)
        if house.now.jakartaDay < end { house.set(end) }
        return try await door.closeSavingsMonth(first, reason: Self.reason, by: Self.finance)
    }

    func balance(_ account: ID<PersonRecord>) async throws -> Int64 {
        try await house.database.read { try -LedgerStore($0).balance(.savings(account)).amount }
    }

    func count(_ sql: SQL) async throws -> Int {
        try await house.database.read { try $0.row(sql)?.int(0) ?? -1 }
    }

    /// The same house under a law that names final rates, in percent by year. Both laws are recorded.
    func under(final rates: [Int: String]) async throws -> Door {
        try await RuleDrafts.recordTree(house)
        let files = try RegulationFixture.files(in: "parameters").map { file in
            guard file.path.hasSuffix("savings/return/final.yaml") else { return file }
            var text = file.text
            for (year, rate) in rates.sorted(by: { $0.key < $1.key }) {
                text += "  \(year)-01-01:\n    value: \(rate)\n    metadata:\n      regulation: PP 46/2015\n"
                text += "      article: \"27(1)\"\n      source: Test.\n      status: confirmed\n"
            }
            return (path: file.path, text: text)
        }
        let hash = "f1a1f1a1"
        let tree = RuleTree(files: files.map { RuleFile(path: $0.path, text: $0.text) })
        try await house.database.write { [now = house.now] transaction in
            try RuleActivationStore(transaction).activate(
                hash: hash, tree: tree.text, countsFrom: now.jakartaDay, at: now, by: "system:start")
        }
        return try door.under(try RuleBook.load(files: files, contentHash: hash))
    }
}

extension SavingsHouse {
    /// Leaves a month as a power cut would: begun, with the blocks of the first accounts credited, not finished.
    func interrupt(_ month: String, after lines: Int) async throws {
        _ = try await close(month)
        try await house.database.write { transaction in
            let run = try #require(try SavingsRunStore(transaction).last())
            let blocks = try SavingsBlockStore(transaction).blocks(of: run.id, after: -1, limit: lines / 1_000)
            let cursor = try #require(blocks.last?.lastAccount)
            for table in ["savings_block", "entry", "posting"] {
                try Tampering.drop(trigger: "\(table)_immutable_delete", on: table, in: transaction)
            }
            let gone: SQL = "SELECT id FROM savings_block WHERE run = \(run.id) AND first_account > \(cursor)"
            let entries: SQL = "SELECT id FROM entry WHERE kind = 'savings-accrued' AND reference IN (\(part: gone))"
            try transaction.execute("DELETE FROM posting WHERE entry IN (\(part: entries))")
            try transaction.execute(
                "DELETE FROM entry WHERE kind = 'savings-accrued' AND reference IN (\(part: gone))")
            try transaction.execute("DELETE FROM savings_block WHERE run = \(run.id) AND first_account > \(cursor)")
            try transaction.execute(
                """
                UPDATE savings_run SET finished_at = NULL, cursor = \(cursor), blocks = \(blocks.count),
                    lines = \(blocks.reduce(0) { $0 + $1.lineCount }), returned = \(blocks.map(\.returned).total())
                WHERE id = \(run.id)
                """)
        }
    }
}
