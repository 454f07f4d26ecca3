// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the bank's answers do to one transfer. An open outcome is asked for, never sent as a second payment.
public enum TransferLife {
    /// An answer of the bank.
    public enum Answer: Sendable, Hashable {
        case settled
        /// For certain no money moved.
        case failed
        /// The money arrived and came back.
        case returned
        case unknown
        /// The order certainly never reached the bank.
        case notSent
        /// Asked for the status, the bank knows no such transfer.
        case notFound
    }

    /// What is written down about a transfer.
    public enum Note: String, Sendable, Hashable, CaseIterable {
        case sent, settled, failed, unknown
        case notSent = "not-sent"
        /// The bank's "not found" is believed; the same order is given again under the same number.
        case notReceived = "not-received"
        /// An order given for the second time was refused, which says nothing of the first.
        case refusedAgain = "refused-again"
        case returned
    }

    /// One note and its moment.
    public struct Event: Sendable, Hashable {
        public let note: Note
        public let at: Instant

        public init(_ note: Note, at: Instant) {
            self.note = note
            self.at = at
        }
    }

    /// Where the line goes, and what is noted.
    public struct Step: Sendable, Hashable {
        public let word: PayoutList.Word
        public let note: Note

        public init(word: PayoutList.Word, note: Note) {
            self.word = word
            self.note = note
        }
    }

    /// After an order was given.
    public static func afterOrder(_ answer: Answer, history: [Event]) -> Step {
        switch answer {
        case .settled: return Step(word: .settled, note: .settled)
        case .returned: return Step(word: .returned, note: .returned)
        case .failed:
            return history.contains { $0.note == .notReceived }
                ? Step(word: .unknown, note: .refusedAgain) : Step(word: .failed, note: .failed)
        case .unknown, .notFound: return Step(word: .unknown, note: .unknown)
        case .notSent: return Step(word: .takenBack, note: .notSent)
        }
    }

    /// After the status was asked for; nil where nothing new is known.
    ///
    /// - Parameter patience: Seconds since the order after which "not found" is believed.
    public static func afterStatus(
        _ answer: Answer, history: [Event], at now: Instant, patience: Int64
    ) -> Step? {
        switch answer {
        case .settled: return Step(word: .settled, note: .settled)
        case .failed: return Step(word: .failed, note: .failed)
        case .returned: return Step(word: .returned, note: .returned)
        case .unknown: return Step(word: .unknown, note: .unknown)
        case .notSent: return nil
        case .notFound:
            guard let last = history.last(where: { $0.note == .sent || $0.note == .refusedAgain }),
                last.at.adding(seconds: patience) <= now
            else { return Step(word: .unknown, note: .unknown) }
            return last.note == .sent
                ? Step(word: .takenBack, note: .notReceived) : Step(word: .failed, note: .failed)
        }
    }
}
