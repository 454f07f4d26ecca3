// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Foundation
import Kernel
import Logging
import Money
import SQLiteDatabase
import Sealing
import Services
import Store

/// A whole house on a temporary database, with a clock that tests set. Removed when the last reference goes.
public final class TestHouse: Sendable {
    public let door: Door
    public let database: SQLiteDatabase
    /// The folder of this house.
    public let folder: String
    private let time: TestClock

    /// - Parameters:
    ///   - now: Where the clock starts.
    ///   - sanctions: Who may not be paid.
    ///   - limits: What one officer decides alone.
    public static func make(
        now: Instant = Instant(seconds: 1_795_000_000), sanctions: SanctionsPort = .none,
        limits: MoneyLimits = .usual
    ) async throws -> TestHouse {
        let house = try TestHouse(now: now, sanctions: sanctions, limits: limits)
        try await house.database.migrate(Schema.migrations)
        try await house.database.write { transaction in
            try LedgerStore(transaction).openFixedAccounts()
            try PartnerStore(transaction).save(
                .init(id: "test-partner", name: "Mitra uji", serviceNumber: "88899"), at: now)
        }
        return house
    }

    private init(now: Instant, sanctions: SanctionsPort, limits: MoneyLimits) throws {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.folder = folder
        let time = TestClock(now)
        self.time = time
        let random = RandomSource { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
        let counter = TestKeys()
        database = try SQLiteDatabase(path: folder + "/rantau.sqlite")
        door = try Door(
            database: database, rules: try RegulationFixture.ruleBook(),
            keys: try KeyDirectory(path: folder + "/keys").load(random: random), clock: Clock { time.now },
            ids: KeySource { counter.next() }, random: random,
            settings: DoorSettings(
                publicURL: "http://127.0.0.1:8080", isDemonstration: false,
                passwordCost: PasswordCost(memory: 64, passes: 1, lanes: 1),
                payer: .init(name: "BPJS Ketenagakerjaan", bankCode: "002", account: "1000000001"),
                sanctions: sanctions, limits: limits),
            spool: folder + "/gate.spool", logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// The house's present moment.
    public var now: Instant { time.now }

    /// Moves the clock to the morning of a day in Jakarta.
    public func set(_ day: CalendarDay) { time.set(Instant(startOf: day).adding(seconds: 9 * 3_600)) }

    public func set(_ instant: Instant) { time.set(instant) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
