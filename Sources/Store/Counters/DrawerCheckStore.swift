// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Whether the days of cashiers' drawers say what the journal says of their accounts.
public struct DrawerCheckStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A drawer's day beside the journal. What is nil was not reached by that day.
    public struct DrawerDay: Sendable, Hashable {
        public let id: ID<DrawerDayRecord>
        public let drawer: Int
        public internal(set) var differences: [String] = []
    }

    private struct Movement {
        let entry: Int64
        let amount: Int64
        let kind: String
    }

    private struct Recorded {
        let opening: Int64
        let expected: Int64?
        let counted: Int64?
        let isClosed: Bool
        let slips: Int64
        let deposits: Int64
    }

    /// Days that differ, with what differs: `opening`, `expected`, `counted`, `slips`, `deposits`.
    public func wrongDays() throws -> [DrawerDay] {
        let movements = try movements()
        let rows = try transaction.rows(
            """
            SELECT d.id, w.number, d.opening, d.expected, d.counted, d.closed_at IS NOT NULL,
                (SELECT coalesce(sum(amount), 0) FROM cash_slip WHERE drawer_day = d.id),
                (SELECT coalesce(sum(amount), 0) FROM cash_deposit WHERE drawer_day = d.id)
            FROM drawer_day d JOIN drawer w ON w.id = d.drawer ORDER BY w.number, d.id
            """)
        var wrong: [DrawerDay] = []
        var opening: Int64 = 0
        var first = 0
        var drawer = 0
        for (place, row) in rows.enumerated() {
            var day = DrawerDay(id: try row.id(0), drawer: try row.int(1))
            let next = place + 1 < rows.count ? rows[place + 1] : nil
            let end = try next?.int(1) == day.drawer ? next?.integer(0) ?? .max : .max
            let recorded = Recorded(
                opening: try row.integer(2), expected: try row.optionalInteger(3), counted: try row.optionalInteger(4),
                isClosed: try row.int(5) == 1, slips: try row.integer(6), deposits: try row.integer(7))
            if day.drawer != drawer { (drawer, first, opening) = (day.drawer, 0, 0) }
            let own = movements[drawer] ?? []
            while first < own.count, own[first].entry < day.id.number {
                opening += own[first].amount
                first += 1
            }
            let within = own[first...].prefix { $0.entry < end }
            day.differences = Self.differences(recorded, opening: opening, within: Array(within))
            if !day.differences.isEmpty { wrong.append(day) }
        }
        return wrong
    }

    private static func differences(
        _ recorded: Recorded, opening: Int64, within: [Movement]
    ) -> [String] {
        func moved(_ kinds: [Entry.Kind]) -> Int64 {
            let names = kinds.map(\.rawValue)
            return within.filter { names.contains($0.kind) }.reduce(0) { $0 + $1.amount }
        }
        var found: [String] = []
        if recorded.opening != opening { found.append("opening") }
        if let expected = recorded.expected {
            let known = balances(from: opening, within.filter { $0.kind != Entry.Kind.cashCounted.rawValue })
            if !known.contains(expected) { found.append("expected") }
            if recorded.isClosed, let counted = recorded.counted, counted - expected != moved([.cashCounted]) {
                found.append("counted")
            }
        }
        if recorded.slips != moved([.contributionReceived, .moneyUnallocated]) { found.append("slips") }
        if recorded.deposits != -moved([.cashDeposited]) { found.append("deposits") }
        return found
    }

    /// What lay in the drawer after its last receipt or deposit, and after each reversal since: the count came at one
    /// of these moments, for money is taken back from a closed drawer too.
    private static func balances(from opening: Int64, _ movements: [Movement]) -> [Int64] {
        let last = movements.lastIndex { $0.kind != Entry.Kind.reversal.rawValue }.map { $0 + 1 } ?? 0
        var sums = [movements[..<last].reduce(opening) { $0 + $1.amount }]
        for movement in movements[last...] { sums.append((sums.last ?? opening) + movement.amount) }
        return sums
    }

    /// By drawer, in the order of entries.
    private func movements() throws -> [Int: [Movement]] {
        let base = LedgerAccount.drawer(1).number - 1
        let rows = try transaction.rows(
            """
            SELECT p.account, p.entry, p.amount, e.kind FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.account BETWEEN \(base + 1) AND \(LedgerAccount.drawer(9_999).number) ORDER BY p.entry
            """)
        return try rows.reduce(into: [:]) { all, row in
            all[Int(try row.integer(0) - base), default: []].append(
                Movement(entry: try row.integer(1), amount: try row.integer(2), kind: try row.text(3)))
        }
    }
}
