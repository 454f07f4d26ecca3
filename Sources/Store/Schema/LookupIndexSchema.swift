// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Refunds of waiting money, and lines of payout lists by what they pay and to which account, are found without
    /// reading all of them.
    static let lookupIndexes = Migration(
        "0026-lookup-indexes",
        sqlite: """
            CREATE INDEX refund_by_unallocated ON refund (unallocated);
            CREATE INDEX payout_line_by_payable ON payout_line (payable);
            CREATE INDEX payable_by_account ON payable (bank_account);
            """)
}
