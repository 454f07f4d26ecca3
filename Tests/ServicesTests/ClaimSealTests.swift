// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Protection
import Services
import Store
import Testing

@Suite("What claims say of a worker's health is sealed")
struct ClaimSealTests {
    /// Every text and every byte of a table, as one string.
    private func dump(_ table: SQL, _ columns: SQL, _ house: ClaimsHouse) async throws -> String {
        try await house.house.database.read { transaction in
            try transaction.rows("SELECT \(part: columns) FROM \(part: table)").map { row in
                String(decoding: try row.optionalBlob(0) ?? [], as: UTF8.self)
            }.joined(separator: "\n")
        }
    }

    @Test func neitherLossesNorNotesNorDerivationsLieOpen() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let requests = try await dump("claim", "request", house)
        let statements = try await dump("claim_event", "statement", house)
        #expect(!requests.isEmpty && !statements.isEmpty)
        for word in ["losses", "right-index-finger", "Satu ruas", "derivation", "partial-disability", "142 juta"] {
            #expect(!requests.contains(word) && !statements.contains(word), "\(word) lies open")
        }
        let read = try await house.door.viewClaim(claim.claim.id, by: house.doctor)
        #expect(read.steps.map(\.step).advice?.note == "Satu ruas tersisa.")
        #expect(read.claim.request.benefit.event == .partialDisability)
    }

    @Test func aStatementMovedToAnotherStepDoesNotOpen() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        try await house.house.database.write { transaction in
            try transaction.execute(
                """
                UPDATE claim_event SET statement =
                    (SELECT statement FROM claim_event WHERE statement IS NOT NULL ORDER BY id DESC LIMIT 1)
                WHERE statement IS NOT NULL
                """)
        }
        await #expect(throws: (any Error).self) {
            try await house.door.viewClaim(claim.claim.id, by: house.doctor)
        }
    }
}
