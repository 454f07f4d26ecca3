// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import Ledger
import Money
import Store

extension Door {
    /// Marks a payout as given to the bank, before it is; from that moment on its waiting counts.
    ///
    /// - Returns: false when it no longer stands as ordered.
    func markSent(_ payout: PayoutStore.Payout) async throws -> Bool {
        try await recordPayout(payout) { try $0.giveToBank() }
    }

    /// Records the bank's answer to an order as a fact; a confirmed payment also settles the debt in the books, the
    /// claim and the figures, in one transaction.
    ///
    /// - Returns: where the payout stands now.
    @discardableResult func recordTransfer(
        _ outcome: PayoutPort.Outcome, of payout: PayoutStore.Payout
    ) async throws -> PayoutState {
        try await recordPayout(payout) { recorder in
            switch outcome {
            case .settled(let word): try recorder.settle(word)
            case .returned(let word): try recorder.takeBackSettled(word)
            case .failed(let word): try recorder.refuse(word, outcome: "failed", again: TransferRecorder.refusedAgain)
            case .unknown(let word), .notFound(let word): try recorder.keepAsking(word)
            case .notSent(let word): try recorder.takeBack(word)
            }
            return try recorder.state()
        }
    }

    /// Records what the bank said when it was asked for the status: the last word on whether money moved.
    ///
    /// - Parameter notFoundCountsAfter: Seconds since the order was given to the bank.
    /// - Returns: where the payout stands now.
    func recordStatus(
        _ outcome: PayoutPort.Outcome, of payout: PayoutStore.Payout, notFoundCountsAfter: Int64
    ) async throws -> PayoutState {
        try await recordPayout(payout) { recorder in
            switch outcome {
            case .settled(let word): try recorder.settle(word)
            case .returned(let word): try recorder.takeBackSettled(word)
            case .failed(let word): try recorder.fail(word, outcome: "failed")
            case .unknown(let word): try recorder.keepAsking(word)
            case .notSent: break
            case .notFound(let word): try recorder.sendAgain(word, after: notFoundCountsAfter)
            }
            return try recorder.state()
        }
    }

    /// Money that had arrived came back: owed again, and the claim is to be paid again.
    func recordReturn(_ word: PayoutPort.Word, of payout: PayoutStore.Payout) async throws {
        try await recordPayout(payout) { recorder in _ = try recorder.takeBackSettled(word) }
    }

    /// The account stands in another name than the claimant's: nothing is sent.
    ///
    /// - Returns: where the payout stands now.
    func recordMismatch(of payout: PayoutStore.Payout, _ word: PayoutPort.Word) async throws -> PayoutState {
        try await recordPayout(payout) { recorder in
            let mismatch = TransferRecorder.nameMismatch
            try recorder.refuse(word, outcome: mismatch, again: mismatch)
            return try recorder.state()
        }
    }

    /// Gives up payouts whose order was tried and never given to the bank in the time their money was set aside for.
    /// One that may have reached the bank stays open whatever its age: it is never paid twice.
    ///
    /// - Returns: how many expired.
    @discardableResult public func expireReservations() async throws -> Int {
        let now = clock.now()
        let payouts = try await database.read { transaction in
            let reservations = ReservationStore(transaction)
            return try reservations.overdue(at: now)
                .filter { try reservations.isTriedAndUnsent(payout: $0.reference) }
                .map { ($0, try PayoutStore(transaction).get(ID(number: $0.reference))) }
        }
        for (reservation, payout) in payouts { try await recordPayout(payout) { try $0.expire(reservation) } }
        return payouts.count
    }

    private func recordPayout<Answer: Sendable>(
        _ payout: PayoutStore.Payout, _ record: @escaping @Sendable (TransferRecorder) throws -> Answer
    ) async throws -> Answer {
        try await database.write { transaction in
            let context = WriteContext(self, transaction, .retryPayout, .system("outbox"))
            return try record(TransferRecorder(context, payout))
        }
    }
}
