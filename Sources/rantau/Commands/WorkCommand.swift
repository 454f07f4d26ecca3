// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Gateways
import Jobs
import Logging
import ServiceLifecycle
import Services

/// Does what is done beside the requests, without serving anybody.
struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract: "Work beside the requests: outbox, sealing, closing of days, savings, schedules, alarms.",
        discussion: """
            Any number of these may run, beside serving processes or instead of their work (serve --without-jobs): one \
            holds the work at a time, and another takes it over within 25 seconds when that one falls silent.
            """)

    @OptionGroup var house: HouseOptions
    @OptionGroup var outside: OutsideOptions
    @OptionGroup var registers: RegisterOptions
    @Option(help: "Where people reach this installation; stands in messages. (default: http://127.0.0.1:8080)")
    var publicUrl: String?

    func run() async throws {
        try await Refusal.exitOnFailure {
            var logger = Logger(label: "rantau")
            logger.logLevel = .notice
            let opened = try await House.open(
                house, publicURL: Setting.text(publicUrl, "public-url", default: "http://127.0.0.1:8080"),
                payer: outside.payer(isDemonstration: false), sanctions: try outside.sanctions,
                limits: try outside.limits, webhooks: try outside.webhooks,
                registers: try registers.connect(logger: logger), logger: logger)
            let connected = try outside.connect(isDemonstration: false, logger: logger)
            if let directory = connected.aggregator { try await opened.connect(directory) }
            let share = WorkShare(opened.door)
            Output.line("Rantau works beside the requests as \(share.holder)")
            try await ServiceGroup(
                services: DoorJobs.shared(
                    opened.door, share, ports: connected.ports,
                    webhooks: WebhookLine(places: opened.door.settings.webhooks, logger: logger).port, logger: logger),
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
        }
    }
}
