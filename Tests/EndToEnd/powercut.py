# SPDX-License-Identifier: Apache-2.0
"""Power cuts: every state that the disk could be in at any moment opens, holds the books, and has what was told.

    powercut.py --images 100000    the same with more images, for the night

The real program is watched while people register and pay. From what it wrote and when it waited for the disk the files
are built as a power cut at some moment could have left them: all that was waited for, and of the rest nothing, a
beginning, any part, or any sectors. Every image is opened; each state that SQLite makes of them is looked through. The
same account without the waits of each commit must be found out.
"""
import argparse
import hashlib
import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from bisect import bisect_left
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from house import BINARIES, ROOT, House
from kill9 import Stream
from tracing import calls, can_trace, watching

DATABASE, LOG = "rantau.sqlite", "rantau.sqlite-wal"
# So short that the log goes into the database again and again while others write it.
PAGES_IN_LOG = 100
SECTOR = 512
WRITERS = 3


class Account:
    """What was on disk at the start, what was written since, and what clients were told and when."""

    def __init__(self, start, events, told):
        self.start, self.events, self.told = start, events, told

    def without_waits_of_commits(self):
        """As `synchronous = NORMAL` would do it: the log is waited for only before it is copied into the database."""
        kept, following = [], {}
        for event in reversed(self.events):
            is_commit = event.kind == "sync" and event.file == LOG
            if not is_commit or following.get(event.thread) == DATABASE:
                kept.append(event)
            following[event.thread] = event.file
        return Account(self.start, kept[::-1], self.told)

    def copies_at_work(self):
        """How often the log was copied into the database, and waited for, before the last was told."""
        last = self.told[-1][0]
        return sum(event.kind == "sync" and event.file == DATABASE and event.at < last for event in self.events)


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
    """Watches the program at work, while the log is copied into the database beside the writer, and at its end, when
    what is left of it is."""
    folder = Path(folder)
    house = House(folder, people=0).start()
    house.rantau_program.stop()
    # With the schema in the database the log begins short, and is soon gone through.
    with closing(sqlite3.connect(folder / DATABASE)) as books:
        books.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    start = {file: (folder / file).read_bytes() if (folder / file).exists() else b"" for file in (DATABASE, LOG)}
    house.rantau_program.under, account = watching(folder, (DATABASE, LOG))
    house.rantau_program.environment["RANTAU_LOG_PAGES"] = str(PAGES_IN_LOG)
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


class Platter:
    """A file as it is on the disk for certain; writes that nobody waited for come and are taken back."""

    def __init__(self, path, content):
        self.content, self.strays = bytearray(content), []
        path.write_bytes(content)
        self.handle = os.open(path, os.O_RDWR)

    def keep(self, event):
        """What an event did is there for good."""
        if event.kind == "cut":
            del self.content[event.offset:]
            self.content.extend(bytes(event.offset - len(self.content)))
            os.ftruncate(self.handle, event.offset)
            return
        end = event.offset + len(event.data)
        self.content.extend(bytes(max(0, end - len(self.content))))
        self.content[event.offset:end] = event.data
        os.pwrite(self.handle, event.data, event.offset)

    def stray(self, event, sectors):
        """What an event did, or only some of its sectors, until `take_back`."""
        if event.kind == "cut":
            self.strays.append((event.offset, len(self.content)))
            os.ftruncate(self.handle, event.offset)
            return
        end = event.offset + len(event.data)
        self.strays.append((event.offset, end))
        for start in range(0, len(event.data), SECTOR) if sectors else [0]:
            if not sectors or sectors.random() < 0.5:
                piece = event.data[start:start + SECTOR] if sectors else event.data
                os.pwrite(self.handle, piece, event.offset + start)
        if os.fstat(self.handle).st_size < end:
            os.ftruncate(self.handle, end)

    def take_back(self):
        for start, end in self.strays:
            os.pwrite(self.handle, self.content[start:end], start)
        os.ftruncate(self.handle, len(self.content))
        self.strays = []


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


def moments(account, count, chance):
    """When the cuts come: after every call as often as the count allows, the rest anywhere."""
    calls = len(account.events)
    return sorted([*range(calls)] * (count // calls) + [chance.randrange(calls) for _ in range(count % calls)])


def images(account, folder, count, chance):
    """Leaves in a folder, one after the other, the files that a cut could have left; says how much had been told by
    then, and what tells states of the database file apart: nothing where some of its writes went astray."""
    disk = {file: Platter(folder / file, content) for file, content in account.start.items()}
    waiting = {file: [] for file in disk}
    times = [one[0] for one in account.told]
    done = changes = 0
    for moment in moments(account, count, chance):
        for event in account.events[done:moment + 1]:
            if event.kind == "sync":
                # What came back after the wait had begun, on another thread, it need not have waited for.
                kept = [write for write in waiting[event.file] if write.at <= event.begun]
                for write in kept:
                    disk[event.file].keep(write)
                changes += event.file == DATABASE and bool(kept)
                waiting[event.file] = [write for write in waiting[event.file] if write.at > event.begun]
            else:
                waiting[event.file].append(event)
        done = max(done, moment + 1)
        for file, platter in disk.items():
            chosen, sectors = survivors(waiting[file], chance)
            for event in chosen:
                platter.stray(event, sectors)
        yield bisect_left(times, account.events[moment].at), None if disk[DATABASE].strays else changes
        for platter in disk.values():
            platter.take_back()


QUESTIONS = {
    "entries that do not balance": "SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY entry HAVING sum(amount) <> 0)",
    "receipts without their entry":
        "SELECT count(*) FROM receipt WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.reference = receipt.id)",
    "invoices settled without a receipt":
        "SELECT count(*) FROM invoice WHERE settled_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.invoice = invoice.id)",
}


class Judge:
    """Opens images with SQLite. What SQLite makes of many images is one state; each state is looked through once."""

    def __init__(self, folder, told):
        self.folder, self.told = folder, told
        self.path = folder / DATABASE
        # By state: what does not hold in it, and the first of what was told that it does not have.
        self.known = {}

    def faults(self, told, changes):
        """What does not hold in the image that lies in the folder.

        `told` is how much had been told; `changes` counts the changes of the database file, nothing if unknown.
        """
        (self.folder / (DATABASE + "-shm")).unlink(missing_ok=True)
        try:
            # Who may only read recovers the log like anybody, and does not copy it into the database at the end.
            with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as books:
                books.execute("PRAGMA schema_version").fetchone()
                state = self.state(books, changes)
                if state not in self.known:
                    self.known[state] = self.look_through(books)
        except sqlite3.DatabaseError as fault:
            return [f"does not open: {fault}"]
        found, first_missing = self.known[state]
        return found + ([f"lost: {told - first_missing} of {told} acknowledged"] if told > first_missing else [])

    def state(self, books, changes):
        """What tells the contents of two images apart: how far SQLite follows the log, with the sums over it, on a
        database file that is known; otherwise a digest of all that it reads."""
        if changes is None:
            return hashlib.sha1(books.serialize(), usedforsecurity=False).digest()
        with open(self.folder / (DATABASE + "-shm"), "rb") as index:
            return changes, index.read(40)[16:]

    def look_through(self, books):
        whole = books.execute("PRAGMA integrity_check").fetchone()[0]
        if whole != "ok":
            return [f"damaged: {whole}"], len(self.told)
        found = [what for what, question in QUESTIONS.items() if books.execute(question).fetchone()[0]]
        return found, next((place for place, (_, question, value) in enumerate(self.told)
                            if not books.execute(question, (value,)).fetchone()), len(self.told))


def proofs(folder, scratch, keys):
    """Log and books of an image, proven by the program itself on a copy."""
    scratch.mkdir(exist_ok=True)
    for file in (DATABASE, LOG):
        shutil.copyfile(folder / file, scratch / file)
    (scratch / (DATABASE + "-shm")).unlink(missing_ok=True)
    for proof in ("audit", "ledger"):
        done = subprocess.run(
            [BINARIES / "rantau", proof, "verify", "--database", f"sqlite:{scratch / DATABASE}", "--keys", keys],
            capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, f"{proof} verify: {done.stdout}{done.stderr}"


@dataclass
class Trial:
    """How many images were tried until one did not hold, what did not, and how many states they came to."""
    seed: int
    images: int
    states: int
    found: list


def tried(account, folder, count, seed, keys=None, proof_each=100):
    """Tries images until one does not hold; every so many are proven by the program."""
    scratch = Path(folder) / "image"
    scratch.mkdir(parents=True, exist_ok=True)
    judge, number = Judge(scratch, account.told), 0
    for told, changes in images(account, scratch, count, random.Random(seed)):
        number += 1
        found = judge.faults(told, changes)
        if found:
            return Trial(seed, number, len(judge.known), found)
        if keys and number % proof_each == 0:
            proofs(scratch, Path(folder) / "proven", keys)
    return Trial(seed, number, len(judge.known), [])


def tried_by_many(account, folder, count, seed, keys):
    """The same on every processor at once, each with a seed of its own."""
    crowd = os.cpu_count() or 1
    shares = [(account, folder / f"part{number}", count // crowd + (number < count % crowd), seed + number, keys, 2_000)
              for number in range(crowd)]
    with multiprocessing.get_context("fork").Pool(crowd) as workers:
        return workers.starmap(tried, shares, chunksize=1)


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
    assert account.copies_at_work() > 3, "the log was not copied while others wrote"
    trial = tried(account, folder / "whole", 2_000, seed, folder / "rantau.sqlite.keys", 500)
    assert not trial.found, f"image {trial.images} of seed {seed}: {trial.found}"
    assert trial.states > 20, "the images came to few states of the database"


@needs_tracing
def test_commits_that_wait_for_nothing_are_found_out(account):
    folder, account = account
    trial = tried(account.without_waits_of_commits(), folder / "hasty", 100, 1)
    assert trial.found, f"{trial.images} images, and nothing was noticed"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--seconds", type=float, default=3, help="of watching; a longer log takes longer to open")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        account = record(folder, options.seconds)
        mutant = tried(account.without_waits_of_commits(), Path(folder) / "hasty", 100, options.seed)
        begun = time.monotonic()
        trials = tried_by_many(
            account, Path(folder), options.images, options.seed, Path(folder) / "rantau.sqlite.keys")
        took = time.monotonic() - begun
    wrong = [trial for trial in trials if trial.found]
    if wrong or not mutant.found:
        print(f"{wrong}; without waits: {mutant}")
        return 1
    print(f"seed {options.seed}: {options.images} images ({options.images / took:.0f}/s, "
          f"{max(trial.states for trial in trials)} states) of {len(account.events)} calls, {len(account.told)} "
          f"acknowledged, 0 violations; without the waits of commits found out at image {mutant.images}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
