// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Protection
import Sealing
import Store

/// An uploaded list as its company sees it.
public struct WorkerListView: Sendable {
    public let head: WorkerListStore.Head
    public let counts: [WorkerRowStore.State: Int]
    /// The collective invoice that the run made.
    public let bill: Bill?
    /// The same file was uploaded before: this is the list of then.
    public let isRepeated: Bool

    /// A collective invoice without its lines.
    public struct Bill: Sendable {
        public let batch: BatchStore.Batch
        public let virtualAccount: VirtualAccount
        public let state: BatchView.State
    }

    public func count(_ state: WorkerRowStore.State) -> Int { counts[state] ?? 0 }
    public var rows: Int { counts.values.reduce(0, +) }
}

/// A row of a list with everything that stands against it.
public struct WorkerRowView: Sendable {
    /// Its number in the file.
    public let position: Int
    public let state: WorkerRowStore.State
    /// What it says; nil once the worker is registered.
    public let entry: WorkerEntry?
    /// Each with the field it is about, where it is about one.
    public let failures: [Failure]
    public let person: ID<PersonRecord>?
}

/// Opens lists and their rows for whoever may see them.
struct WorkerListReader {
    private let transaction: any Transaction
    private let door: Door
    private let now: Instant

    init(_ transaction: any Transaction, door: Door, now: Instant) {
        self.transaction = transaction
        self.door = door
        self.now = now
    }

    /// - Throws: `absent` where there is none, or it is another company's.
    func head(_ id: ID<WorkerListRecord>, for actor: Actor) throws -> WorkerListStore.Head {
        guard let head = try WorkerListStore(transaction).find(id), actor.organisation == head.organisation else {
            throw Failure(.absent, "no-such-record")
        }
        return head
    }

    func view(_ head: WorkerListStore.Head, isRepeated: Bool = false) throws -> WorkerListView {
        WorkerListView(
            head: head, counts: try WorkerRowStore(transaction).counts(of: head.id),
            bill: try head.batch.flatMap { try BatchStore(transaction).find($0) }.map(bill), isRepeated: isRepeated)
    }

    func rows(_ items: [WorkerRowStore.Item], of head: WorkerListStore.Head) throws -> [WorkerRowView] {
        let key = try door.keys.unwrap(head.wrappedKey, for: head.id)
        var reader = WorkerEntryReader(head.organisation, today: now.jakartaDay, tariff: door.tariff)
        return try items.map { item in
            let entry = try item.sealed.map { try WorkerEntry(sealed: $0, item.position, of: head.id, key) }
            var failures = item.refusal.map { [Self.failure($0, item)] } ?? []
            if item.state == .faulty, let entry, case .faults(let found) = reader.read(entry) { failures += found }
            return WorkerRowView(
                position: item.position, state: item.state, entry: entry, failures: failures, person: item.person)
        }
    }

    private static func failure(_ code: String, _ item: WorkerRowStore.Item) -> Failure {
        Failure(
            item.state == .refused ? .refused : .conflict, code, field: item.field,
            details: item.about.map { ["row": String($0)] } ?? [:])
    }

    private func bill(_ batch: BatchStore.Batch) throws -> WorkerListView.Bill {
        WorkerListView.Bill(
            batch: batch,
            virtualAccount: VirtualAccount(
                service: try PartnerStore(transaction).usualServiceNumber(), customer: batch.customerNumber),
            state: BatchReader(transaction, now: now).state(batch))
    }
}

extension WorkerEntry {
    init(sealed: [UInt8], _ position: Int, of list: ID<WorkerListRecord>, _ key: DataKey) throws {
        try self.init(bytes: try key.open(sealed, as: Self.context(position, of: list)))
    }

    func sealed(_ position: Int, of list: ID<WorkerListRecord>, _ key: DataKey) throws -> [UInt8] {
        try key.seal(try bytes, as: Self.context(position, of: list))
    }

    private static func context(_ position: Int, of list: ID<WorkerListRecord>) -> SealContext {
        SealContext("worker-list.row.\(position)", owner: list)
    }
}

extension Door {
    private static let longestListOfLists = 100

    /// A company's lists, newest first.
    public func listWorkerLists(by actor: Actor) async throws -> [WorkerListView] {
        try await read(.viewWorkerLists, by: actor) { context in
            guard let organisation = actor.organisation else { return [] }
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            return try WorkerListStore(context.transaction).all(of: organisation, limit: Self.longestListOfLists).map {
                try reader.view($0)
            }
        }
    }

    public func viewWorkerList(_ id: ID<WorkerListRecord>, by actor: Actor) async throws -> WorkerListView {
        try await read(.viewWorkerLists, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            return try reader.view(try reader.head(id, for: actor))
        }
    }

    /// Rows of some states behind a position, in the order of the file, with what stands against each.
    public func viewWorkerRows(
        of id: ID<WorkerListRecord>, in states: [WorkerRowStore.State], after position: Int = 0, limit: Int,
        by actor: Actor
    ) async throws -> [WorkerRowView] {
        try await read(.viewWorkerLists, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            let head = try reader.head(id, for: actor)
            let items = try WorkerRowStore(context.transaction).all(
                of: id, in: states, after: position, limit: limit)
            for person in items.compactMap(\.person) { context.looked(at: person) }
            return try reader.rows(items, of: head)
        }
    }

    /// One row.
    ///
    /// - Throws: `absent` where the list has no such row.
    public func viewWorkerRow(
        _ position: Int, of id: ID<WorkerListRecord>, by actor: Actor
    ) async throws -> WorkerRowView {
        try await read(.viewWorkerLists, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            let head = try reader.head(id, for: actor)
            guard let item = try WorkerRowStore(context.transaction).find(position, in: id),
                let view = try reader.rows([item], of: head).first
            else { throw Failure(.absent, "no-such-record") }
            return view
        }
    }

    /// What became of the rows whose worker is registered, behind a position, in the order of the file.
    public func viewWorkerResults(
        of id: ID<WorkerListRecord>, after position: Int = 0, limit: Int, by actor: Actor
    ) async throws -> [WorkerResultStore.Result] {
        try await read(.viewWorkerLists, by: actor) { context in
            _ = try WorkerListReader(context.transaction, door: self, now: context.now).head(id, for: actor)
            let found = try WorkerResultStore(context.transaction).registered(
                of: id, after: position, limit: limit)
            for result in found { context.looked(at: result.person) }
            return found
        }
    }
}
