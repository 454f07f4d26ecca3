# SPDX-License-Identifier: Apache-2.0
"""No memory left in the middle of work: the program may refuse or die, and nothing that it acknowledged is lost.

The limit is one of the address space, set on the running program (prlimit), which needs no rights: every further page
is refused it, and it ends where it cannot go on. When the system itself takes memory back it does so by SIGKILL, which
kill9.py tries.
"""
import resource
import threading
import time
from pathlib import Path

import pytest
import requests

from house import House
from snap import Bank
from steps import Member, Walk

WRITERS, SECONDS = 6, 12
MEGABYTE = 1 << 20


class Stream:
    """Registers, with a password, whose hash takes much memory, and pays, until nobody answers."""

    def __init__(self, house, seed, over):
        self.house, self.seed, self.over = house, seed, over
        self.walk, self.bank = Walk(house, seed), Bank(house.url, house.snap_keys)
        self.bank.ask_token()
        self.enrolled, self.paid, self.refused = [], [], 0

    def run(self):
        try:
            while not self.over.is_set():
                self.once()
        except requests.RequestException:
            pass

    def once(self):
        person = self.walk.people.next()
        answer = requests.post(
            f"{self.house.url}/api/v1/enrolments", json=self.walk.form(person, months=12), timeout=30,
            headers={"Idempotency-Key": f"memory-{self.seed}-{len(self.enrolled)}-{self.refused}"})
        if answer.status_code != 201:
            self.refused += 1
            return
        member = Member(person, answer.json())
        self.enrolled.append(member)
        invoice = member.invoices[0]
        body = self.bank.payment(invoice["virtualAccount"], invoice["amount"], f"memory-{self.seed}-{len(self.paid)}")
        answer = self.bank.send("/transfer-va/payment", body, f"{self.seed}{len(self.enrolled):05d}")
        if answer.status_code == 200:
            self.paid.append(invoice)
        else:
            self.refused += 1


def starve(process, left):
    """Leaves a program so many bytes more than it has."""
    pages = int(Path(f"/proc/{process.pid}/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + left
    resource.prlimit(process.pid, resource.RLIMIT_AS, (most, most))


@pytest.mark.parametrize("left", [0, 24 * MEGABYTE, 96 * MEGABYTE])
def test_nothing_acknowledged_is_lost_for_want_of_memory(tmp_path, left):
    house = House(tmp_path, people=0).start()
    over, process = threading.Event(), house.rantau_program.process
    try:
        streams = [Stream(house, 730 + number, over) for number in range(WRITERS)]
        threads = [threading.Thread(target=stream.run) for stream in streams]
        for thread in threads:
            thread.start()
        time.sleep(1)
        starve(process, left)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.1)
        over.set()
        died = process.poll() is not None
        if not died:
            # What is left of it may not even end any more.
            house.rantau_program.kill()
        for thread in threads:
            thread.join()
        assert died or left or any(stream.refused for stream in streams), "the want was not felt"
        house.rantau_program.start()
        walk = Walk(house, seed=739)
        enrolled = [member for stream in streams for member in stream.enrolled]
        paid = [invoice for stream in streams for invoice in stream.paid]
        assert enrolled and paid, "nothing was written before"
        assert all(walk.exists(member) for member in enrolled)
        assert all(walk.receipts(invoice) == (1, 1) for invoice in paid)
        walk.enrolled(months=12)
        for proof in ("audit", "ledger", "figures"):
            house.rantau(proof, "verify")
    finally:
        over.set()
        house.rantau_program.kill()
        house.stop()
