#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks books exported by `rantau ledger export` with none of Rantau's code.

    rantau ledger export > books.jsonl
    python3 verify_ledger.py books.jsonl [--balances]

Rebuilds every balance; checks that every entry balances in one currency on known accounts, that entries come in
order, that each seal is the Merkle root (RFC 6962) over the entries it stands for, and that the trailer's counts,
root and SHA-256 digest hold. Exit status 0: the books are whole; 1: they are not, and the line is named.
"""
import argparse
import hashlib
import json
import struct
import sys
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file", help="the export; - for standard input")
    parser.add_argument("--balances", action="store_true", help="print every balance as name, currency, amount")
    options = parser.parse_args()
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
