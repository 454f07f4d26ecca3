// SPDX-License-Identifier: Apache-2.0
import Kernel

/// When a message that another's server did not take is tried again, when it is given up, and who takes turns.
struct DeliverySchedule {
    /// The wait after the first failed try in seconds; each further one is three times as long, up to the longest.
    private static let firstWait: Int64 = 5
    private static let longestWait: Int64 = 6 * 3_600
    /// After so many seconds a message is given up.
    private static let patience: Int64 = 3 * 86_400
    /// The longest wait is reached before.
    private static let countedTries = 12

    /// What follows from a try.
    struct Verdict: Sendable {
        enum Next: Sendable {
            case delivered
            case givenUp
            case again(Instant)
        }

        let next: Next
        /// What the server answered; nil where it did not.
        let status: Int?
        let error: String?
    }

    /// - Parameters:
    ///   - tries: those before this one.
    ///   - recordedAt: since when the message waits.
    static func verdict(
        _ outcome: WebhookPort.Outcome, tries: Int, recordedAt: Instant, now: Instant
    ) -> Verdict {
        switch outcome {
        case .answered(let status) where (200..<300).contains(status):
            return Verdict(next: .delivered, status: status, error: nil)
        case .answered(let status):
            return Verdict(next: next(tries: tries, recordedAt: recordedAt, now: now), status: status, error: nil)
        case .unreached(let reason):
            return Verdict(
                next: next(tries: tries, recordedAt: recordedAt, now: now), status: nil,
                error: String(reason.prefix(200)))
        }
    }

    private static func next(tries: Int, recordedAt: Instant, now: Instant) -> Verdict.Next {
        var wait = firstWait
        for _ in 0..<min(tries, countedTries) { wait *= 3 }
        let due = now.adding(seconds: min(wait, longestWait))
        return due > recordedAt.adding(seconds: patience) ? .givenUp : .again(due)
    }

    /// Sends to many servers at once, to each one message after the other. One that does not answer at all keeps the
    /// rest waiting for the next turn.
    ///
    /// - Parameter send: sends a message and keeps what became of it; nil where there was nothing to send.
    /// - Returns: how many messages were tried.
    static func takeTurns<Message: Sendable, Server: Hashable>(
        _ due: [Message], to server: (Message) -> Server,
        send: @escaping @Sendable (Message) async throws -> WebhookPort.Outcome?
    ) async throws -> Int {
        let turns = Dictionary(grouping: due, by: server).map(\.value)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for messages in turns {
                group.addTask {
                    var tried = 0
                    for message in messages {
                        guard let outcome = try await send(message) else { continue }
                        tried += 1
                        if case .unreached = outcome { break }
                    }
                    return tried
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
