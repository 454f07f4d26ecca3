// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("One person looked up")
struct PersonIndexTests {
    private let rows: [String]

    init() {
        var maker = PeopleMaker(seed: 41)
        rows = maker.files(500, shared: 0).first
    }

    private let soelastri: [PersonField: String] = [
        .name: "Ny. Soelastri Kemala", .dob: "03-04-1988", .sex: "P", .regency: "Kab. Ujungtiga3",
        .village: "Desa Wonoxyz", .mother: "Painem",
    ]

    private func texts(_ row: String) -> [PersonField: String] {
        let values = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Dictionary(uniqueKeysWithValues: zip(PersonField.allCases, values).filter { $0.0 != .id })
    }

    @Test("Somebody just added is found by another spelling, and no longer once removed")
    func addAndRemove() throws {
        var index = PersonIndex(try PeopleMaker.table(rows), model: .expected)
        let answer27 = index.find(soelastri, least: 0.5)
        #expect(answer27.isEmpty)
        index.add(
            "new",
            [
                .name: "SULASTRI KEMALA", .dob: "1988-03-04", .sex: "P", .regency: "Ujungtiga3",
                .village: "Wonoxyz", .mother: "painem",
            ])
        #expect(index.count == 501)
        let first = index.find(soelastri).first
        let found = try #require(first)
        #expect(found.key == "new")
        #expect(found.probability > 0.9)
        #expect(found.reasons.contains { $0.finding == .evidence(.nameSound) && $0.words.contains("soelastri") })
        #expect(found.reasons.contains { $0.finding == .evidence(.birthSwapped) })
        let removals = [index.remove("new"), index.remove("new")]
        #expect(removals == [true, false])
        let answer39 = index.find(soelastri, least: 0.5)
        #expect(answer39.isEmpty)
        #expect(index.count == 500)
    }

    @Test("Every record finds itself first, and not at all when it asks about others")
    func itself() throws {
        var index = PersonIndex(try PeopleMaker.table(rows), model: .expected)
        for row in rows.prefix(60) {
            let key = String(row.prefix { $0 != "," })
            let answer49 = index.find(texts(row))
            #expect(answer49.first?.key == key)
            let answer51 = index.find(texts(row), besides: key)
            #expect(!answer51.contains { $0.key == key })
        }
    }

    @Test("A question leaves nothing behind: asked again, and after strange words, the answer is the same")
    func leavesNothing() throws {
        var index = PersonIndex(try PeopleMaker.table(rows), model: .expected)
        let question = texts(rows[7]).merging([.name: "Sitti Zzyzx Djoemilah"]) { $1 }
        let before = index.find(question, least: 0)
        for word in ["qwertz", "aminax", "bungga"] {
            _ = index.find([.name: word, .village: word, .dob: "1980-01-01"])
        }
        let answer62 = index.find(question, least: 0)
        #expect(answer62 == before)
    }

    @Test("A sealed record is not found, is no rival and shifts no score; those who may see it find it")
    func sealed() throws {
        let double = "s1," + rows[5].drop { $0 != "," }.dropFirst()
        var without = PersonIndex(try PeopleMaker.table(rows), model: .expected)
        var with = PersonIndex(try PeopleMaker.table(rows + [double]), sealed: ["s1"], model: .expected)
        for row in rows.prefix(40) {
            let (one, other) = (without.find(texts(row), least: 0), with.find(texts(row), least: 0))
            #expect(one.map(\.key) == other.map(\.key))
            for (found, same) in zip(one, other) { #expect(abs(found.probability - same.probability) < 0.01) }
        }
        let answer76 = with.find(texts(rows[5]), sight: .sealed)
        #expect(answer76.contains { $0.key == "s1" })
        with.seal("s1", false)
        let answer79 = with.find(texts(rows[5]))
        #expect(answer79.contains { $0.key == "s1" })
        with.add("s2", texts(rows[6]), isSealed: true)
        let answer82 = with.find(texts(rows[6]))
        #expect(!answer82.contains { $0.key == "s2" })
        let answer84 = with.find(texts(rows[6]), sight: .sealed)
        #expect(answer84.contains { $0.key == "s2" })
    }
}
