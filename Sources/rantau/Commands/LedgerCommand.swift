// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Questions to the books.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Prove the books, read them, and carry them elsewhere.",
        subcommands: [
            LedgerVerifyCommand.self, LedgerTrialBalanceCommand.self, LedgerStatementCommand.self,
            LedgerExportCommand.self, LedgerImportCommand.self,
        ])
}
