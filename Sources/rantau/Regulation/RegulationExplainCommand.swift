// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import Kernel
import Protection
import Regulation
import Services
import Text

/// Explains an answer of the law down to its parameters and facts.
struct RegulationExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Give the full derivation of a price, a benefit or an answer about cover.",
        discussion: """
            With --tree the answer is given by a tree of parameters that counted once, named by its hash as decisions \
            show it, and today's answer stands beside it.
            """,
        subcommands: [ExplainQuote.self, ExplainBenefit.self, ExplainCover.self])

    /// The price of a membership.
    struct ExplainQuote: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "quote", abstract: "Explain a price.")

        @OptionGroup var house: HouseOptions
        @OptionGroup var answer: AnswerOptions
        @OptionGroup var question: QuoteQuestion
        @Option(help: "The hash of a tree of parameters that counted once.") var tree: String?

        func run() async throws {
            try await Refusal.exitOnFailure(json: answer.json) {
                let request = try question.request
                let books = try await AnsweringBooks.load(house, tree: tree)
                try Explained.tell(
                    books.map { rules in
                        Explained(rules.contentHash, try ContributionTariff(rules).quote(request).derivation)
                    }, answer)
            }
        }
    }

    /// A benefit.
    struct ExplainBenefit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "benefit", abstract: "Explain a benefit.")

        @OptionGroup var house: HouseOptions
        @OptionGroup var answer: AnswerOptions
        @OptionGroup var question: BenefitQuestion
        @Option(help: "The hash of a tree of parameters that counted once.") var tree: String?

        func run() async throws {
            try await Refusal.exitOnFailure(json: answer.json) {
                let request = try question.request
                let books = try await AnsweringBooks.load(house, tree: tree)
                try Explained.tell(
                    books.map { rules in
                        Explained(rules.contentHash, try BenefitLaw(rules).assess(request).derivation)
                    }, answer)
            }
        }
    }

    /// Whether somebody is covered.
    struct ExplainCover: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cover", abstract: "Explain whether a person is covered on a day, by each programme.")

        @OptionGroup var house: HouseOptions
        @OptionGroup var answer: AnswerOptions
        @Argument(help: "Person number, KPJ, NIK or passport.") var person: String
        @Option(help: "The day in Jakarta, YYYY-MM-DD.") var on: String
        @Option(help: "The hash of a tree of parameters that counted once.") var tree: String?

        func run() async throws {
            try await Refusal.exitOnFailure(json: answer.json) {
                let day = try DayOption.day(on, "--on")
                let door = try await House.open(house).door
                let actor = Actor.system("terminal")
                guard let found = try await door.findPerson(person, by: actor) else {
                    throw Failure(.absent, "nobody-found", field: "person")
                }
                var doors = [door]
                if let tree { doors.insert(try door.under(try await door.ruleBook(tree: tree)), at: 0) }
                var answers: [Explained] = []
                for door in doors {
                    let view = try await door.viewCover(found, on: day, knownAt: nil, by: actor)
                    answers.append(Explained(view.rules, view.jkk.derivation))
                    answers.append(Explained(view.rules, view.jkm.derivation))
                }
                try Explained.tell(answers, answer)
            }
        }
    }
}
