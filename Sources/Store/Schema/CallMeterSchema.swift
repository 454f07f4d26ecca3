// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// How often each partner called in the running minute, for all processes together.
    static let callMeter = Migration(
        "0025-call-meter",
        sqlite: """
            CREATE TABLE call_meter (
                partner TEXT PRIMARY KEY REFERENCES partner (id),
                minute INTEGER NOT NULL,
                taken INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)

    /// The same of partners' programs.
    static let clientMeter = Migration(
        "0054-client-meter",
        sqlite: """
            CREATE TABLE client_meter (
                client INTEGER PRIMARY KEY REFERENCES client (id),
                minute INTEGER NOT NULL,
                taken INTEGER NOT NULL
            ) STRICT;
            """)
}
