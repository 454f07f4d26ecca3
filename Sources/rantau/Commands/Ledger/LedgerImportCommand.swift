// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Sealing
import Store

/// Takes exported books in, or only checks them.
struct LedgerImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read exported books from standard input into an installation that has none.",
        discussion: "All or nothing: one wrong line and nothing is taken; the refusal names the line.")

    @OptionGroup var house: HouseOptions
    @Flag(help: "Only check them, on a database that is thrown away.") var check = false
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            guard check else { return try await take(try await House.open(house)) }
            let scratch = try await ScratchHouse.open(home: try house.homePath, publicURL: "http://127.0.0.1:8080")
            defer { scratch.remove() }
            try await take(scratch.house)
        }
    }

    private func take(_ house: House) async throws {
        let reader = LedgerLineReader { readLine(strippingNewline: false) }
        let entries = try await house.door.importLedger { try reader.next() }
        let report = try await house.door.verifyLedger()
        let read = reader.check
        if json {
            let faults = report.faults.map(JSONLine.quoted).joined(separator: ",")
            Output.line(
                "{\"accounts\":\(read.accountCount),\"entries\":\(entries),\"postings\":\(read.postings),"
                    + "\"root\":\"\(Hex.text(read.root))\",\"faults\":[\(faults)]}")
        } else {
            Output.line("\(read.accountCount) accounts, \(entries) entries, \(read.postings) postings")
            Output.line("root \(Hex.text(read.root))")
            for fault in report.faults { Output.line("FAULT \(fault)") }
            Output.line(report.faults.isEmpty ? "the books hold" : "the books do NOT hold")
        }
        if !report.faults.isEmpty { throw ExitCode(1) }
    }
}
