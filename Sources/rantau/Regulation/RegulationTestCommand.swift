// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Regulation
import Services
import Wire

/// Runs what lawyers expect of the law.
struct RegulationTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run case files against the law; each failure names its file and line.",
        discussion: """
            With --mutations every confirmed value is changed by one rupiah, one day or one unit in turn, and the \
            cases that read it are run again: a value that no case notices is listed.
            """)

    @OptionGroup var options: RegulationOptions
    @Argument(help: "A case file or a folder of them. (default: Regulations/cases)") var path: String?
    @Flag(help: "Also check that the cases would notice a wrong value.") var mutations = false
    @Option(help: "A folder of draft values to lay over the law first.") var draft: String?

    func run() async throws {
        try await Refusal.exitOnFailure(json: options.answer.json) {
            let home = try options.homePath
            var (rules, tree) = try RuleBookFiles.load(home: home)
            if let draft { rules = try DraftFolder.overlay(draft, tree).rules }
            let cases = try CaseFiles.load(path ?? home + "/Regulations/cases")
            let report = CaseReport(cases, rules)
            var survivors: [RuleMutation]?
            var tried = 0
            if mutations {
                let all = rules.mutations()
                tried = all.count
                let check = MutationCheck(rules, cases.map(\.item), names: LookupLog.names)
                survivors = check.survivors(of: all) { done in
                    if done % 20 == 0 { Output.progress(ProgressBar.text(done: done, of: all.count)) }
                }
                Output.progress("")
            }
            if options.answer.json {
                Output.line(json(report, tried, survivors).text)
            } else {
                report.tell()
                if let survivors {
                    for survivor in survivors { Output.line("no case notices: \(survivor)") }
                    Output.line("\(tried) changes of confirmed values, \(survivors.count) not noticed")
                }
            }
            if !report.misses.isEmpty || survivors?.isEmpty == false { throw ExitCode(1) }
        }
    }

    private func json(_ report: CaseReport, _ tried: Int, _ survivors: [RuleMutation]?) -> JSONValue {
        var fields = report.json
        if let survivors {
            fields["mutations"] = .integer(Int64(tried))
            fields["notNoticed"] = .list(
                survivors.map { mutation in
                    .object([
                        "name": .text(mutation.name), "from": .text(mutation.from.description),
                        "change": .text(mutation.change),
                    ])
                })
        }
        return .object(fields)
    }
}
