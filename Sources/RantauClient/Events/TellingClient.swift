// SPDX-License-Identifier: Apache-2.0
import Wire

extension RantauClient {
    /// Tells departures and returns, as the placement system does. Events have numbers of their own: telling them again
    /// changes nothing.
    public func tell(_ events: PlacementEventsRequest) async throws(RantauError) -> ToldOutcomesAnswer {
        try await postNumbered("/api/v1/placement-events", events)
    }

    /// Tells crossings of the border, as immigration does.
    public func tell(_ crossings: CrossingsRequest) async throws(RantauError) -> ToldOutcomesAnswer {
        try await postNumbered("/api/v1/crossings", crossings)
    }
}
