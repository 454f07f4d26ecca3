// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Copies of an installation that can be given away for safe keeping.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy an installation, also while it serves, sealed for a recovery key.",
        subcommands: [
            BackupMakeCommand.self, BackupKeyCommand.self, BackupSealCommand.self, BackupOpenCommand.self,
        ], defaultSubcommand: BackupMakeCommand.self)
}
