// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// The roll-up of participants in the order of days, and month totals of both roll-ups: a figure adds up a few
    /// hundred months and the days of one month.
    ///
    /// Whatever adds to a day's cell adds to the month's cell in the same commit. PostgreSQL came later: there is
    /// nothing to take over there.
    static let figures = Migration(
        "0009-figures",
        sqlite: """
            ALTER TABLE cover_day RENAME TO cover_day_by_place;
            CREATE TABLE cover_day (
                day INTEGER NOT NULL,
                phase TEXT NOT NULL,
                country TEXT NOT NULL,
                province INTEGER NOT NULL,
                change INTEGER NOT NULL,
                PRIMARY KEY (day, phase, country, province)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO cover_day (day, phase, country, province, change)
            SELECT day, phase, country, province, change FROM cover_day_by_place;
            DROP TABLE cover_day_by_place;

            CREATE TABLE cover_month (
                axis TEXT NOT NULL CHECK (axis IN ('all', 'country', 'province')),
                phase TEXT NOT NULL,
                place TEXT NOT NULL,
                month INTEGER NOT NULL,
                change INTEGER NOT NULL,
                PRIMARY KEY (axis, phase, place, month)
            ) STRICT, WITHOUT ROWID;

            INSERT INTO cover_month (axis, phase, place, month, change)
            SELECT axis, phase, place, day - strftime('%d', day * 86400, 'unixepoch') + 1, sum(change) FROM (
                SELECT 'all' AS axis, phase, '' AS place, day, change FROM cover_day
                UNION ALL SELECT 'country', phase, country, day, change FROM cover_day
                UNION ALL SELECT 'province', phase, province, day, change FROM cover_day)
            GROUP BY axis, phase, place, 4;

            CREATE TABLE money_month (
                kind TEXT NOT NULL,
                month INTEGER NOT NULL,
                amount INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (kind, month)
            ) STRICT, WITHOUT ROWID;

            INSERT INTO money_month (kind, month, amount, count)
            SELECT kind, day - strftime('%d', day * 86400, 'unixepoch') + 1, sum(amount), sum(count)
            FROM money_day GROUP BY kind, 2;
            """,
        postgres: """
            DROP TABLE cover_day;
            CREATE TABLE cover_day (
                day INTEGER NOT NULL,
                phase TEXT NOT NULL,
                country TEXT NOT NULL,
                province INTEGER NOT NULL,
                change INTEGER NOT NULL,
                PRIMARY KEY (day, phase, country, province)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE cover_month (
                axis TEXT NOT NULL CHECK (axis IN ('all', 'country', 'province')),
                phase TEXT NOT NULL,
                place TEXT NOT NULL,
                month INTEGER NOT NULL,
                change INTEGER NOT NULL,
                PRIMARY KEY (axis, phase, place, month)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE money_month (
                kind TEXT NOT NULL,
                month INTEGER NOT NULL,
                amount INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (kind, month)
            ) STRICT, WITHOUT ROWID;
            """)
}
