// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A plan by which the victim of an accident gets well or comes back to work, at a partner hospital and on the advisory
/// doctor's recommendation (PP 44/2015 art. 49(1)).
public struct RehabilitationPlan: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Program kembali kerja.
        case returnToWork = "return-to-work"
        /// Treatment and devices, without a place of work in view.
        case medical
    }

    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Back at the former work.
        case formerWork = "former-work"
        case otherWork = "other-work"
        /// Well, and not looking for work.
        case recovered
        /// No more progress is expected.
        case lasting
        /// Given up by the worker or out of reach.
        case brokenOff = "broken-off"
    }

    /// Something that happened to a plan after it was made.
    public enum Event: Sendable, Hashable {
        case step(Int, title: String, due: CalendarDay)
        case done(step: Int, on: CalendarDay, note: String)
        /// - Parameter percent: Of the capacity for work, as the hospital states it.
        case progress(on: CalendarDay, percent: Int, note: String)
        case ended(on: CalendarDay, Outcome, note: String)
    }

    public struct Step: Sendable, Hashable {
        public let number: Int
        public let title: String
        public let due: CalendarDay
        public internal(set) var doneOn: CalendarDay?
        public internal(set) var note: String?
    }

    public let kind: Kind
    public let goal: String
    public let range: DayRange
    public private(set) var steps: [Step] = []
    public private(set) var progress: [Progress] = []
    public private(set) var end: End?

    public struct Progress: Sendable, Hashable {
        public let day: CalendarDay
        public let percent: Int
        public let note: String
    }

    public struct End: Sendable, Hashable {
        public let day: CalendarDay
        public let outcome: Outcome
        public let note: String
    }

    public init(_ kind: Kind, goal: String, range: DayRange) {
        self.kind = kind
        self.goal = goal
        self.range = range
    }

    /// The steps that should have been done by a day and are not.
    public func late(on day: CalendarDay) -> [Step] { steps.filter { $0.doneOn == nil && $0.due < day } }

    public var nextStep: Int { (steps.map(\.number).max() ?? 0) + 1 }

    /// The plan after another event.
    ///
    /// - Throws: `conflict` `rehabilitation-ended`; `absent` `rehabilitation-step-unknown`; `conflict`
    ///   `rehabilitation-step-done`; `invalid` `rehabilitation-day` for a day before the plan begins.
    public func after(_ event: Event) throws(Failure) -> RehabilitationPlan {
        guard end == nil else { throw Failure(.conflict, "rehabilitation-ended") }
        var plan = self
        switch event {
        case .step(let number, let title, let due):
            try check(due)
            plan.steps.append(Step(number: number, title: title, due: due))
        case .done(let number, let day, let note):
            try check(day)
            guard let place = steps.firstIndex(where: { $0.number == number }) else {
                throw Failure(.absent, "rehabilitation-step-unknown", field: "step")
            }
            guard steps[place].doneOn == nil else { throw Failure(.conflict, "rehabilitation-step-done") }
            plan.steps[place].doneOn = day
            plan.steps[place].note = note
        case .progress(let day, let percent, let note):
            try check(day)
            plan.progress.append(Progress(day: day, percent: percent, note: note))
        case .ended(let day, let outcome, let note):
            try check(day)
            plan.end = End(day: day, outcome: outcome, note: note)
        }
        return plan
    }

    private func check(_ day: CalendarDay) throws(Failure) {
        guard day >= range.first else {
            throw Failure(.invalid, "rehabilitation-day", field: "day", details: ["first": range.first.description])
        }
    }
}
