// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Services
import Testing

@Suite("Lists leave a row for each person they show")
struct ListedLooksTests {
    private func rows(_ operation: String, about person: ID<PersonRecord>, _ house: ClaimsHouse) async throws -> Int {
        try await house.house.database.read { transaction in
            try transaction.row(
                "SELECT count(*) FROM audit WHERE operation = \(operation) AND subject = \(person)")?.int(0) ?? 0
        }
    }

    @Test func theQueueOfClaimsDoes() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.file(.partialDisability, try await house.report(.workAccident))
        #expect(try await rows("claim.list", about: house.person, house) == 0)
        let queue = try await house.door.claimQueue([.filed], by: house.assessor)
        #expect(queue.lines.count == 1)
        #expect(try await rows("claim.list", about: house.person, house) == 1)
        _ = try await house.door.claimQueue([.paid], by: house.assessor)
        #expect(try await rows("claim.list", about: house.person, house) == 1, "nobody was shown")
    }

    @Test func theListOfPayoutsDoes() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.approved()
        _ = try await house.door.payouts(by: house.finance)
        #expect(try await rows("payout.list", about: house.person, house) == 1)
    }
}
