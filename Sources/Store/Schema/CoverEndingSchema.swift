// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Cover that ends on a day is looked for by the programme that everybody who is covered has (JKM): the index holds
    /// that one alone, and a payment writes one entry of it instead of one for each programme.
    static let coverEndings = Migration(
        "0070-cover-endings",
        sqlite: """
            DROP INDEX cover_period_by_end;
            CREATE INDEX cover_period_by_end ON cover_period (last_day, person) WHERE programme = 'jkm';
            """)
}
