// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("A wrong value of the law does not go unnoticed")
struct MutationTests {
    @Test("every confirmed value, changed by the least amount or begun a day later, is caught by a case")
    func caught() throws {
        let rules = try RegulationFixture.ruleBook()
        let check = MutationCheck(rules, try cases(), names: LookupNames.of)
        let mutations = rules.mutations()
        #expect(mutations.count > 250)
        let survivors = check.survivors(of: mutations)
        let list = survivors.map(\.description).joined(separator: "\n")
        #expect(survivors.isEmpty, "\(survivors.count) of \(mutations.count) are caught by no case:\n\(list)")
    }

    @Test("without cases nothing is caught, and with the tree untouched every case holds")
    func checkCanFail() throws {
        let rules = try RegulationFixture.ruleBook()
        let mutations = Array(rules.mutations().prefix(5))
        #expect(MutationCheck(rules, [], names: LookupNames.of).survivors(of: mutations) == mutations)
        for placed in try RegulationFixture.files(in: "cases").flatMap({ try PlacedCase.read(file: $0.0, text: $0.1) })
        {
            #expect(try placed.item.run(rules).holds, "\(placed)")
        }
    }

    @Test("a mutation changes one parameter from one day on, and nothing else")
    func mutationIsSmall() throws {
        let rules = try RegulationFixture.ruleBook()
        let mutations = rules.mutations()
        for mutation in stride(from: 0, to: mutations.count, by: 25).map({ mutations[$0] }) {
            let changes = rules.changes(to: rules.mutated(by: mutation))
            #expect(!changes.isEmpty, "\(mutation)")
            #expect(changes.flatMap(\.changes).allSatisfy { $0.name == mutation.name }, "\(mutation)")
            #expect(changes.first?.from == mutation.from, "\(mutation)")
        }
    }

    private func cases() throws -> [Protection.LawyerCase] {
        try RegulationFixture.files(in: "cases").flatMap { file in
            try PlacedCase.read(file: file.path, text: file.text).map(\.item)
        }
    }
}
