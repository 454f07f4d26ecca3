// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Spreadsheets
import Store

/// A file of workers as it arrives.
public struct WorkerListFile: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// The day by which the company will pay for its workers.
    public let promisedDay: CalendarDay

    public init(name: String, bytes: [UInt8], promisedDay: CalendarDay) {
        self.name = name
        self.bytes = bytes
        self.promisedDay = promisedDay
    }

    /// Files are not longer, as sent: 16 MB.
    public static let longest = 16_000_000
    /// Lists are not longer.
    public static let mostRows = 20_000

    /// The name without signs that mean something to a page, a header or a file system.
    var safeName: String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != ";" }
        return String(String.UnicodeScalarView(kept).prefix(120))
    }

    /// The one table of a file, read beside the tasks that answer requests.
    static func columns(of bytes: [UInt8]) async throws -> WorkerColumns {
        try await Task.detached {
            let limits = SpreadsheetLimits(bytes: longest, rows: mostRows + 20)
            let table = try SpreadsheetReader.read(
                bytes, limits: limits, preferred: ["pekerja", "daftar pekerja", "workers", "worker list"])
            return try WorkerColumns(table)
        }.value
    }
}

extension Door {
    /// Looks through a list of workers that a placement company uploads; nobody is registered yet. The same file again
    /// gives the same list.
    ///
    /// - Throws: `invalid` with the field `file` for a file that cannot be read (see `SpreadsheetReader` and
    ///   `WorkerColumns`), `list-too-long`; with the field `promisedDay` `batch-day-passed` and `batch-day-too-late`.
    public func uploadWorkerList(_ file: WorkerListFile, by actor: Actor) async throws -> WorkerListView {
        try Operation.uploadWorkerList.authorise(actor)
        guard let organisation = actor.organisation else { throw Failure(.absent, "no-such-record") }
        let today = clock.now().jakartaDay
        try Self.check(promise: file.promisedDay, today: today)
        let hash = Digest.sha256(file.bytes)
        let columns = try await WorkerListFile.columns(of: file.bytes)
        guard columns.rows.count <= WorkerListFile.mostRows else {
            throw Failure(
                .invalid, "list-too-long", field: "file",
                details: ["found": String(columns.rows.count), "most": String(WorkerListFile.mostRows)])
        }
        let checked = await Task.detached {
            var checker = WorkerRowChecker(organisation, today: today, door: self)
            return columns.rows.map { checker.check(columns.entry($0), at: $0.number) }
        }.value
        let unread = String(columns.unread.joined(separator: ", ").prefix(400))
        return try await write(.uploadWorkerList, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            let store = WorkerListStore(context.transaction)
            if let known = try store.find(fileHash: hash, of: organisation) {
                context.note("repeated")
                return try reader.view(try reader.head(known, for: actor), isRepeated: true)
            }
            let key = DataKey.make(from: self.random)
            let id: ID<WorkerListRecord> = context.newID()
            let head = WorkerListStore.Head(
                id: id, organisation: organisation, name: file.safeName, fileHash: hash,
                wrappedKey: try self.keys.wrap(key, for: id), unread: unread, promisedDay: file.promisedDay,
                state: .preview, recordedAt: context.now, recordedBy: actor.name, signIn: actor.account)
            try store.insert(head)
            let judged = try WorkerRowJudge(context, organisation).judge(checked)
            try WorkerRowStore(context.transaction).insert(try judged.map { try $0.item(of: id, key) }, into: id)
            context.note("rows \(judged.count) ready \(judged.count { $0.state == .ready })")
            return try reader.view(head)
        }
    }

    /// Gives up a list that has not run; its rows are forgotten.
    ///
    /// - Throws: `conflict` `list-not-open`.
    public func withdrawWorkerList(_ id: ID<WorkerListRecord>, by actor: Actor) async throws -> WorkerListView {
        try await write(.uploadWorkerList, by: actor) { context in
            let reader = WorkerListReader(context.transaction, door: self, now: context.now)
            _ = try reader.head(id, for: actor)
            guard try WorkerListStore(context.transaction).withdraw(id, at: context.now) else {
                throw Failure(.conflict, "list-not-open")
            }
            try WorkerRowStore(context.transaction).empty(id)
            context.note("withdrawn")
            return try reader.view(try reader.head(id, for: actor))
        }
    }

    static func check(promise day: CalendarDay, today: CalendarDay) throws(Failure) {
        let last = today.adding(days: BatchWriter.longestPromise)
        guard day >= today else {
            throw Failure(.invalid, "batch-day-passed", field: "promisedDay", details: ["found": "\(day)"])
        }
        guard day <= last else {
            throw Failure(
                .invalid, "batch-day-too-late", field: "promisedDay", details: ["found": "\(day)", "last": "\(last)"])
        }
    }
}
