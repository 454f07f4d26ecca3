// SPDX-License-Identifier: Apache-2.0
import Database

extension Door {
    /// Makes room for what this year and the coming ones add, ahead of need. May be called at any time.
    public func makeRoom() async throws {
        _ = try await database.makeRoom(in: clock.now().jakartaDay.year)
    }

    /// Has the database's plans keep up with its growth. May be called at any time.
    public func keepStatistics() async throws { try await database.keepStatistics() }
}
