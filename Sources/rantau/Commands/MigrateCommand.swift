// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Brings the schema up to date and says which steps have run.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema up to date.")

    @OptionGroup var house: HouseOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let house = try await House.open(house)
            let names = try await house.database.appliedMigrations()
            if json {
                Output.line("{\"migrations\":[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]}")
            } else {
                for name in names { Output.line(name) }
            }
        }
    }
}
