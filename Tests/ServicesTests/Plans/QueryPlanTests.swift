// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import TestKit
import Testing

/// The statements that use cases send are explained by the database as if it held five million people.
///
/// `RANTAU_STATEMENTS_OF` names the file of a whole run's statements (`SentStatements`); they are explained as well.
@Suite("Query plans")
struct QueryPlanTests {
    static let people = 5_000_000

    @Test func noUseCaseReadsATableWholeThatGrowsWithPeople() async throws {
        let story = try await PlanStory.told()
        var statements = story.house.sent.all.filter(SentStatements.isRead)
        let file = ProcessInfo.processInfo.environment["RANTAU_STATEMENTS_OF"]
        if let file { statements += try SentStatements.read(file) }
        #expect(statements.count > 150, "the story is told through use cases")
        let plans = QueryPlans(of: story.house.database, small: WholeTables.small)
        let found = try await plans.wholeReads(in: statements, people: Self.people).filter { read in
            !WholeTables.isOnPurpose(read.statement)
        }
        #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n\n"))")
        if file != nil {
            let texts = statements.map { WholeTables.dense($0.text) }
            let unsent = WholeTables.onPurpose.keys.filter { part in !texts.contains { $0.contains(part) } }
            #expect(unsent.isEmpty, "nobody sends these: \(unsent.sorted())")
        }
    }

    @Test(arguments: [
        "SELECT id FROM person WHERE birth_day = 7300", "SELECT count(*) FROM invoice",
        "SELECT id FROM person ORDER BY birth_day LIMIT 10",
        "SELECT p.name FROM person p JOIN relation r ON r.person = p.id WHERE r.name = 'Sri'",
        "UPDATE invoice SET expires_at = 0 WHERE stage = 'jht'", "SELECT sum(amount) FROM receipt WHERE payer = 'x'",
    ])
    func aStatementThatMustReadAllIsFound(_ text: String) async throws {
        #expect(try await Self.tables(text).count == 1)
    }

    @Test(arguments: [
        "SELECT id FROM person WHERE number = 'RT-1'",
        "SELECT id FROM person WHERE search_name >= 'sri' AND search_name < 'srj'",
        "SELECT id FROM audit ORDER BY id DESC LIMIT 5", "SELECT name FROM organisation WHERE licence = 'X'",
        "SELECT max(id) FROM entry", "SELECT id FROM outbox WHERE done_at IS NULL AND due_at <= 9 ORDER BY due_at",
        "SELECT 1 FROM person LIMIT 1", "DELETE FROM cover_period WHERE person = 5",
    ])
    func aStatementThatLooksUpIsNot(_ text: String) async throws {
        #expect(try await Self.tables(text).isEmpty)
    }

    private static let filled = Task {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: 600, seed: 5)
        return house
    }

    private static func tables(_ text: String) async throws -> [String] {
        try await QueryPlans(of: filled.value.database, small: WholeTables.small)
            .wholeReads(in: [SQL(text, binding: [])], people: people).map(\.table)
    }
}
