// SPDX-License-Identifier: Apache-2.0
import Access
import Foundation
import Kernel
import Ledger
import People
import Placement
import Services
import Store
import TestKit
import Testing

/// A counter with devices, on 20 November 2026. What an item says is a line of its own making, so that these tests need
/// no records of the API: `enrol:7`, `cash:332500:T-1`, `return:3`.
struct FieldHouse {
    let money: SuspenseHouse
    let office = Actor(account: nil, role: .administrator, name: "office")

    var house: TestHouse { money.house }
    var door: Door { house.door }

    static func make() async throws -> FieldHouse { FieldHouse(money: try await SuspenseHouse.make()) }

    struct Device: Sendable {
        let id: ID<FieldDeviceRecord>
        let token: String
        let officer: Actor
    }

    func device(_ number: Int64 = 930) async throws -> Device {
        let officer = try await SuspenseHouse.officer(.counterOfficer, "loket-\(number)", number, house)
        let made = try await door.registerFieldDevice(
            name: "Tablet \(number)", place: "LTSA Cilacap", province: 33, login: officer.name, by: office)
        let given = try await door.activateFieldDevice(code: made.code.lowercased(), by: officer)
        #expect(given.key.count == 32)
        return Device(id: given.device.id, token: given.token, officer: officer)
    }

    static let reading: FieldReader = { kind, body in
        let parts = String(decoding: body, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
        let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        switch kind {
        case .enrolment:
            let first = SuspenseHouse.day(parts.count > 2 ? String(parts[2]) : "2026-12-01")
            return .enrolment(try Enrolments.perseorangan(number, firstDay: first))
        case .cash:
            let invoice = parts.count > 2 && !parts[2].isEmpty ? String(parts[2]) : nil
            return .cash(FieldCash(amount: Rupiah(Int64(number)), payer: "Budi", invoice: invoice, slip: "S-1"))
        case .returnee:
            return .returnee(
                ReturneeEntry(
                    name: try PersonName.parse("Sri Rahayu"), paper: "C\(1_000_000 + number)", category: .deported,
                    country: try Country.parse("MY"), place: "Entikong", health: .well, province: .jawaTengah,
                    rights: .unmet, arrivedOn: SuspenseHouse.day("2026-11-20"), note: ""))
        }
    }

    func item(
        _ key: String, _ kind: FieldItemStore.Kind, _ body: String, after: String? = nil, amends: String? = nil,
        madeAt: Instant? = nil, skew: Int? = 0
    ) -> FieldItem {
        FieldItem(
            key: key, kind: kind, after: after, amends: amends, madeAt: madeAt ?? house.now, skew: skew,
            body: Array(body.utf8))
    }

    func sync(_ items: [FieldItem], _ device: Device, deviceNow: Instant? = nil) async throws -> [FieldOutcome] {
        try await door.syncFieldItems(
            items, device: device.id, token: device.token, deviceNow: deviceNow ?? house.now,
            reading: Self.reading, by: device.officer
        ).outcomes
    }

    func decide(
        _ item: FieldItemStore.Item, _ decision: FieldDecision, invoice: String? = nil, note: String = "",
        by officer: Actor
    ) async throws -> FieldItemStore.Item {
        try await door.decideFieldItem(
            item.id, decision, invoice: invoice, note: note, reading: Self.reading, by: officer, repeatKey: nil)
    }

    func waiting(_ officer: Actor) async throws -> [FieldCase] {
        try await door.listFieldCases(reading: Self.reading, by: officer)
    }

    func count(_ table: String) async throws -> Int {
        try await house.database.read { transaction in
            switch table {
            case "person": try transaction.row("SELECT count(*) FROM person")?.int(0) ?? 0
            case "receipt": try transaction.row("SELECT count(*) FROM receipt")?.int(0) ?? 0
            default: try transaction.row("SELECT count(*) FROM cash_slip")?.int(0) ?? 0
            }
        }
    }
}
