// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Money
import Statements
import Testing

/// What we write, judged by others: the published schemas (`RANTAU_ISO20022_SCHEMAS` names their folder) and the Python
/// library pyiso20022 (`RANTAU_PYTHON` names a Python that has it). Skipped where they are not there.
@Suite("Messages judged by others")
struct SchemaTests {
    /// Every message with the name of its schema.
    private static func messages() throws -> [(name: String, xml: String)] {
        let order = ExampleFiles.order()
        let day = CalendarDay(number: 20_778)
        let statement = BankStatement(
            identification: "S1", account: "123", opening: Rupiah(0), closing: Rupiah(25),
            lines: [
                StatementLine(
                    row: 1, direction: .credit, amount: Rupiah(30), bookedOn: day, bankReference: "B", memo: "dua",
                    fee: Rupiah(2),
                    parts: [
                        StatementPart(
                            amount: Rupiah(10), reference: "A", memo: "satu", counterparty: "Siti",
                            counterpartyAccount: "99"), StatementPart(amount: Rupiah(20), memo: "dua"),
                    ]),
                StatementLine(
                    row: 2, direction: .debit, isReversal: true, amount: Rupiah(5), bookedOn: day,
                    reference: "PAY-1", memo: "retur", returnReason: "AC04"),
            ])
        return try CreditTransferFile.Version.allCases.map { ($0.rawValue, try order.xml($0)) }
            + CashStatementWriter.Message.allCases.map { message in
                (
                    message.rawValue,
                    CashStatementWriter(message, messageID: "M1", created: order.created).xml(statement)
                )
            }
    }

    @Test("Every message agrees with its schema", .enabled(if: Judges.schemas != nil))
    func schemas() throws {
        let folder = try #require(Judges.schemas)
        for (name, xml) in try Self.messages() {
            let answer = try Judges.run(
                ["xmllint", "--noout", "--nonet", "--schema", "\(folder)/\(name).xsd", "-"], input: xml)
            #expect(answer == 0, "\(name)")
        }
    }

    @Test("Another library parses every message", .enabled(if: Judges.python != nil))
    func otherLibrary() throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("EndToEnd/iso20022.py").path
        for (name, xml) in try Self.messages() where !name.hasSuffix(".11") {
            #expect(try Judges.run([try #require(Judges.python), script, name], input: xml) == 0, "\(name)")
        }
    }
}

private enum Judges {
    static let schemas = ProcessInfo.processInfo.environment["RANTAU_ISO20022_SCHEMAS"]
    static let python: String? = {
        let python = ProcessInfo.processInfo.environment["RANTAU_PYTHON"] ?? "python3"
        return (try? run([python, "-c", "import pyiso20022"], input: "")) == 0 ? python : nil
    }()

    static func run(_ command: [String], input: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let stdin = Pipe()
        process.standardInput = stdin
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
