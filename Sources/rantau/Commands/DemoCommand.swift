// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Services

/// Fills a database with made-up people.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fill an empty database with made-up people in the shape of public figures.")

    @OptionGroup var house: HouseOptions
    @Option(help: "How many people. (default: 3000)") var people: String?
    @Option(help: "The same seed makes the same people. (default: 1)") var seed: UInt64 = 1
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let count = try DemoFiller.count(Setting.text(people, "people", default: "3000"), "--people")
            let opened = try await House.open(house, isDemonstration: true)
            let signIns = try await DemoFiller(opened).fill(people: count, seed: seed)
            try await opened.door.sealEntries()
            while try await opened.door.sealLog() > 0 {}
            if json {
                let logins = signIns.entries.map { JSONLine.quoted($0.login) }.joined(separator: ",")
                Output.line(
                    "{\"people\":\(count),\"password\":\(JSONLine.quoted(DemoSignIns.password)),\"logins\":[\(logins)]}"
                )
            } else {
                for entry in signIns.entries { Output.line("\(entry.login)\t\(entry.name)") }
            }
        }
    }
}
