// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Protection
import Regulation
import Services
import Wire

/// Computes the law for a whole population.
struct RegulationEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compute contributions, cover, savings and eight benefits for a whole population.",
        discussion: """
            Prints checksums of each column: the sum of what is known, how many values are not known, and the sum of \
            values times their places modulo 2^64. --out keeps every person's results.
            """)

    @OptionGroup var house: HouseOptions
    @Option(help: "The population: a table .csv, or a folder with one .npy a column.") var population: String?
    @Option(help: "Make up so many people instead, of every kind.") var people: Int?
    @Option(help: "The same seed makes the same people. (default: 1)") var seed: UInt64 = 1
    @Option(help: "Keep the made-up people in this folder.") var keep: String?
    @Option(help: "The first month of the run, by any of its days. (default: as many months back as the run has)")
    var from: String?
    @Option(help: "How many months the run has, 1 to 31.") var months: Int = 24
    @Option(help: "The day on which events would happen, YYYY-MM-DD. (default: today)") var on: String?
    @Option(name: .customLong("return"), help: "Return on savings assumed, in percent a year: 5.6.")
    var yearly: String
    @Option(help: "Where every person's results go: a table .csv, or a folder of .npy.") var out: String?
    @Option(help: "How many parts are computed at a time. (default: as many as there are processors)")
    var jobs: Int?
    @Flag(help: "Compare every person with the functions that explain a single case.") var check = false
    @Flag(help: "Decide every event of everybody covered that day alone, each with its explanation.") var claims = false
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let (rules, _) = try RuleBookFiles.load(home: try house.homePath)
            let question = try question()
            let law = try PopulationLaw(rules, question)
            let people = try read(losses: law.losses)
            let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
            let run = try PopulationRun(law, people, jobs: jobs)
            if claims {
                let answers = try PersonAnswers(rules, question)
                let covered = await run.covered()
                let used = TimeUsed()
                let (count, paid) = try await run.claims(of: covered, answers)
                tell(claims: count, paid, used.sinceThen)
                return
            }
            let used = TimeUsed()
            let sums = await run.sums()
            tell(people.count, sums, used.sinceThen)
            if let out { try PopulationFiles.write(await run.results(), to: out) }
            if check { try await compare(run, PersonAnswers(rules, question), people.count) }
        }
    }

    private func question() throws -> PopulationLaw.Question {
        let on = try on.map { try DayOption.day($0, "--on") } ?? SystemEnvironment.clock.now().jakartaDay
        let first = try from.map { try DayOption.day($0, "--from") } ?? on.adding(months: 1 - months)
        return try PopulationLaw.Question(
            from: first, months: months, on: on,
            savings: try SavingsReturn(yearly: try PercentOption.rate(yearly, "--return")))
    }

    private func read(losses: [String]) throws -> PopulationColumns {
        if let population { return try PopulationFiles.read(population, losses: losses) }
        guard let people, people > 0 else {
            throw ValidationError("name a --population, or a number of made-up --people above 0")
        }
        let made = MixedPeople.make(people, seed: seed, losses: losses.count)
        if let keep { try PopulationFiles.write(made, to: keep) }
        return made
    }

    private func compare(_ run: PopulationRun, _ answers: PersonAnswers, _ count: Int) async throws {
        let counter = ProgressCounter(of: count)
        try await run.compare(with: answers) { counter.add($0) }
        Output.progress("")
        Output.error("\(count) people: all at once equals one by one, seed \(seed)")
    }

    private func tell(_ count: Int, _ sums: [ColumnSum], _ used: TimeUsed.Amount) {
        guard json else {
            Output.line("column\tsum\tnot known\tplaced")
            for (name, sum) in zip(PopulationResults.names, sums) {
                Output.line("\(name)\t\(sum.sum)\t\(sum.unknown)\t\(sum.placed)")
            }
            Output.error("\(count) people in \(used.elapsed / 1_000) ms")
            return
        }
        var columns: [String: JSONValue] = [:]
        for (name, sum) in zip(PopulationResults.names, sums) {
            columns[name] = .list([.integer(sum.sum), .integer(Int64(sum.unknown)), .text(String(sum.placed))])
        }
        tell(["people": .integer(Int64(count)), "sums": .object(columns)], used)
    }

    private func tell(claims count: Int, _ paid: Rupiah, _ used: TimeUsed.Amount) {
        guard json else {
            Output.line("\(count) claims\t\(paid.amount) rupiah\t\(used.elapsed / 1_000) ms")
            return
        }
        tell(["claims": .integer(Int64(count)), "paid": .integer(paid.amount)], used)
    }

    private func tell(_ fields: [String: JSONValue], _ used: TimeUsed.Amount) {
        let times: [String: JSONValue] = [
            "microseconds": .integer(used.elapsed), "processorMicroseconds": .integer(used.processor),
        ]
        Output.line(JSONValue.object(fields.merging(times) { field, _ in field }).text)
    }
}
