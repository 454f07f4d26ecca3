// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Protection
import Regulation
import Sealing
import Services
import Text
import Web

/// Tries a draft on people.
struct RegulationSimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run a draft beside the law: who gains, who loses, by how much, and what it costs a year.",
        discussion: """
            Without --database the people are made up in the proportions of public figures. --out writes report.html, \
            which stands by itself, and report.json.
            """)

    @OptionGroup var house: HouseOptions
    @Option(help: "The folder of the draft, shaped as Regulations/parameters.") var draft: String
    @Option(help: "How many made-up people. (default: 100000)") var people: String?
    @Option(help: "The same seed makes the same people. (default: 1)") var seed: UInt64 = 1
    @Option(help: "The day whose law is compared, YYYY-MM-DD. (default: today)") var on: String?
    @Option(help: "The folder that the report goes to.") var out: String?
    @Option(help: "How many parts are computed at a time. (default: as many as there are processors)")
    var jobs: Int?
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let home = try house.homePath
            let (law, tree) = try RuleBookFiles.load(home: home)
            let changed = try DraftFolder.overlay(draft, tree).rules
            let today = SystemEnvironment.clock.now().jakartaDay
            let on = try on.map { try DayOption.day($0, "--on") } ?? today
            let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
            let population = try await population(today: today, jobs: jobs)
            let simulation = try RuleSimulation(
                law: law, draft: changed, population: population, on: on, jobs: jobs)
            let counter = ProgressCounter(of: population.count)
            let report = try await simulation.run { counter.add($0) }
            Output.progress("")
            if let out { try write(report, to: out, home: home) }
            if json { Output.line(SimulationJSON.value(report).text) } else { tell(report) }
        }
    }

    /// The people on record where a database was named, else made-up ones.
    private func population(today: CalendarDay, jobs: Int) async throws -> SimulatedPopulation {
        guard house.database != nil else {
            let count = try DemoFiller.count(Setting.text(people, "people", default: "100000"), "--people")
            let counter = ProgressCounter(of: count)
            return try await .made(people: count, seed: seed, today: today, jobs: jobs) { counter.add($0) }
        }
        guard people == nil else { throw ValidationError("name --people or --database, not both") }
        let keys = try KeyDirectory(path: try house.keysPath).load(random: SystemEnvironment.random)
        return try await .recorded(try house.databasePlace.open(), keys: keys)
    }

    private func write(_ report: SimulationReport, to folder: String, home: String) throws {
        guard let style = FileManager.default.contents(atPath: home + "/Public/rantau.css") else {
            throw Failure(.unavailable, "file-unreadable", details: ["path": home + "/Public/rantau.css"])
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let page = SimulationPage(report, Refusal.language, style: String(decoding: style, as: UTF8.self))
        try Data(page.bytes).write(to: URL(filePath: folder + "/report.html"))
        try Data(SimulationJSON.value(report).bytes()).write(to: URL(filePath: folder + "/report.json"))
    }

    private func tell(_ report: SimulationReport) {
        let all = report.all
        for name in report.changed { Output.line("changed\t\(name)") }
        Output.line("covered\t\(Wording.count(all.people)) of \(Wording.count(report.people))")
        Output.line("gaining\t\(Wording.count(all.gaining))")
        Output.line("losing\t\(Wording.count(all.losing))")
        Output.line("mixed\t\(Wording.count(all.mixed))")
        Output.line("unchanged\t\(Wording.count(all.unchanged))")
        for (name, money) in [("contributions", report.contributions), ("benefits", report.benefits)] {
            Output.line(
                "\(name) of a year\t\(Wording.rupiah(money.now))\t\(Wording.rupiah(money.then))\t"
                    + Wording.rupiah(money.difference))
        }
        Output.line("open claims that change\t\(report.changedClaims.count) of \(report.openClaims)")
    }
}
