// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Testing

@Suite("Faults in parameter files are told with file, line and remedy")
struct LoaderFaultTests {
    private static let good = """
        description: A price
        metadata:
          unit: rupiah
        values:
          2018-12-10:
            value: 37500
            metadata:
              regulation: Permenaker 18/2018
              article: null
              source: a page
              status: confirmed
          2023-02-22:
            value: 40000
            metadata:
              regulation: Permenaker 4/2023
              article: "18(1)a"
              source: a page
              status: confirmed

        """

    private func faults(_ text: String, path: String = "a/price.yaml") -> [RuleFault] {
        do {
            _ = try RuleBook.load(files: [(path, text)], contentHash: "x")
            return []
        } catch {
            return error.faults
        }
    }

    private func fault(replacing old: String, with new: String, saying words: String) throws -> RuleFault {
        let at = try #require(Self.good.firstRange(of: old))
        let found = faults(Self.good.replacingCharacters(at, with: new))
        #expect(found.allSatisfy { !$0.remedy.isEmpty && $0.file == "a/price.yaml" })
        return try #require(found.first { $0.problem.contains(words) }, "\(found)")
    }

    @Test("a good file has none, and its value is read by day")
    func good() throws {
        let rules = try RuleBook.load(files: [("a/price.yaml", Self.good)], contentHash: "x")
        let eve = try #require(CalendarDay("2023-02-21"))
        let first = try rules.rupiah("a.price", on: eve)
        #expect(first.value == Rupiah(37_500))
        #expect(first.citation == Citation(regulation: "Permenaker 18/2018", article: nil))
        #expect(first.validThrough == eve)
        let next = try rules.rupiah("a.price", on: eve.adding(days: 1))
        #expect(next.value == Rupiah(40_000))
        #expect(next.validFrom == eve.adding(days: 1))
        #expect(next.validThrough == nil)
        #expect(rules.contentHash == "x")
    }

    @Test(
        "a fault names its line",
        arguments: [
            ("  unit: rupiah", "  unit: dollars", 3, "not a unit"),
            ("  unit: rupiah", "  units: rupiah", 3, "not a key"),
            ("description: A price", "description:", 1, "empty"),
            ("description: A price", "decsription: A price", 1, "not a key"),
            ("value: 37500", "value: 37.500", 6, "not a value in rupiah"),
            ("value: 37500", "value: \"37500\"", 6, "not a value in rupiah"),
            ("value: 37500", "value: 37500 rupiah", 6, "not a value in rupiah"),
            ("value: 37500", "value: -1", 6, "not a value in rupiah"),
            ("value: 37500", "value: null", 6, "nothing says why"),
            ("value: 37500", "amount: 37500", 6, "not a key"),
            ("      article: null\n", "", 8, "`article` is missing"),
            ("      source: a page\n", "", 8, "`source` is missing"),
            ("      status: confirmed\n", "", 8, "`status` is missing"),
            ("status: confirmed", "status: sure", 11, "not a status"),
            ("status: confirmed", "status: conflicting", 11, "no note"),
            ("      source: a page", "      source: a page\n      absent: not-known", 11, "beside a value"),
            ("2018-12-10:", "2018-12-32:", 5, "not a day"),
            ("2018-12-10:", "2023-02-22:", 5, "stands twice"),
            ("2018-12-10:", "2024-01-01:", 12, "stands after"),
            ("metadata:\n  unit: rupiah\n", "", 1, "metadata"),
            ("    value: 37500", "    value: [", 8, "cannot be read"),
        ])
    func namesLine(_ item: (old: String, new: String, line: Int, words: String)) throws {
        let fault = try fault(replacing: item.old, with: item.new, saying: item.words)
        #expect(fault.line == item.line, "\(fault)")
    }

    @Test("every fault of every file is told at once, in order")
    func allAtOnce() throws {
        let bad = "description: x\nmetadata:\n  unit: rupiah\nvalues: {}\n"
        do {
            _ = try RuleBook.load(files: [("b.yaml", bad), ("a.yaml", bad)], contentHash: "x")
            Issue.record("the tree was accepted")
        } catch {
            #expect(error.faults.map(\.file) == ["a.yaml", "b.yaml"])
            #expect(error.description.hasPrefix("a.yaml:4: There are no dated values."))
        }
    }

    @Test(
        "a path that is no parameter's name is refused",
        arguments: ["README.md", "a/Price.yaml", "a//b.yaml", "../a.yaml", "a/children.yaml", ".yaml"])
    func path(_ path: String) throws {
        let fault = try #require(faults(Self.good, path: path).first)
        #expect(fault.problem.contains("path"))
    }

    @Test("a name cannot be a parameter and a folder")
    func parameterAndFolder() throws {
        do {
            _ = try RuleBook.load(files: [("a.yaml", Self.good), ("a/b.yaml", Self.good)], contentHash: "x")
            Issue.record("the tree was accepted")
        } catch {
            #expect(error.faults.map(\.problem) == ["a is both a parameter and a folder."])
        }
    }

    @Test("an index file describes its folder and is no parameter")
    func index() throws {
        let files = [("a/index.yaml", "description: Prices.\n"), ("a/price.yaml", Self.good)]
        #expect(try RuleBook.load(files: files, contentHash: "x").names == ["a.price"])
        #expect(faults("values: {}\n", path: "a/index.yaml").count == 2)
    }
}

extension String {
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        indices.lazy.filter { self[$0...].hasPrefix(part) }.first.map { $0..<index($0, offsetBy: part.count) }
    }

    fileprivate func replacingCharacters(_ range: Range<Index>, with part: String) -> String {
        self[..<range.lowerBound] + part + self[range.upperBound...]
    }
}
