// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Protection
import Store
import Text

/// What an officer does with a case.
public enum ContactStep: Sendable {
    /// Takes it, so that nobody else works on it.
    case take
    /// Gives it back to everybody.
    case release
    case sort(ContactKind, ContactCategory)
    /// Answers; the case waits for the person.
    case answer(String)
    /// Both sides signed on a day that they mediate (UU 24/2011 art. 49).
    case mediate(CalendarDay)
    case close(String)

    var word: String {
        switch self {
        case .take: "taken"
        case .release: "released"
        case .sort: "sorted"
        case .answer: "answered"
        case .mediate: "mediation"
        case .close: "closed"
        }
    }
}

extension Door {
    /// An officer's step in a case.
    ///
    /// - Throws: `conflict` `contact-case-of-another`, `contact-case-not-taken`; `refused` `contact-case-closed`,
    ///   `mediation-not-of-complaint`; `invalid` `mediation-day-wrong`.
    public func handleContact(
        _ id: ID<ContactCaseRecord>, _ step: ContactStep, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ContactView {
        guard let officer = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await write(.handleContact, by: actor, repeatKey: repeatKey) { context in
            let store = ContactCaseStore(context.transaction)
            var one = try store.get(id)
            try context.reach(one.person)
            try context.checkContactReader(one)
            guard one.state != .closed else { throw Failure(.refused, "contact-case-closed") }
            let detail = try context.take(step, in: &one, officer)
            try store.save(one)
            try context.noteContact(step.word, detail, in: id)
            try context.tellAnswer(step, of: one)
            context.note(step.word)
            return id
        } answer: { context, id in
            try ContactReader(context.transaction, door: context.door).view(
                try ContactCaseStore(context.transaction).get(id), today: context.today, reader: actor)
        }
    }
}

extension WriteContext {
    /// Tells the person that there is an answer, without a word of it. About violence and trafficking nothing is sent
    /// to a telephone that somebody else may hold.
    fileprivate func tellAnswer(_ step: ContactStep, of one: ContactCaseStore.Case) throws {
        let words: Phrase
        switch step {
        case .answer: words = ContactTexts.newsAnswered
        case .close: words = ContactTexts.newsClosed
        case .take, .release, .sort, .mediate: return
        }
        guard !one.category.isSensitive else { return }
        try tell(
            InboxNotice("contact", on: today, { words.text($0) }, link: "/bantuan/kasus/\(one.id)", urgency: .news),
            to: one.person)
    }

    fileprivate func take(
        _ step: ContactStep, in one: inout ContactCaseStore.Case, _ officer: ID<UserAccount>
    ) throws -> String {
        if case .take = step {
            if one.assigned != nil { try checkHandled(one) }
            one.assigned = officer
            one.assignedName = actor.name
            return actor.name
        }
        try checkHandled(one)
        switch step {
        case .take: return ""
        case .release:
            one.assigned = nil
            one.assignedName = nil
            return actor.name
        case .sort(let kind, let category):
            if one.state != .mediation, kind != one.kind {
                one.deadline = try complaintDeadline(kind, from: one.openedDay)
            }
            if one.category.isSensitive != category.isSensitive { try changedInRegister(one.person) }
            one.kind = kind
            one.category = category
            return "\(kind.rawValue) \(category.rawValue)"
        case .answer(let text):
            try say(text, in: one)
            if one.state == .open { one.state = .answered }
            if one.answeredAt == nil { one.answeredAt = now }
            return ""
        case .mediate(let day):
            guard one.kind == .complaint else { throw Failure(.refused, "mediation-not-of-complaint") }
            guard day <= today, day >= one.openedDay else {
                throw Failure(.invalid, "mediation-day-wrong", field: "day", details: ["first": "\(one.openedDay)"])
            }
            one.state = .mediation
            one.mediationDay = day
            one.deadline = try ContactClock(.mediation, from: day, rules: rules).deadline
            return "\(day)"
        case .close(let text):
            try say(text, in: one)
            one.state = .closed
            one.closedAt = now
            one.closedDay = today
            if one.answeredAt == nil { one.answeredAt = now }
            return ""
        }
    }
}
