// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The world outside Rantau, for demonstrations and tests: a bank that speaks SNAP, message and mail providers, the
/// ministry's portal, the placement system, the population register, immigration, a sister institution, the keys that
/// both sides share. Each keeps durable books of its own and fails on demand.
@main
struct Outside: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rantau-outside",
        abstract: "Plays the banks and providers around Rantau.",
        subcommands: [
            MakeKeys.self, AggregatorCommand.self, RunMessages.self, RunMail.self, RunMinistry.self,
            RunPlacement.self, RunPopulation.self, RunImmigration.self, RunRegistry.self,
        ])
}
