// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Web

@Suite("Room for spreadsheets")
struct SpreadsheetRoomTests {
    @Test func oneMoreThanThereIsRoomForIsToldToComeBackAndPlacesAreGivenBack() async throws {
        let room = SpreadsheetRoom(most: 1)
        let inside = try await room.run {
            await #expect(throws: Failure(.throttled, "uploads-busy")) { try await room.run { 2 } }
            return 1
        }
        #expect(inside == 1)
        await #expect(throws: Failure(.invalid, "file-empty")) {
            try await room.run { throw Failure(.invalid, "file-empty") }
        }
        #expect(try await room.run { 3 } == 3)
    }
}
