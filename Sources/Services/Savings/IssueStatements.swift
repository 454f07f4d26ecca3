// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Store
import Transparency

/// How many yearly statements stand in the log now.
public struct StatementIssue: Sendable {
    public let year: Int
    /// Blocks that this call put into the log.
    public let blocks: Int
    /// Statements in them.
    public let statements: Int
}

/// A yearly statement with all that proves it.
public struct ProvenStatement: Sendable {
    public let year: Int
    public let statement: LoggedStatement
    public let root: SignedRoot
    /// Ed25519, 32 bytes.
    public let publicKey: [UInt8]
}

extension Door {
    /// Puts the yearly statements of all members into the log, a block of members a leaf (PP 46/2015 art. 22(7)).
    /// Stopped anywhere, the same call carries it on.
    ///
    /// - Throws: `refused` `savings-year-not-ready` before the year's December is closed.
    public func issueSavingsStatements(_ year: Int, by actor: Actor) async throws -> StatementIssue {
        let period = try Self.year(year)
        let december = try await write(.issueStatements, by: actor) { context in
            context.note("year \(year)")
            guard let run = try SavingsRunStore(context.transaction).find(.month, endingOn: period.last),
                run.finishedAt != nil
            else { throw Failure(.refused, "savings-year-not-ready", details: ["year": String(year)]) }
            return run.id
        }
        var blocks = 0
        var statements = 0
        while true {
            let made = try await issueSome(december, year)
            guard made.blocks > 0 else { return StatementIssue(year: year, blocks: blocks, statements: statements) }
            blocks += made.blocks
            statements += made.statements
        }
    }

    private func issueSome(
        _ december: ID<SavingsRunRecord>, _ year: Int
    ) async throws -> (blocks: Int, statements: Int) {
        let made = try await database.read { transaction in
            let reader = StatementReader(transaction, mac: mac)
            return try SavingsStatementStore(transaction).unissued(december, limit: 32).map { id in
                (id: id, contents: try reader.contents(of: id, year: year))
            }
        }
        try await database.write { transaction in
            let now = clock.now()
            let store = SavingsStatementStore(transaction)
            for (id, contents) in made where try store.find(id) == nil {
                let audit = ids.next(AuditRow.Record.self)
                try AuditStore(transaction, mac: mac).append(
                    AuditRow(
                        recordedAt: now, actor: "system:savings", role: "",
                        operation: Operation.issueStatements.name, subject: nil, detail: "year \(year) block \(id)"),
                    id: audit, lines: contents)
                try store.insert(
                    id, year: year, audit: audit, hashes: contents.map(AuditBlock.lineHash),
                    key: ids.next(SavingsBlockRecord.self).number)
            }
        }
        return (made.count, made.reduce(0) { $0 + $1.contents.count })
    }

    /// A person's statement of a year with its proof under the newest signed root.
    ///
    /// - Throws: `absent` `savings-statement-missing`; `unavailable` `savings-statement-not-sealed` in the moment
    ///   between issuing and sealing.
    public func savingsStatement(
        of person: ID<PersonRecord>, year: Int, by actor: Actor
    ) async throws -> ProvenStatement {
        let period = try Self.year(year)
        let publicKey = try RootSigner(seed: keys.logSeed).publicKey
        return try await read(.viewSavings, by: actor) { context in
            try context.reachSavings(person)
            let missing = Failure(.absent, "savings-statement-missing", details: ["year": String(year)])
            let transaction = context.transaction
            guard let run = try SavingsRunStore(transaction).find(.month, endingOn: period.last),
                let found = try SavingsBlockStore(transaction).find(person.number, in: run.id)
            else { throw missing }
            let reader = StatementReader(transaction, mac: self.mac)
            guard let logged = try reader.logged(found.block, account: person.number, year: year) else {
                throw missing
            }
            return ProvenStatement(year: year, statement: logged.statement, root: logged.root, publicKey: publicKey)
        }
    }

    /// Proof that the log of one size begins with the log of another, for everybody.
    ///
    /// - Throws: `refused` `log-size-out-of-range`.
    public func logConsistency(from old: Int64, to new: Int64) async throws -> ConsistencyProof {
        try await database.read { transaction in
            let log = LogStore(transaction)
            let size = try log.lastRoot()?.size ?? 0
            guard old >= 0, old <= new, new <= size else {
                throw Failure(
                    .refused, "log-size-out-of-range",
                    details: ["from": String(old), "to": String(new), "size": String(size)])
            }
            return try ConsistencyProof(oldSize: old, newSize: new, nodes: log.nodes())
        }
    }
}

/// Makes statements again from what closings left: the same bytes each time.
private struct StatementReader {
    private let transaction: any Transaction
    private let mac: AuditMAC

    init(_ transaction: any Transaction, mac: AuditMAC) {
        self.transaction = transaction
        self.mac = mac
    }

    /// The statements of a block, in the order of its lines.
    func contents(of id: ID<SavingsBlockRecord>, year: Int) throws -> [[UInt8]] {
        try contents(of: try SavingsBlockStore(transaction).get(id), year: year)
    }

    func logged(
        _ block: SavingsBlockStore.Block, account: Int64, year: Int
    ) throws -> (statement: LoggedStatement, root: SignedRoot)? {
        guard let kept = try SavingsStatementStore(transaction).find(block.id),
            let audit = try AuditStore(transaction, mac: mac).find(kept.audit),
            let place = try block.lines().firstIndex(where: { $0.account == account })
        else { return nil }
        let log = LogStore(transaction)
        guard let position = try log.position(of: kept.audit), let root = try log.lastRoot() else {
            throw Failure(.unavailable, "savings-statement-not-sealed")
        }
        let tree = MerkleTree(leafHashes: kept.hashes)
        let statement = LoggedStatement(
            content: try contents(of: block, year: year)[place],
            line: try tree.inclusionProof(of: Int64(place)), header: audit.row.leaf(id: audit.id),
            linesRoot: tree.root,
            leaf: try InclusionProof(leaf: position, size: root.size, nodes: log.nodes()))
        return (statement, root)
    }

    private func contents(of block: SavingsBlockStore.Block, year: Int) throws -> [[UInt8]] {
        let before = try earlier(block, year: year)
        return try block.lines().map { line in
            YearlyStatement(year: year, before: before[line.account], after: line).content(mac: mac)
        }
    }

    private func earlier(_ block: SavingsBlockStore.Block, year: Int) throws -> [Int64: SavingsLine] {
        guard let last = CalendarDay(year: year - 1, month: 12, day: 31),
            let run = try SavingsRunStore(transaction).find(.month, endingOn: last)
        else { return [:] }
        let lines = try SavingsBlockStore(transaction).lines(
            of: run.id, from: block.firstAccount, through: block.lastAccount)
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.account, $0) })
    }
}
