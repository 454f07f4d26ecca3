// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("Linking files")
struct LinkingTests {
    private struct Pair: Hashable {
        let first: String
        let second: String
    }

    private func pairs(_ linkage: FileLinkage, _ matches: [Match]) -> Set<Pair> {
        Set(matches.map { linkage.keys($0) }.map { Pair(first: $0.0, second: $0.1) })
    }

    @Test(
        "Without identity numbers at least 99 in 100 are found, and 99.5 in 100 found are right",
        arguments: [21, 22] as [UInt64])
    func accuracy(seed: UInt64) throws {
        var maker = PeopleMaker(seed: seed)
        let files = maker.files(1_500, shared: 900)
        let linkage = try Trial.linkage(files.first, files.second)
        let matches = Trial.matches(linkage)
        let right = matches.filter { files.truth[linkage.keys($0).1] == linkage.keys($0).0 }.count
        #expect(Double(right) >= 0.99 * 900, "found \(right) of 900")
        #expect(Double(right) >= 0.995 * Double(matches.count), "\(right) right of \(matches.count)")
    }

    @Test("With identity numbers nearly all are found")
    func accuracyWithNIK() throws {
        var errors = PeopleMaker.Errors()
        errors.noNIK = 0.1
        var maker = PeopleMaker(seed: 23, errors: errors)
        let files = maker.files(1_000, shared: 600)
        let linkage = try Trial.linkage(files.first, files.second)
        let matches = Trial.matches(linkage)
        let right = matches.filter { files.truth[linkage.keys($0).1] == linkage.keys($0).0 }.count
        #expect(Double(right) >= 0.998 * 600)
        #expect(Double(right) >= 0.998 * Double(matches.count))
    }

    @Test("No record has two partners, and the heaviest come first")
    func oneToOne() throws {
        var maker = PeopleMaker(seed: 24)
        let files = maker.files(800, shared: 500)
        let linkage = try Trial.linkage(files.first + files.first.map { "z" + $0 }, files.second)
        let matches = Trial.matches(linkage, least: 0)
        #expect(Set(matches.map { linkage.keys($0).0 }).count == matches.count)
        #expect(Set(matches.map { linkage.keys($0).1 }).count == matches.count)
        #expect(matches.map(\.bits) == matches.map(\.bits).sorted(by: >))
    }

    @Test("The order of the rows changes nothing")
    func order() throws {
        var maker = PeopleMaker(seed: 25)
        let files = maker.files(700, shared: 400)
        let linkage = try Trial.linkage(files.first, files.second)
        let other = try Trial.linkage(maker.shuffled(files.first), maker.shuffled(files.second))
        let (matches, others) = (Trial.matches(linkage), Trial.matches(other))
        #expect(matches.map { linkage.keys($0).0 }.sorted() == others.map { other.keys($0).0 }.sorted())
        #expect(pairs(linkage, matches) == pairs(other, others))
        for (one, another) in zip(matches, others) { #expect(abs(one.bits - another.bits) < 0.01) }
    }

    @Test("Asked the other way round the same pairs are found")
    func otherWay() throws {
        var maker = PeopleMaker(seed: 26)
        let files = maker.files(700, shared: 400)
        let forth = try Trial.linkage(files.first, files.second)
        let back = try Trial.linkage(files.second, files.first)
        let there = pairs(forth, Trial.matches(forth, least: 0.9))
        let again = pairs(back, Trial.matches(back)).map { Pair(first: $0.second, second: $0.first) }
        #expect(there.subtracting(again).isEmpty)
    }

    @Test("Doubles in one file are found once each, whichever stands first, and nobody is a double of oneself")
    func doubles() throws {
        var maker = PeopleMaker(seed: 27)
        let files = maker.files(600, shared: 200)
        let rows = files.first + files.second.filter { row in files.truth[String(row.prefix { $0 != "," })] != nil }
        let linkage = Trial.linkage(PreparedFiles(try PeopleMaker.table(rows)))
        let other = Trial.linkage(PreparedFiles(try PeopleMaker.table(rows.reversed())))
        let found = pairs(linkage, Trial.matches(linkage, partners: .any))
        #expect(found == pairs(other, Trial.matches(other, partners: .any)))
        #expect(found.allSatisfy { $0.first < $0.second })
        let right = found.filter { files.truth[$0.second] == $0.first }.count
        #expect(right >= 196 && found.count - right <= 3, "\(right) right of \(found.count)")
    }

    @Test("The reasons add up to the weight")
    func reasons() throws {
        var maker = PeopleMaker(seed: 28)
        let files = maker.files(500, shared: 300)
        let linkage = try Trial.linkage(files.first, files.second)
        for match in Trial.matches(linkage, least: 0).prefix(200) {
            let sum = linkage.reasons(match).reduce(Float(0)) { $0 + $1.bits }
            #expect(abs(sum - match.bits) < 0.01)
        }
    }

    @Test("Files with no rows, one row, nothing but keys, and nothing in common give no matches")
    func nothing() throws {
        let files = [
            [], ["a1,,,,,,,,,"], ["a1,siti,1990-01-01,P,Malang,Kali,sri,,,"], (0..<50).map { "k\($0),,,,,,,,," },
        ]
        for first in files {
            for second in files.map({ $0.map { "b" + $0 } }) where first.count + second.count > 0 {
                let linkage = try Trial.linkage(first, second)
                let matches = Trial.matches(linkage)
                #expect(matches.isEmpty || first == files[2] && second.count == 1)
            }
            #expect(Trial.matches(Trial.linkage(PreparedFiles(try PeopleMaker.table(first))), partners: .any).isEmpty)
        }
        let strangers = try Trial.linkage([files[2][0]], ["b1,budi,1971-05-06,L,Ende,Jati,wati,,,"])
        #expect(Trial.matches(strangers).isEmpty)
    }

    @Test("A twin with the same mother, village and birthday is not taken for the other")
    func twins() throws {
        var maker = PeopleMaker(seed: 29)
        let files = maker.files(600, shared: 300)
        let twin = "1990-04-03,P,Kabupaten Ujungsatu4,Wonobkz,surti painem"
        let first = files.first + ["t1,citra melur,\(twin),,C7000001,", "t2,citra kemala,\(twin),,C7000002,"]
        let second = files.second + ["u1,tjitra melur,\(twin),,,", "u2,citra kemalla,\(twin),,,"]
        let linkage = try Trial.linkage(first, second)
        let found = pairs(linkage, Trial.matches(linkage))
        #expect(found.contains(Pair(first: "t1", second: "u1")))
        #expect(found.contains(Pair(first: "t2", second: "u2")))
    }

    @Test("Rows of matches are read back as they were, keys with commas and quotes too")
    func rows() throws {
        var maker = PeopleMaker(seed: 30)
        var files = maker.files(300, shared: 200)
        files.first = files.first.map { "\"x,\"\"" + $0.replacing(first: ",", with: "\",") }
        let linkage = try Trial.linkage(files.first, files.second)
        let matches = Trial.matches(linkage)
        let phrases = MatchRows.Phrases(
            beginning: "start", rival: "rival", family: "family",
            evidence: Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0, "\($0)") }))
        let text =
            MatchRows.header + String(decoding: MatchRows(linkage, phrases: phrases).text(matches[...]), as: UTF8.self)
        let back = try PersonReader.table(mapping: .keys("id_a"), text: text)
        #expect((0..<back.count).map { back.key($0) } == matches.map { linkage.keys($0).0 })
        #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.contains("start -") })
    }
}

extension String {
    /// The first occurrence exchanged.
    fileprivate func replacing(first old: Character, with new: String) -> String {
        guard let place = firstIndex(of: old) else { return self }
        return self[..<place] + new + self[index(after: place)...]
    }
}
