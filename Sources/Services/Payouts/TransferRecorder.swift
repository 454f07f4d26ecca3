// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import Ledger
import Money
import Store

/// Writes down what the bank said, in one transaction.
struct TransferRecorder {
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

    /// - Returns: whether this was new.
    @discardableResult func settle(_ word: PayoutPort.Word) throws -> Bool {
        guard try move(from: [.sent, .unknown], to: .settled) else { return false }
        try note("settled", word)
        try postPaid()
        try context.take(.paid, in: payout.claim)
        let claim = try claim()
        MoneyDayStore(context.transaction).add(payout.amount, to: try cell(claim))
        try context.tell(.paid(number: claim.number, payout.amount), to: claim.claimant)
        try context.tellPartners(.payoutSent(claim: claim.number), about: claim.person)
        try context.watchForReturn(ReturnWatch.payout, of: payout.id.number)
        try audit("payout.settled")
        return true
    }

    /// The money came back. It had arrived then, also where nobody said so before.
    ///
    /// - Returns: whether this was new.
    @discardableResult func takeBackSettled(_ word: PayoutPort.Word) throws -> Bool {
        try settle(word)
        guard try move(from: [.settled], to: .returned) else { return false }
        try note("returned", word)
        try LedgerStore(context.transaction).post(
            .payoutReturned(payout.amount, to: .benefitsPayable, reference: payout.id.number, on: context.today),
            id: context.newID(), at: context.now)
        try context.take(.returned, in: payout.claim)
        let claim = try claim()
        MoneyDayStore(context.transaction).takeBack(payout.amount, from: try cell(claim))
        try context.tell(.payoutReturned(number: claim.number), to: claim.claimant)
        try audit("payout.returned")
        return true
    }

    private func claim() throws -> ClaimStore.Claim {
        try ClaimStore(context.transaction, keys: context.door.keys).get(payout.claim)
    }

    /// Where the figures count it.
    private func cell(_ claim: ClaimStore.Claim) throws -> MoneyDayStore.Cell {
        let incident = try IncidentStore(context.transaction).get(claim.incident)
        let person = try PersonStore(context.transaction).get(incident.person)
        let placement = try context.placementFacts(incident.person, incident.placement).placement
        return .init(.benefit, day: context.today, country: placement.country.code, province: person.province)
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
        let claim = try claim()
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
