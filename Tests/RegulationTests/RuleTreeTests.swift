// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import TestKit
import Testing

@Suite("Drafts lie over the law")
struct RuleTreeTests {
    private static let path = "contributions/p3mi/before.yaml"
    private static let name = "contributions.p3mi.before"

    private let tree: RuleTree

    init() throws {
        tree = RuleTree(
            files: try RegulationFixture.files(in: "parameters").map { RuleFile(path: $0.path, text: $0.text) })
    }

    private func values(_ entries: String) -> [RuleFile] {
        [RuleFile(path: Self.path, text: "values:\n" + entries)]
    }

    private func entry(_ day: String, _ value: String) -> String {
        """
          \(day):
            value: \(value)
            metadata: {regulation: Draft, article: "1", source: the minister, status: unverified}

        """
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func faults(_ draft: [RuleFile]) throws -> [RuleFault] {
        let book = try RuleBook.load(tree, contentHash: "a")
        do throws(RuleFaults) {
            _ = try book.overlaid(by: draft, contentHash: "b")
            return []
        } catch {
            return error.faults
        }
    }

    @Test("an added entry counts from its day and leaves the rest as it was")
    func adds() throws {
        let old = try RuleBook.load(tree, contentHash: "a")
        let new = try old.overlaid(by: values(entry("2027-01-01", "40000")), contentHash: "b")
        #expect(new.contentHash == "b")
        let first = try day("2027-01-01")
        #expect(try new.rupiah(Self.name, on: first).value == Rupiah(40_000))
        #expect(try new.rupiah(Self.name, on: first.adding(days: -1)).value == Rupiah(37_500))
        let changes = old.changes(to: new)
        #expect(changes.map(\.from) == [first])
        #expect(changes.flatMap(\.changes).map(\.name) == [Self.name])
        #expect(old.firstDifference(to: new) == first)
        #expect(old.firstDifference(to: old) == nil)
    }

    @Test("an entry of the same day takes the other's place, and the past differs from then on")
    func replaces() throws {
        let old = try RuleBook.load(tree, contentHash: "a")
        let new = try old.overlaid(by: values(entry("2018-12-10", "37501")), contentHash: "b")
        let history = try new.history(Self.name)
        #expect(history.revisions.count == (try old.history(Self.name)).revisions.count)
        #expect(try new.rupiah(Self.name, on: day("2023-02-21")).value == Rupiah(37_501))
        #expect(try new.rupiah(Self.name, on: day("2023-02-22")).value == Rupiah(37_500))
        #expect(try old.firstDifference(to: new) == day("2018-12-10"))
    }

    @Test("a tree is read back from its text with its drafts, byte for byte")
    func text() throws {
        let drafted = tree.overlaid(by: values(entry("2027-01-01", "40000")))
            .overlaid(by: values(entry("2028-01-01", "41000")))
        let read = RuleTree(text: drafted.text)
        #expect(read == drafted)
        #expect(read.text == drafted.text)
        #expect(RuleTree(text: tree.text) == tree)
        let book = try RuleBook.load(read, contentHash: "x")
        #expect(try book.rupiah(Self.name, on: day("2027-06-01")).value == Rupiah(40_000))
        #expect(try book.rupiah(Self.name, on: day("2028-06-01")).value == Rupiah(41_000))
    }

    @Test("a misspelt name is refused with the right one")
    func misspelt() throws {
        let draft = [RuleFile(path: "contributions/p3mi/befor.yaml", text: "values:\n" + entry("2027-01-01", "1"))]
        let found = try faults(draft)
        let fault = try #require(found.first { $0.problem.contains("There is no parameter") })
        #expect(fault.remedy.contains("contributions/p3mi/before.yaml"))
    }

    @Test("a draft that counts in another unit, or has a fault of its own, is refused with file and line")
    func refused() throws {
        let whole = "description: x\nmetadata:\n  unit: percent\nvalues:\n" + entry("2027-01-01", "4")
        let other = try faults([RuleFile(path: Self.path, text: whole)])
        let unit = try #require(other.first)
        #expect(unit.line == 3 && unit.problem.contains("counts in rupiah"))
        let dotted = try faults(values(entry("2027-01-01", "40.000")))
        let wrong = try #require(dotted.first)
        #expect(wrong.file == Self.path && wrong.line == 3 && wrong.remedy == "Write 40000.")
        #expect(try faults([RuleFile(path: "contributions.yaml", text: whole)]).isEmpty == false)
    }

    @Test("a book that is watched tells each name it is asked for, and answers the same")
    func watched() throws {
        let book = try RuleBook.load(tree, contentHash: "a")
        let on = try day("2024-01-01")
        let names = LookupNames.of(book) { watched in
            _ = try? watched.rupiah(Self.name, on: on)
            _ = try? watched.rupiah("no.such.name", on: on)
        }
        #expect(names == [Self.name, "no.such.name"])
    }
}
