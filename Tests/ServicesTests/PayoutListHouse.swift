// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import People
import Store

@testable import Services

/// A house with debts that wait for payout lists, and the officers who handle them.
struct PayoutListHouse {
    let claims: ClaimsHouse
    let manager: Actor
    let bank = ClaimsBank()

    var door: Door { claims.door }
    var finance: Actor { claims.finance }
    var approver: Actor { claims.approver }

    static func make(sanctions: String = "") async throws -> PayoutListHouse {
        let claims = try await ClaimsHouse.make(sanctions: try SanctionsFile(sanctions).port)
        return PayoutListHouse(claims: claims, manager: try await ClaimsHouse.officer(.manager, 905, claims.house))
    }

    /// Debts to the house's worker, owed in the books; each on an account of its own unless one is named.
    @discardableResult func owe(
        _ amounts: Int64..., holder: String = "Wahyu Sentosa", account: String? = nil
    ) async throws -> [ID<OwedRecord>] {
        try await claims.house.database.write { [claims] transaction in
            let context = WriteContext(claims.door, transaction, .preparePayoutList, .system("test"))
            return try amounts.map { amount -> ID<OwedRecord> in
                let serial: ID<EntryRecord> = context.newID()
                try LedgerStore(transaction).post(
                    Entry(
                        .lawCorrected, businessDay: context.today, reference: serial.number,
                        postings: [
                            Posting(.lawCorrections, Rupiah(amount)), Posting(.refundsPayable, Rupiah(-amount)),
                        ]),
                    id: serial, at: context.now)
                let written = try BankAccount.parse(
                    bankCode: "002", number: account ?? String(serial.number), holder: holder)
                return try context.owe(
                    Rupiah(amount), .refund, source: "test:\(serial)", number: "R-\(amount)", claim: nil,
                    about: claims.person, payee: claims.person,
                    to: try context.recordAccount(written, of: claims.person), dueOn: context.today)
            }
        }
    }

    /// Works the outbox off, an hour later each time.
    func workOff(_ times: Int = 1) async throws {
        for _ in 0..<times {
            while try await door.workOffOutbox(through: bank.ports) > 0 {}
            claims.house.set(claims.house.now.adding(seconds: 3_700))
        }
    }

    /// A list of everything due, locked and with its names asked for.
    func locked() async throws -> PayoutListView {
        let list = try await door.preparePayoutList(by: finance, repeatKey: nil)
        _ = try await door.lockPayoutList(list.head.id, by: finance, repeatKey: nil)
        try await workOff()
        return try await door.viewPayoutList(list.head.id, by: finance)
    }

    func authorised() async throws -> PayoutListView {
        let list = try await locked().head.id
        _ = try await door.approvePayoutList(list, by: approver, repeatKey: nil)
        return try await door.authorisePayoutList(list, by: manager, repeatKey: nil)
    }

    func released(_ channel: PayoutList.Channel = .snap) async throws -> PayoutListView {
        try await door.releasePayoutList(try await authorised().head.id, over: channel, by: finance, repeatKey: nil)
    }

    func view(_ list: PayoutListView) async throws -> PayoutListView {
        try await door.viewPayoutList(list.head.id, by: finance)
    }

    func faults() async throws -> [String] { try await door.verifyLedger().faults }
}
