// SPDX-License-Identifier: Apache-2.0
import Database
import TestKit
import Testing

/// What the schema's own triggers look up is explained as well: it is sent with every write, and by nobody.
@Suite("Query plans of triggers")
struct TriggerPlanTests {
    @Test(.enabled(if: !TestDatabase.isOnServer))
    func whatATriggerLooksUpItFindsByAnEqualColumn() async throws {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: 200, seed: 5)
        let lookUps = try await house.database.read { transaction in
            try transaction.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
                .flatMap { Self.lookUps(in: try $0.text(0)) }
        }
        #expect(!lookUps.isEmpty, "the check of overlapping cover looks at the person's periods")
        let plans = QueryPlans(of: house.database, small: WholeTables.small)
        #expect(
            try await plans.wholeReads(
                in: lookUps.map { SQL($0, binding: []) }, people: QueryPlanTests.people
            ).isEmpty)
        try await house.database.write { transaction in
            for text in lookUps {
                for step in try transaction.rows(SQL("EXPLAIN QUERY PLAN " + text, binding: [])) {
                    let plan = try step.text(3)
                    #expect(!Self.isByRangeAlone(plan), "\(plan)\n\(text)")
                }
            }
        }
    }

    @Test(.enabled(if: TestDatabase.isOnServer))
    func aServersTriggersLookNothingUp() async throws {
        let house = try await TestHouse.make()
        let bodies = try await house.database.read { transaction in
            try transaction.rows(
                """
                SELECT prosrc FROM pg_proc WHERE prorettype = CAST('trigger' AS regtype)
                    AND pronamespace = CAST('public' AS regnamespace)
                """
            ).map { try $0.text(0) }
        }
        #expect(!bodies.isEmpty)
        for body in bodies { #expect(!body.uppercased().contains("SELECT"), "explain what this looks up: \(body)") }
    }

    @Test func aRangeAloneIsFound() {
        #expect(Self.isByRangeAlone("SEARCH cover_period USING INDEX cover_period_by_last_day (last_day>?)"))
        #expect(!Self.isByRangeAlone("SEARCH cover_period USING INDEX by_person (person=? AND programme=?)"))
        let trigger = "CREATE TRIGGER t BEFORE INSERT ON a WHEN EXISTS (SELECT 1 FROM a WHERE (b) = NEW.c) BEGIN"
        #expect(Self.lookUps(in: trigger) == ["SELECT 1 FROM a WHERE (b) = 7"])
    }

    /// A range of many people's rows: as slow as reading all when most are within it.
    private static func isByRangeAlone(_ plan: String) -> Bool { plan.contains("SEARCH") && !plan.contains("=?") }

    /// The questions of a trigger's text, with a value for each of the row's columns.
    private static func lookUps(in text: String) -> [String] {
        text.split(separator: #/\(\s*SELECT /#, omittingEmptySubsequences: false).dropFirst().map { rest in
            var depth = 1
            let body = rest.prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            }
            return "SELECT " + body.replacing(#/(NEW|OLD)\.\w+/#, with: "7")
        }
    }
}
