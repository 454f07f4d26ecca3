// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Money
import Sealing

/// Marks keys of blocks of a closing.
public enum SavingsBlockRecord {}

/// What closings credited and left, a block of accounts a row; and the movements they are made from.
public struct SavingsBlockStore {
    let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Block: Sendable {
        public let id: ID<SavingsBlockRecord>
        public let firstAccount: Int64
        public let lastAccount: Int64
        public let lineCount: Int
        /// The returns of all its lines together.
        public let returned: Rupiah
        /// Account and return of each line.
        public let given: [UInt8]
        /// Where each account stands after it.
        public let standing: [UInt8]

        /// A new block. Traps on no lines.
        public init(id: ID<SavingsBlockRecord>, lines: ArraySlice<SavingsLine>) {
            guard let first = lines.first, let last = lines.last else { preconditionFailure("a block has a line") }
            self.id = id
            firstAccount = first.account
            lastAccount = last.account
            lineCount = lines.count
            returned = Rupiah(lines.reduce(0) { $0 + $1.returned })
            given = SavingsColumns.given(lines)
            standing = SavingsColumns.standing(lines)
        }

        fileprivate init(_ row: Row) throws {
            id = try row.id(0)
            firstAccount = try row.integer(1)
            lastAccount = try row.integer(2)
            lineCount = try row.int(3)
            returned = try row.rupiah(4)
            given = try row.blob(5)
            standing = try row.blob(6)
        }

        public func lines() throws(Failure) -> [SavingsLine] {
            try SavingsColumns.lines(given: given, standing: standing)
        }

        /// What the audit says of the block: it commits to who got how much.
        public func auditDetail(run: ID<SavingsRunRecord>) -> String {
            "run \(run) block \(id) lines \(lineCount) returned \(returned.amount) given \(Digest.sha256Hex(given))"
        }
    }

    public func insert(_ blocks: [Block], run: ID<SavingsRunRecord>) throws {
        for block in blocks {
            try transaction.execute(
                """
                INSERT INTO savings_block (id, run, first_account, last_account, lines, returned, given, standing)
                VALUES (\(block.id), \(run), \(block.firstAccount), \(block.lastAccount), \(block.lineCount),
                    \(block.returned), \(block.given), \(block.standing))
                """)
        }
    }

    /// Blocks of a closing that reach beyond an account, in the order of accounts.
    public func blocks(of run: ID<SavingsRunRecord>, after account: Int64, limit: Int) throws -> [Block] {
        try transaction.rows(
            """
            SELECT id, first_account, last_account, lines, returned, given, standing FROM savings_block
            WHERE run = \(run) AND first_account > coalesce(
                (SELECT max(first_account) FROM savings_block
                 WHERE run = \(run) AND first_account <= \(account) AND last_account <= \(account)), -1)
            ORDER BY first_account LIMIT \(limit)
            """
        ).map(Block.init)
    }

    public func get(_ id: ID<SavingsBlockRecord>) throws -> Block {
        let row = try transaction.row(
            """
            SELECT id, first_account, last_account, lines, returned, given, standing FROM savings_block
            WHERE id = \(id)
            """)
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Block(row)
    }

    /// The block of a closing that holds an account; nil where the closing has no line for it.
    public func find(_ account: Int64, in run: ID<SavingsRunRecord>) throws -> (block: Block, line: SavingsLine)? {
        let row = try transaction.row(
            """
            SELECT id, first_account, last_account, lines, returned, given, standing FROM savings_block
            WHERE run = \(run) AND first_account <= \(account) ORDER BY first_account DESC LIMIT 1
            """)
        guard let block = try row.map(Block.init),
            let line = try SavingsColumns.find(account, given: block.given, standing: block.standing)
        else { return nil }
        return (block, line)
    }

    /// An account's line in the newest closing that has reached it, with that closing; nil where none has.
    public func newest(of account: Int64) throws -> (line: SavingsLine, run: SavingsRunStore.Run)? {
        let runs = SavingsRunStore(transaction)
        for id in try runs.newest(3) {
            if let found = try find(account, in: id) { return (found.line, try runs.get(id)) }
        }
        return nil
    }

    /// All that closings have credited to an account; zero before the first that reached it.
    public func credited(_ account: Int64) throws -> Rupiah {
        for id in try SavingsRunStore(transaction).newest(3) {
            if let found = try find(account, in: id) { return Rupiah(found.line.credited) }
        }
        return .zero
    }

    /// The movements of one account that no closing has counted.
    public func movements(
        of account: Int64, uncountedBy counted: (day: CalendarDay, entry: Int64)?
    ) throws -> [SavingsMovement] {
        let numbers = try transaction.numbers(
            """
            SELECT e.business_day, -p.amount, e.kind = \(Entry.Kind.savingsReturnPaid.rawValue)
            FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.account = \(account) AND NOT (e.id <= \(counted?.entry ?? -1)
                AND e.business_day <= \(counted?.day ?? CalendarDay(number: Int32.min)))
            """)
        return stride(from: 0, to: numbers.count, by: 3).map {
            SavingsMovement(
                account: account, day: CalendarDay(number: Int32(numbers[$0])), amount: numbers[$0 + 1],
                isReturn: numbers[$0 + 2] != 0)
        }
    }

    /// The movements that a closing counts, in the order of accounts and days.
    ///
    /// - Parameter countedBefore: The last day that the closing before has counted; nil for the first closing.
    public func movements(
        of run: SavingsRunStore.Run, after cursor: Int64, countedBefore: (day: CalendarDay, entry: Int64)?
    ) throws -> [SavingsMovement] {
        let counted = countedBefore?.day ?? CalendarDay(number: Int32.min)
        let numbers = try transaction.numbers(
            """
            SELECT p.account, e.business_day, -p.amount, e.kind = \(Entry.Kind.savingsReturnPaid.rawValue)
            FROM entry e JOIN posting p ON p.entry = e.id
            WHERE e.id >= \(run.fromEntry) AND e.id <= \(run.throughEntry) AND e.business_day <= \(run.countedThrough)
                AND NOT (e.id <= \(countedBefore?.entry ?? -1) AND e.business_day <= \(counted))
                AND p.account >= \(LedgerAccount.firstMember) AND p.account > \(cursor)
            """)
        var movements: [SavingsMovement] = []
        movements.reserveCapacity(numbers.count / 4)
        for start in stride(from: 0, to: numbers.count, by: 4) {
            movements.append(
                SavingsMovement(
                    account: numbers[start], day: CalendarDay(number: Int32(numbers[start + 1])),
                    amount: numbers[start + 2], isReturn: numbers[start + 3] != 0))
        }
        movements.sort { ($0.account, $0.day) < ($1.account, $1.day) }
        return movements
    }

    /// Blocks whose entry does not carry their returns.
    public func unlikeEntries() throws -> [ID<SavingsBlockRecord>] {
        try transaction.rows(
            """
            SELECT b.id FROM savings_block b
            LEFT JOIN entry e ON e.kind = 'savings-accrued' AND e.reference = b.id
            LEFT JOIN posting p ON p.entry = e.id AND p.account = \(LedgerAccount.savingsCredited.number)
            WHERE coalesce(-p.amount, 0) <> b.returned LIMIT 100
            """
        ).map { try $0.id(0) }
    }
}

extension SavingsBlockStore {
    /// Lines of a closing from one account through another.
    public func lines(
        of run: ID<SavingsRunRecord>, from first: Int64, through last: Int64
    ) throws -> [SavingsLine] {
        var lines: [SavingsLine] = []
        var cursor = first - 1
        while cursor < last {
            let found = try blocks(of: run, after: cursor, limit: 64)
            guard let end = found.last else { break }
            for block in found { lines += try block.lines().filter { $0.account > cursor && $0.account <= last } }
            cursor = end.lastAccount
        }
        return lines
    }

    /// Blocks of a closing whose entry does not carry their returns.
    public func unlikeEntries(of run: ID<SavingsRunRecord>) throws -> [ID<SavingsBlockRecord>] {
        try transaction.rows(
            """
            SELECT b.id FROM savings_block b
            LEFT JOIN entry e ON e.kind = 'savings-accrued' AND e.reference = b.id
            LEFT JOIN posting p ON p.entry = e.id AND p.account = \(LedgerAccount.savingsCredited.number)
            WHERE b.run = \(run) AND coalesce(-p.amount, 0) <> b.returned LIMIT 100
            """
        ).map { try $0.id(0) }
    }
}
