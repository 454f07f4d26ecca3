// SPDX-License-Identifier: Apache-2.0

/// What went between this process and its database server since it began.
public struct DatabaseTraffic: Sendable {
    public let statements: Int
    /// How often something was sent and its answers waited for; statements that wait for each other take one each.
    public let roundTrips: Int
}

extension Door {
    /// Nil on a file.
    public var databaseTraffic: DatabaseTraffic? {
        database.roundTrips.map { DatabaseTraffic(statements: $0.statements, roundTrips: $0.count) }
    }
}
