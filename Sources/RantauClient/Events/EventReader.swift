// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Goes through what happened to the partner's own workers, oldest first, page after page, until nothing more is there.
public struct EventReader: AsyncSequence, Sendable {
    public typealias Element = FeedEvent

    private let client: RantauClient
    private let start: ID<PartnerEventRecord>?
    private let pageSize: Int

    init(_ client: RantauClient, after start: ID<PartnerEventRecord>?, pageSize: Int) {
        self.client = client
        self.start = start
        self.pageSize = pageSize
    }

    public struct Iterator: AsyncIteratorProtocol {
        private let client: RantauClient
        private let pageSize: Int
        private var waiting: ArraySlice<FeedEvent> = []
        /// Where to go on the next time: after the last event that was given.
        public private(set) var cursor: ID<PartnerEventRecord>?
        private var isOver = false

        init(_ client: RantauClient, _ start: ID<PartnerEventRecord>?, _ pageSize: Int) {
            self.client = client
            self.pageSize = pageSize
            cursor = start
        }

        public mutating func next() async throws -> FeedEvent? {
            if waiting.isEmpty, !isOver {
                let page = try await client.events(after: cursor, limit: pageSize)
                waiting = page.events[...]
                isOver = page.events.isEmpty
            }
            guard let event = waiting.popFirst() else { return nil }
            cursor = event.id
            return event
        }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(client, start, pageSize) }
}

extension RantauClient {
    /// One page of the feed.
    ///
    /// - Parameter cursor: `next` of the page before; nil for the feed from its beginning.
    public func events(
        after cursor: ID<PartnerEventRecord>?, limit: Int = 100
    ) async throws(RantauError) -> EventFeed {
        try await get("/api/v1/events", query: [("after", cursor?.description), ("limit", String(limit))])
    }

    /// Everything in the feed after an event.
    public func allEvents(after cursor: ID<PartnerEventRecord>? = nil, pageSize: Int = 100) -> EventReader {
        EventReader(self, after: cursor, pageSize: pageSize)
    }
}
