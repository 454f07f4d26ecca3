// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Regulation
import Services
import Store
import TestKit

/// Two officers and what they propose.
enum RuleDrafts {
    static let first = Actor(account: ID(number: 911), role: .manager, name: "first")
    static let second = Actor(account: ID(number: 912), role: .administrator, name: "second")

    static func proposal(_ path: String, _ entries: [(String, String)]) -> RuleDraftProposal {
        let text = entries.reduce("values:\n") { text, entry in
            text + """
                  \(entry.0):
                    value: \(entry.1)
                    metadata: {regulation: Permenaker 9/2027, article: "3", source: the minister, status: confirmed}

                """
        }
        return RuleDraftProposal(
            title: "A draft", reason: "To see what it does.", files: [RuleFile(path: path, text: text)])
    }

    /// The tests' house does not start as an installation does, which records its tree.
    static func recordTree(_ house: TestHouse) async throws {
        let tree = RuleTree(
            files: try RegulationFixture.files(in: "parameters").map { RuleFile(path: $0.path, text: $0.text) })
        let hash = house.door.rules.contentHash
        try await house.database.write { transaction in
            try RuleActivationStore(transaction).activate(
                hash: hash, tree: tree.text, countsFrom: house.now.jakartaDay, at: house.now, by: "system:start")
        }
    }

    static func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    /// A draft that adds a parameter of its own.
    static func adding(_ path: String) -> RuleDraftProposal {
        let text = """
            description: A sum that nothing asks for
            metadata:
              unit: rupiah
            values:
              2027-01-01:
                value: 5
                metadata: {regulation: Permenaker 9/2027, article: "3", source: the minister, status: confirmed}

            """
        return RuleDraftProposal(title: "More", reason: "To see.", files: [RuleFile(path: path, text: text)])
    }

    /// How many rows the audit has.
    static func auditCount(_ house: TestHouse) async throws -> Int {
        try await house.database.read { transaction in
            try transaction.row("SELECT count(*) FROM audit")?.int(0) ?? 0
        }
    }
}
