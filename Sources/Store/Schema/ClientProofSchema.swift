// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// What a program's calls must prove beside their token.
    static let clientProofs = Migration(
        "0036-client-proofs",
        sqlite: """
            ALTER TABLE client ADD COLUMN signs INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE client ADD COLUMN certificate TEXT;
            """)
}
