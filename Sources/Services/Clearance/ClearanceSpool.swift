// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import FoundationEssentials
import Kernel
import Store
import Synchronization
import Transparency

/// Checks at the gate on their way into the log: answered at once, on disk within `syncMilliseconds`, in the database
/// and the audit within a second. A power cut loses at most the checks of the last `syncMilliseconds`.
public final class ClearanceSpool: Sendable {
    /// The loss window.
    public static let syncMilliseconds = 50
    private static let longestBlock = AuditBlock.largest

    private struct State {
        var unsynced: [ClearanceCheckStore.Check] = []
        var synced: [ClearanceCheckStore.Check] = []
    }

    private let database: any DatabaseEngine
    private let file: AppendFile
    private let path: String
    private let mac: AuditMAC
    private let clock: Clock
    private let ids: KeySource
    private let state = Mutex(State())

    /// - Parameter path: The spool's file; checks left in it by a crash go into the database at the next `drain`.
    public init(path: String, database: any DatabaseEngine, mac: AuditMAC, clock: Clock, ids: KeySource) throws {
        self.database = database
        self.mac = mac
        self.clock = clock
        self.ids = ids
        self.path = path
        file = try AppendFile(path: path)
        let left = SpoolLine.checks(try file.contents())
        state.withLock { $0.synced = left }
    }

    /// Notes a check that is being answered.
    func record(_ person: ID<PersonRecord>, mayDepart: Bool, reasons: String, at now: Instant, by actor: Actor) {
        let check = ClearanceCheckStore.Check(
            id: ids.next(), person: person, actor: actor.name, role: actor.role?.rawValue ?? "", mayDepart: mayDepart,
            reasons: reasons, checkedAt: now)
        state.withLock { $0.unsynced.append(check) }
    }

    /// Brings noted checks to disk. Called every `syncMilliseconds`.
    public func sync() throws {
        let waiting = state.withLock { state in
            defer { state.unsynced = [] }
            return state.unsynced
        }
        guard !waiting.isEmpty else { return }
        try file.append(SpoolLine.bytes(waiting))
        state.withLock { $0.synced += waiting }
    }

    /// Moves checks from the file into the database and the audit, each once. Called every second and at the end.
    public func drain() async throws {
        try sync()
        let checks = state.withLock { $0.synced }
        guard !checks.isEmpty else { return }
        for start in stride(from: 0, to: checks.count, by: Self.longestBlock) {
            let block = Array(checks[start..<min(start + Self.longestBlock, checks.count)])
            try await store(block)
        }
        let isEmpty = state.withLock { state in
            state.synced.removeFirst(checks.count)
            return state.synced.isEmpty
        }
        if isEmpty { try file.clear() }
    }

    /// Checks that are noted and not yet in the database.
    public var waiting: Int { state.withLock { $0.unsynced.count + $0.synced.count } }

    /// Room left on the disk that holds the spool, in bytes; nil where it cannot be told.
    var freeBytes: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
        let free = attributes?[.systemFreeSize]
        return (free as? Int64) ?? (free as? UInt64).map { Int64(clamping: $0) } ?? (free as? Int).map { Int64($0) }
    }

    private func store(_ checks: [ClearanceCheckStore.Check]) async throws {
        let now = clock.now()
        try await database.write { [mac, ids] transaction in
            let fresh = try ClearanceCheckStore(transaction).insert(checks, at: now)
            guard !fresh.isEmpty else { return }
            try AuditStore(transaction, mac: mac).append(
                AuditRow(
                    recordedAt: now, actor: "system:gate", role: "", operation: Operation.checkClearance.name,
                    subject: nil, detail: "checks=\(fresh.count)"),
                id: ids.next(), lines: fresh.map(\.line))
        }
    }
}
