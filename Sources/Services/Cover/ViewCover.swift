// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Protection
import Store

/// Whether a person is covered on a day, by each programme.
public struct CoverView: Sendable {
    public let person: ID<PersonRecord>
    public let day: CalendarDay
    /// Nil: by all that is known now.
    public let knownAt: Instant?
    public let jkk: CoverAnswer
    public let jkm: CoverAnswer
    public let timeline: CoverTimeline
    /// Content hash of the parameter tree that was used.
    public let rules: String
}

extension Door {
    /// Answers for any day, past or to come, also by what was known at an instant.
    public func viewCover(
        _ person: ID<PersonRecord>, on day: CalendarDay?, knownAt: Instant?, by actor: Actor
    ) async throws -> CoverView {
        try await read(.viewCover, by: actor) { context in
            try context.reach(person)
            return try context.cover(person, on: day ?? context.today, knownAt: knownAt)
        }
    }
}

extension ReadContext {
    /// The cover of a person by the facts known at an instant, or by all of them.
    func cover(_ person: ID<PersonRecord>, on day: CalendarDay, knownAt: Instant?) throws -> CoverView {
        var facts = try MemberFactsStore(transaction).load(records(of: person), asKnown: knownAt)
        if let knownAt { facts = facts.asKnown(at: knownAt) }
        let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
        return CoverView(
            person: person, day: day, knownAt: knownAt, jkk: timeline.answer(.jkk, on: day),
            jkm: timeline.answer(.jkm, on: day), timeline: timeline, rules: rules.contentHash)
    }
}
