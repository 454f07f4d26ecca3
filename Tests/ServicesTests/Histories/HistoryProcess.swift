// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Money
import Services
import Store
import Synchronization
import TestKit

/// One process on the house's database, from its start until it is killed.
struct HistoryProcess: Sendable {
    let door: Door
    private let house: TestHouse
    private let mutant: HistoryPlan.Mutant?
    private let seen = Seen()

    /// What a mutant remembers of its answers.
    private final class Seen: Sendable {
        let answers = Mutex<[HistoryWish: HistoryAnswer]>([:])
    }

    /// - Parameter engine: A line of its own to the database.
    init(_ house: TestHouse, _ engine: any DatabaseEngine, mutant: HistoryPlan.Mutant?) throws {
        door = try house.another(on: engine)
        self.house = house
        self.mutant = mutant
    }

    /// Answers a client.
    func answer(_ wish: HistoryWish) async -> HistoryAnswer {
        switch mutant {
        case nil, .lostWrites: return await wish.ask(door, at: house.now)
        case .staleAnswers:
            if let known = seen.answers.withLock({ $0[wish] }) { return known }
            let answer = await wish.ask(door, at: house.now)
            switch answer {
            case .cover, .saved, .balance: seen.answers.withLock { $0[wish] = answer }
            default: break
            }
            return answer
        case .doubleEffect:
            let answer = await wish.ask(door, at: house.now)
            if case .pay(let payments) = wish, case .paid(let outcomes) = answer {
                for (payment, outcome) in zip(payments, outcomes) where outcome == .accepted { await post(payment) }
            }
            return answer
        }
    }

    /// Moves the money of a payment, as if it had not been moved.
    private func post(_ payment: HistoryPayment) async {
        guard payment.bill != .contribution else { return }
        let (id, now) = (door.ids.next(EntryRecord.self), house.now)
        let entry = Entry.savingsReceived(
            payment.amount, member: payment.person, receipt: ID(number: id.number), on: now.jakartaDay)
        _ = try? await door.database.write { try LedgerStore($0).post(entry, id: id, at: now) }
    }
}
