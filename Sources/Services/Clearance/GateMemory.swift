// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Answers of the departure gate, kept until a fact about the worker or the day changes. A commit forgets the workers
/// it touched before its writer is answered, so that what is kept is never older than the last commit.
public final class GateMemory: Sendable {
    /// By what a worker may be asked for.
    public enum Handle: Sendable, Hashable {
        /// NIK or passport: the blind index.
        case blind([UInt8])
        case kpj(String)
    }

    /// An answer as bytes for the wire, with what the log of checks needs.
    public struct Kept: Sendable {
        public let person: ID<PersonRecord>
        public let day: CalendarDay
        public let mayDepart: Bool
        /// The codes of the checks that failed, with blanks between.
        public let reasons: String
        /// JSON of the answer.
        public let json: [UInt8]
        /// The generation in which it was read; a change of the worker since makes it void.
        let generation: UInt64
    }

    private struct State {
        var persons: [Handle: ID<PersonRecord>] = [:]
        var answers: [ID<PersonRecord>: Kept] = [:]
        var changed: [ID<PersonRecord>: UInt64] = [:]
        var generation: UInt64 = 0
    }

    private let state = Mutex(State())

    public init() {}

    /// The present generation: taken before reading, given back with `keep`.
    public func generation() -> UInt64 { state.withLock { $0.generation } }

    /// A kept answer for a day.
    public func find(_ handle: Handle, on day: CalendarDay) -> Kept? {
        state.withLock { state in
            guard let person = state.persons[handle], let kept = state.answers[person], kept.day == day else {
                return nil
            }
            return kept
        }
    }

    /// Keeps an answer, unless the worker changed after it was read.
    public func keep(_ kept: Kept, under handles: [Handle]) {
        state.withLock { state in
            if let changed = state.changed[kept.person], changed > kept.generation { return }
            for handle in handles { state.persons[handle] = kept.person }
            state.answers[kept.person] = kept
        }
    }

    /// Forgets workers whose facts changed.
    public func forget(_ persons: [ID<PersonRecord>]) {
        state.withLock { state in
            state.generation += 1
            for person in persons {
                state.answers[person] = nil
                state.changed[person] = state.generation
            }
        }
    }

    /// How many answers are kept.
    public var count: Int { state.withLock { $0.answers.count } }
}
