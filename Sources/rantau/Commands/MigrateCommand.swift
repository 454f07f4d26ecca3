// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import PostgresDatabase

/// Brings the schema up to date and says which steps have run.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema up to date.")

    @OptionGroup var house: HouseOptions
    @Option(
        help: """
            The server's role that serves: it is given what serving needs and nothing more, anew after each migration. \
            (default: none; the role that migrates serves too)
            """)
    var role: String?
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let house = try await House.open(self.house)
            try await house.door.makeRoom()
            if let role = Setting.optional(role, "role") {
                guard case .postgres(let url) = try self.house.databasePlace else {
                    throw ValidationError("--role is one of a PostgreSQL server's; a file has none")
                }
                try PostgresRights(role).give(at: url)
            }
            let names = try await house.database.appliedMigrations()
            if json {
                Output.line("{\"migrations\":[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]}")
            } else {
                for name in names { Output.line(name) }
            }
        }
    }
}
