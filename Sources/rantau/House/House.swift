// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Logging
import Money
import Sealing
import Services
import Store

/// An installation, opened: rules, keys, database, door.
struct House {
    let door: Door
    let database: any DatabaseEngine
    let home: String

    /// Opens the installation, brings the schema up to date, and records which parameter tree counts from now on.
    /// Drafts that count already are laid over it; only a serving house lets others begin.
    ///
    /// - Parameter passing: whether the work goes through the data once, in their order.
    static func open(
        _ options: HouseOptions, publicURL: String = "http://127.0.0.1:8080", isDemonstration: Bool = false,
        payer: DoorSettings.Payer? = nil, sanctions: SanctionsPort = .none, limits: MoneyLimits = .usual,
        webhooks: WebhookPlaces = WebhookPlaces(), registers: Registers = .none, relay: RelayTerms = .none,
        gateBytes: Int = GateMemory.usualBytes, passing: Bool = false, logger: Logger = Logger(label: "rantau")
    ) async throws -> House {
        let home = try options.homePath
        let (rules, tree) = try RuleBookFiles.load(home: home)
        let database = try options.databasePlace.open(
            standby: try options.standby, passing: passing, logPages: try options.loggedPages)
        try await database.migrate(Schema.migrations)
        let door = try Door(
            database: database, rules: rules,
            keys: try KeyDirectory(path: try options.keysPath).load(random: SystemEnvironment.random),
            clock: SystemEnvironment.clock, ids: SystemEnvironment.keys, random: SystemEnvironment.random,
            settings: DoorSettings(
                publicURL: publicURL, isDemonstration: isDemonstration, payer: payer, sanctions: sanctions,
                limits: limits, webhooks: webhooks, registers: registers, relay: relay, gateBytes: gateBytes),
            spool: try options.spoolPath, logger: logger)
        let now = SystemEnvironment.clock.now()
        try await database.write { transaction in
            try LedgerStore(transaction).openFixedAccounts()
            try RuleActivationStore(transaction).activate(
                hash: rules.contentHash, tree: tree.text, countsFrom: now.jakartaDay, at: now, by: "system:start")
        }
        try await door.layActiveRuleDrafts(by: .system("start"))
        return House(door: door, database: database, home: home)
    }
}
