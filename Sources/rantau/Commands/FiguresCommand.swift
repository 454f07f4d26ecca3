// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser

/// Questions to the roll-ups.
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Check the roll-ups behind the dashboard.", subcommands: [Verify.self])

    /// Counts everything anew from the facts and compares cell by cell.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count everything anew from the facts and compare with the roll-ups, cell by cell.")

        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let report = try await House.open(house).door.checkFigures(by: .system("terminal"))
                if json {
                    Output.line("{\"cells\":\(report.cells),\"differences\":\(report.differences.count)}")
                } else {
                    for difference in report.differences { Output.line("\(difference.table) \(difference.cell)") }
                    Output.line(
                        "\(report.cells) cells, \(report.differences.count) different from a count of the facts")
                }
                if !report.holds { throw ExitCode(1) }
            }
        }
    }
}
