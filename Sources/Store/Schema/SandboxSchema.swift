// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// How far ahead the clock of a sandbox stands.
    static let sandboxes = Migration(
        "0029-sandboxes",
        sqlite: "ALTER TABLE client ADD COLUMN seconds_ahead INTEGER NOT NULL DEFAULT 0;")
}
