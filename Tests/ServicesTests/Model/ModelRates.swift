// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Services
import Store
import TestKit

/// The rates of return of the model's law: two provisional ones a year, and a final one for each year.
enum ModelRates {
    /// Hundredths of a percent a year.
    static func provisional(on day: CalendarDay) -> Int {
        let change = CalendarDay(year: day.year, month: 7, day: 15) ?? day
        return 400 + day.year * (day < change ? 37 : 53) % 250
    }

    static func final(_ year: Int) -> Int { 420 + year * 71 % 250 }

    /// The house's door under a law with these rates, which is recorded as the law in force.
    static func door(_ house: TestHouse) async throws -> Door {
        let files = try RegulationFixture.files(in: "parameters").map { file in
            var text = file.text
            if file.path.hasSuffix("savings/return/provisional.yaml") {
                for year in years {
                    text += entry("\(year)-01-01", provisional(on: try day("\(year)-01-01")))
                    text += entry("\(year)-07-15", provisional(on: try day("\(year)-07-15")))
                }
            } else if file.path.hasSuffix("savings/return/final.yaml") {
                for year in years { text += entry("\(year)-01-01", final(year)) }
            }
            return (path: file.path, text: text)
        }
        let hash = "0ddba115"
        let tree = RuleTree(files: files.map { RuleFile(path: $0.path, text: $0.text) })
        try await house.database.write { [now = house.now] transaction in
            try RuleActivationStore(transaction).activate(
                hash: hash, tree: tree.text, countsFrom: now.jakartaDay, at: now, by: "system:start")
        }
        return try house.door.under(try RuleBook.load(files: files, contentHash: hash))
    }

    private static let years = 2026...2099

    private static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else { throw Failure(.invalid, "day-unreadable") }
        return day
    }

    private static func entry(_ day: String, _ hundredths: Int) -> String {
        let cents = hundredths % 100
        return """
              \(day):
                value: \(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)
                metadata: {regulation: PP 46/2015, article: "27", source: Made up for the model., status: confirmed}

            """
    }
}
