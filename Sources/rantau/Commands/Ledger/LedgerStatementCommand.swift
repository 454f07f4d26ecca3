// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel

/// What moved on one account.
struct LedgerStatementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "What moved on one account: opening, lines, closing.")

    @Argument(help: "The account's name in the books: bank, channel:3@TWD, savings:KEY.")
    var account: String

    @OptionGroup var house: HouseOptions
    @Option(help: "The first business day, YYYY-MM-DD.") var from: String
    @Option(help: "The last business day, YYYY-MM-DD. (default: the first)") var to: String?
    @Option(help: "By what had been recorded until this moment.") var knownAt: String?
    @Option(help: "How many lines at most.") var limit = 100_000
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let first = try DayOption.day(from, "--from")
            let last = try to.map { try DayOption.day($0, "--to") } ?? first
            guard let days = DayRange(first: first, last: last), limit > 0 else {
                throw ValidationError("--to must not be before --from, and --limit must be above 0")
            }
            let statement = try await House.open(house).door.viewStatement(
                of: account, days, knownAt: try MomentOptions.instant(knownAt), limit: limit, by: .system("terminal"))
            if json {
                let lines = statement.lines.map { line in
                    "{\"entry\":\"\(line.entry)\",\"kind\":\"\(line.kind.rawValue)\","
                        + "\"businessDay\":\"\(line.businessDay)\",\"recordedAt\":\"\(line.recordedAt)\","
                        + "\"amount\":\(line.amount),\"balance\":\(line.balance)}"
                }
                Output.line(
                    "{\"account\":\(JSONLine.quoted(statement.account.code)),"
                        + "\"currency\":\"\(statement.account.currency.rawValue)\",\"from\":\"\(first)\","
                        + "\"to\":\"\(last)\",\"opening\":\(statement.opening),"
                        + "\"lines\":[\(lines.joined(separator: ","))],\"closing\":\(statement.closing),"
                        + "\"isCut\":\(statement.isCut)}")
            } else {
                Output.line("opening\t\t\t\t\(statement.opening)")
                for line in statement.lines {
                    Output.line(
                        "\(line.businessDay)\t\(line.entry)\t\(line.kind.rawValue)\t\(line.amount)\t\(line.balance)")
                }
                Output.line("closing\t\t\t\t\(statement.closing)")
                if statement.isCut { Output.error("there are more lines than --limit") }
            }
        }
    }
}
