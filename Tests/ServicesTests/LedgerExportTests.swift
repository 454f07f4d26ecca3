// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Services
import Store
import Synchronization
import TestKit
import Testing
import Transparency

@Suite("Books on their way")
struct LedgerExportTests {
    private let day = CalendarDay(number: 20_000)

    /// A house with contributions, one of them from abroad, sealed.
    private func books() async throws -> TestHouse {
        let house = try await TestHouse.make()
        let exchange = try Exchange.received(
            ForeignMoney(.twd, minor: 20_000), at: try ExchangeRate(.twd, text: "500"), through: .channel(3),
            credits: [(.contributions, Rupiah(99_000))], fee: Rupiah(1_000),
            for: .init(.contributionReceived, reference: 99, on: day))
        let now = house.now
        try await house.database.write { transaction in
            for number in 1...5 as ClosedRange<Int64> {
                try LedgerStore(transaction).post(
                    .contributionReceived(Rupiah(number), receipt: ID(number: number), on: day),
                    id: ID(number: number), at: now)
            }
            try ExchangeStore(transaction).post(
                exchange, foreign: ID(number: 10), rupiah: ID(number: 11), at: now)
        }
        try await house.door.sealEntries()
        return house
    }

    private func pieces(_ house: TestHouse) async throws -> [LedgerPiece] {
        let found = Mutex<[LedgerPiece]>([])
        try await house.door.exportLedger(begin: { _ in }, { piece in found.withLock { $0.append(piece) } })
        return found.withLock { $0 }
    }

    private func take(_ pieces: [LedgerPiece], into house: TestHouse) async throws -> Int {
        let rest = Mutex(pieces[...])
        return try await house.door.importLedger { rest.withLock { $0.popFirst() } }
    }

    @Test func anotherInstallationRebuildsEveryBalance() async throws {
        let house = try await books()
        let sent = try await pieces(house)
        let other = try await TestHouse.make()
        #expect(try await take(sent, into: other) == 7)
        let (was, became) = (
            try await house.database.read { try BalanceStore($0).trial() },
            try await other.database.read { try BalanceStore($0).trial() }
        )
        #expect(was.accounts.map(\.account) == became.accounts.map(\.account))
        #expect(was.accounts.map(\.balance) == became.accounts.map(\.balance))
        #expect(became.accounts.contains { $0.account.code == "channel:3@TWD" && $0.balance == 20_000 })
        #expect(try await other.door.verifyLedger().faults == [])
        #expect(try await pieces(other).filter { if case .seal = $0 { false } else { true } } == sent.dropLast())
    }

    @Test func booksAreNotTakenInWhereThereAreSome() async throws {
        let house = try await books()
        let sent = try await pieces(house)
        let failure = await #expect(throws: Failure.self) { try await take(sent, into: house) }
        #expect(failure?.code == "ledger-not-empty")
    }

    @Test func aChangedPieceIsRefusedAndNothingIsTaken() async throws {
        let sent = try await pieces(try await books())
        let place = try #require(sent.firstIndex { if case .entry = $0 { true } else { false } })
        guard case .entry(let entry) = sent[place] else { return }
        func changed(_ postings: [EntryLeaf.Posting], kind: String? = nil) -> LedgerPiece {
            .entry(
                EntryLeaf(
                    id: entry.id, kind: kind ?? entry.kind, businessDay: entry.businessDay,
                    reference: entry.reference, reverses: nil, recordedAt: entry.recordedAt, postings: postings,
                    exchange: nil))
        }
        let (debit, credit) = (entry.postings[0], entry.postings[1])
        let cases: [(String, LedgerPiece)] = [
            ("ledger-line-unbalanced", changed([debit, .init(account: credit.account, amount: -2)])),
            ("ledger-line-unbalanced", changed([.init(account: debit.account, amount: 0)])),
            ("ledger-line-account", changed([debit, .init(account: 9_999, amount: -1)])),
            ("ledger-line-kind", changed(entry.postings, kind: "gift")),
            ("ledger-line-order", sent[sent.count - 2]),
            (
                "ledger-seal-differs",
                changed([.init(account: debit.account, amount: 2), .init(account: credit.account, amount: -2)])
            ),
        ]
        for (code, piece) in cases {
            let other = try await TestHouse.make()
            var altered = sent
            altered[place] = piece
            let failure = await #expect(throws: Failure.self) { try await take(altered, into: other) }
            #expect(failure?.code == code)
            #expect(try await other.database.read { try LedgerCheckStore($0).entryCount() } == 0)
        }
    }
}
