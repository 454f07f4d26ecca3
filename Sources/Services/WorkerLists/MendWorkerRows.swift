// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// Puts what somebody typed in the place of what a row says, and looks it through again.
    ///
    /// - Parameter texts: by field; fields that are left out stay as they are.
    /// - Throws: `absent` where the list has no such row, `conflict` `list-not-open` once the list runs.
    public func mendWorkerRow(
        _ position: Int, of id: ID<WorkerListRecord>, texts: [WorkerField: String], by actor: Actor
    ) async throws -> WorkerRowView {
        try await write(.mendWorkerList, by: actor) { context in
            let mender = try WorkerRowMender(context, id)
            try mender.mend(position) { entry in
                for (field, text) in texts { entry.type(text, as: field) }
            }
            context.note("row \(position)")
            return try mender.view(position)
        }
    }

    /// Takes a file of rows that were to be mended: each names in its column `Baris` the row that it stands for. All of
    /// them count, or none.
    ///
    /// - Returns: how many rows are ready now, of those that the file names.
    /// - Throws: what an upload throws; `invalid` `list-row-column-missing`, `list-row-unknown` with the number.
    public func mendWorkerRows(
        of id: ID<WorkerListRecord>, from bytes: [UInt8], by actor: Actor
    ) async throws -> (ready: Int, named: Int) {
        try Operation.mendWorkerList.authorise(actor)
        let columns = try await WorkerListFile.columns(of: bytes)
        guard columns.row != nil else { throw Failure(.invalid, "list-row-column-missing", field: "file") }
        return try await write(.mendWorkerList, by: actor) { context in
            let mender = try WorkerRowMender(context, id)
            var ready = 0
            for row in columns.rows {
                guard let position = columns.meant(row), try mender.has(position) else {
                    throw Failure(
                        .invalid, "list-row-unknown", field: "file",
                        details: ["found": columns.row.map { String(row[$0].shown.prefix(20)) } ?? ""])
                }
                try mender.mend(position) { $0 = columns.entry(row) }
                if try mender.view(position).state == .ready { ready += 1 }
            }
            context.note("rows \(columns.rows.count) ready \(ready)")
            return (ready, columns.rows.count)
        }
    }
}

/// Changes rows of a list that has not run.
private struct WorkerRowMender {
    /// Rows that are looked through again at most because one beside them was mended.
    private static let mostTwins = 1_000

    private let context: WriteContext
    private let head: WorkerListStore.Head
    private let key: DataKey
    private let store: WorkerRowStore
    private let reader: WorkerListReader

    init(_ context: WriteContext, _ id: ID<WorkerListRecord>) throws {
        self.context = context
        reader = WorkerListReader(context.transaction, door: context.door, now: context.now)
        head = try reader.head(id, for: context.actor)
        guard head.state == .preview else { throw Failure(.conflict, "list-not-open") }
        key = try context.door.keys.unwrap(head.wrappedKey, for: id)
        store = WorkerRowStore(context.transaction)
    }

    func has(_ position: Int) throws -> Bool { try store.find(position, in: head.id) != nil }

    func view(_ position: Int) throws -> WorkerRowView {
        guard let item = try store.find(position, in: head.id), let view = try reader.rows([item], of: head).first
        else { throw Failure(.absent, "no-such-record") }
        return view
    }

    func mend(_ position: Int, _ change: (inout WorkerEntry) -> Void) throws {
        guard let item = try store.find(position, in: head.id), let sealed = item.sealed else {
            throw Failure(.absent, "no-such-record")
        }
        var entry = try WorkerEntry(sealed: sealed, position, of: head.id, key)
        change(&entry)
        try judge(entry, at: position)
        for twin in try store.twins(about: position, in: head.id, limit: Self.mostTwins) {
            guard let sealed = twin.sealed else { continue }
            try judge(try WorkerEntry(sealed: sealed, twin.position, of: head.id, key), at: twin.position)
        }
    }

    private func judge(_ entry: WorkerEntry, at position: Int) throws {
        var checker = WorkerRowChecker(head.organisation, today: context.today, door: context.door)
        let judge = WorkerRowJudge(context, head.organisation)
        let row = try judge.judge(checker.check(entry, at: position), in: head.id, key)
        try store.replace(try row.item(of: head.id, key), in: head.id)
    }
}
