// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

@Suite("A worker's family over the API")
struct FamilyAddressTests {
    /// A registered worker's family, and an officer.
    private func site() async throws -> (site: TestSite, path: String, token: String) {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        return (site, "/api/v1/persons/\(worker.person)/family", try await site.signIn(.counterOfficer))
    }

    @Test func aRelativeIsAddedAndThenCorrected() async throws {
        let (site, path, token) = try await site()
        let added = try await site.send(
            .post, path, token: token, body: #"{"name": "Anak Contoh", "relation": "child", "nominated": true}"#)
        #expect(added.status == 201)
        let family = try FamilyAnswer.decode(try added.json)
        let child = try #require(family.relatives.first { $0.relation == "child" })
        let corrected = try await site.send(
            .post, "/api/v1/family/\(child.id)/correction", token: token,
            body: #"{"name": "Anak Contoh Kedua", "relation": "child"}"#)
        #expect(corrected.status == 200)
        let names = try FamilyAnswer.decode(try corrected.json).relatives.map(\.name)
        #expect(names.contains("Anak Contoh Kedua") && !names.contains("Anak Contoh"))
        try await site.close()
    }

    @Test func aFaultIsToldByItsField() async throws {
        let (site, path, token) = try await site()
        let family = try FamilyAnswer.decode(try await site.send(.get, path, token: token).json)
        let addresses = [path] + family.relatives.map { "/api/v1/family/\($0.id)/correction" }
        for address in addresses {
            let refused = try await site.send(
                .post, address, token: token, body: #"{"name": "0", "relation": "child"}"#)
            #expect(refused.status == 400)
            #expect(refused.text.contains(#""name-length""#))
        }
        try await site.close()
    }
}
