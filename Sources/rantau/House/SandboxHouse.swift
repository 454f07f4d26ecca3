// SPDX-License-Identifier: Apache-2.0
import Credential
import FoundationEssentials
import Kernel
import Logging
import Services
import SQLiteDatabase
import Store
import Web

/// Opens a sandbox: a whole house on a file of its own, under the law that counts now, with the clock that its program
/// turns.
struct SandboxHouse {
    private let door: Door
    private let issuer: CardIssuer
    private let keySet: KeySet
    private let assets: Assets
    private let folder: String
    private let logger: Logger

    /// - Parameters:
    ///   - house: what a sandbox is like: its rules, its keys and its pages.
    ///   - folder: where the files of the sandboxes are kept; made when it is missing.
    init(like house: House, issuer: CardIssuer, keySet: KeySet, assets: Assets, folder: String, logger: Logger) {
        door = house.door
        self.issuer = issuer
        self.keySet = keySet
        self.assets = assets
        self.folder = folder
        self.logger = logger
    }

    func open(_ pass: ClientPass, _ control: SandboxControl) async throws -> Site {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder)/\(pass.handle).sqlite"
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(Schema.migrations)
        let settings = DoorSettings(
            publicURL: door.settings.publicURL, isDemonstration: false, webhooks: door.settings.webhooks)
        let own = try Door(
            database: database, rules: door.rules, keys: door.keys, clock: control.clock(over: SystemEnvironment.clock),
            ids: SystemEnvironment.keys, random: SystemEnvironment.random, settings: settings, spool: path + ".spool",
            logger: logger)
        return Site(
            door: own, sessions: SessionCache(door: own), issuer: issuer, keySet: keySet, assets: assets,
            sandbox: control, meter: door.meter)
    }
}
