// SPDX-License-Identifier: Apache-2.0
import Kernel
import Linkage
import People
import Services

/// What came of each row of a comparison.
struct CompareResults {
    private var rows: [(key: String, outcome: String)] = []
    private var counts: [ComparedOutcome: Int] = [:]
    private var differences = 0
    private var faults = 0

    /// The person of a row; nil after noting why it cannot be read.
    mutating func read(_ row: PersonTexts) -> (key: String, person: ComparedPerson)? {
        do throws(Failure) {
            return (row.key, try Self.person(row.texts))
        } catch {
            rows.append((row.key, error.code))
            faults += 1
            return nil
        }
    }

    mutating func add(_ keys: [String], _ found: FileComparison) {
        for (key, outcome) in zip(keys, found.outcomes) {
            rows.append((key, outcome.rawValue))
            counts[outcome, default: 0] += 1
        }
        differences += found.differences
    }

    private static func person(_ texts: [PersonField: String]) throws(Failure) -> ComparedPerson {
        guard let name = filled(texts[.name]) else { throw Failure(.invalid, "field-missing", field: "name") }
        let born = filled(texts[.dob]) ?? ""
        guard let birthDay = CalendarDay(born) else {
            throw Failure(.invalid, "day-malformed", field: "dob", details: ["found": born])
        }
        let nik = try filled(texts[.nik]).map { text throws(Failure) in try NIK.parse(text) }
        let passport = try filled(texts[.passport]).map { text throws(Failure) in try Passport.parse(text) }
        guard nik != nil || passport != nil else { throw Failure(.invalid, "report-names-nobody", field: "nik") }
        var told: [ToldField: String] = [:]
        told[.phone] = try filled(texts[.phone]).map { text throws(Failure) in try PhoneNumber.parse(text).text }
        told[.passport] = passport?.text
        return ComparedPerson(
            name: try PersonName.parse(name), birthDay: birthDay, nik: nik, passport: passport, told: told)
    }

    private static func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    /// Keys and stable words only: the file that was compared says the rest.
    var csv: String {
        "id,outcome\n" + rows.map { "\(Self.cell($0.key)),\($0.outcome)\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private var figures: [(String, Int)] {
        ComparedOutcome.allCases.map { ($0.rawValue, counts[$0] ?? 0) }
            + [("unreadable", faults), ("differences", differences)]
    }

    var json: String { "{" + figures.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}" }

    var lines: String { figures.map { "\($0.0)\t\($0.1)" }.joined(separator: "\n") }
}
