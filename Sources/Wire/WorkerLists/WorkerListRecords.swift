// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What an uploaded list of workers is; its bytes, XLSX or CSV, are the body.
public struct WorkerListQuery: WireRecord {
    /// The file's name.
    public let name: String
    /// The day by which the company will pay for its workers.
    public let promisedDay: CalendarDay

    public static let shape = Shape<WorkerListQuery>(
        WorkerListQuery.init, WireField("name", \.name, .text(1...200)),
        WireField("promisedDay", \.promisedDay, .day))
}

/// The collective invoice that a list ended in.
public struct WorkerListBill: WireRecord {
    public let batch: ID<BatchRecord>
    public let number: String
    public let amount: Rupiah
    public let virtualAccount: String
    public let promisedDay: CalendarDay
    /// `open`, `late`, `settled`, `expired` or `cancelled`.
    public let state: String

    public init(
        batch: ID<BatchRecord>, number: String, amount: Rupiah, virtualAccount: String, promisedDay: CalendarDay,
        state: String
    ) {
        self.batch = batch
        self.number = number
        self.amount = amount
        self.virtualAccount = virtualAccount
        self.promisedDay = promisedDay
        self.state = state
    }

    public static let shape = Shape<WorkerListBill>(
        WorkerListBill.init, WireField("batch", \.batch, .id(BatchRecord.self)),
        WireField("number", \.number, .text(1...40)), WireField("amount", \.amount, .rupiah()),
        WireField("virtualAccount", \.virtualAccount, .text(1...28)),
        WireField("promisedDay", \.promisedDay, .day),
        WireField("state", \.state, .choice(["open", "late", "settled", "expired", "cancelled"])))
}

/// A list of workers: how many rows stand how, and what it ended in.
public struct WorkerListAnswer: WireRecord {
    public let id: ID<WorkerListRecord>
    public let name: String
    /// `preview`, `running`, `done` or `withdrawn`.
    public let state: String
    public let uploadedAt: Instant
    /// Headings of columns that are not read, with commas between.
    public let unread: String
    public let rows: Int
    public let ready: Int
    public let faulty: Int
    public let enrolled: Int
    /// Registered before with the same contract.
    public let known: Int
    public let refused: Int
    /// The same file was uploaded before, and this is its list: nothing was changed.
    public let isRepeated: Bool
    public let bill: WorkerListBill?

    public init(
        id: ID<WorkerListRecord>, name: String, state: String, uploadedAt: Instant, unread: String, rows: Int,
        ready: Int, faulty: Int, enrolled: Int, known: Int, refused: Int, isRepeated: Bool, bill: WorkerListBill?
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.uploadedAt = uploadedAt
        self.unread = unread
        self.rows = rows
        self.ready = ready
        self.faulty = faulty
        self.enrolled = enrolled
        self.known = known
        self.refused = refused
        self.isRepeated = isRepeated
        self.bill = bill
    }

    private static let count = FieldKind<Int>.integer(0...100_000)

    public static let shape = Shape<WorkerListAnswer>(
        WorkerListAnswer.init, WireField("id", \.id, .id(WorkerListRecord.self)),
        WireField("name", \.name, .text(0...200)),
        WireField("state", \.state, .choice(["preview", "running", "done", "withdrawn"])),
        WireField("uploadedAt", \.uploadedAt, .instant), WireField("unread", \.unread, .text(0...400)),
        WireField("rows", \.rows, count), WireField("ready", \.ready, count), WireField("faulty", \.faulty, count),
        WireField("enrolled", \.enrolled, count), WireField("known", \.known, count),
        WireField("refused", \.refused, count), WireField("isRepeated", \.isRepeated, .flag),
        WireField("bill", \.bill, .section()))
}

/// A company's lists, newest first.
public struct WorkerListList: WireRecord {
    public let lists: [WorkerListAnswer]

    public init(lists: [WorkerListAnswer]) { self.lists = lists }

    public static let shape = Shape<WorkerListList>(
        WorkerListList.init, WireField("lists", \.lists, .list(of: .record(), 0...1_000)))
}
