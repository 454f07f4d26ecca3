#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""p99 of looking for people by parts of their names and by numbers, beside full-text search on the same names.

    search.py [--people 300000] [--rate 20] [--seconds 60] [--trial]

Peers, in the same run and inside this process, without HTTP, permission or audit: SQLite's FTS5 with prefixes; where
RANTAU_TEST_POSTGRES names a server, a trigram index of pg_trgm in the database of the house as well.
"""
import argparse
import itertools
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "EndToEnd"))
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent / ".build" / "release"))

from compare import append_row  # noqa: E402
from house import SERVER, House  # noqa: E402
from measuring import fsyncs_per_second, load_average, machine, wait_for_rest  # noqa: E402
from officers import Officers  # noqa: E402
from steady import Question, ask, demonstration_passport  # noqa: E402

MOST = 50


def asked(name, chance):
    """What somebody types who knows this name in part: some of its words, out of order, cut short."""
    words = name.split()
    chosen = chance.sample(words, min(len(words), chance.choice([1, 2, 2, 3])))
    typed = " ".join(word[:chance.choice([3, 4, len(word), len(word)])] for word in chosen)
    return typed if len(typed) > 1 else name


class FullText:
    """FTS5 over the same names."""

    name = "SQLite FTS5"

    def __init__(self, folder, names):
        self.books = sqlite3.connect(f"{folder}/fts.sqlite")
        self.books.execute("CREATE VIRTUAL TABLE names USING fts5 (name, prefix = '3 4', detail = full)")
        self.books.executemany("INSERT INTO names (rowid, name) VALUES (?, ?)", names)
        self.books.commit()

    def find(self, query):
        match = " ".join(f'"{word}"*' for word in query.split())
        return self.books.execute("SELECT rowid FROM names WHERE names MATCH ? LIMIT ?", (match, MOST)).fetchall()


class Trigrams:
    """pg_trgm over the names where they are."""

    name = "pg_trgm"

    def __init__(self, house):
        import psycopg

        self.books = psycopg.connect(house.database, autocommit=True)
        self.books.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        self.books.execute("CREATE INDEX names_by_trigrams ON person USING gin (name gin_trgm_ops)")
        self.books.execute("ANALYZE person")

    def find(self, query):
        words = query.split()
        condition = " AND ".join("name ILIKE %s" for _ in words)
        return self.books.execute(
            f"SELECT id FROM person WHERE {condition} LIMIT {MOST}", [f"%{word}%" for word in words]).fetchall()


def names_of(house):
    return house.rows("SELECT id, name FROM person ORDER BY id")


def line(title, latencies, count, house, folder, note):
    cuts = statistics.quantiles(latencies, n=100)
    return cuts[98] * 1e3, "| " + " | ".join([
        datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), f"{count:,}",
        "PostgreSQL" if SERVER else "SQLite", title, note, f"{cuts[49] * 1e3:.1f} ms", f"{cuts[98] * 1e3:.1f} ms",
        f"{max(latencies) * 1e3:.1f} ms", f"{fsyncs_per_second(folder):,.0f}", f"{load_average():.1f}"]) + " |"


def timed(peer, queries):
    latencies = []
    for query in queries:
        began = time.perf_counter()
        peer.find(query)
        latencies.append(time.perf_counter() - began)
    return latencies


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=300_000)
    parser.add_argument("--rate", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--filled", help="a database that `rantau demo` filled; RANTAU_KEYS names its keys")
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    parser.add_argument("--most", type=float, default=100, help="milliseconds that p99 may take")
    options = parser.parse_args()
    chance, worst = random.Random(9), 0
    with tempfile.TemporaryDirectory(dir=HERE.parent / ".build") as folder:
        house = House(folder, people=options.people, filled=options.filled)
        house.start(seconds=7200)
        try:
            wait_for_rest(house)
            names = names_of(house)
            token = Officers(house).token("counter-officer")
            header = {"Authorization": f"Bearer {token}"}
            queries = [asked(chance.choice(names)[1], chance) for _ in range(int(options.rate * options.seconds))]
            address = lambda query: "/api/v1/persons?q=" + quote(query)
            kinds = [
                ("parts of names", map(address, itertools.cycle(queries))),
                ("passports", (address(demonstration_passport(chance.randrange(options.people)))
                               for _ in itertools.count())),
            ]
            for title, paths in kinds:
                question = Question(title, header, paths)
                ask(house, question, options.rate, 5)
                latencies, failures = ask(house, question, options.rate, options.seconds)
                if failures:
                    raise SystemExit(f"{title}: {failures[:3]}")
                p99, row = line(title, latencies, len(names), house, folder, f"{options.rate:.0f}/s over HTTP")
                worst = max(worst, p99)
                append_row("search", row, options.trial)
            peers = [FullText(folder, names)] + ([Trigrams(house)] if SERVER else [])
            for peer in peers:
                row = line(f"parts of names, {peer.name}", timed(peer, queries), len(names), house, folder, "in process")
                append_row("search", row[1], options.trial)
        finally:
            house.stop()
    print(f"{options.people} people: worst p99 {worst:.1f} ms")
    return 0 if worst <= options.most else 1


if __name__ == "__main__":
    sys.exit(main())
