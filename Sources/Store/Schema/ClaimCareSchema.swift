// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Ways to whoever else has the same account or handed in the same file, and to the messages to a person.
    static let claimCare = Migration(
        "0052-claim-signals",
        sqlite: """
            CREATE INDEX bank_account_by_blind ON bank_account (blind);
            CREATE INDEX document_by_digest ON document (digest);
            CREATE INDEX outbox_by_person ON outbox (reference, id) WHERE kind = 'message';
            """)
}
