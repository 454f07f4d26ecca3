// SPDX-License-Identifier: Apache-2.0
import Kernel
import Logging
import Store

/// What became of one try of an outbox item.
enum OutboxTry: Sendable {
    case done
    /// Try again later, with the reason.
    case later(String)
}

extension Door {
    /// The longest wait between two tries.
    private static let longestWait: Int64 = 3_600

    /// Tells the outside what is due, oldest first, one item after the other. When the task is cancelled, no other item
    /// is begun.
    ///
    /// - Returns: how many items were tried.
    public func workOffOutbox(through ports: OutboxPorts, limit: Int = 50) async throws -> Int {
        let now = clock.now()
        let items = try await database.read { transaction in
            try OutboxStore(transaction).due(at: now, limit: limit)
        }
        for item in items where !Task.isCancelled {
            let outcome: OutboxTry
            do {
                outcome = try await tryItem(item, through: ports)
            } catch let failure as Failure {
                outcome = .later(failure.code)
            } catch {
                logger.error("an outbox item failed", metadata: ["item": "\(item.id)", "error": "\(type(of: error))"])
                outcome = .later("unforeseen")
            }
            try await close(item, outcome)
        }
        return items.count
    }

    private func tryItem(_ item: OutboxStore.Item, through ports: OutboxPorts) async throws -> OutboxTry {
        switch item.kind {
        case "payout": return try await carryOutPayout(ID(number: item.reference), through: ports.payouts)
        case "payout-inquiry": return try await inquireLines(of: ID(number: item.reference), through: ports.payouts)
        case "payout-line": return try await carryOutLine(ID(number: item.reference), through: ports.payouts)
        case "account-inquiry": return try await inquireAccount(ID(number: item.reference), through: ports.payouts)
        case ReturnWatch.payout: return try await watchPayout(ID(number: item.reference), through: ports.payouts)
        case ReturnWatch.line: return try await watchLine(ID(number: item.reference), through: ports.payouts)
        case "account-opening": return try await openAccount(ID(number: item.reference), through: ports.openings)
        case "message": return try await deliver(item, through: ports)
        default:
            logger.error("an outbox item has a kind that nobody works off", metadata: ["kind": "\(item.kind)"])
            return .later("unknown kind")
        }
    }

    private func close(_ item: OutboxStore.Item, _ outcome: OutboxTry) async throws {
        let now = clock.now()
        try await database.write { transaction in
            let store = OutboxStore(transaction)
            switch outcome {
            case .done: try store.markDone(item.id, at: now)
            case .later(let reason):
                let wait = min(Self.longestWait, 2 << Int64(min(item.tries, 20)))
                try store.postpone(item.id, until: now.adding(seconds: wait), error: String(reason.prefix(300)))
            }
        }
    }
}
