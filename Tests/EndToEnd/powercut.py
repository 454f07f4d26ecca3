# SPDX-License-Identifier: Apache-2.0
"""Power cuts: every state that the disk could be in at any moment opens, holds the books, and has what was told.

    powercut.py --images 20000     the same with more images, for the night

The real program is watched while people register and pay. From what it wrote and when it waited for the disk the files
are built as a power cut at some moment could have left them: all that was waited for, and of the rest nothing, a
beginning, any part, or any sectors. The same account without the waits of each commit must be found out.
"""
import argparse
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from house import BINARIES, ROOT, House
from kill9 import Stream
from tracing import calls, can_trace, watching

DATABASE, LOG = "rantau.sqlite", "rantau.sqlite-wal"
SECTOR = 512
WRITERS = 3


class Account:
    """What was on disk at the start, what was written since, and what clients were told and when."""

    def __init__(self, start, events, told):
        self.start, self.events, self.told = start, events, told

    def without_waits_of_commits(self):
        """As `synchronous = NORMAL` would do it: the log is waited for only before it is copied into the database."""
        kept = []
        for event, following in zip(self.events, [*self.events[1:], None]):
            is_commit = event.kind == "sync" and event.file == LOG
            if not is_commit or (following and following.file == DATABASE):
                kept.append(event)
        return Account(self.start, kept, self.told)


class TellingStream(Stream):
    """Remembers when each registration and payment was acknowledged."""

    def __init__(self, house, seed):
        super().__init__(house, seed)
        self.enrolled, self.paid = Timed(), Timed()


class Timed(list):
    def __init__(self):
        super().__init__()
        self.times = []

    def append(self, one):
        self.times.append(time.time())
        super().append(one)


def record(folder, seconds):
    """Watches the program at work and at its end, when the log is copied into the database."""
    folder = Path(folder)
    house = House(folder, people=0).start()
    house.rantau_program.stop()
    start = {file: (folder / file).read_bytes() if (folder / file).exists() else b"" for file in (DATABASE, LOG)}
    house.rantau_program.under, account = watching(folder, (DATABASE, LOG))
    house.rantau_program.start()
    streams = [TellingStream(house, 9_000 + number) for number in range(WRITERS)]
    threads = [threading.Thread(target=stream.run) for stream in streams]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    house.rantau_program.stop()
    for thread in threads:
        thread.join()
    house.stop()
    assert not any(stream.fault for stream in streams), [stream.fault for stream in streams]
    told = sorted(
        [(at, "SELECT 1 FROM membership WHERE kpj = ?", member.kpj)
         for stream in streams for at, member in zip(stream.enrolled.times, stream.enrolled)] +
        [(at, "SELECT 1 FROM receipt JOIN invoice ON invoice.id = receipt.invoice WHERE invoice.number = ?",
          invoice["number"])
         for stream in streams for at, (_, invoice) in zip(stream.paid.times, stream.paid)])
    return Account(start, list(calls(account)), told)


def apply(content, event, sectors=None):
    """Does to a file what an event did, or only to some of its sectors."""
    if event.kind == "cut":
        del content[event.offset:]
        content.extend(bytes(event.offset - len(content)))
        return
    if len(content) < event.offset + len(event.data):
        content.extend(bytes(event.offset + len(event.data) - len(content)))
    for start in range(0, len(event.data), SECTOR) if sectors else [0]:
        if not sectors or sectors.random() < 0.5:
            end = min(start + SECTOR, len(event.data)) if sectors else len(event.data)
            content[event.offset + start:event.offset + end] = event.data[start:end]


def survivors(waiting, chance):
    """Which of the writes that nobody waited for reached the disk, and whether by sectors."""
    way = chance.choice(["none", "beginning", "some", "sectors", "all"])
    if way == "none":
        return [], None
    if way == "beginning":
        return waiting[:chance.randrange(len(waiting) + 1)], None
    if way == "all":
        return waiting, None
    return [event for event in waiting if chance.random() < 0.5], chance if way == "sectors" else None


def images(account, count, chance):
    """Files as a cut could have left them, with what had been told by then."""
    moments = sorted(chance.randrange(len(account.events)) for _ in range(count))
    disk = {file: bytearray(content) for file, content in account.start.items()}
    waiting = {file: [] for file in disk}
    done = 0
    for moment in moments:
        for event in account.events[done:moment + 1]:
            if event.kind == "sync":
                for write in waiting[event.file]:
                    apply(disk[event.file], write)
                waiting[event.file] = []
            else:
                waiting[event.file].append(event)
        done = moment + 1
        files = {}
        for file, content in disk.items():
            files[file] = bytearray(content)
            chosen, sectors = survivors(waiting[file], chance)
            for event in chosen:
                apply(files[file], event, sectors)
        yield files, [one for one in account.told if one[0] < account.events[moment].at]


QUESTIONS = {
    "entries that do not balance": "SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY entry HAVING sum(amount) <> 0)",
    "receipts without their entry":
        "SELECT count(*) FROM receipt WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.reference = receipt.id)",
    "invoices settled without a receipt":
        "SELECT count(*) FROM invoice WHERE settled_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.invoice = invoice.id)",
}


def faults(folder, files, told):
    """What does not hold in an image."""
    for file, content in files.items():
        (folder / file).write_bytes(content)
    (folder / (DATABASE + "-shm")).unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(folder / DATABASE)) as books:
            whole = books.execute("PRAGMA integrity_check").fetchone()[0]
            if whole != "ok":
                return [f"damaged: {whole}"]
            found = [what for what, question in QUESTIONS.items() if books.execute(question).fetchone()[0]]
            lost = [value for _, question, value in told if not books.execute(question, (value,)).fetchone()]
    except sqlite3.DatabaseError as fault:
        return [f"does not open: {fault}"]
    return found + ([f"lost: {len(lost)} of {len(told)} acknowledged"] if lost else [])


def proofs(folder, keys):
    """Log and books of an image, proven by the program itself."""
    for proof in ("audit", "ledger"):
        done = subprocess.run(
            [BINARIES / "rantau", proof, "verify", "--database", f"sqlite:{folder / DATABASE}", "--keys", keys],
            capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, f"{proof} verify: {done.stdout}{done.stderr}"


def tried(account, folder, count, seed, keys=None, proof_each=100):
    """How many images were tried until one did not hold, and what did not; every so many proven by the program."""
    scratch = Path(folder) / "image"
    scratch.mkdir(exist_ok=True)
    for number, (files, told) in enumerate(images(account, count, random.Random(seed)), 1):
        found = faults(scratch, files, told)
        if found:
            return number, found
        if keys and number % proof_each == 0:
            proofs(scratch, keys)
    return count, []


def tried_by_many(account, folder, count, seed, keys):
    """The same on every processor at once, each with a seed of its own; the first that does not hold, or none."""
    crowd = os.cpu_count() or 1
    shares = [(account, folder / f"part{number}", count // crowd + (number < count % crowd), seed + number, keys, 2_000)
              for number in range(crowd)]
    for share in shares:
        share[1].mkdir()
    with multiprocessing.get_context("fork").Pool(crowd) as workers:
        results = workers.starmap(tried, shares, chunksize=1)
    wrong = [(share[3], *result) for share, result in zip(shares, results) if result[1]]
    return wrong[0] if wrong else (seed, count, [])


needs_tracing = pytest.mark.skipif(not can_trace(), reason="this machine lets nobody watch a program (strace)")


@pytest.fixture(scope="module")
def account(tmp_path_factory):
    folder = tmp_path_factory.mktemp("powercut")
    return folder, record(folder, 2.5)


@needs_tracing
def test_no_power_cut_loses_or_halves_anything(account):
    folder, account = account
    seed = random.randrange(1_000_000)
    print("seed", seed)
    assert len(account.told) > 10, "too little was written to show anything"
    assert {event.file for event in account.events if event.kind == "sync"} == {DATABASE, LOG}
    number, found = tried(account, folder, 300, seed, folder / "rantau.sqlite.keys")
    assert not found, f"image {number} of seed {seed}: {found}"


@needs_tracing
def test_commits_that_wait_for_nothing_are_found_out(account):
    folder, account = account
    number, found = tried(account.without_waits_of_commits(), folder, 100, 1)
    assert found, f"{number} images, and nothing was noticed"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--seconds", type=float, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        account = record(folder, options.seconds)
        mutant, noticed = tried(account.without_waits_of_commits(), folder, 100, options.seed)
        seed, number, found = tried_by_many(
            account, Path(folder), options.images, options.seed, Path(folder) / "rantau.sqlite.keys")
    if found or not noticed:
        print(f"seed {seed}: image {number}: {found}; without waits: {noticed}")
        return 1
    print(f"seed {options.seed}: {options.images} images of {len(account.events)} calls, {len(account.told)} "
          f"acknowledged, 0 violations; without the waits of commits found out at image {mutant}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
