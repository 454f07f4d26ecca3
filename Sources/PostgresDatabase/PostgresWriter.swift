// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database
import Dispatch
import Synchronization

/// The one writer of this process. Waiting bodies run one after another and are made durable together by one commit;
/// one that fails harms no other.
///
/// A group first takes a lock that all processes on this database share, so that one group runs at a time wherever it
/// comes from: what a body has read stays so until it commits, exactly as on SQLite.
final class PostgresWriter: Sendable {
    /// How many bodies share a commit at most, so that nobody waits for a crowd.
    private static let largestGroup = 256
    /// How often a group is run again after it was outrun or its line broke.
    private static let mostTries = 5
    /// "rantau" in ASCII, so that no other program on the server means the same lock.
    static let lock: Int64 = 0x7261_6E74_6175

    private struct State {
        var waiting: [WriteJob] = []
        var running = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "rantau.postgres.writer")
    private let link: PostgresLink
    private let beforeGroup: @Sendable (any Transaction) throws -> Void

    init(link: PostgresLink, beforeGroup: @escaping @Sendable (any Transaction) throws -> Void) {
        self.link = link
        self.beforeGroup = beforeGroup
    }

    func submit(_ job: WriteJob) {
        let starts = state.withLock { state in
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        if starts { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            let group: [WriteJob] = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.largestGroup))
                state.waiting.removeFirst(group.count)
                if group.isEmpty { state.running = false }
                return group
            }
            if group.isEmpty { return }
            commit(group)
        }
    }

    private enum Ending {
        case answered
        /// A body threw after it had written, or broke the transaction: each needs a savepoint of its own.
        case isolate
        case again(any Error)
    }

    private enum Outcome {
        case done([@Sendable () -> Void])
        case refused(any Error)
    }

    private struct IsolationNeeded: Error {}

    /// Answers each job of the group exactly once.
    private func commit(_ group: [WriteJob]) {
        var isolated = false
        var tries = 0
        while true {
            switch attempt(group, isolated: isolated) {
            case .answered: return
            case .isolate: isolated = true
            case .again(let error):
                tries += 1
                guard tries < Self.mostTries else { return group.forEach { $0.finish(error) } }
                rantau_pg_wait(nil, 20 << Int32(tries))
            }
        }
    }

    private func attempt(_ group: [WriteJob], isolated: Bool) -> Ending {
        let connection: PostgresConnection
        do { connection = try link.connection() } catch { return .again(error) }
        let outer = PostgresTransaction(connection, group: PostgresGroup())
        var outcomes: [Outcome] = []
        do {
            try connection.queue("BEGIN")
            try connection.queue("SELECT pg_advisory_xact_lock(\(Self.lock))")
            try beforeGroup(outer)
            // The line stands and the lock is held: what breaks before here has decided nothing.
            try connection.settle()
            for job in group {
                outcomes.append(isolated ? try runIsolated(job, in: outer) : try run(job, in: outer))
            }
            try outer.writeSums()
            try outer.tellOthers()
        } catch {
            return undo(error, connection, group)
        }
        do {
            let answer = try connection.run("COMMIT").command
            guard answer == "COMMIT" else { throw DatabaseFault.unavailable(message: "the server did not commit") }
        } catch {
            // A statement sent with the commit failed, so that the server skipped the commit.
            if connection.isAlive, connection.hasFailed {
                return undo(Self.isOutrun(error) || isolated ? error : IsolationNeeded(), connection, group)
            }
            // Only the server knows whether it committed; the caller asks again with the same key.
            if !connection.isAlive { link.drop() }
            if case DatabaseFault.outrun = error { return .again(error) }
            answer(group, outcomes, failed: error)
            return .answered
        }
        answer(group, outcomes)
        return .answered
    }

    private func undo(_ error: any Error, _ connection: PostgresConnection, _ group: [WriteJob]) -> Ending {
        connection.drain()
        guard connection.isAlive else {
            link.drop()
            return .again(error)
        }
        if connection.isInTransaction, (try? connection.run("ROLLBACK")) == nil { link.drop() }
        switch error {
        case is IsolationNeeded: return .isolate
        case DatabaseFault.outrun: return .again(error)
        default:
            group.forEach { $0.finish(error) }
            return .answered
        }
    }

    private func answer(_ group: [WriteJob], _ outcomes: [Outcome], failed error: (any Error)? = nil) {
        for (job, outcome) in zip(group, outcomes) {
            switch outcome {
            case .refused(let reason): job.finish(reason)
            case .done(let actions):
                if error == nil { actions.forEach { $0() } }
                job.finish(error)
            }
        }
    }

    private func run(_ job: WriteJob, in outer: PostgresTransaction) throws -> Outcome {
        let inner = outer.sharingItsGroup()
        do {
            try job.run(inner)
        } catch {
            if Self.endsGroup(error, outer.connection) { throw error }
            guard !inner.mayHaveWritten, !outer.connection.hasFailed else { throw IsolationNeeded() }
            return .refused(error)
        }
        guard !outer.connection.hasFailed else { throw IsolationNeeded() }
        inner.handOver()
        return .done(inner.actionsAfterCommit)
    }

    /// What the group has added is written before each savepoint, so that undoing one body undoes nobody else's sums.
    /// Everything of a body is over before the next begins, so that a fault is found by the body it belongs to.
    private func runIsolated(_ job: WriteJob, in outer: PostgresTransaction) throws -> Outcome {
        let (connection, inner) = (outer.connection, outer.sharingItsGroup())
        try outer.writeSums()
        try connection.run("SAVEPOINT body")
        do {
            try job.run(inner)
            if connection.hasFailed {
                throw DatabaseFault.statement(message: "a body went on after a statement had failed", sql: "")
            }
            try connection.run("RELEASE body")
        } catch {
            connection.drain()
            if Self.endsGroup(error, connection) { throw error }
            try connection.queue("ROLLBACK TO body")
            try connection.queue("RELEASE body")
            return .refused(error)
        }
        inner.handOver()
        return .done(inner.actionsAfterCommit)
    }

    /// Whether nobody of the group can go on: the line broke, or another writer was in the way.
    private static func endsGroup(_ error: any Error, _ connection: PostgresConnection) -> Bool {
        isOutrun(error) || !connection.isAlive
    }

    private static func isOutrun(_ error: any Error) -> Bool {
        if case DatabaseFault.outrun = error { true } else { false }
    }
}
