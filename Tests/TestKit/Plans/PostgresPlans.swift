// SPDX-License-Identifier: Apache-2.0
import Database

/// Plans of PostgreSQL, whose planner multiplies the rows a page held at the last count with the pages there are now.
struct PostgresPlans {
    private let transaction: any Transaction
    private let growing: Set<String>
    /// Tables, or parts of them, with so few rows that what the planner learned of them says nothing.
    private let few: Set<String>
    private let indices: [String: (table: String, isPartial: Bool)]

    init(_ transaction: any Transaction, growing: Set<String>, factor: Int) throws {
        self.transaction = transaction
        self.growing = growing
        try transaction.execute("ANALYZE")
        try transaction.execute("SELECT set_config('max_parallel_workers_per_gather', '0', true)")
        // As on a disk that does not turn.
        try transaction.execute("SELECT set_config('random_page_cost', '1.1', true)")
        let parts = try transaction.rows(
            """
            SELECT c.relname, coalesce(p.relname, c.relname), CAST(c.reltuples AS bigint) FROM pg_class c
            LEFT JOIN pg_inherits h ON h.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = h.inhparent
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = CAST('public' AS regnamespace)
            """
        ).map { (name: try $0.text(0), table: try $0.text(1), rows: try $0.integer(2)) }
        let few = Set(parts.filter { growing.contains($0.table) && $0.rows < QueryPlans.fewRows }.map(\.name))
        try Self.grow(
            parts.filter { growing.contains($0.table) && $0.rows >= QueryPlans.fewRows }.map(\.name),
            "reltuples * \(factor)", transaction)
        try Self.grow(
            parts.filter { few.contains($0.name) && $0.rows > 0 }.map(\.name), "\(QueryPlans.manyRows)", transaction)
        // Minus one says that nobody has counted yet; the planner then believes in a few hundred rows.
        try Self.grow(parts.filter { few.contains($0.name) && $0.rows <= 0 }.map(\.name), "-1", transaction)
        try transaction.execute(
            """
            DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class
                WHERE relnamespace = CAST('public' AS regnamespace) AND relname IN (\(list: Array(few).sorted())))
            """)
        var indices: [String: (table: String, isPartial: Bool)] = [:]
        for row in try transaction.rows(
            """
            SELECT c.relname, t.relname, i.indpred IS NOT NULL FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid
            """)
        {
            indices[try row.text(0)] = (try row.text(1), try row.bool(2))
        }
        self.indices = indices
        self.few = few
        tableOfPart = Dictionary(parts.map { ($0.name, $0.table) }, uniquingKeysWith: { first, _ in first })
    }

    private let tableOfPart: [String: String]

    private static func grow(_ tables: [String], _ rows: SQL, _ transaction: any Transaction) throws {
        try transaction.execute(
            """
            UPDATE pg_class SET reltuples = \(part: rows)
            WHERE relkind IN ('r', 'i') AND relnamespace = CAST('public' AS regnamespace)
                AND (relname IN (\(list: tables)) OR oid IN (
                    SELECT i.indexrelid FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
                    WHERE t.relnamespace = CAST('public' AS regnamespace) AND t.relname IN (\(list: tables))))
            """)
    }

    func wholeReads(in statements: [SQL]) throws -> [QueryPlans.WholeRead] {
        var found: [QueryPlans.WholeRead] = []
        for sql in statements {
            var (nodes, plan) = try explain(sql)
            // Whether there is a way that looks up is all that can be asked about a table that was hardly filled.
            if wholeReads(nodes).contains(where: { few.contains($0) }) {
                try allow("off")
                (nodes, plan) = try explain(sql)
                try allow("on")
            }
            let tables = Set(wholeReads(nodes).map { tableOfPart[$0] ?? $0 })
            found += tables.sorted().map { .init(table: $0, statement: sql.text, plan: plan) }
        }
        return found
    }

    /// Ways of the planner's that go over everything.
    private func allow(_ word: String) throws {
        for way in ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"] {
            try transaction.execute("SELECT set_config(\(way), \(word), true)")
        }
    }

    private func explain(_ sql: SQL) throws -> (nodes: [Node], plan: String) {
        let lines = try transaction.rows(SQL("EXPLAIN " + sql.text, binding: sql.arguments)).map { try $0.text(0) }
        return (Node.all(in: lines), lines.joined(separator: "\n"))
    }

    /// A line of a plan that does something, with what is said of it.
    private struct Node {
        let depth: Int
        let title: String
        /// What the planner believes all of it to cost.
        let cost: Double
        var details: [String] = []
        /// The places of those above it, nearest first.
        let above: [Int]

        static func all(in lines: [String]) -> [Node] {
            var nodes: [Node] = []
            var open: [Int] = []
            for line in lines {
                let text = line.drop { $0 == " " }
                let depth = line.count - text.count
                guard let cost = text.range(of: "  (cost=") else {
                    if !nodes.isEmpty { nodes[nodes.count - 1].details.append(String(text)) }
                    continue
                }
                while let last = open.last, nodes[last].depth >= depth { open.removeLast() }
                let title = String(text[..<cost.lowerBound]).replacing("->  ", with: "")
                let words = text[cost.upperBound...].prefix { $0 != " " }.split(separator: ".")
                let most = words.count == 4 ? Double(words[2] + "." + words[3]) : nil
                nodes.append(Node(depth: depth, title: title, cost: most ?? 0, above: open.reversed()))
                open.append(nodes.count - 1)
            }
            return nodes
        }

        func says(_ word: String) -> Bool { details.contains { $0.hasPrefix(word) } }

        /// The word after another one in the title.
        func word(after mark: String) -> String? {
            title.range(of: mark).flatMap { range in
                title[range.upperBound...].split(separator: " ").first.map { String($0) }
            }
        }
    }

    /// Tables, or parts of them, that are read from one end to the other.
    private func wholeReads(_ nodes: [Node]) -> [String] {
        nodes.compactMap { node in
            var table: String?
            var isPartial = false
            if node.title.contains("Seq Scan on ") {
                table = node.word(after: " on ")
            } else if node.title.hasPrefix("Bitmap Index Scan"), !node.says("Index Cond:") {
                let index = node.word(after: " on ").flatMap { indices[$0] }
                (table, isPartial) = (index?.table, index?.isPartial == true)
            } else if node.title.hasPrefix("Index "), !node.says("Index Cond:") {
                let index = node.word(after: " using ").flatMap { indices[$0] }
                (table, isPartial) = (index?.table, index?.isPartial == true)
            }
            guard let table, !isPartial, growing.contains(tableOfPart[table] ?? table), !isCutShort(node, nodes) else {
                return nil
            }
            return table
        }
    }

    /// Whether a limit ends the reading after the rows that it lets through: nothing is left out on the way up, and
    /// nothing waits for all rows. Where a condition leaves some out, the planner must believe that a small part of
    /// the reading is enough.
    private func isCutShort(_ node: Node, _ nodes: [Node]) -> Bool {
        for place in node.above {
            let title = nodes[place].title
            if title.hasPrefix("Limit") { return !node.says("Filter:") || nodes[place].cost * 20 < node.cost }
            let passesOn = ["Nested Loop", "Append", "Merge Append", "Subquery Scan", "Result", "LockRows"]
            guard passesOn.contains(where: title.hasPrefix), !nodes[place].says("Filter:") else { return false }
        }
        return false
    }
}
