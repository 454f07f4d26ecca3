// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Ways to rows that were found by reading a whole table: what grows with people is looked up.
    static let plans = Migration(
        "0023-plans",
        sqlite: """
            CREATE INDEX claim_by_incident ON claim (incident);
            CREATE INDEX payout_by_time ON payout (recorded_at);
            CREATE INDEX payout_line_by_payable ON payout_line (payable);
            CREATE INDEX payable_by_account ON payable (bank_account);
            CREATE INDEX host_payment_open ON host_payment (id) WHERE entry IS NULL;
            CREATE INDEX payable_by_due ON payable (due_on, id) WHERE withdrawn_at IS NULL;
            CREATE INDEX batch_alarm_by_invoice ON batch_alarm (invoice);
            CREATE INDEX refund_by_unallocated ON refund (unallocated);
            CREATE INDEX rule_correction_by_draft ON rule_correction (draft, id);
            CREATE INDEX partner_account_withdrawn ON partner_account (invoice) WHERE withdrawn_at IS NOT NULL;
            CREATE INDEX session_by_sign_in ON session (sign_in);
            CREATE INDEX session_by_end ON session (expires_at);
            CREATE INDEX sign_in_by_role ON sign_in (role, login) WHERE closed_at IS NULL;
            CREATE INDEX resolution_part_by_refund ON resolution_part (refund) WHERE refund IS NOT NULL;
            CREATE INDEX unallocated_by_time ON unallocated (paid_at, amount);
            CREATE INDEX bank_line_by_amount ON bank_line (amount, booked_day);
            CREATE INDEX bank_line_by_day ON bank_line (bank, booked_day);
            CREATE INDEX bank_line_by_reference ON bank_line (reference) WHERE reference IS NOT NULL;
            """)
}
