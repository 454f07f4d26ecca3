#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The least that taking a payment must do, in plain Python and SQLite: the peer of the payment workload.

Each payment is an idempotency key, a payment, an entry with three postings that balance, the member's balance and the
end of the cover; WAL, synchronous=FULL, one commit for a group.

    raw_sqlite.py FOLDER [--group 1000] [--seconds 5]     prints JSON: {"per_second", "per_cpu_second", "payments"}
"""
import argparse
import json
import os
import random
import sqlite3
import time

MEMBERS = 200_000
SCHEMA = """
CREATE TABLE seen (key BLOB PRIMARY KEY, status INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE payment (id INTEGER PRIMARY KEY, key BLOB NOT NULL, member INTEGER NOT NULL, amount INTEGER NOT NULL,
    paid_on TEXT NOT NULL, channel INTEGER NOT NULL);
CREATE TABLE entry (id INTEGER PRIMARY KEY, payment INTEGER NOT NULL, made_on TEXT NOT NULL);
CREATE TABLE posting (entry INTEGER, account INTEGER, amount INTEGER NOT NULL, PRIMARY KEY (entry, account))
    WITHOUT ROWID;
CREATE INDEX posting_account ON posting (account, entry);
CREATE TABLE balance (account INTEGER PRIMARY KEY, amount INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE TABLE cover (member INTEGER PRIMARY KEY, first_day TEXT NOT NULL, last_day TEXT NOT NULL);
"""
CASH, CONTRIBUTIONS = 2_000_001, 2_000_002


def prepared(path):
    books = sqlite3.connect(path, isolation_level=None)
    books.execute("PRAGMA journal_mode = WAL")
    books.execute("PRAGMA synchronous = FULL")
    books.execute("PRAGMA cache_size = -262144")
    assert books.execute("PRAGMA synchronous").fetchone() == (2,)
    books.executescript(SCHEMA)
    books.execute("BEGIN")
    books.executemany("INSERT INTO balance VALUES (?, 0, 0)", ((member,) for member in range(MEMBERS)))
    books.executemany("INSERT INTO cover VALUES (?, '2026-01-01', '2026-12-31')", ((m,) for m in range(MEMBERS)))
    books.execute("COMMIT")
    return books


def take(books, chance):
    member, amount, key = chance.randrange(MEMBERS), chance.randrange(37_500, 600_000), chance.randbytes(16)
    if not books.execute("INSERT INTO seen VALUES (?, 200) ON CONFLICT DO NOTHING", (key,)).rowcount:
        return
    payment = books.execute(
        "INSERT INTO payment (key, member, amount, paid_on, channel) VALUES (?, ?, ?, '2026-07-01', 1)",
        (key, member, amount)).lastrowid
    entry = books.execute("INSERT INTO entry (payment, made_on) VALUES (?, '2026-07-01')", (payment,)).lastrowid
    savings = amount * 3 // 4
    books.execute("INSERT INTO posting VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?)", (
        entry, CASH, -amount, entry, member, savings, entry, CONTRIBUTIONS, amount - savings))
    books.execute("UPDATE balance SET amount = amount + ?, version = version + 1 WHERE account = ?", (savings, member))
    books.execute("UPDATE cover SET last_day = max(last_day, '2027-12-31') WHERE member = ?", (member,))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--group", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    path = os.path.join(options.folder, "raw.sqlite")
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    books, chance, payments = prepared(path), random.Random(1), 0
    started, cpu = time.perf_counter(), time.process_time()
    while time.perf_counter() - started < options.seconds:
        books.execute("BEGIN IMMEDIATE")
        for _ in range(options.group):
            take(books, chance)
        books.execute("COMMIT")
        payments += options.group
    wall, cpu = time.perf_counter() - started, time.process_time() - cpu
    print(json.dumps({"per_second": payments / wall, "per_cpu_second": payments / cpu, "payments": payments}))


if __name__ == "__main__":
    main()
