// SPDX-License-Identifier: Apache-2.0

/// How long the server waits before it gives a statement, a lock or a silent transaction up, in seconds.
public struct PostgresLimits: Sendable {
    let statement: Int
    let lock: Int
    let silence: Int
    /// Connections that only read.
    let readers: Int

    public init(statement: Int = 300, lock: Int = 30, silence: Int = 60, readers: Int = 4) {
        self.statement = statement
        self.lock = lock
        self.silence = silence
        self.readers = readers
    }

    var statements: String {
        """
        SET statement_timeout = '\(statement)s'; SET lock_timeout = '\(lock)s';
        SET idle_in_transaction_session_timeout = '\(silence)s'; SET client_min_messages = error;
        SET TimeZone = 'UTC'; SET standard_conforming_strings = on;
        """
    }
}
