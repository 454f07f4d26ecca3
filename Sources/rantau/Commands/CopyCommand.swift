// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Sealing
import Store

/// Moves an installation between engines.
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Copy a whole installation into an empty database, of either engine.",
        discussion: """
            Stop the server first. Every table is copied and then compared row by row; the keys are not copied and go \
            with the data. Verify with `rantau ledger verify` and `rantau audit verify` on the other side.
            """)

    @Option(help: "Where the data are: sqlite:PATH or postgres://USER@HOST/NAME.") var from: String
    @Option(help: "Where they go: sqlite:PATH or postgres://USER@HOST/NAME; nothing may be there yet.") var to: String
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let (source, target) = (try Self.place(from, "--from").open(), try Self.place(to, "--to").open())
            try await source.migrate(Schema.migrations)
            try await target.migrate(Schema.migrations)
            let copy = InstallationCopy(from: source, to: target)
            let counter = ProgressCounter(of: try await copy.count())
            let tables = try await copy.run { counter.add($0) }
            Output.progress("")
            let root = try await target.read { try LogStore($0).lastRoot() }
            let log = root.map { "\($0.size) \(Hex.text($0.root))" } ?? "0 -"
            if json {
                let rows = tables.map { "{\"table\":\"\($0.table)\",\"rows\":\($0.rows),\"sha256\":\"\($0.digest)\"}" }
                Output.line("{\"tables\":[\(rows.joined(separator: ","))],\"log\":\"\(log)\"}")
            } else {
                for table in tables where table.rows > 0 { Output.line("\(table.table)\t\(table.rows)") }
                Output.line("log\t\(log)")
                Output.line(
                    "\(tables.reduce(0) { $0 + $1.rows }) rows in \(tables.count) tables are the same on both sides")
            }
        }
    }

    private static func place(_ text: String, _ option: String) throws -> DatabasePlace {
        guard let place = DatabasePlace(text) else {
            throw ValidationError("\(option) must be sqlite:PATH or postgres://USER@HOST/NAME, found \(text)")
        }
        return place
    }
}
