// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import Kernel
import Services

/// The monthly and yearly work on old-age savings.
struct SavingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "savings", abstract: "Credit returns on savings, issue yearly statements, prove both.",
        subcommands: [Accrue.self, Settle.self, Statements.self, Verify.self])

    /// Closes a month.
    struct Accrue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Credit the provisional return of a month. Stopped anywhere, run it again to carry it on.")

        @OptionGroup var house: HouseOptions
        @Option(help: "The month, YYYY-MM.") var month: String
        @Option(help: "Why return is credited although its rate is not confirmed.") var reason: String?
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                guard let day = CalendarDay(month + "-01") else {
                    throw Failure(.invalid, "month-unreadable", field: "month", details: ["found": month])
                }
                let house = try await House.open(house)
                let quiet = json
                let watch = TimeUsed()
                let closing = try await house.door.closeSavingsMonth(day, reason: reason, by: .system("terminal")) {
                    if !quiet { Output.progress("\($0) accounts") }
                }
                let took = watch.sinceThen.elapsed / 1_000
                let sealing = TimeUsed()
                try await house.door.sealLog()
                SavingsCommand.tell(closing, json, took: took, sealing: sealing.sinceThen.elapsed / 1_000)
            }
        }
    }

    /// Settles a year.
    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Credit the difference between a year's final rate and what its months gave.")

        @OptionGroup var house: HouseOptions
        @Option(help: "The year.") var year: Int
        @Option(help: "Why return is credited although its rate is not confirmed.") var reason: String?
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let house = try await House.open(house)
                let watch = TimeUsed()
                let closing = try await house.door.settleSavingsYear(year, reason: reason, by: .system("terminal"))
                let took = watch.sinceThen.elapsed / 1_000
                let sealing = TimeUsed()
                try await house.door.sealLog()
                SavingsCommand.tell(closing, json, took: took, sealing: sealing.sinceThen.elapsed / 1_000)
            }
        }
    }

    /// Issues the yearly statements.
    struct Statements: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the yearly statements of all members into the log, and seal it.")

        @OptionGroup var house: HouseOptions
        @Option(help: "The year.") var year: Int
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let door = try await House.open(house).door
                let issue = try await door.issueSavingsStatements(year, by: .system("terminal"))
                try await door.sealLog()
                Output.line(
                    json
                        ? "{\"year\":\(issue.year),\"blocks\":\(issue.blocks),\"statements\":\(issue.statements)}"
                        : "\(issue.statements) statements of \(issue.year) in \(issue.blocks) blocks")
            }
        }
    }

    /// Proves all closings.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compute every closing anew and compare it with what was credited, line by line.")

        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let report = try await House.open(house).door.verifySavings()
                if json {
                    let faults = report.faults.map(JSONLine.quoted).joined(separator: ",")
                    Output.line(
                        "{\"closings\":\(report.closings),\"lines\":\(report.lines),"
                            + "\"returned\":\(report.returned.amount),\"faults\":[\(faults)]}")
                } else {
                    Output.line("\(report.closings) closings, \(report.lines) lines, \(report.returned.amount) rupiah")
                    for fault in report.faults { Output.line("FAULT \(fault)") }
                    Output.line(report.faults.isEmpty ? "the closings hold" : "the closings do NOT hold")
                }
                if !report.faults.isEmpty { throw ExitCode(1) }
            }
        }
    }

    private static func tell(_ closing: SavingsClosing, _ json: Bool, took: Int64, sealing: Int64) {
        let run = closing.run
        guard json else {
            Output.line(
                "\(run.period): \(run.lines) accounts in \(run.blocks) blocks, \(run.returned.amount) rupiah returned"
                    + (closing.wasResumed ? " (carried on)" : ""))
            Output.line(closing.isConserved ? "the books carry exactly this" : "the books do NOT carry this")
            return
        }
        Output.line(
            "{\"kind\":\"\(run.kind.rawValue)\",\"from\":\"\(run.period.first)\",\"to\":\"\(run.period.last)\","
                + "\"businessDay\":\"\(run.businessDay)\",\"accounts\":\(run.lines),\"blocks\":\(run.blocks),"
                + "\"returned\":\(run.returned.amount),\"resumed\":\(closing.wasResumed),"
                + "\"conserved\":\(closing.isConserved),\"milliseconds\":\(took),\"sealingMilliseconds\":\(sealing)}")
    }
}
