// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import TestKit
import Testing

@Suite("Who does the work beside the requests")
struct WorkShareTests {
    @Test func oneOfManyDoesItUntilItGivesItBack() async throws {
        let house = try await TestHouse.make()
        let (first, second) = (WorkShare(house.door), WorkShare(house.door))
        #expect(try await first.isOurs())
        #expect(try await !second.isOurs())
        #expect(try await first.isOurs())
        try await first.release()
        #expect(try await WorkShare(house.door).isOurs())
    }

    @Test func whoFallsSilentIsFollowedAfterTwentySeconds() async throws {
        let house = try await TestHouse.make()
        #expect(try await WorkShare(house.door).isOurs())
        house.set(house.now.adding(seconds: 19))
        #expect(try await !WorkShare(house.door).isOurs())
        house.set(house.now.adding(seconds: 1))
        #expect(try await WorkShare(house.door).isOurs())
    }

    @Test func givingBackWhatAnotherHoldsChangesNothing() async throws {
        let house = try await TestHouse.make()
        #expect(try await WorkShare(house.door).isOurs())
        try await WorkShare(house.door).release()
        #expect(try await !WorkShare(house.door).isOurs())
    }
}
