// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// A line that goes is looked for among the rows of the bank's reports.
    static let reportRows = Migration(
        "0053-report-rows",
        sqlite: "CREATE INDEX payout_report_row_by_line ON payout_report_row (line) WHERE line IS NOT NULL;")
}
