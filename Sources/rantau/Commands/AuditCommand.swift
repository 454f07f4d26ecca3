// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Questions to the audit log.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Prove the audit log.", subcommands: [Verify.self])

    /// Proves the log and names a changed, removed or inserted row.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prove the whole log: leaves from rows, roots from leaves, signatures.")

        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let house = try await House.open(house)
                let report = try await house.door.verifyLog()
                if json {
                    let faults = report.faults.map { JSONLine.quoted("\($0)") }.joined(separator: ",")
                    Output.line(
                        "{\"leaves\":\(report.leaves),\"roots\":\(report.roots),\"root\":\"\(report.root)\","
                            + "\"unsealed\":\(report.unsealed),\"faults\":[\(faults)]}")
                } else {
                    Output.line("\(report.leaves) leaves under \(report.roots) signed roots")
                    Output.line("\(report.unsealed) rows not sealed yet")
                    Output.line("root \(report.root)")
                    for fault in report.faults { Output.line("FAULT \(fault)") }
                    Output.line(report.faults.isEmpty ? "the log is whole" : "the log is NOT whole")
                }
                if !report.faults.isEmpty { throw ExitCode(1) }
            }
        }
    }
}
