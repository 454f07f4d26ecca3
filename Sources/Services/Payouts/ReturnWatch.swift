// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Money

/// Asks the bank again about money that arrived: banks send transfers back days later, when an account turns out to be
/// closed, and not every bank tells so by a file.
enum ReturnWatch {
    /// What the outbox calls the question about a payout that was sent at once.
    static let payout = "payout-return"
    /// What the outbox calls the question about a line of a list.
    static let line = "payout-line-return"

    /// So many days after the money arrived it is asked. A choice of this house: no rule names days.
    static let days: [Int64] = [1, 3, 7]
}

extension WriteContext {
    /// Has the bank asked in the coming days whether the money stayed.
    func watchForReturn(_ kind: String, of reference: Int64) throws {
        for day in ReturnWatch.days {
            try send(kind, about: reference, payload: "{}", due: now.adding(seconds: day * 86_400))
        }
    }
}

extension Door {
    func watchPayout(_ id: ID<PayoutRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let (payout, order) = try await database.read { try ClaimReader($0, door: self).order(id) }
        guard payout.state == .settled else { return .done }
        switch await port.status(order) {
        case .returned(let word):
            try await recordReturn(word, of: payout)
            return .done
        case .notSent(let word): return .later("status: \(word.message)")
        case .settled, .failed, .unknown, .notFound: return .done
        }
    }

    func watchLine(_ id: ID<PayoutLineRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let (line, order) = try await database.read { transaction in
            try ClaimReader(transaction, door: self).order(try PayoutLineStore(transaction).get(id))
        }
        guard line.state == .settled else { return .done }
        switch await port.status(order) {
        case .returned(let word):
            try await recordLine(line) { recorder in
                _ = try recorder.take(.init(word: .returned, note: .returned), word)
            }
            return .done
        case .notSent(let word): return .later("status: \(word.message)")
        case .settled, .failed, .unknown, .notFound: return .done
        }
    }
}
