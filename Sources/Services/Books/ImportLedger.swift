// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Store
import Synchronization
import Transparency

extension Door {
    private static let importBatch = 1_000

    /// Takes whole books into an installation that has none, all or nothing. Each piece is checked: accounts stand in
    /// the chart under their name, entries come in order, balance in one currency on open accounts, and are what their
    /// seals say.
    ///
    /// - Parameter next: Gives the next piece; nil after the last.
    /// - Returns: how many entries were taken.
    /// - Throws: `conflict` `ledger-not-empty`; `invalid` `ledger-line-account`, `ledger-line-order`,
    ///   `ledger-line-kind`, `ledger-line-unbalanced`, `ledger-line-exchange`, `ledger-seal-differs`.
    public func importLedger(_ next: @escaping @Sendable () throws -> LedgerPiece?) async throws -> Int {
        let passage = LedgerPassage()
        return try await database.write { transaction in
            try passage.begin()
            do {
                return try takeLedger(next, in: transaction)
            } catch {
                passage.refuse(error)
                throw error
            }
        }
    }

    private func takeLedger(_ next: () throws -> LedgerPiece?, in transaction: any Transaction) throws -> Int {
        let context = WriteContext(self, transaction, .closeDay, .system("import"))
        guard try LedgerCheckStore(transaction).entryCount() == 0 else {
            throw Failure(.conflict, "ledger-not-empty")
        }
        let accounts = LedgerAccountStore(transaction)
        let entries = EntryStore(transaction)
        var check = LedgerPieceCheck()
        var waiting: [EntryLeaf] = []
        while let piece = try next() {
            try check.take(piece)
            switch piece {
            case .account(let account): try accounts.open(account)
            case .entry(let entry):
                waiting.append(entry)
                guard waiting.count == Self.importBatch else { continue }
                try entries.insert(waiting)
                waiting.removeAll(keepingCapacity: true)
            case .seal: continue
            }
        }
        try entries.insert(waiting)
        let exchanges = try check.finish()
        for (foreign, exchange) in exchanges { try ExchangeStore(transaction).insert(exchange, of: foreign) }
        try AuditStore(transaction, mac: mac).append(
            AuditRow(
                recordedAt: context.now, actor: context.actor.name, role: "", operation: "ledger.import",
                subject: nil, detail: String(check.count)),
            id: context.newID())
        return check.count
    }
}

/// Pieces can be read only once, and a write that failed may be run again by the database: then what was refused stays
/// refused.
private final class LedgerPassage: Sendable {
    private enum State: Sendable {
        case untouched
        case begun
        case refused(any Error)
    }

    private let state = Mutex(State.untouched)

    func begin() throws {
        switch state.withLock({ $0 }) {
        case .untouched: state.withLock { $0 = .begun }
        case .begun: throw Failure(.unavailable, "storage-unavailable")
        case .refused(let error): throw error
        }
    }

    func refuse(_ error: any Error) { state.withLock { $0 = .refused(error) } }
}
