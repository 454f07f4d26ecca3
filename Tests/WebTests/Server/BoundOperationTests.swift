// SPDX-License-Identifier: Apache-2.0
import Access
import Testing

@testable import Web

@Suite("Operations and addresses")
struct BoundOperationTests {
    /// Bound only where a partner is connected.
    private static let ofPartners: Set<Operation> = [.acceptPayment, .inquireInvoice, .issuePartnerToken]

    @Test func everyOperationHasAnAddress() async throws {
        let site = try await TestSite.make()
        let bound = Set(site.site.endpoints.map(\.operation))
        let expected = Set(Operation.all).subtracting(Self.ofPartners)
        let unbound = Operation.all.filter { expected.contains($0) && !bound.contains($0) }
        #expect(unbound.map(\.name) == [])
        try await site.close()
    }
}
