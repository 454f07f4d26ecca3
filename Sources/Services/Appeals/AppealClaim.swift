// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Regulation
import Store
import Text

extension Door {
    /// The claimant objects to a refusal: the claim goes back to the queue, and officers who had a part in the refusal
    /// have none in what follows.
    ///
    /// - Parameter reason: in the claimant's words; may be empty.
    /// - Throws: `forbidden` `claim-is-the-workers` for a relative who is neither claimant nor heir; `conflict`
    ///   `claim-step-not-now` unless it was refused, or where another claim for the same is under
    ///   way.
    public func appealClaim(
        _ id: ID<ClaimRecord>, reason: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.appealClaim, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            try RightToObject(context.transaction).check(actor, to: claim)
            try context.take(.appealed(Appeal(reason: reason)), in: id)
            let details = [
                "number": claim.number,
                "last": AppealClock(context.rules, from: context.today).last?.description ?? "",
            ]
            let words = details["last"] == "" ? AppealTexts.received : AppealTexts.receivedUntil
            try context.tell({ words.text($0, details) }, to: claim.claimant, link: "/klaim/\(id)")
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }
}

/// By when an objection is answered: a complaint is settled within working days from its coming in (UU 24/2011
/// art. 48(2)).
public struct AppealClock: Sendable {
    /// By the calendar of public holidays, or by weekdays where it does not reach so far; nil where the law of the day
    /// names no time.
    public let last: CalendarDay?

    public init(_ rules: RuleBook, from day: CalendarDay) {
        let time = try? rules.workingDays("disputes.complaint", on: day)
        let byCalendar = try? Deadlines(rules).last(for: .complaint, from: day).last
        last = byCalendar ?? time.map { LegalClock.day(day, plusWeekdays: $0.value) }
    }
}
