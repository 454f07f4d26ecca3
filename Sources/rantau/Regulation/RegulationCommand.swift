// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Questions to the law itself.
struct RegulationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regulation",
        abstract: "Read, compare, explain and test the law that Rantau computes with.",
        subcommands: [
            RegulationTestCommand.self, RegulationShowCommand.self, RegulationListCommand.self,
            RegulationDiffCommand.self, RegulationExplainCommand.self, RegulationStatusCommand.self,
            RegulationDraftCommand.self, RegulationEvaluateCommand.self, RegulationSimulateCommand.self,
        ])
}
