// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Ledger
import Money
import Store
import Text

/// Writes down what the bank said about a line of a list, with all that follows, in one transaction.
struct PayoutLineRecorder {
    private let context: WriteContext
    private let id: ID<PayoutLineRecord>

    init(_ context: WriteContext, _ line: ID<PayoutLineRecord>) {
        self.context = context
        id = line
    }

    var now: Instant { context.now }

    func state() throws -> PayoutLine.State { try PayoutLineStore(context.transaction).get(id).state }

    /// What was noted so far.
    func history() throws -> [TransferLife.Event] {
        try PayoutLineStore(context.transaction).results(of: id).compactMap { result in
            TransferLife.Note(rawValue: result.outcome).map { TransferLife.Event($0, at: result.at) }
        }
    }

    /// Moves the line, keeps the bank's word and posts what it means. The same word again changes nothing.
    ///
    /// Money that came back had arrived, also where nobody said so before.
    ///
    /// - Throws: `conflict` `payout-line-step-not-now` where the word contradicts what is known.
    @discardableResult func take(_ step: TransferLife.Step, _ word: PayoutPort.Word) throws -> Bool {
        let store = PayoutListStore(context.transaction)
        let line = try PayoutLineStore(context.transaction).get(id)
        if step.word == .returned, line.state == .sent || line.state == .unknown {
            try take(TransferLife.Step(word: .settled, note: .settled), word)
        }
        let before = try store.get(line.list)
        var list = before
        let reason = step.word == .failed || step.word == .returned ? word.code : nil
        guard try list.take(step.word, of: id, reason: reason) else { return false }
        try store.save(list, was: before)
        try PayoutLineStore(context.transaction).insert(
            .init(outcome: step.note.rawValue, responseCode: word.code, message: word.message, at: now),
            id: context.newID(), line: id)
        let payable = try PayableStore(context.transaction).get(line.payable)
        switch step.word {
        case .sent, .takenBack, .unknown: break
        case .settled: try settle(line, payable)
        case .failed:
            try end { reservation throws(Failure) in try reservation.void(on: context.today) }
            try context.tell(PayoutNews.failed(payable.subject).text, to: payable.payee)
        case .returned:
            try LedgerStore(context.transaction).post(
                .payoutReturned(line.amount, to: payable.kind.debt, reference: id.number, on: context.today),
                id: context.newID(), at: now)
            if let claim = payable.claim, try context.claimState(claim).name == .paid {
                try context.take(.returned, in: claim)
            }
            if let cell = try cell(payable) { MoneyDayStore(context.transaction).takeBack(line.amount, from: cell) }
            try context.reopenListed(payable)
            try context.tell(PayoutNews.returned(payable.subject).text, to: payable.payee)
        }
        try audit("payout-line.\(step.word.rawValue)", line)
        if list.state.name == .settled, before.state.name != .settled { try context.askPayees(of: list) }
        return true
    }

    private func settle(_ line: PayoutLineStore.Line, _ payable: PayableStore.Payable) throws {
        try end { reservation throws(Failure) in try reservation.post(as: .payoutSettled, on: context.today) }
        if let cell = try cell(payable) { MoneyDayStore(context.transaction).add(line.amount, to: cell) }
        if let claim = payable.claim, try context.claimState(claim).name == .payoutOrdered,
            try !PayableStore(context.transaction).isOutstanding(claim)
        {
            try context.take(.paid, in: claim)
        }
        try context.settleListed(payable, reference: line.reference)
        try context.watchForReturn(ReturnWatch.line, of: id.number)
        if let claim = payable.claim {
            let filed = try ClaimStore(context.transaction, keys: context.door.keys).get(claim)
            try context.tellPartners(.payoutSent(claim: filed.number), about: filed.person)
        }
        try context.tell(
            PayoutNews.arrived(payable.subject, line.amount).text, to: payable.payee)
    }

    /// Ends what was set aside for the line.
    private func end(
        _ how: (Reservation) throws(Failure) -> (reservation: Reservation, entry: Entry)
    ) throws {
        let store = ReservationStore(context.transaction)
        guard let reservation = try store.find(id.number) else {
            preconditionFailure("a released line has its money set aside")
        }
        try store.end(try how(reservation), entry: context.newID(), at: now)
    }

    /// Where the figures count it; nil for money that is no benefit.
    private func cell(_ payable: PayableStore.Payable) throws -> MoneyDayStore.Cell? {
        guard let claim = payable.claim else { return nil }
        let filed = try ClaimStore(context.transaction, keys: context.door.keys).get(claim)
        let incident = try IncidentStore(context.transaction).get(filed.incident)
        let person = try PersonStore(context.transaction).get(incident.person)
        let placement = try context.placementFacts(incident.person, incident.placement).placement
        return .init(
            .benefit, day: context.today, country: placement.country.code, province: person.province)
    }

    private func audit(_ operation: String, _ line: PayoutLineStore.Line) throws {
        try AuditStore(context.transaction, mac: context.door.mac).append(
            AuditRow(
                recordedAt: now, actor: context.actor.name, role: context.actor.role?.rawValue ?? "",
                operation: operation, subject: line.person.number, detail: line.reference),
            id: context.newID())
    }
}

extension PayableStore.Payable {
    /// What its messages are about.
    var subject: PayoutNews.Subject {
        switch kind {
        case .claim, .scholarship: .claim(number)
        case .refund: .refund(number)
        }
    }
}
