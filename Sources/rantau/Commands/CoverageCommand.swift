// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import Kernel
import Protection
import Services
import Text
import Web
import Wire

/// Says whether a person is covered on a day.
struct CoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Say whether a person is covered on a day, and why.")

    @OptionGroup var house: HouseOptions
    @Argument(help: "Person number, KPJ, NIK or passport.") var person: String
    @Option(help: "The day in Jakarta, YYYY-MM-DD.") var on: String
    @Option(help: "By what was known at this moment, ISO 8601.") var knownAt: String?
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let day = try DayOption.day(on, "--on")
            var moment: Instant?
            if let knownAt {
                guard let instant = Instant(knownAt) else {
                    throw ValidationError("--known-at must be ISO 8601 with an offset, found \(knownAt)")
                }
                moment = instant
            }
            let opened = try await House.open(house)
            let actor = Actor.system("terminal")
            guard let found = try await opened.door.findPerson(person, by: actor) else {
                throw Failure(.absent, "nobody-found", field: "person")
            }
            let cover = try await opened.door.viewCover(found, on: day, knownAt: moment, by: actor)
            if json {
                Output.line(CoverRecord(cover, Refusal.language).json.text)
            } else {
                tell(cover)
            }
        }
    }

    private func tell(_ cover: CoverView) {
        for answer in [cover.jkk, cover.jkm] {
            let until = answer.until.map { " until \($0)" } ?? ""
            Output.line(
                "\(answer.programme.rawValue.uppercased()): \(answer.covered ? "covered" : "not covered")\(until)")
            DerivationLines.tell(answer.derivation, Refusal.language, depth: 1)
        }
    }
}
