// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// How often programs of partners called, by day and address.
public struct ClientUsageStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let client: ID<ClientRecord>
        public let day: CalendarDay
        /// Method and address with its parameters in braces.
        public let route: String
        /// All calls, also the refused and throttled ones.
        public let calls: Int
        public let refused: Int
        public let throttled: Int

        public init(
            client: ID<ClientRecord>, day: CalendarDay, route: String, calls: Int, refused: Int, throttled: Int
        ) {
            self.client = client
            self.day = day
            self.route = route
            self.calls = calls
            self.refused = refused
            self.throttled = throttled
        }
    }

    public func add(_ line: Line) throws {
        try transaction.execute(
            """
            INSERT INTO client_usage (client, day, route, calls, refused, throttled)
            VALUES (\(line.client), \(line.day), \(line.route), \(line.calls), \(line.refused), \(line.throttled))
            ON CONFLICT (client, day, route) DO UPDATE SET calls = client_usage.calls + excluded.calls,
                refused = client_usage.refused + excluded.refused,
                throttled = client_usage.throttled + excluded.throttled
            """)
    }

    /// Newest day first, then by address.
    public func all(of client: ID<ClientRecord>, from day: CalendarDay) throws -> [Line] {
        try transaction.rows(
            """
            SELECT client, day, route, calls, refused, throttled FROM client_usage
            WHERE client = \(client) AND day >= \(day) ORDER BY day DESC, route
            """
        ).map { row in
            Line(
                client: try row.id(0), day: try row.day(1), route: try row.text(2), calls: try row.int(3),
                refused: try row.int(4), throttled: try row.int(5))
        }
    }
}
