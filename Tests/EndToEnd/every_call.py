# SPDX-License-Identifier: Apache-2.0
"""Twelve kinds of writes, refused at their first, second, … call to the disk, until no call is left to fail.

A write that the disk refuses leaves nothing; the same write with the same key comes through once the disk is well, and
has its effect once. SQLite alone writes by itself; on a server this is the server's own work.

    every_call.py --step 1 --passes 2     every call of each, with each kind of failure in turn, for the night
"""
import argparse
import errno
import random
import re
import struct
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from house import SERVER, House
from snap import Bank
from steps import API, Walk

ORDER = struct.Struct("=qqqqq")
NEVER = -1
MOST = 500
FAILURES = [(errno.ENOSPC, 0), (errno.EIO, 1), (errno.EIO, 0), (errno.ENOSPC, 1)]
TODAY = date.today()
PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(20_000)
# What the program writes by itself while somebody else's write is under way, and the roll-ups, which are proven apart.
OWN_WORK = re.compile("^(audit|log_|outbox|message|session|job|clearance|idempotency|lease|sqlite_)|_seal$|_(day|month)$")

pytestmark = pytest.mark.skipif(SERVER is not None, reason="a server writes to its own disk")


class Disk:
    """The calls of the program to the disk of its database, of which a chosen one fails."""

    def __init__(self, folder):
        self.library, self.file, self.folder = folder / "failing_calls.so", folder / "failing-calls", folder
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", self.library,
                        Path(__file__).with_name("failing_calls.c"), "-ldl"], check=True)
        self.heal()

    @property
    def environment(self):
        return {"LD_PRELOAD": str(self.library), "FAILING_CALLS": str(self.file),
                "FAILING_FILES": str(self.folder / "rantau.sqlite")}

    def _write(self, *numbers):
        with open(self.file, "r+b" if self.file.exists() else "wb") as file:
            file.write(ORDER.pack(*numbers))

    def fail(self, after, error, lasting):
        self._write(after, error, lasting, 0, 0)

    def heal(self):
        """No call fails any more; how many had."""
        failed = ORDER.unpack(self.file.read_bytes())[4] if self.file.exists() else 0
        self._write(NEVER, 0, 0, 0, 0)
        return failed


class Desk:
    """Prepares one of each kind of write, each for a worker of its own; answers how it is sent, always with one key."""

    kinds = ["enrolment", "payment", "departure", "contract", "incident", "paper", "claim", "assessment", "approval",
             "relative", "cash", "target"]

    def __init__(self, house, seed):
        self.walk, self.bank = Walk(house, seed), Bank(house.url, house.snap_keys)
        self.number, self.seed = 0, seed
        drawer = self.walk.officer("counter-officer")
        if not any(one["state"] == "open" for one in drawer.get(f"{API}/drawers")["drawers"]):
            drawer.post(f"{API}/drawers", {"place": "LTSA Cilacap"})

    def prepared(self, kind):
        self.number += 1
        return getattr(self, kind)()

    def _posting(self, caller, path, body):
        key = {"Idempotency-Key": f"every-call-{self.seed}-{self.number}"}
        return lambda: caller.send("POST", f"{API}/{path}", json=body, headers=key)

    def _worker(self, paid=True, departed=False):
        member = self.walk.enrolled(first_day=TODAY)
        if paid:
            self.walk.pay_all(member)
        if departed:
            self.walk.happened(member, "departed", TODAY)
        return member

    def enrolment(self):
        return self._posting(self.walk.visitor, "enrolments", self.walk.form(self.walk.people.next()))

    def payment(self):
        invoice = self._worker(paid=False).invoices[0]
        body = self.bank.payment(invoice["virtualAccount"], invoice["amount"], f"every-{self.seed}-{self.number}")
        external_id = f"{self.seed}{self.number:06d}"
        return lambda: self.bank.send("/transfer-va/payment", body, external_id)

    def departure(self):
        member = self._worker()
        return self._posting(self.walk.officer("gate-officer"), f"persons/{member.id}/journey",
                             {"kind": "departed", "day": TODAY.isoformat()})

    def contract(self):
        member = self._worker(departed=True)
        return self._posting(self.walk.signed_in(member), f"persons/{member.id}/contracts", {
            "kind": "change-of-employer", "firstDay": (TODAY + timedelta(days=400)).isoformat(), "months": 12,
            "employer": "Contoh Foods Ltd"})

    def _story(self, member):
        return {"person": member.id, "kind": "work-accident", "localDay": TODAY.isoformat(), "localTime": "00:05",
                "place": "Taichung", "account": "Tangan kanan terjepit mesin di pabrik.", "witness": "Rekan kerja",
                "mission": "KDEI Taipei", "toldBy": "worker"}

    def incident(self):
        member = self._worker(departed=True)
        return self._posting(self.walk.signed_in(member), "incidents", self._story(member))

    def _case(self):
        member = self._worker(departed=True)
        caller = self.walk.signed_in(member)
        return member, caller, caller.post(f"{API}/incidents", self._story(member))

    def paper(self):
        _, caller, incident = self._case()
        headers = {"Idempotency-Key": f"every-call-{self.seed}-{self.number}", "Content-Type": "image/png"}
        query = {"kind": "other-proof", "name": "bukti.png"}
        return lambda: caller.send("POST", f"{API}/incidents/{incident['id']}/documents", params=query, data=PHOTO,
                                   headers=headers)

    def _form(self, member, incident):
        return {"incident": incident["id"], "event": "treatment-abroad", "cost": 1_000_000, "bankCode": "002",
                "accountNumber": self.walk.account_number(), "accountHolder": member.person.name}

    def claim(self):
        member, caller, incident = self._case()
        return self._posting(caller, "claims", self._form(member, incident))

    def _filed(self):
        member, caller, incident = self._case()
        claim = caller.post(f"{API}/claims", self._form(member, incident))
        for paper in caller.get(f"{API}/claims/{claim['id']}")["papers"]:
            if paper["state"] == "missing":
                caller.send("POST", f"{API}/incidents/{incident['id']}/documents", data=PHOTO,
                            params={"kind": paper["code"], "name": "bukti.png"},
                            headers={"Content-Type": "image/png"}).raise_for_status()
        return claim

    refusal = {"action": "refuse", "reason": "Bukan kecelakaan kerja.", "regulation": "Permenaker 4/2023",
               "article": "27(3)"}

    def assessment(self):
        claim = self._filed()
        return self._posting(self.walk.officer("assessor"), f"claims/{claim['id']}/assessment", self.refusal)

    def approval(self):
        claim = self._filed()
        self.walk.officer("assessor").post(f"{API}/claims/{claim['id']}/assessment", self.refusal, 200)
        return self._posting(self.walk.officer("approver"), f"claims/{claim['id']}/approval", {"action": "approve"})

    def relative(self):
        member = self._worker(paid=False)
        return self._posting(self.walk.officer("counter-officer"), f"persons/{member.id}/family",
                             {"name": "Sari Contoh", "relation": "spouse"})

    def cash(self):
        invoice = self._worker(paid=False).invoices[0]
        return self._posting(self.walk.officer("counter-officer"), "cash",
                             {"invoice": invoice["number"], "amount": invoice["amount"], "payer": "Budi"})

    def target(self):
        return self._posting(self.walk.officer("manager"), "targets",
                             {"day": (TODAY + timedelta(days=1_000 + self.number)).isoformat(),
                              "participants": 900_000})


class Books:
    """How many rows each table has, but for those that the program writes by itself."""

    def __init__(self, house):
        self.house = house
        self.tables = [name for name, in house.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
                       if not OWN_WORK.search(name)]
        self.question = "SELECT " + ", ".join(f'(SELECT count(*) FROM "{name}")' for name in self.tables)

    def now(self):
        return self.house.rows(self.question)[0]

    def added(self, before):
        return {name: after - old for name, after, old in zip(self.tables, self.now(), before) if after != old}


class Seen:
    """What a run of refused writes came to."""

    def __init__(self):
        self.refused = self.came_through = self.writes = 0
        self.most = 0

    def __str__(self):
        return (f"{self.writes} writes of {len(Desk.kinds)} kinds, {self.refused} times refused at one of their calls"
                f" (the {self.most}th at most), {self.came_through} times through beside a failing call")


def refused_at_each(desk, books, disk, kind, step, first, turn, seen):
    """Sends one kind of write until none of its calls fails; each time another of its calls does."""
    desk.prepared(kind)().raise_for_status()
    send, before = desk.prepared(kind), books.now()
    send().raise_for_status()
    usual = books.added(before)
    assert usual, f"{kind} adds nothing"
    send, before, number = desk.prepared(kind), books.now(), first
    while number < MOST:
        error, lasting = FAILURES[(number + turn) % len(FAILURES)]
        disk.fail(number, error, lasting)
        answer = send()
        failed = disk.heal()
        where = f"{kind}, call {number} gave {errno.errorcode[error]}: {answer.status_code} {answer.text[:300]}"
        if answer.status_code < 300:
            assert books.added(before) == usual, f"{where}: {books.added(before)}, usually {usual}"
            seen.writes += 1
            if not failed:
                return
            seen.came_through += 1
            send, before = desk.prepared(kind), books.now()
        else:
            assert failed and answer.status_code in (500, 503, 504), where
            assert "storage-unavailable" in answer.text or '"5' in answer.text, where
            assert books.added(before) == {}, f"{where} left {books.added(before)}"
            seen.refused += 1
            seen.most = max(seen.most, number + 1)
        number += step
    raise AssertionError(f"{kind} still failed at its call {number}")


def harmed(folder, step, passes, seed):
    """A house whose writes are refused at every `step`th call from a drawn one on, and proven afterwards."""
    house, disk, chance, seen = House(folder, people=60), Disk(folder), random.Random(seed), Seen()
    house.rantau_program.environment.update(disk.environment)
    house.start()
    try:
        desk, books = Desk(house, seed=690), Books(house)
        for turn in range(passes):
            for kind in Desk.kinds:
                refused_at_each(desk, books, disk, kind, step, chance.randrange(step), turn, seen)
        time.sleep(1.2)
        prove(house)
        house.rantau_program.kill()
        house.rantau_program.start()
        prove(house)
    finally:
        disk.heal()
        house.rantau_program.kill()
        house.stop()
    return seen


def prove(house):
    for books in ("audit", "ledger", "figures"):
        house.rantau(books, "verify")


def test_a_write_refused_at_any_call_leaves_nothing_and_comes_through_later(tmp_path):
    seed = random.SystemRandom().randrange(1_000_000)
    seen = harmed(tmp_path, step=1, passes=4, seed=seed)
    print(f"seed {seed}: {seen}")
    assert seen.refused > 6 * len(Desk.kinds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--step", type=int, default=1, help="only every so many calls")
    parser.add_argument("--passes", type=int, default=4, help="each with another kind of failure at each call")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"seed {options.seed}: {harmed(Path(folder), options.step, options.passes, options.seed)}, proofs hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
