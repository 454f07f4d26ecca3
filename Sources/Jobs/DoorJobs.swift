// SPDX-License-Identifier: Apache-2.0
import Kernel
import Logging
import ServiceLifecycle
import Services

/// The work that goes on beside the requests.
public enum DoorJobs {
    /// Idempotency keys older than this go.
    private static let idempotencySeconds: Int64 = 35 * 86_400
    private static let itemsAtOnce = 4

    /// What each serving process does for itself.
    public static func own(_ door: Door, logger: Logger) -> [any Service] {
        [
            PeriodicJob(
                "gate spool to disk", every: .milliseconds(ClearanceSpool.syncMilliseconds), logger: logger
            ) { try door.spool.sync() },
            PeriodicJob("gate spool to database", every: .milliseconds(500), runsAtEnd: true, logger: logger) {
                try await door.spool.drain()
            },
            PeriodicJob("usage by partners", every: .seconds(2), runsAtEnd: true, logger: logger) {
                try await door.keepUsage()
            },
            PeriodicJob("memory of likeness", every: .seconds(30), logger: logger) { try await door.keepRegister() },
            PeriodicJob("counts of rows", every: .seconds(30), logger: logger) { try await door.keepStatistics() },
            PeriodicJob("rule drafts", every: .seconds(30), logger: logger) {
                try await door.takeUpRuleDrafts(by: .system("rule-drafts"))
            },
        ]
    }

    /// What one process does for all on the same database.
    ///
    /// - Parameters:
    ///   - share: Says whether this process is the one.
    ///   - ports: The outside; nil while none is connected, and then the outbox waits.
    ///   - webhooks: The way to partners' servers.
    public static func shared(
        _ door: Door, _ share: WorkShare, ports: OutboxPorts?, webhooks: WebhookPort, logger: Logger
    ) -> [any Service] {
        let jobs: [any Service] =
            [WorkShareEnd(share: share)] + slow(door, share, logger: logger)
            + prompt(door, share, webhooks: webhooks, logger: logger)
        guard let ports else { return jobs }
        let outbox = PeriodicJob("outbox", every: .milliseconds(500), share: share, logger: logger) {
            // Few at a time: what is not begun when the server stops is left to another.
            while try await door.workOffOutbox(through: ports, limit: itemsAtOnce) > 0,
                !Task.isShuttingDownGracefully
            {}
        }
        return jobs + [outbox]
    }

    /// What somebody waits for.
    private static func prompt(
        _ door: Door, _ share: WorkShare, webhooks: WebhookPort, logger: Logger
    ) -> [any Service] {
        [
            PeriodicJob("lists of workers", every: .milliseconds(500), share: share, logger: logger) {
                try await door.workOffWorkerLists()
            },
            PeriodicJob("webhooks", every: .milliseconds(500), share: share, logger: logger) {
                try await door.deliverWebhooks(through: webhooks)
            },
            PeriodicJob("letters to registries", every: .milliseconds(500), share: share, logger: logger) {
                try await door.deliverRegistryLetters(through: webhooks)
            },
            PeriodicJob("registers", every: .milliseconds(500), share: share, logger: logger) {
                try await door.workOffRegisters()
            },
            PeriodicJob("members told to registers", every: .seconds(5), share: share, logger: logger) {
                try await door.tellEarlierMembers()
            },
            PeriodicJob("calls", every: .milliseconds(500), share: share, logger: logger) {
                try await door.tendCalls()
            },
        ]
    }

    /// The sealer, and what has time.
    private static func slow(_ door: Door, _ share: WorkShare, logger: Logger) -> [any Service] {
        [
            PeriodicJob("sealer", every: .milliseconds(500), runsAtEnd: true, share: share, logger: logger) {
                try await door.sealEntries()
                try await door.sealLog()
            },
            PeriodicJob("forgetting", every: .seconds(3_600), share: share, logger: logger) {
                try await door.forgetExpired(idempotencyBefore: door.clock.now().adding(seconds: -idempotencySeconds))
            },
            PeriodicJob("room for the coming years", every: .seconds(6 * 3_600), share: share, logger: logger) {
                try await door.makeRoom()
            },
            PeriodicJob("closing of days", every: .seconds(900), share: share, logger: logger) {
                try await door.closeDaysAtNight(by: .system("closing"))
            },
            PeriodicJob("savings", every: .seconds(600), share: share, logger: logger) {
                try await door.closeDueSavings(by: .system("savings"))
            },
            PeriodicJob("kept money", every: .seconds(60), share: share, logger: logger) {
                try await door.applyAdvances(by: .system("advances"))
            },
            PeriodicJob("names by their words", every: .seconds(30), share: share, logger: logger) {
                try await door.fillNameLines()
            },
            PeriodicJob("reminders", every: .seconds(600), share: share, logger: logger) {
                try await door.sendReminders(by: .system("reminders"))
            },
            PeriodicJob("payment schedules", every: .seconds(30), share: share, logger: logger) {
                try await door.runPaymentSchedules()
            },
            PeriodicJob("promises to pay", every: .seconds(600), share: share, logger: logger) {
                try await door.raiseBatchAlarms(by: .system("batches"))
            },
        ]
    }
}
