// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Gives the whole books as a stream.
struct LedgerExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the whole books to standard output, one JSON document a line.",
        discussion: """
            Another installation takes them with `rantau ledger import`; docs/operations/verify_ledger.py rebuilds every
            balance from them with none of this program's code.
            """)

    @OptionGroup var house: HouseOptions

    func run() async throws {
        try await Refusal.exitOnFailure {
            let writer = LedgerLineWriter()
            try await House.open(house).door.exportLedger(begin: { writer.begin($0) }, { try writer.take($0) })
            writer.finish()
        }
    }
}
