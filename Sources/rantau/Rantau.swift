// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The program: every sub-command is a file in `Commands`.
@main
struct Rantau: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rantau",
        abstract: "Social security that travels with the worker: JKK, JKM and JHT for Indonesian migrant workers.",
        discussion: """
            Every option can also be given as an environment variable: --database is RANTAU_DATABASE and so on.
            With --json a refusal is one line of problem JSON (RFC 9457) on standard error.
            """,
        subcommands: [
            ServeCommand.self, WorkCommand.self, DemoCommand.self, MigrateCommand.self, QuoteCommand.self,
            BenefitCommand.self,
            CoverageCommand.self, RegulationCommand.self, AuditCommand.self, LedgerCommand.self, FiguresCommand.self,
            AccountCommand.self, PartnerCommand.self, OpenAPICommand.self, ReconcileCommand.self,
            PaymentsCommand.self, CompareCommand.self, SavingsCommand.self, VerifyStatementCommand.self,
            BackupCommand.self,
            RestoreCommand.self, DrillCommand.self, CopyCommand.self,
            GateCommand.self, LinkCommand.self, DedupeCommand.self,
        ])

    /// Bad usage ends with 2, as the manual says; everything else keeps its own status.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            let wantsJSON = CommandLine.arguments.contains("--json")
            Refusal.badUsage(wantsJSON ? message(for: error) : fullMessage(for: error), json: wantsJSON)
            exit(withError: ExitCode(2))
        }
    }
}
