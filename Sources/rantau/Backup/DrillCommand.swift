// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Sealing

/// Restores a backup where it harms nobody, proves it, and takes it away again.
struct DrillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Try a backup: restore it into a scratch place and prove log and books.")

    @Argument(help: "The backup's file.") var file: String
    @Option(name: .customLong("with"), help: "The private half of the recovery key.") var recoveryKey: String
    @Option(help: "Where the scratch place is made. (default: beside the backup)") var scratch: String?
    @Option(help: "The directory that holds Regulations. (default: beside or above the program)") var home: String?
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let key = try RecoveryKey(path: recoveryKey)
            let started = ContinuousClock.now
            let report = try await ScratchFolder.use(in: scratch ?? ScratchFolder.parent(of: file)) { folder in
                try await prove(
                    RestoredFiles(unpacking: file, with: key, into: folder) { done in
                        if !json { Output.progress("\(done) bytes") }
                    })
            }
            report.tell(json: json, took: ContinuousClock.now - started)
            if !report.faults.isEmpty { throw ExitCode(1) }
        }
    }

    private func prove(_ restored: RestoredFiles) async throws -> DrillReport {
        var options = try HouseOptions.parse([])
        options.database = "sqlite:" + restored.database
        options.keys = restored.keys
        options.home = home
        let house = try await House.open(options)
        let log = try await house.door.verifyLog()
        let books = try await house.door.verifyLedger()
        return DrillReport(manifest: restored.manifest, log: log, books: books)
    }
}
