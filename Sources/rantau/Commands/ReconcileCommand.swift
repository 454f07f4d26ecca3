// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Services
import Store

/// Banks' statements and what they are matched with.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "Match banks' statements with what was received.",
        subcommands: [Import.self, Bank.self, Queue.self])

    /// Takes in a statement.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a bank's statement. Handing the same file in again changes nothing.")

        @OptionGroup var house: HouseOptions
        @Argument(help: "The bank's file.") var file: String
        @Option(help: "The bank's code: mandiri.") var bank: String
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw Failure(.absent, "no-such-file", field: "file", details: ["found": file])
                }
                let house = try await House.open(house)
                let upload = StatementUpload(
                    bank: bank, fileName: String(file.split(separator: "/").last ?? ""), bytes: Array(data))
                let view = try await house.door.importStatement(upload, by: .system("terminal")) { done, all in
                    Output.progress(ProgressBar.text(done: done, of: all))
                }
                tell(view)
            }
        }

        private func tell(_ view: BankFileView) {
            let (matched, waiting) = (view.states[.matched] ?? 0, view.states[.waiting] ?? 0)
            if json {
                let faults = view.faults.map { fault in
                    "{\"line\":\(fault.line.map(String.init) ?? "null"),\"field\":\(JSONLine.quoted(fault.field)),"
                        + "\"code\":\(JSONLine.quoted(fault.code)),\"found\":\(JSONLine.quoted(fault.found))}"
                }
                Output.line(
                    "{\"file\":\"\(view.file.id)\",\"lines\":\(view.file.lines),\"new\":\(view.newLines),"
                        + "\"matched\":\(matched),\"waiting\":\(waiting),\"repeated\":\(view.isRepetition),"
                        + "\"faults\":[\(faults.joined(separator: ","))]}")
            } else {
                Output.line("\(view.file.lines) lines, \(view.newLines) new, \(matched) matched, \(waiting) waiting")
                for fault in view.faults {
                    let place = fault.line.map { "line \($0)" } ?? "file"
                    Output.line("REFUSED \(place)\t\(fault.field)\t\(fault.code)\t\(fault.found)")
                }
                if view.isRepetition { Output.line("this file had been taken in before") }
            }
        }
    }

    /// Keeps how a bank writes its files.
    struct Bank: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a bank, and for CSV its columns: day=Tanggal memo=Keterangan amount=Jumlah.")

        @OptionGroup var house: HouseOptions
        @Argument(help: "A short code: mandiri.") var code: String
        @Argument(help: "Fields of the CSV mapping, name=value.") var mapping: [String] = []
        @Option(help: "The bank's name.") var name: String
        @Option(help: "camt, mt940 or csv.") var format: String

        func run() async throws {
            try await Refusal.exitOnFailure(json: false) {
                guard let format = BankStore.Format(rawValue: format) else {
                    throw Failure(
                        .invalid, "not-one-of", field: "format",
                        details: ["found": format, "options": "camt, mt940, csv"])
                }
                var fields: [String: String] = [:]
                for pair in mapping {
                    let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
                    if halves.count == 2 { fields[halves[0]] = halves[1] }
                }
                let house = try await House.open(house)
                let bank = try await house.door.saveBank(
                    .init(code: code, name: name, format: format, mapping: fields), by: .system("terminal"))
                Output.line("\(bank.code)\t\(bank.name)\t\(bank.format.rawValue)")
            }
        }
    }

    /// What nobody has said yet what it is.
    struct Queue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the movements that nobody has explained yet; ends with 1 while there are any.")

        @OptionGroup var house: HouseOptions

        func run() async throws {
            try await Refusal.exitOnFailure(json: false) {
                let house = try await House.open(house)
                let view = try await house.door.viewReconciliation(by: .system("terminal"))
                for line in view.waiting {
                    Output.line("\(line.id)\t\(line.bank)\t\(line.line.bookedOn)\t\(line.line.movement.amount)")
                }
                Output.line("\(view.waitingCount) waiting")
                if view.waitingCount > 0 { throw ExitCode(1) }
            }
        }
    }
}
