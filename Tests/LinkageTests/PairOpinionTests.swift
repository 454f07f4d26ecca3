// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("Two descriptions weighed")
struct PairOpinionTests {
    private let question: [PersonField: String] = [
        .name: "Soelastri Kemala", .dob: "1988-03-04", .sex: "P", .regency: "Ujungtiga3", .village: "Wonoxyz",
        .mother: "Painem",
    ]

    private func index() throws -> PersonIndex {
        var maker = PeopleMaker(seed: 41)
        return PersonIndex(try PeopleMaker.table(maker.files(500, shared: 0).first), model: .expected)
    }

    @Test("One person in another spelling weighs more than two people, and the reasons say why")
    func weighs() throws {
        var index = try index()
        let same = index.weigh(question.merging([.name: "Sulastri Kemala"]) { $1 }, question)
        let other = index.weigh(question.merging([.name: "Bunga Farida", .dob: "1971-11-30"]) { $1 }, question)
        #expect(same.probability > 0.9 && other.probability < 0.01)
        #expect(same.reasons.contains { $0.finding == .evidence(.nameSound) })
        #expect(same.reasons.first?.finding == .beginning)
    }

    @Test("Nothing of either description is kept")
    func keepsNothing() throws {
        var index = try index()
        let before = index.weigh(question, question)
        _ = index.weigh([.name: "Zzyzx Qwertz", .village: "Nirgendwo"], [.name: "Qwertz", .mother: "Xylo"])
        let after = index.weigh(question, question)
        #expect(before == after && index.count == 500)
    }
}
