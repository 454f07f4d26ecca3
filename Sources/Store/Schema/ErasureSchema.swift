// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Erasing what nothing asks to keep (UU 27/2022 art. 43-45): the first officer's word, and accounts whose number
    /// is gone.
    static let erasures = Migration(
        "0057-erasures",
        sqlite: """
            ALTER TABLE data_request ADD COLUMN proposed_at INTEGER;
            ALTER TABLE data_request ADD COLUMN proposed_by TEXT;
            ALTER TABLE data_request ADD COLUMN proposed_sign_in INTEGER REFERENCES sign_in (id);
            ALTER TABLE bank_account ADD COLUMN erased_at INTEGER;
            CREATE INDEX refund_by_account ON refund (bank_account) WHERE bank_account IS NOT NULL;
            CREATE INDEX payable_account_change_by_account ON payable_account_change (bank_account);
            """)
}
