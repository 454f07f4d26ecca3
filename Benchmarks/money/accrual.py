# SPDX-License-Identifier: Apache-2.0
"""The month-end of old-age savings beside one raw SQLite statement on the same machine, in the order ABBA.

    accrual.py [--accounts 1000000] [--moving 20]     needs release builds; RANTAU_BINARIES names their folder

The raw script (`sqlite3`, one transaction, synchronous FULL, WAL) reads a balance, inserts two rows of postings and
updates the balance, for each account: no rates by day, no movements, no remainder, no seal, no resumption. Ours closes
October over accounts whose September is closed, a part of which had a deposit in between, then proves what the books
carry. Both make their result durable. The seal is the digest of every block, its row in the audit, and the Merkle log.
"""
import argparse
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from money import savers  # noqa: E402

ROOT = HERE.parents[1]
BINARIES = Path(os.environ.get("RANTAU_BINARIES", ROOT / ".build" / "release"))
RAW = """PRAGMA cache_size=-524288; PRAGMA synchronous=FULL; BEGIN;
INSERT INTO ap SELECT id,id,balance*560/120000 FROM acc;
INSERT INTO ap SELECT id,0,-(balance*560/120000) FROM acc;
UPDATE acc SET balance=balance+balance*560/120000; COMMIT;"""


def rantau(folder, *arguments):
    done = subprocess.run(
        [BINARIES / "rantau", *arguments, "--database", f"sqlite:{folder}/rantau.sqlite", "--home", ROOT, "--json"],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def raw(folder, accounts):
    """Seconds of the raw statement."""
    path = Path(folder) / "raw.sqlite"
    for old in Path(folder).glob("raw.sqlite*"):
        old.unlink()
    subprocess.run(["sqlite3", path, f"""PRAGMA journal_mode=WAL; CREATE TABLE acc(id INTEGER PRIMARY KEY,balance INTEGER);
        CREATE TABLE ap(entry INTEGER,account INTEGER,amount INTEGER);
        WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM g WHERE i<{accounts})
        INSERT INTO acc SELECT i,(i*7919)%90000000+50000 FROM g;"""], check=True, capture_output=True)
    started = time.perf_counter()
    subprocess.run(["sqlite3", path, RAW], check=True)
    return time.perf_counter() - started


def ours(folder, accounts, moving):
    """The closing of a month, as the program tells it."""
    for old in Path(folder).glob("rantau.sqlite*"):
        if old.is_file():
            old.unlink()
    rantau(folder, "migrate")
    path = f"{folder}/rantau.sqlite"
    savers.fill(path, accounts, "2026-09-15")
    rantau(folder, "savings", "accrue", "--month", "2026-09", "--reason", "benchmark")
    savers.fill(path, accounts, "2026-10-10", amount="100000", first_entry=1 << 61, every=moving)
    answer = rantau(folder, "savings", "accrue", "--month", "2026-10", "--reason", "benchmark")
    assert answer["conserved"] and answer["accounts"] == accounts, answer
    with closing(sqlite3.connect(path)) as database:
        blocks = [row[0] for row in database.execute(
            "SELECT given FROM savings_block WHERE run = (SELECT max(id) FROM savings_run)")]
        (posted,) = database.execute(
            "SELECT -sum(amount) FROM posting p JOIN entry e ON e.id = p.entry "
            "WHERE p.account = (SELECT id FROM ledger_account WHERE code = 'savings-credited') "
            "AND e.business_day = ?", (savers.day("2026-10-31"),)).fetchone()
    assert posted == answer["returned"], "the books carry another sum than was credited"
    started = time.perf_counter()
    for block in blocks:
        hashlib.sha256(block).digest()
    answer["digests"] = time.perf_counter() - started
    return answer


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--accounts", type=int, default=1_000_000)
    options.add_argument("--moving", type=int, default=20, help="every n-th account had a deposit in the month")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        first = raw(folder, options.accounts)
        one = ours(folder, options.accounts, options.moving)
        two = ours(folder, options.accounts, options.moving)
        last = raw(folder, options.accounts)
        faults = rantau(folder, "savings", "verify")["faults"]
    assert not faults, faults
    peer = options.accounts / ((first + last) / 2)
    took = (one["milliseconds"] + two["milliseconds"]) / 2_000
    seal = (one["sealingMilliseconds"] + two["sealingMilliseconds"]) / 2_000 + (one["digests"] + two["digests"]) / 2
    print(f"raw SQLite statement  {first:.2f} s, {last:.2f} s: {peer:,.0f} accounts/s")
    print(f"rantau month-end      {one['milliseconds'] / 1000:.2f} s, {two['milliseconds'] / 1000:.2f} s: "
          f"{options.accounts / took:,.0f} accounts/s, {options.accounts / took / peer:.2f} times the raw statement")
    print(f"sealing               {seal * 1000:.0f} ms, {seal / took:.1%} of the month-end")
    print("every line computed anew: no difference")


if __name__ == "__main__":
    main()
