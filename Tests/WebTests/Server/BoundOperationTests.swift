// SPDX-License-Identifier: Apache-2.0
import Access
import Testing

@testable import Web

@Suite("Operations and addresses")
struct BoundOperationTests {
    /// Bound only where a partner is connected.
    private static let ofPartners: Set<Operation> = [.acceptPayment, .inquireInvoice, .issuePartnerToken]

    /// Stand in the table for roles whose pages are still to come.
    private static let withoutAddress: Set<Operation> = [.viewBooks, .createAccount, .listAccounts]

    @Test func everyOperationHasAnAddress() async throws {
        let site = try await TestSite.make()
        let bound = Set(site.site.endpoints.map(\.operation))
        let expected = Set(Operation.all).subtracting(Self.ofPartners).subtracting(Self.withoutAddress)
        let unbound = Operation.all.filter { expected.contains($0) && !bound.contains($0) }
        #expect(unbound.map(\.name) == [])
        #expect(bound.isDisjoint(with: Self.withoutAddress), "it has an address now: take it off the list")
        try await site.close()
    }
}
