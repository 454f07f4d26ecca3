# SPDX-License-Identifier: Apache-2.0
"""Fills an empty database with savings accounts and their deposits, in plain SQL."""
import sqlite3
from contextlib import closing
from datetime import date

FIRST, STEP = (1 << 20) + 1, 3


def day(text):
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def account(number):
    """The key of the number-th account, from 0."""
    return FIRST + number * STEP


def fill(path, accounts, on, amount="(n * 7919) % 90000000 + 50000", first_entry=1_000, every=1):
    """A deposit to every account (or every n-th), received through the partners; opens accounts that are new."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript(f"""
            PRAGMA synchronous = OFF;
            BEGIN;
            CREATE TEMP TABLE one AS WITH RECURSIVE g(n) AS (
                SELECT 0 UNION ALL SELECT n + {every} FROM g WHERE n + {every} < {accounts})
                SELECT n, {FIRST} + n * {STEP} AS account, {first_entry} + n AS entry, {amount} AS amount FROM g;
            INSERT INTO ledger_account (id, code) SELECT account, 'savings:' || account FROM one WHERE true
                ON CONFLICT DO NOTHING;
            INSERT INTO entry (id, kind, business_day, reference, recorded_at)
                SELECT entry, 'contribution-received', {day(on)}, entry, 0 FROM one;
            INSERT INTO posting (entry, position, account, amount)
                SELECT entry, 0, 1, amount FROM one UNION ALL SELECT entry, 1, account, -amount FROM one;
            DROP TABLE one;
            COMMIT;
            PRAGMA wal_checkpoint(TRUNCATE);
            """)
