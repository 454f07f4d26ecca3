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
            case .failed(let word): try recorder.fail(word, outcome: "failed")
            case .unknown(let word): try recorder.keepAsking(word)
            case .notSent: break
            case .notFound(let word): try recorder.sendAgain(word, after: notFoundCountsAfter)
            }
            return try recorder.state()
        }
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

/// Writes down what the bank said, in one transaction.
private struct TransferRecorder {
    static let refusedAgain = "refused-again"
    static let nameMismatch = "name-mismatch"
    private static let notReceived = "not-received"

    private let context: WriteContext
    private let payout: PayoutStore.Payout

    init(_ context: WriteContext, _ payout: PayoutStore.Payout) {
        self.context = context
        self.payout = payout
    }

    func giveToBank() throws -> Bool {
        guard try move(from: [.ordered], to: .sent) else { return false }
        try note("sent", PayoutPort.Word(code: "", message: ""))
        return true
    }

    func settle(_ word: PayoutPort.Word) throws {
        guard try move(from: [.sent, .unknown], to: .settled) else { return }
        try note("settled", word)
        try postPaid()
        try context.take(.paid, in: payout.claim)
        let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(payout.claim)
        let incident = try IncidentStore(context.transaction).get(claim.incident)
        let person = try PersonStore(context.transaction).get(incident.person)
        let placement = try context.placementFacts(incident.person, incident.placement).placement
        MoneyDayStore(context.transaction).add(
            payout.amount,
            to: .init(.benefit, day: context.today, country: placement.country.code, province: person.province))
        try context.tell(.paid(number: claim.number, payout.amount), to: claim.claimant)
        try audit("payout.settled")
    }

    func state() throws -> PayoutState { try PayoutStore(context.transaction).get(payout.id).state }

    /// A definite no to an order. Where the same order was given before, this says nothing of what became of that one,
    /// which may have turned up meanwhile: the outcome is open until the status is known.
    ///
    /// - Parameter again: What is noted where the order was given before.
    func refuse(_ word: PayoutPort.Word, outcome: String, again: String) throws {
        let results = try PayoutStore(context.transaction).results(of: payout.id)
        guard results.contains(where: { $0.outcome == Self.notReceived }) else {
            return try fail(word, outcome: outcome)
        }
        guard try move(from: [.ordered, .sent], to: .unknown) else { return }
        try note(again, word)
        try audit("payout.refused-again")
    }

    func fail(_ word: PayoutPort.Word, outcome: String) throws {
        guard try move(from: [.ordered, .sent, .unknown], to: .failed) else { return }
        try note(outcome, word)
        let reservations = ReservationStore(context.transaction)
        if let reservation = try reservations.find(payout.id.number) {
            try reservations.end(try reservation.void(on: context.today), entry: context.newID(), at: context.now)
        }
        try tellFailed()
        try audit("payout.failed")
    }

    /// The order was tried and never given to the bank in time: what was set aside is payable again.
    func expire(_ reservation: Reservation) throws {
        guard try move(from: [.ordered], to: .failed) else { return }
        try note("expired", PayoutPort.Word(code: "", message: ""))
        try ReservationStore(context.transaction).end(
            try reservation.expire(at: context.now), entry: context.newID(), at: context.now)
        try tellFailed()
        try audit("payout.expired")
    }

    /// The books' side of a confirmed payment: from what was set aside, or, where it was ordered before anything was
    /// set aside, straight from what is payable.
    private func postPaid() throws {
        let reservations = ReservationStore(context.transaction)
        guard let reservation = try reservations.find(payout.id.number) else {
            return try LedgerStore(context.transaction).post(
                .benefitPaid(payout.amount, payout: payout.id, on: context.today), id: context.newID(),
                at: context.now)
        }
        try reservations.end(try reservation.post(on: context.today), entry: context.newID(), at: context.now)
    }

    private func tellFailed() throws {
        let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(payout.claim)
        try context.tell(.payoutFailed(number: claim.number), to: claim.claimant)
    }

    /// One row for the first doubt; further unknown answers say nothing new.
    func keepAsking(_ word: PayoutPort.Word) throws {
        guard try move(from: [.sent], to: .unknown) else { return }
        try note("unknown", word)
        try audit("payout.unknown")
    }

    func takeBack(_ word: PayoutPort.Word) throws {
        guard try move(from: [.sent], to: .ordered) else { return }
        try note("not-sent", word)
        try audit("payout.not-sent")
    }

    /// The bank does not know the transfer. While it may still be on its way its outcome is open; later it is given
    /// again under the same reference, so that an order that turns up after all is refused as the second. Where that
    /// was refused outright, the payout has failed once the bank has not known it for as long again.
    func sendAgain(_ word: PayoutPort.Word, after seconds: Int64) throws {
        let refusals = [Self.refusedAgain, Self.nameMismatch]
        let last = try PayoutStore(context.transaction).results(of: payout.id).last {
            $0.outcome == "sent" || refusals.contains($0.outcome)
        }
        guard let last, last.at.adding(seconds: seconds) <= context.now else { return try keepAsking(word) }
        guard last.outcome == "sent" else {
            return try fail(word, outcome: last.outcome == Self.nameMismatch ? Self.nameMismatch : "failed")
        }
        guard try move(from: [.sent, .unknown], to: .ordered) else { return }
        try note(Self.notReceived, word)
        try audit("payout.not-received")
    }

    private func move(from states: [PayoutState], to state: PayoutState) throws -> Bool {
        try PayoutStore(context.transaction).move(payout.id, from: states, to: state)
    }

    private func note(_ outcome: String, _ word: PayoutPort.Word) throws {
        try PayoutStore(context.transaction).insert(
            .init(outcome: outcome, responseCode: word.code, message: word.message, at: context.now),
            id: context.newID(), payout: payout.id)
    }

    private func audit(_ operation: String) throws {
        try AuditStore(context.transaction, mac: context.door.mac).append(
            AuditRow(
                recordedAt: context.now, actor: context.actor.name, role: "", operation: operation,
                subject: payout.person.number, detail: payout.reference),
            id: context.newID())
    }
}
