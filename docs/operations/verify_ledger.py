#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks books exported by `rantau ledger export` with none of Rantau's code.

    rantau ledger export > books.jsonl
    python3 verify_ledger.py books.jsonl [--balances]
    python3 verify_ledger.py --database rantau.sqlite

Rebuilds every balance; checks that every entry balances in one currency on known accounts, that entries come in
order, that each seal is the Merkle root (RFC 6962) over the entries it stands for, and that the trailer's counts,
root and SHA-256 digest hold. With --database it compares, in a database or a backup of one, every balance that is kept
beside the journal with the journal: the newest balances of accounts, those of closed days with savings and counts, and
the days of cashiers' drawers. Exit status 0: the books are whole; 1: they are not, and the line or row is named.
"""
import argparse
import hashlib
import json
import sqlite3
import struct
import sys
from contextlib import closing
from datetime import date

FORMAT = "rantau-ledger-1"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FIRST_MEMBER = 1 << 20
EPOCH = date(1970, 1, 1).toordinal()


class Wrong(Exception):
    """What is wrong with a line."""


def key(text):
    """A key: thirteen characters of Crockford's base 32."""
    if not isinstance(text, str) or len(text) != 13 or any(c not in ALPHABET for c in text):
        raise Wrong(f"{text!r} is no key")
    number = 0
    for character in text:
        number = number << 5 | ALPHABET.index(character)
    return number


def whole(value, what):
    if type(value) is not int or not -(1 << 63) <= value < 1 << 63:
        raise Wrong(f"{what} {value!r} is no whole number")
    return value


def integer(number):
    return struct.pack(">q", number)


def text(value):
    raw = value.encode()
    return struct.pack(">I", len(raw)) + raw


class Frontier:
    """The Merkle root of RFC 6962 over leaves that come one after another."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, content):
        node = hashlib.sha256(b"\x00" + content).digest()
        index = self.size
        while index & 1:
            node = hashlib.sha256(b"\x01" + self.peaks.pop() + node).digest()
            index >>= 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").hexdigest()
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = hashlib.sha256(b"\x01" + peak + node).digest()
        return node.hex()


class Books:
    def __init__(self):
        self.numbers, self.currencies, self.balances = {}, {}, {}
        self.known = set()
        self.entries = self.postings = 0
        self.last = -1
        self.all, self.unsealed = Frontier(), Frontier()
        self.missing = {}
        self.digest = hashlib.sha256()
        self.over = False

    def account(self, line):
        name = line["account"]
        number = key(line["number"])
        if self.entries or name in self.numbers or number in self.known:
            raise Wrong(f"account {name} comes twice or too late")
        if number >= FIRST_MEMBER and name != f"savings:{line['number']}":
            raise Wrong(f"account {name} has a number that is not its own")
        self.known.add(number)
        self.numbers[name], self.currencies[name], self.balances[name] = number, line["currency"], 0

    def entry(self, line):
        number = key(line["id"])
        if number <= self.last:
            raise Wrong(f"entry {line['id']} is out of order")
        postings = line["postings"]
        if len(postings) < 2:
            raise Wrong(f"entry {line['id']} has fewer than two postings")
        currencies, total = set(), 0
        for name, amount in postings:
            if name not in self.numbers:
                raise Wrong(f"entry {line['id']} names the unknown account {name}")
            if whole(amount, "amount") == 0:
                raise Wrong(f"entry {line['id']} moves nothing on {name}")
            currencies.add(self.currencies[name])
            total += amount
            self.balances[name] += amount
        if total:
            raise Wrong(f"entry {line['id']} does not balance: {total} left over")
        exchange = line.get("exchange")
        if currencies != {exchange["currency"] if exchange else "IDR"}:
            raise Wrong(f"entry {line['id']} is not in one currency")
        content = self.content(line, number, exchange)
        self.all.append(content)
        self.unsealed.append(content)
        self.missing.pop(number, None)
        if exchange and key(exchange["rupiahEntry"]) > number:
            self.missing[key(exchange["rupiahEntry"])] = line["id"]
        self.last = number
        self.entries += 1
        self.postings += len(postings)

    def content(self, line, number, exchange):
        """The bytes that the log commits to."""
        reverses = -1 if line["reverses"] is None else key(line["reverses"])
        if reverses >= number:
            raise Wrong(f"entry {line['id']} reverses a later one")
        parts = [
            text("rantau-entry-1"), integer(number), text(line["kind"]),
            integer(date.fromisoformat(line["businessDay"]).toordinal() - EPOCH), integer(key(line["reference"])),
            integer(reverses), integer(whole(line["recordedAt"], "recordedAt")), integer(len(line["postings"])),
        ]
        for name, amount in line["postings"]:
            parts += [integer(self.numbers[name]), integer(amount)]
        if not exchange:
            return b"".join(parts + [integer(0)])
        return b"".join(parts + [
            integer(1), integer(key(exchange["rupiahEntry"])), text(exchange["currency"]),
            integer(whole(exchange["rateRupiah"], "rate")), integer(whole(exchange["rateMinors"], "rate")),
            integer(whole(exchange["fee"], "fee"))])

    def seal(self, line):
        if (key(line["last"]), line["entries"], line["root"]) != (self.last, self.unsealed.size, self.unsealed.root()):
            raise Wrong(f"the seal up to entry {line['last']} does not hold")
        self.unsealed = Frontier()

    def trailer(self, line):
        found = {
            "digest": self.digest.hexdigest(), "root": self.all.root(), "accounts": len(self.numbers),
            "entries": self.entries, "postings": self.postings}
        for what, value in found.items():
            if line[what] != value:
                raise Wrong(f"{what} in the trailer is {line[what]}, the content gives {value}")
        if self.missing:
            raise Wrong(f"entry {next(iter(self.missing.values()))} has no counterpart in rupiah")
        self.over = True

    def take(self, raw, is_first):
        if self.over:
            raise Wrong("something stands behind the trailer")
        try:
            line = json.loads(raw)
            kind = line["type"]
            if is_first != (kind == "header"):
                raise Wrong("the header stands in the first line and nowhere else")
            if kind == "trailer":
                return self.trailer(line)
            self.digest.update(raw)
            if kind == "header":
                if line["format"] != FORMAT:
                    raise Wrong(f"the format is {line['format']}, expected {FORMAT}")
                return None
            if kind not in ("account", "entry", "seal"):
                raise Wrong(f"there is no such line as {kind}")
            return getattr(self, kind)(line)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Wrong(f"it cannot be read: {type(error).__name__} {error}") from None


class Kept:
    """Balances kept beside the journal of a database, and what the journal says of them."""

    DRAWERS = 20_000

    def __init__(self, path):
        self.path, self.compared, self.wrong = path, 0, []

    def check(self):
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as books:
            self.books = books
            self.newest()
            self.days()
            self.drawers()
        return self.wrong

    def compare(self, what, kept, journal):
        self.compared += 1
        if kept != journal:
            self.wrong.append(f"{what} is kept as {kept}, the journal says {journal}")

    def newest(self):
        for number, code, kept, through in self.books.execute(
                "SELECT s.account, a.code, s.balance, s.through_entry FROM ledger_snapshot s"
                " LEFT JOIN ledger_account a ON a.id = s.account"):
            journal = self.books.execute(
                "SELECT coalesce(sum(amount), 0) FROM posting WHERE account = ? AND entry <= ?", (number, through))
            self.compare(f"the balance of {code}", kept, journal.fetchone()[0])

    def days(self):
        moved, counts = {}, {}
        for day, number in self.books.execute("SELECT business_day, count(*) FROM entry GROUP BY business_day"):
            counts[day] = number
        for account, day, amount in self.books.execute(
                "SELECT p.account, e.business_day, sum(p.amount) FROM posting p JOIN entry e ON e.id = p.entry"
                " GROUP BY p.account, e.business_day"):
            place = min(account, FIRST_MEMBER)
            moved.setdefault(day, {}).setdefault(place, 0)
            moved[day][place] += amount
        kept = {}
        for account, day, balance in self.books.execute("SELECT account, day, balance FROM ledger_day_balance"):
            kept.setdefault(day, {})[account] = balance
        balances, open_days = {}, sorted(moved)
        for day, savings, entries in self.books.execute("SELECT day, savings, entries FROM ledger_day ORDER BY day"):
            found = 0
            while open_days and open_days[0] <= day:
                past = open_days.pop(0)
                found += counts[past]
                for account, amount in moved[past].items():
                    balances[account] = balances.get(account, 0) + amount
            name = date.fromordinal(EPOCH + day).isoformat()
            self.compare(f"the number of entries of {name}", entries, found)
            self.compare(f"the savings at the end of {name}", savings, balances.get(FIRST_MEMBER, 0))
            for account in sorted(set(balances) - {FIRST_MEMBER} | set(kept.get(day, {}))):
                self.compare(f"account {account} at the end of {name}", kept.get(day, {}).get(account, 0),
                             balances.get(account, 0))

    def drawers(self):
        days = self.books.execute(
            "SELECT d.id, w.number, d.opening, d.expected, d.counted, d.closed_at,"
            " (SELECT coalesce(sum(amount), 0) FROM cash_slip WHERE drawer_day = d.id),"
            " (SELECT coalesce(sum(amount), 0) FROM cash_deposit WHERE drawer_day = d.id)"
            " FROM drawer_day d JOIN drawer w ON w.id = d.drawer ORDER BY w.number, d.id").fetchall()
        for place, (day, number, opening, expected, counted, closed, slips, deposits) in enumerate(days):
            follows = place + 1 < len(days) and days[place + 1][1] == number
            end = days[place + 1][0] if follows else (1 << 63) - 1
            moves = self.books.execute(
                "SELECT p.entry, p.amount, e.kind FROM posting p JOIN entry e ON e.id = p.entry"
                " WHERE p.account = ? AND p.entry < ? ORDER BY p.entry", (self.DRAWERS + number, end)).fetchall()
            before = sum(amount for entry, amount, _ in moves if entry < day)
            # The count came after the last receipt or deposit, before or after each reversal since.
            kinds, possible, name = {}, [before], f"of day {place + 1} in drawer {number}"
            for entry, amount, kind in moves:
                if entry > day:
                    kinds[kind] = kinds.get(kind, 0) + amount
                    if kind != "cash-counted":
                        after = possible[-1] + amount
                        possible = [*possible, after] if kind == "reversal" else [after]
            self.compare(f"the opening {name}", opening, before)
            if expected is not None:
                self.compare(f"the expectation {name}", expected, expected if expected in possible else possible[-1])
            if closed is not None:
                self.compare(f"the count {name}", counted, expected + kinds.get("cash-counted", 0))
            self.compare(f"the cash {name}", slips,
                         kinds.get("contribution-received", 0) + kinds.get("money-unallocated", 0))
            self.compare(f"the deposits {name}", deposits, -kinds.get("cash-deposited", 0))


def verify_kept(path):
    kept = Kept(path)
    try:
        wrong = kept.check()
    except sqlite3.Error as error:
        wrong = [f"the database cannot be read: {error}"]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if not wrong:
        print(f"{kept.compared} balances are kept as the journal says")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file", nargs="?", help="the export; - for standard input")
    parser.add_argument("--database", help="compare what this SQLite database keeps with its journal")
    parser.add_argument("--balances", action="store_true", help="print every balance as name, currency, amount")
    options = parser.parse_args()
    if (options.file is None) == (options.database is None):
        parser.error("either an export or --database is named")
    if options.database:
        return verify_kept(options.database)
    books, number = Books(), 0
    try:
        with sys.stdin.buffer if options.file == "-" else open(options.file, "rb") as lines:
            for number, raw in enumerate(lines, 1):
                books.take(raw, number == 1)
        if not books.over:
            raise Wrong("it is the last, and there is no trailer")
    except Wrong as wrong:
        print(f"line {number}: {wrong}", file=sys.stderr)
        return 1
    if options.balances:
        for name, balance in books.balances.items():
            print(f"{name}\t{books.currencies[name]}\t{balance}")
    print(f"{len(books.numbers)} accounts, {books.entries} entries, {books.postings} postings: the books are whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
