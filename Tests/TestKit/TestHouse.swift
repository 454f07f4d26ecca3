// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Foundation
import Kernel
import Logging
import Money
import Sealing
import Services
import Store

/// A whole house on a temporary database, with a clock that tests set. Removed when the last reference goes.
public final class TestHouse: Sendable {
    public let door: Door
    public let database: any DatabaseEngine
    /// The folder of this house.
    public let folder: String
    /// What the use cases ask of the database, from whichever door of this house.
    public let sent = SentStatements()
    private let lease: TestDatabase
    private let time: TestClock
    private let counter = TestKeys()
    private let sanctions: SanctionsPort
    private let limits: MoneyLimits
    private let registers: Registers

    /// - Parameters:
    ///   - now: Where the clock starts.
    ///   - sanctions: Who may not be paid.
    ///   - limits: What one officer decides alone.
    ///   - registers: Other authorities' registers.
    public static func make(
        now: Instant = Instant(seconds: 1_795_000_000), sanctions: SanctionsPort = .none,
        limits: MoneyLimits = .usual, registers: Registers = .none
    ) async throws -> TestHouse {
        let house = try TestHouse(
            now: now, sanctions: sanctions, limits: limits, registers: registers, lease: try await TestDatabase.make())
        try await house.database.write { transaction in
            try LedgerStore(transaction).openFixedAccounts()
            try PartnerStore(transaction).save(
                .init(id: "test-partner", name: "Mitra uji", serviceNumber: "88899"), at: now)
        }
        return house
    }

    private init(
        now: Instant, sanctions: SanctionsPort, limits: MoneyLimits, registers: Registers, lease: TestDatabase
    ) throws {
        self.lease = lease
        folder = lease.folder
        time = TestClock(now)
        self.sanctions = sanctions
        self.limits = limits
        self.registers = registers
        database = lease.engine
        door = try Self.door(
            on: WatchedDatabase(database, sent), folder: folder, spool: "gate.spool", time: time, keys: counter,
            sanctions: sanctions,
            limits: limits, registers: registers)
    }

    /// Another process on the same installation, or the same one begun anew: what a door keeps in memory is its own.
    ///
    /// - Parameters:
    ///   - engine: The house's database, or one that stands before it.
    ///   - registers: Those it is connected with; the house's where nothing is said.
    public func another(on engine: any DatabaseEngine, registers: Registers? = nil) throws -> Door {
        try Self.door(
            on: WatchedDatabase(engine, sent), folder: folder, spool: "gate-\(counter.next()).spool", time: time,
            keys: counter,
            sanctions: sanctions, limits: limits, registers: registers ?? self.registers)
    }

    /// Another process's line to the house's database, for as long as the house stands.
    public func anotherEngine() throws -> any DatabaseEngine { try lease.another() }

    private static func door(
        on database: any DatabaseEngine, folder: String, spool: String, time: TestClock, keys: TestKeys,
        sanctions: SanctionsPort, limits: MoneyLimits, registers: Registers
    ) throws -> Door {
        let random = RandomSource { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
        return try Door(
            database: database, rules: try RegulationFixture.ruleBook(),
            keys: try KeyDirectory(path: folder + "/keys").load(random: random), clock: Clock { time.now },
            ids: KeySource { keys.next() }, random: random,
            settings: DoorSettings(
                publicURL: "http://127.0.0.1:8080", isDemonstration: false,
                passwordCost: PasswordCost(memory: 64, passes: 1, lanes: 1),
                payer: .init(name: "BPJS Ketenagakerjaan", bankCode: "002", account: "1000000001"),
                sanctions: sanctions, limits: limits, registers: registers),
            spool: folder + "/" + spool, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// The house's present moment.
    public var now: Instant { time.now }

    /// Moves the clock to the morning of a day in Jakarta.
    public func set(_ day: CalendarDay) { time.set(Instant(startOf: day).adding(seconds: 9 * 3_600)) }

    public func set(_ instant: Instant) { time.set(instant) }
}
