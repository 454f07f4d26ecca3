// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import FoundationEssentials
import Kernel
import Linkage
import People
import Services

/// `rantau compare`: another register's file against ours, every night.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare another register's people with ours and propose the differences.",
        discussion: """
            The columns are id,name,dob,nik,passport,phone, or what a mapping file says; dob is YYYY-MM-DD. Nothing is \
            overwritten: officers take or leave each difference. Rows that cannot be read are listed, the rest is \
            compared. A thousand rows of which too many differ stop the comparison, and of these nothing is recorded. \
            Stop the server before: both would make keys of the same moment.
            """)

    @Argument(help: "The file, CSV.") var file: String
    @Option(help: "Who says it, as the provenance names it.") var source = "ministry-portal"
    @Option(help: "The moment of the file, 2026-11-21T01:00:00+07:00. (default: now)") var toldAt: String?
    @Option(help: "A file that says which column is which field.") var mapping: String?
    @Option(help: "The result of each row, CSV.") var out: String?
    @Option(help: "Stop where more people in a hundred than this differ or are doubtful.") var mostDoubts = 30
    @OptionGroup var house: HouseOptions
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        guard (0...100).contains(mostDoubts) else { throw ValidationError("--most-doubts must be 0 to 100") }
    }

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let columns = try mapping.map { try ColumnMapping(parsing: try text(of: $0)) } ?? .standard
            let rows = try PersonTexts.read(try text(of: file), mapping: columns)
            let house = try await House.open(house)
            let moment = try Self.moment(toldAt) ?? house.door.clock.now()
            var results = CompareResults()
            let people = rows.compactMap { results.read($0) }
            for start in stride(from: 0, to: people.count, by: Door.mostCompared) {
                let part = people[start..<min(start + Door.mostCompared, people.count)]
                let found = try await house.door.compare(
                    part.map { $0.person }, source: source, toldAt: moment, mostDoubts: mostDoubts,
                    by: .system("compare"))
                results.add(part.map { $0.key }, found)
                if !json { Output.progress("\(start + part.count) people") }
            }
            if let out { try Data(results.csv.utf8).write(to: URL(filePath: out)) }
            if !json { Output.progress("") }
            Output.line(json ? results.json : results.lines)
        }
    }

    private func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.absent, "no-such-file", field: "file", details: ["found": path])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ValidationError("\(path) is no UTF-8 text")
        }
        return text
    }

    private static func moment(_ text: String?) throws -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(text) else {
            throw ValidationError("--told-at must be a moment as 2026-11-21T01:00:00+07:00, found \(text)")
        }
        return instant
    }
}
