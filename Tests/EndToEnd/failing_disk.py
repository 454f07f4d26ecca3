# SPDX-License-Identifier: Apache-2.0
"""A disk that is full or fails: what cannot be kept is refused and leaves nothing half, and work goes on afterwards."""
import time

import pytest
import requests

from house import House
from snap import Bank
from steps import Walk
from tracing import can_trace, failing

LOG = "rantau.sqlite-wal"
TRIES = 40

pytestmark = pytest.mark.skipif(not can_trace(), reason="this machine lets nobody harm a program's calls (strace)")


class Clerk:
    """Registers and pays one after another; keeps what was acknowledged and counts what was refused."""

    def __init__(self, house):
        self.house, self.walk, self.bank = house, Walk(house, 31), Bank(house.url, house.snap_keys)
        self.enrolled, self.paid, self.refusals = [], [], []

    def work(self, rounds):
        for _ in range(rounds):
            try:
                member = self.walk.enrolled(route="perseorangan", months=12)
            except AssertionError as refusal:
                self.refusals.append(str(refusal))
                continue
            except requests.HTTPError as refusal:  # The officer's sign-in or the bank's token.
                self.refusals.append(refusal.response.text)
                continue
            self.enrolled.append(member)
            self.pay(member.invoices[0])

    def pay(self, invoice):
        number = len(self.paid) + len(self.refusals)
        answer = self.bank.send("/transfer-va/payment", self.bank.payment(
            invoice["virtualAccount"], invoice["amount"], f"full-{number}"), f"31{invoice['virtualAccount'][-9:]}")
        if answer.status_code == 200:
            self.paid.append(invoice)
        else:
            self.refusals.append(answer.text)


def halves(house):
    """Registrations without their membership or invoices, and receipts without their entry."""
    return house.rows(
        "SELECT (SELECT count(*) FROM person WHERE id NOT IN (SELECT person FROM membership)),"
        " (SELECT count(*) FROM person WHERE id NOT IN (SELECT person FROM invoice)),"
        " (SELECT count(*) FROM receipt WHERE id NOT IN (SELECT reference FROM entry WHERE reference IS NOT NULL))")[0]


@pytest.mark.parametrize("calls, error, when", [
    ("pwrite64", "ENOSPC", "20..22"),
    ("pwrite64", "EIO", "9+7"),
    ("fdatasync", "EIO", "4+3"),
])
def test_what_cannot_be_kept_is_refused_whole(tmp_path, request, calls, error, when):
    house = House(tmp_path, people=0).start()
    request.addfinalizer(lambda: [program.kill() for program in house.programs])
    house.rantau_program.stop()
    house.rantau_program.under = failing(tmp_path, LOG, calls, error, when)
    house.rantau_program.start()
    clerk = Clerk(house)
    try:
        clerk.work(TRIES)
        assert clerk.refusals, "nothing failed"
        assert clerk.enrolled and clerk.paid, f"nothing was kept: {clerk.refusals[0]}"
        assert all("storage-unavailable" in text or "5xx" in text or '"500' in text or '"503' in text
                   for text in clerk.refusals), clerk.refusals[0]
        assert requests.get(f"{house.url}/healthz", timeout=5).status_code == 200
    finally:
        house.rantau_program.kill()
    house.rantau_program.under = []
    house.rantau_program.start()
    try:
        assert all(clerk.walk.exists(member) for member in clerk.enrolled)
        assert all(clerk.walk.receipts(invoice) == (1, 1) for invoice in clerk.paid)
        assert halves(house) == (0, 0, 0)
        before = len(clerk.enrolled)
        clerk.work(2)
        assert len(clerk.enrolled) == before + 2, clerk.refusals[-1]
        time.sleep(1.2)
        house.rantau("audit", "verify")
        house.rantau("ledger", "verify")
    finally:
        house.stop()
