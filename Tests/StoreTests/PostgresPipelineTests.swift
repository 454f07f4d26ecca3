// SPDX-License-Identifier: Apache-2.0
import Database
import PostgresDatabase
import Synchronization
import TestKit
import Testing

/// Statements that nobody asks anything of go out with the next one that is asked, or with the commit.
@Suite("Statements sent together", .enabled(if: TestServer.shared != nil))
struct PostgresPipelineTests {
    private struct Refused: Error {}

    private func database() async throws -> LeasedDatabase {
        let server = try #require(TestServer.shared)
        let database = try await server.emptyDatabase()
        try await database.migrate([
            Migration(
                "0001",
                sqlite: """
                    CREATE TABLE worker (id INTEGER PRIMARY KEY, age INTEGER NOT NULL,
                        CONSTRAINT of_age CHECK (age >= 18)) STRICT;
                    CREATE TABLE contract (id INTEGER PRIMARY KEY, worker INTEGER NOT NULL REFERENCES worker) STRICT;
                    """,
                alsoOnPostgres: """
                    CREATE SEQUENCE tries;
                    CREATE FUNCTION outrun(times BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$ BEGIN
                        IF nextval('tries') <= times THEN RAISE EXCEPTION USING ERRCODE = '40P01'; END IF;
                        RETURN 1; END $$
                    """)
        ])
        return database
    }

    private func add(_ id: Int, age: Int = 30) -> SQL { "INSERT INTO worker (id, age) VALUES (\(id), \(age))" }

    private func workers(_ database: any DatabaseEngine) async throws -> [Int] {
        try await database.read { try $0.rows("SELECT id FROM worker ORDER BY id").map { try $0.int(0) } }
    }

    /// Statements and round trips of a piece of work.
    private func traffic(
        _ database: any DatabaseEngine, _ work: () async throws -> Void
    ) async throws -> (statements: Int, trips: Int) {
        let trips = try #require(database.roundTrips)
        let before = (trips.statements, trips.count)
        try await work()
        return (trips.statements - before.0, trips.count - before.1)
    }

    @Test func whatNobodyAsksAboutGoesWithTheNextQuestionOrTheCommit() async throws {
        let database = try await database()
        try await database.write { try $0.execute(add(0)) }
        let (statements, trips) = try await traffic(database) {
            try await database.write { transaction in
                for id in 1...5 { try transaction.execute(add(id)) }
                #expect(try transaction.row("SELECT count(*) FROM worker")?.int(0) == 6)
                for id in 6...10 { try transaction.execute(add(id)) }
            }
        }
        #expect(statements == 14, "BEGIN, the lock, ten rows, a question, COMMIT")
        #expect(trips == 3, "the lock, the question, the commit")
        #expect(try await workers(database) == Array(0...10))
    }

    @Test func questionsThatNeedNoOthersAnswerTakeOneRoundTrip() async throws {
        let database = try await database()
        try await database.write { transaction in for id in 1...3 { try transaction.execute(add(id)) } }
        let engine = try PostgresDatabase(url: database.url, limits: PostgresLimits(readers: 1))
        _ = try await workers(engine)
        let (statements, trips) = try await traffic(engine) {
            let (count, ids, oldest) = try await engine.read { transaction in
                try transaction.ask(
                    Question("SELECT count(*) FROM worker") { try $0[0].int(0) },
                    Question.each("SELECT id FROM worker ORDER BY id") { try $0.int(0) },
                    Question.first("SELECT age FROM worker WHERE id = \(9)") { try $0.int(0) })
            }
            #expect(count == 3)
            #expect(ids == [1, 2, 3])
            #expect(oldest == nil)
        }
        #expect(statements == 5, "BEGIN, three questions, COMMIT")
        #expect(trips == 1, "nobody waits for the end of what only read")
    }

    @Test(arguments: [false, true]) func aFaultNamesItsOwnStatementWhereverItShows(asks: Bool) async throws {
        let database = try await database()
        let constraint = await #expect(throws: DatabaseFault.self) {
            try await database.write { transaction in
                try transaction.execute(add(1))
                try transaction.execute(add(2, age: 17))
                try transaction.execute(add(3))
                if asks { _ = try transaction.rows("SELECT 1") }
            }
        }
        #expect("\(try #require(constraint))".contains("of_age"))
        let statement = await #expect(throws: DatabaseFault.self) {
            try await database.write { transaction in
                try transaction.execute("UPDATE nobody SET id = \(1)")
                try transaction.execute(add(4))
                if asks { _ = try transaction.rows("SELECT 1") }
            }
        }
        #expect("\(try #require(statement))".contains("UPDATE nobody SET id"))
        #expect(try await workers(database).isEmpty)
    }

    @Test func changesAreToldAtOnce() async throws {
        let database = try await database()
        try await database.write { transaction in
            try transaction.execute(add(1))
            #expect(try transaction.changes("UPDATE worker SET age = \(31)") == 1)
            #expect(try transaction.changes("UPDATE worker SET age = \(31) WHERE id = \(7)") == 0)
        }
        let fault = await #expect(throws: DatabaseFault.self) {
            try await database.write { transaction in
                #expect(throws: DatabaseFault.self) {
                    try transaction.changes("UPDATE worker SET age = \(1)")
                }
                try transaction.execute(add(2))
            }
        }
        #expect(fault != nil, "a body that goes on after a fault is refused")
        #expect(try await workers(database) == [1])
    }

    /// A body that fails late, one whose statement fails with nobody asking, and those beside them in their group.
    @Test func whatFailsLateHarmsNobodyElseInItsGroup() async throws {
        let database = try await database()
        let refused = await withTaskGroup(of: Int?.self) { group in
            for id in 1...120 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            try transaction.execute(add(id, age: id % 5 == 0 ? 3 : 30))
                            if id % 2 == 0 { _ = try transaction.rows("SELECT 1") }
                            try transaction.execute("INSERT INTO contract (id, worker) VALUES (\(id), \(id))")
                            if id % 7 == 0 { throw Refused() }
                        }
                        return nil
                    } catch {
                        return id
                    }
                }
            }
            return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
        }
        #expect(refused == Set(1...120).filter { $0 % 5 == 0 || $0 % 7 == 0 })
        #expect(try await workers(database) == (1...120).filter { $0 % 5 != 0 && $0 % 7 != 0 })
    }

    @Test func aStatementThatWasSkippedIsPreparedWhenItComesAgain() async throws {
        let database = try await database()
        try await database.write { try $0.execute(add(1)) }
        try? await database.write { transaction in
            try transaction.execute("DELETE FROM nobody")
            try transaction.execute(add(2))
            try transaction.execute(add(3))
        }
        for id in 4...6 { try await database.write { try $0.execute(add(id)) } }
        #expect(try await workers(database) == [1, 4, 5, 6])
    }

    @Test func moreThanTheLineHoldsGoesInPieces() async throws {
        let database = try await database()
        let (_, trips) = try await traffic(database) {
            try await database.write { transaction in
                for id in 1...1_000 { try transaction.execute(add(id)) }
            }
        }
        #expect(trips <= 10)
        #expect(try await workers(database).count == 1_000)
    }

    @Test func rowsThatAreCopiedComeBehindWhatWaits() async throws {
        let database = try await database()
        try await database.write { transaction in
            try transaction.execute(add(1))
            try transaction.load(
                [.integer(1), .integer(1), .integer(2), .integer(1)], into: "contract", columns: ["id", "worker"])
            try transaction.execute(add(2))
            #expect(try transaction.row("SELECT count(*) FROM contract")?.int(0) == 2)
        }
        #expect(try await workers(database) == [1, 2])
        let fault = await #expect(throws: DatabaseFault.self) {
            try await database.write { transaction in
                try transaction.execute(add(3, age: 1))
                try transaction.load([.integer(3), .integer(2)], into: "contract", columns: ["id", "worker"])
            }
        }
        #expect("\(try #require(fault))".contains("of_age"))
        #expect(try await database.read { try $0.row("SELECT count(*) FROM contract")?.int(0) } == 2)
    }

    @Test func aDeadlockThatShowsAtTheCommitHasTheGroupRunAgain() async throws {
        let database = try await database()
        try await database.write { transaction in
            try transaction.execute(add(1))
            try transaction.execute("SELECT outrun(3)")
        }
        #expect(try await workers(database) == [1])
    }

    @Test func aStatementThatTakesTooLongIsGivenUpAndTheLineStands() async throws {
        let database = try await database()
        let engine = try PostgresDatabase(url: database.url, limits: PostgresLimits(statement: 1, readers: 1))
        let fault = await #expect(throws: DatabaseFault.self) {
            try await engine.write { transaction in
                try transaction.execute(add(1))
                try transaction.execute("SELECT pg_sleep(20)")
            }
        }
        guard case .unavailable = try #require(fault) else {
            Issue.record("\(String(describing: fault))")
            return
        }
        try await engine.write { try $0.execute(add(2)) }
        #expect(try await workers(database) == [2])
    }

    /// Before the commit is sent a broken line has decided nothing; afterwards only the server knows.
    @Test(arguments: [true, false]) func aLineThatBreaksIsTriedAgainUnlessTheCommitWasOnIt(asks: Bool) async throws {
        let database = try await database()
        let runs = Mutex(0)
        let work: @Sendable (any Transaction) throws -> Void = { transaction in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            try transaction.execute(add(run))
            if run == 1 { try transaction.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
            if asks { _ = try transaction.rows("SELECT 1") }
        }
        if asks {
            try await database.write(work)
        } else {
            let fault = await #expect(throws: DatabaseFault.self) { try await database.write(work) }
            guard case .unavailable = try #require(fault) else {
                Issue.record("\(String(describing: fault))")
                return
            }
        }
        #expect(runs.withLock { $0 } == (asks ? 2 : 1))
        #expect(try await workers(database) == (asks ? [2] : []))
        try await database.write { try $0.execute(add(9)) }
        #expect(try await workers(database).last == 9)
    }
}
