// SPDX-License-Identifier: Apache-2.0
import Database

/// What somebody at the database by hand could do, in the words of whichever engine the tests run on.
public enum Tampering {
    /// Takes a trigger away that keeps rows as they are.
    public static func drop(trigger: String, on table: String, in transaction: any Transaction) throws {
        let place = TestDatabase.isOnServer ? " ON \(table)" : ""
        try transaction.execute(SQL("DROP TRIGGER IF EXISTS \(trigger)\(place)", binding: []))
    }
}
