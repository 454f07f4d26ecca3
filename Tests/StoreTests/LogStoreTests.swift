// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import TestKit
import Testing
import Transparency

@Suite("The audit log names what was tampered with")
struct LogStoreTests {
    /// A house whose log holds a dozen rows in three sealed batches.
    private func sealed() async throws -> TestHouse {
        let house = try await TestHouse.make()
        for batch in 0..<3 {
            for number in 0..<4 { try await house.append("row \(batch) \(number)") }
            #expect(try await house.door.sealLog() == 4)
        }
        #expect(try await house.door.verifyLog().faults == [])
        return house
    }

    @Test func aWholeLogHasNoFaults() async throws {
        let report = try await sealed().door.verifyLog()
        #expect(report.faults.isEmpty)
        #expect(report.leaves == 12)
        #expect(report.roots == 3)
        #expect(report.unsealed == 0)
    }

    @Test(arguments: ["actor", "role", "operation", "detail"])
    func aChangedColumnIsNamedByItsRow(_ column: String) async throws {
        let house = try await sealed()
        try await house.tamper { "UPDATE audit SET \(part: SQL(stringLiteral: column)) = 'x' WHERE id = \($0[5])" }
        #expect(try await house.door.verifyLog().faults == [.changed(sequence: 5)])
    }

    @Test func aChangedTimeIsNamed() async throws {
        let house = try await sealed()
        try await house.tamper { "UPDATE audit SET recorded_at = recorded_at + 1 WHERE id = \($0[0])" }
        #expect(try await house.door.verifyLog().faults == [.changed(sequence: 0)])
    }

    @Test func aRemovedRowIsNamed() async throws {
        let house = try await sealed()
        try await house.tamper { "DELETE FROM audit WHERE id = \($0[7])" }
        #expect(try await house.door.verifyLog().faults == [.removed(first: 7, last: 7)])
    }

    @Test func rowsRemovedWithTheirLeavesAreNamed() async throws {
        let house = try await sealed()
        try await house.tamper { "DELETE FROM audit WHERE id IN (\($0[3]), \($0[4]))" }
        try await house.tamper { "DELETE FROM log_leaf WHERE audit IN (\($0[3]), \($0[4]))" }
        #expect(try await house.door.verifyLog().faults.contains(.removed(first: 3, last: 4)))
    }

    @Test func aRowInsertedAmongSealedOnesIsNamed() async throws {
        let house = try await sealed()
        let keys = try await house.auditKeys()
        let free = keys[11] - 1
        try await house.tamper { _ in "UPDATE audit SET id = \(keys[11] + 100) WHERE id = \(keys[11])" }
        try await house.tamper { _ in "UPDATE log_leaf SET audit = \(keys[11] + 100) WHERE audit = \(keys[11])" }
        try await house.tamper { _ in
            """
            INSERT INTO audit (id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code)
            SELECT \(free + 50), recorded_at, 'nobody', role, operation, subject, detail, NULL, NULL, code
            FROM audit WHERE id = \(keys[0])
            """
        }
        #expect(try await house.door.verifyLog().faults.contains(.unlogged(row: free + 50)))
    }

    @Test func aRowWithoutARightCodeIsNeverSealed() async throws {
        let house = try await sealed()
        let keys = try await house.auditKeys()
        let forged = keys[11] + 1_000
        try await house.tamper { _ in
            """
            INSERT INTO audit (id, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code)
            SELECT \(forged), recorded_at, 'nobody', role, operation, subject, detail, NULL, NULL, code
            FROM audit WHERE id = \(keys[0])
            """
        }
        await #expect(throws: SealingFault.self) { try await house.door.sealLog() }
        #expect(try await house.door.verifyLog().faults == [.unlogged(row: forged)])
    }

    @Test func aRewrittenLeafIsNamedByItsRow() async throws {
        let house = try await sealed()
        try await house.tamper {
            "UPDATE log_leaf SET hash = \([UInt8](repeating: 0, count: 32)) WHERE audit = \($0[2])"
        }
        #expect(try await house.door.verifyLog().faults.contains(.changed(sequence: 2)))
    }

    @Test func anAlteredRootIsNamed() async throws {
        let house = try await sealed()
        try await house.tamper { _ in "UPDATE log_root SET signed_at = signed_at + 1 WHERE size = 8" }
        #expect(try await house.door.verifyLog().faults.contains(.signature(size: 8)))
    }
}

extension TestHouse {
    /// Writes a row as the door does.
    fileprivate func append(_ detail: String) async throws {
        let row = AuditRow(
            recordedAt: now, actor: "tester", role: "auditor", operation: "audit.view", subject: nil, detail: detail)
        let mac = door.mac
        let ids = door.ids
        try await database.write { transaction in
            try AuditStore(transaction, mac: mac).append(row, id: ids.next())
        }
    }

    /// The keys of the rows that the log holds, in its order.
    fileprivate func auditKeys() async throws -> [Int64] {
        try await database.read { transaction in
            try transaction.rows("SELECT audit FROM log_leaf ORDER BY position").map { try $0.integer(0) }
        }
    }

    /// Does to the database what no part of the house does.
    fileprivate func tamper(_ statement: @escaping @Sendable ([Int64]) -> SQL) async throws {
        let keys = try await auditKeys()
        try await database.write { transaction in
            guard try transaction.changes(statement(keys)) > 0 else { throw Failure(.absent, "nothing-tampered") }
        }
    }
}
