// SPDX-License-Identifier: Apache-2.0
import Database

extension Transaction {
    /// Takes a trigger away that keeps rows as they are, as somebody at the database by hand could.
    public func dropTrigger(_ name: String, on table: String) throws {
        let place = TestDatabase.isOnServer ? " ON \(table)" : ""
        try execute(SQL("DROP TRIGGER IF EXISTS \(name)\(place)", binding: []))
    }
}
