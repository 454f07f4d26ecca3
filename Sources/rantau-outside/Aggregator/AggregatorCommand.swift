// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `rantau-outside aggregator`: runs the bank, or compares its books with Rantau's.
struct AggregatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregator", abstract: "A bank that speaks SNAP: collects payments and makes transfers.",
        subcommands: [RunAggregator.self, ReconcileAggregator.self], defaultSubcommand: RunAggregator.self)
}
