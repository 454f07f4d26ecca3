// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Derives every balance anew from the journal.
struct LedgerVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Derive all balances anew from the journal, and check every entry and its seal.")

    @OptionGroup var house: HouseOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let house = try await House.open(house)
            let report = try await house.door.verifyLedger()
            if json {
                let balances = report.balances.map { "\(JSONLine.quoted($0.account)):\($0.balance.amount)" }
                let faults = report.faults.map(JSONLine.quoted).joined(separator: ",")
                Output.line(
                    "{\"entries\":\(report.entries),\"postings\":\(report.postings),"
                        + "\"balances\":{\(balances.joined(separator: ","))},\"faults\":[\(faults)]}")
            } else {
                Output.line("\(report.entries) entries, \(report.postings) postings")
                for (account, balance) in report.balances { Output.line("\(account)\t\(balance.amount)") }
                for fault in report.faults { Output.line("FAULT \(fault)") }
                Output.line(report.faults.isEmpty ? "the books hold" : "the books do NOT hold")
            }
            if !report.faults.isEmpty { throw ExitCode(1) }
        }
    }
}
