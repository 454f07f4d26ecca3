// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Protection
import Regulation
import Text
import Web
import Wire

/// Drafts of another law.
struct RegulationDraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Look at a folder of draft values.",
        subcommands: [Check.self, DraftPropose.self])

    /// Says what a draft would change.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a draft, say what it changes from which day, and which cases come out differently.",
            discussion: """
                A draft is a folder shaped as Regulations/parameters. A file with `values` alone adds its dated \
                entries to the law, or takes the place of those with the same date; a file with a `description` is \
                a whole new file.
                """)

        @OptionGroup var options: RegulationOptions
        @Argument(help: "The draft's folder.") var folder: String

        func run() async throws {
            try await Refusal.exitOnFailure(json: options.answer.json) {
                let language = try options.answer.language
                let home = try options.homePath
                let (rules, tree) = try RuleBookFiles.load(home: home)
                let draft = try DraftFolder.overlay(folder, tree).rules
                _ = try CoverLaw(draft)
                _ = try ContributionTariff(draft)
                let found = rules.changes(to: draft)
                let cases = try CaseFiles.load(home + "/Regulations/cases")
                let misses = CaseReport(cases, draft).misses
                let changes = found.map { ($0.from, $0.changes.map { RuleChangeRecord($0, language) }) }
                if options.answer.json {
                    Output.line(json(draft.contentHash, changes, misses).text)
                } else {
                    tell(draft.contentHash, changes, misses, language)
                }
            }
        }

        private var today: CalendarDay { SystemEnvironment.clock.now().jakartaDay }

        private func tell(
            _ hash: String, _ changes: [(from: CalendarDay, list: [RuleChangeRecord])], _ misses: [CaseReport.Miss],
            _ language: Language
        ) {
            for (from, list) in changes {
                Output.line("from \(from)\(from < today ? " (in the past)" : "")")
                RuleChangeLines.tell(list, language)
            }
            for miss in misses { Output.line("comes out differently: \(miss.place)") }
            Output.line("tree \(hash)")
            Output.line("\(changes.map(\.list.count).reduce(0, +)) changes, \(misses.count) cases come out differently")
        }

        private func json(
            _ hash: String, _ changes: [(from: CalendarDay, list: [RuleChangeRecord])], _ misses: [CaseReport.Miss]
        ) -> JSONValue {
            .object([
                "tree": .text(hash), "retroactive": .bool(changes.contains { $0.from < today }),
                "changes": .list(
                    changes.map { from, list in
                        .object(["from": .text(from.description), "changes": .list(list.map(\.json))])
                    }),
                "cases": .list(misses.map { .text($0.place.description) }),
            ])
        }
    }
}
