// SPDX-License-Identifier: Apache-2.0
import Database
import Dispatch
import Synchronization

/// Connections that only read, each with a thread of its own. Who finds none free waits in line.
final class PostgresReaders: Sendable {
    private static let mostTries = 3

    private struct Reader: Sendable {
        let link: PostgresLink
        let queue: DispatchQueue
    }

    private typealias Job = @Sendable (PostgresLink) -> Void

    private struct State {
        var idle: [Reader]
        var waiting: [Job] = []
        var first = 0
    }

    private let state: Mutex<State>
    private let admit: @Sendable (PostgresConnection) throws -> Void

    /// - Parameter admit: Looks at the server before each use, and throws where it is not to be read.
    init(
        count: Int, url: String, limits: PostgresLimits, roundTrips: RoundTrips,
        admit: @escaping @Sendable (PostgresConnection) throws -> Void = { _ in }
    ) {
        self.admit = admit
        state = Mutex(
            State(
                idle: (0..<max(1, count)).map { number in
                    Reader(
                        link: PostgresLink(url: url, use: .reading, limits: limits, roundTrips: roundTrips),
                        queue: DispatchQueue(label: "rantau.postgres.reader.\(number)"))
                }))
    }

    /// Runs `body` on one snapshot. A line that broke is made anew, and a standby's refusal tried again.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            submit { [admit] link in
                continuation.resume(with: Swift.Result { try Self.attempt(body, on: link, admit) })
            }
        }
    }

    private func submit(_ job: @escaping Job) {
        let reader: Reader? = state.withLock { state in
            if let reader = state.idle.popLast() { return reader }
            state.waiting.append(job)
            return nil
        }
        if let reader { reader.queue.async { self.work(job, reader) } }
    }

    private func work(_ job: @escaping Job, _ reader: Reader) {
        var next: Job? = job
        while let job = next {
            job(reader.link)
            next = state.withLock { state in
                guard state.first < state.waiting.count else {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.first = 0
                    state.idle.append(reader)
                    return nil
                }
                state.first += 1
                return state.waiting[state.first - 1]
            }
        }
    }

    private static func attempt<Result>(
        _ body: (any Transaction) throws -> Result, on link: PostgresLink,
        _ admit: (PostgresConnection) throws -> Void
    ) throws -> Result {
        var tries = 0
        while true {
            tries += 1
            let connection = try link.connection()
            do {
                try admit(connection)
                try connection.queue("BEGIN")
                let result = try body(PostgresTransaction(connection))
                try connection.settle()
                try connection.leave("COMMIT")
                return result
            } catch {
                connection.drain()
                if !connection.isAlive {
                    link.drop()
                    if tries < mostTries { continue }
                } else if connection.isInTransaction, (try? connection.run("ROLLBACK")) == nil {
                    link.drop()
                }
                if case DatabaseFault.outrun = error, tries < mostTries { continue }
                throw error
            }
        }
    }
}
