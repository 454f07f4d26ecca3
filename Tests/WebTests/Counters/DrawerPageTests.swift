// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Testing

@testable import Web

@Suite("Drawers on their page")
struct DrawerPageTests {
    @Test func aDrawerIsNamedByItsNumberItsPlaceAndItsCashier() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.counterOfficer, as: "kasir.sari")
        let cashier = try #require(try await site.house.door.findSession(token: token)?.actor)
        let drawer = try await site.house.door.openDrawer(place: "Loket Cilacap", by: cashier, repeatKey: nil)
        let finance = try await site.signIn(.finance)
        let page = try await site.send(.get, "/loket", cookie: finance)
        #expect(page.text.contains(">\(drawer.day.drawer) · Loket Cilacap · kasir.sari</a>"))
        try await site.close()
    }
}
