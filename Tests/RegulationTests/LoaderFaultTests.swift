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
            ("value: 37500", "value: Rp 37.500", 6, "not a value in rupiah"),
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
            ("2018-12-10:", "2023-02-22:", 12, "stands twice"),
            ("2018-12-10:", "0218-12-10:", 5, "not a day on which"),
            ("2018-12-10:\n    value: 37500", "2018-12-10: 37500\n  2019-01-01:\n    value: 1", 5, "not a mapping"),
            ("article: null", "article: [18, 19]", 9, "not one place"),
            ("source: a page", "source: a page\n      note: [one, two]", 11, "not a text"),
            ("source: a page", "source: a page\n      remark: seen", 11, "not a key"),
            ("unit: rupiah", "unit: rupiah\n  at_most: few", 4, "not a whole number"),
            ("unit: rupiah", "unit: months", 6, "not a value in months"),
            ("description: A price", "description: A price\nvalue: 3", 2, "not a key"),
            ("metadata:\n  unit", "\tmetadata:\n  unit", 2, "cannot be read"),
            ("2018-12-10:", "2024-01-01:", 12, "stands after"),
            ("metadata:\n  unit: rupiah\n", "", 1, "metadata"),
            ("    value: 37500", "    value: [", 8, "cannot be read"),
        ])
    func namesLine(_ item: (old: String, new: String, line: Int, words: String)) throws {
        let fault = try fault(replacing: item.old, with: item.new, saying: item.words)
        #expect(fault.line == item.line, "\(fault)")
    }

    @Test(
        "the remedy says what to write instead",
        arguments: [
            ("unit: rupiah", "unit: rupiahs", "Write `rupiah`."),
            ("description: A price", "decsription: A price", "Write `description`."),
            ("value: 37500", "value: Rp 37.500", "Write 37500."),
            ("value: 37500", "value: \"37500\"", "Write 37500."),
            ("value: 37500", "value: 37.5", "Write plain digits"),
            ("status: confirmed", "status: confirm", "Write `confirmed`."),
            ("2018-12-10:", "10-12-2018:", "Write 2018-12-10."),
            ("2018-12-10:", "2018-12-1:", "Write 2018-12-01."),
        ])
    func remedy(_ item: (old: String, new: String, remedy: String)) throws {
        let at = try #require(Self.good.firstRange(of: item.old))
        let found = faults(Self.good.replacingCharacters(at, with: item.new))
        #expect(found.contains { $0.remedy.hasPrefix(item.remedy) }, "\(found)")
    }

    @Test(
        "a value in another unit is named with what its unit takes",
        arguments: [
            ("percent", "32%", "Write 32."), ("percent", "4,5", "Write 4.5."), ("percent", "half", "Write percent"),
            ("percent", "0.00001", "Write percent"), ("days", "2 months", "Write 2."), ("bool", "ya", "Write true."),
            ("bool", "2", "Write true or false."), ("texts", "one", "Write a list"), ("text", "[a]", "Write one word"),
            ("working-days", "-3", "Write plain digits"), ("count", "1e3", "Write"),
        ])
    func wrongUnit(_ item: (unit: String, value: String, remedy: String)) throws {
        let text = """
            description: A value
            metadata:
              unit: \(item.unit)
            values:
              2023-02-22:
                value: \(item.value)
                metadata: {regulation: Permenaker 4/2023, article: "1", source: a page, status: confirmed}

            """
        let fault = try #require(faults(text).first)
        #expect(fault.line == 6 && fault.column == 12, "\(fault)")
        #expect(fault.problem.contains("is not a value in \(item.unit)"), "\(fault)")
        #expect(fault.remedy.hasPrefix(item.remedy), "\(fault)")
    }

    @Test("a fault is told as file:line:column: problem and remedy")
    func told() throws {
        let at = try #require(Self.good.firstRange(of: "value: 37500"))
        let fault = try #require(faults(Self.good.replacingCharacters(at, with: "value: 37.500")).first)
        #expect(
            fault.description == "a/price.yaml:6:12: `37.500` is not a value in rupiah. Write 37500.")
        #expect(
            RuleFaults([fault]).below("Regulations/parameters/").faults.first?.file
                == "Regulations/parameters/a/price.yaml")
    }

    @Test("a file handed in twice is refused rather than overwritten")
    func twice() throws {
        do {
            _ = try RuleBook.load(files: [("a.yaml", Self.good), ("a.yaml", Self.good)], contentHash: "x")
            Issue.record("the tree was accepted")
        } catch {
            #expect(error.faults.map(\.problem) == ["The file stands twice."])
        }
    }

    @Test("every fault of every file is told at once, in order")
    func allAtOnce() throws {
        let bad = "description: x\nmetadata:\n  unit: rupiah\nvalues: {}\n"
        do {
            _ = try RuleBook.load(files: [("b.yaml", bad), ("a.yaml", bad)], contentHash: "x")
            Issue.record("the tree was accepted")
        } catch {
            #expect(error.faults.map(\.file) == ["a.yaml", "b.yaml"])
            #expect(error.description.hasPrefix("a.yaml:4:9: There are no dated values."))
        }
    }

    @Test(
        "a path that is no parameter's name is refused",
        arguments: ["README.md", "a/Price.yaml", "a//b.yaml", "../a.yaml", "a/children.yaml", ".yaml", "a/price.yml"])
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
