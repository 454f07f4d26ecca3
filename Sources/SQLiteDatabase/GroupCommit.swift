// SPDX-License-Identifier: Apache-2.0
import Database
import GRDB
import Synchronization

/// The one writer. Waiting bodies run one after another and are made durable together by one commit; one that fails
/// harms no other.
final class GroupCommit: Sendable {
    /// How many bodies share a commit at most, so that nobody waits for a crowd.
    private static let largestGroup = 256

    private struct State {
        var waiting: [WriteJob] = []
        var running = false
    }

    /// The numbers that writes are given.
    private struct Turns {
        var given = 0
        var ended = 0

        mutating func next() -> Int {
            given += 1
            return given
        }
    }

    private let state = Mutex(State())
    private let turns = Mutex(Turns())
    private let statements = StatementCache()
    private let pool: DatabasePool
    private let keeper: LogKeeper
    private let afterOthers: @Sendable (any Transaction) throws -> Void
    /// What SQLite calls the content that this writer has seen; it changes when another connection commits.
    private let seenVersion = Mutex<Int64?>(nil)

    init(
        pool: DatabasePool, keeper: LogKeeper, afterOthers: @escaping @Sendable (any Transaction) throws -> Void
    ) {
        self.pool = pool
        self.keeper = keeper
        self.afterOthers = afterOthers
    }

    var lastTurn: Int { turns.withLock { $0.ended } }

    func submit(_ job: WriteJob) {
        let starts = state.withLock { state in
            state.waiting.append(job)
            defer { state.running = true }
            return !state.running
        }
        guard starts else { return }
        pool.asyncWriteWithoutTransaction { connection in self.drain(connection) }
    }

    private func drain(_ connection: GRDB.Database) {
        while true {
            let group: [WriteJob] = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.largestGroup))
                state.waiting.removeFirst(group.count)
                if group.isEmpty { state.running = false }
                return group
            }
            if group.isEmpty { return }
            keeper.copyRest(on: connection)
            commit(group, connection)
        }
    }

    /// Runs the group and commits it. Each job is answered exactly once: with its own error when its body threw, with
    /// the commit's error when the group did not become durable, or with success after it did.
    ///
    /// The bodies run without savepoints first, which cost more than most bodies. A body that throws before it wrote
    /// leaves nothing to undo; one that throws after it wrote has the whole group undone and run again, each body in a
    /// savepoint of its own.
    private func commit(_ group: [WriteJob], _ connection: GRDB.Database) {
        if !commit(group, connection, isolated: false) { _ = commit(group, connection, isolated: true) }
    }

    private enum Outcome {
        case done([@Sendable () -> Void])
        case refused(any Error)
    }

    /// A body threw after it had written, and nothing can undo it alone.
    private struct IsolationNeeded: Error {}

    /// - Returns: false when nobody was answered and the group must run again isolated.
    private func commit(_ group: [WriteJob], _ connection: GRDB.Database, isolated: Bool) -> Bool {
        let outer = SQLiteTransaction(connection, statements: statements, group: GroupSums())
        var outcomes: [Outcome] = []
        do {
            try outer.execute("BEGIN IMMEDIATE")
            try seeOthers(outer)
            for job in group {
                outcomes.append(isolated ? try attemptIsolated(job, in: outer) : try attempt(job, in: outer))
            }
            try outer.writeSums()
            try outer.commit()
            turns.withLock { $0.ended = $0.given }
        } catch {
            if connection.isInsideTransaction { _ = try? outer.execute("ROLLBACK") }
            if error is IsolationNeeded { return false }
            answer(group, outcomes, failed: error)
            return true
        }
        for (job, outcome) in zip(group, outcomes) {
            switch outcome {
            case .refused(let reason): job.finish(reason)
            case .done(let actions):
                actions.forEach { $0() }
                job.finish(nil)
            }
        }
        return true
    }

    private func seeOthers(_ outer: SQLiteTransaction) throws {
        let version = try outer.row("PRAGMA data_version")?.integer(0)
        guard seenVersion.withLock({ $0 }) != version else { return }
        _ = turns.withLock { $0.next() }
        try afterOthers(outer)
        seenVersion.withLock { $0 = version }
    }

    private func answer(_ group: [WriteJob], _ outcomes: [Outcome], failed error: any Error) {
        for (index, job) in group.enumerated() {
            if index < outcomes.count, case .refused(let reason) = outcomes[index] {
                job.finish(reason)
            } else {
                job.finish(error)
            }
        }
    }

    private func attempt(_ job: WriteJob, in outer: SQLiteTransaction) throws -> Outcome {
        let before = outer.changesSoFar
        let inner = outer.sharingItsGroup(turn: turns.withLock { $0.next() })
        do {
            try job.run(inner)
        } catch {
            guard outer.isOpen else { throw error }
            guard outer.changesSoFar == before else { throw IsolationNeeded() }
            return .refused(error)
        }
        inner.handOverSums()
        return .done(inner.actionsAfterCommit)
    }

    /// What the group has added is written before each savepoint, so that undoing one body undoes nobody else's sums.
    private func attemptIsolated(_ job: WriteJob, in outer: SQLiteTransaction) throws -> Outcome {
        let inner = outer.sharingItsGroup(turn: turns.withLock { $0.next() })
        try outer.writeSums()
        try outer.execute("SAVEPOINT body")
        do {
            try job.run(inner)
        } catch {
            guard outer.isOpen else { throw error }
            try outer.execute("ROLLBACK TO body")
            try outer.execute("RELEASE body")
            return .refused(error)
        }
        try outer.execute("RELEASE body")
        inner.handOverSums()
        return .done(inner.actionsAfterCommit)
    }
}
