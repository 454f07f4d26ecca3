// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The world outside Rantau, for demonstrations and tests: a bank that speaks SNAP, a message provider, the ministry's
/// portal, the placement system, the population register, immigration, the keys that both sides share. Each keeps durable books of its own and fails on demand.
@main
struct Outside: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rantau-outside",
        abstract: "Plays the banks and providers around Rantau.",
        subcommands: [MakeKeys.self, AggregatorCommand.self, RunMessages.self, RunMinistry.self, RunRegistry.self])
        subcommands: [
            MakeKeys.self, AggregatorCommand.self, RunMessages.self, RunMinistry.self, RunPlacement.self,
            RunPopulation.self, RunImmigration.self,
        ])
        subcommands: [MakeKeys.self, AggregatorCommand.self, RunMessages.self, RunMail.self, RunMinistry.self])
}
