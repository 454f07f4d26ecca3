# SPDX-License-Identifier: Apache-2.0
"""Notifications in any order, twice, forged, changed and cut: the books end the same.

    orders.py --orders 500     the same with more orders, for the night
"""
import argparse
import hashlib
import json
import random
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import requests

from house import House
from snap import PREFIX, Bank
from steps import Walk

PATH = "/transfer-va/payment"
MEMBERS, THREADS = 8, 8
STATE = {
    "receipts": "SELECT invoice.number, receipt.partner, receipt.payment_request, receipt.amount FROM receipt"
                " JOIN invoice ON invoice.id = receipt.invoice",
    "invoices": "SELECT number, amount, settled_at IS NOT NULL FROM invoice",
    "accounts": "SELECT a.code, sum(p.amount) FROM posting p JOIN ledger_account a ON a.id = p.account GROUP BY a.code",
    "entries": "SELECT kind, count(*) FROM entry GROUP BY kind",
    "cover": "SELECT m.kpj, c.programme, c.phase, c.first_day, c.last_day FROM cover_period c"
             " JOIN membership m ON m.person = c.person",
    "waiting": "SELECT channel, reference, amount, remaining FROM unallocated",
    "figures": "SELECT kind, day, amount, count FROM money_day",
}


class Delivery:
    """One request of a partner, or of somebody who would like to be one."""

    def __init__(self, body, number, harm=None):
        self.body, self.number, self.harm = body, number, harm

    def send(self, bank):
        headers, sent = bank.signed(PATH, self.body, f"{self.number:09d}")
        if self.harm == "forged":
            headers["X-SIGNATURE"] = headers["X-SIGNATURE"][::-1]
        elif self.harm == "changed":
            sent = sent.replace(b'"order-', b'"other-')
        elif self.harm == "cut":
            sent = sent[: len(sent) // 2]
        return requests.post(f"{bank.url}{PREFIX}{PATH}", data=sent, headers=headers, timeout=60)


def deliveries(invoices, bank, chance):
    """Each true one at least once, and each harm beside it, in no order."""
    made = []
    for number, invoice in enumerate(invoices):
        body = bank.payment(invoice["virtualAccount"], invoice["amount"], f"order-{number}")
        made += [Delivery(body, number)] * chance.choice([1, 2, 5])
        made += [Delivery(body, number, harm) for harm in ("forged", "changed", "cut")]
    chance.shuffle(made)
    return made


def state(house):
    """Everything that the payments were to bring about, as one digest."""
    rows = {name: sorted(map(list, house.rows(question)), key=repr) for name, question in STATE.items()}
    return hashlib.sha256(json.dumps(rows, default=str).encode()).hexdigest(), rows


class Ground:
    """A house in which people wait to pay; put back as it was before each order."""

    FILES = ("rantau.sqlite", "rantau.sqlite-wal", "rantau.sqlite-shm", "rantau.sqlite.spool")

    def __init__(self, folder):
        self.house = House(folder, people=0).start()
        walk = Walk(self.house, seed=690)
        self.invoices = [invoice for _ in range(MEMBERS) for invoice in walk.enrolled(months=12).invoices]
        self.house.rantau_program.stop()
        self.kept = self.house.folder / "kept"
        self.kept.mkdir()
        for name in self.FILES:
            if (self.house.folder / name).exists():
                shutil.copy(self.house.folder / name, self.kept / name)

    def after(self, seed):
        """The state after one order of deliveries."""
        for name in self.FILES:
            (self.house.folder / name).unlink(missing_ok=True)
            if (self.kept / name).exists():
                shutil.copy(self.kept / name, self.house.folder / name)
        self.house.rantau_program.start()
        try:
            bank = Bank(self.house.url, self.house.snap_keys)
            bank.ask_token()
            with ThreadPoolExecutor(THREADS) as crowd:
                sent = list(crowd.map(
                    lambda one: (one, one.send(bank)), deliveries(self.invoices, bank, random.Random(seed))))
            for delivery, answer in sent:
                wanted = {200} if delivery.harm is None else {400, 401}
                assert answer.status_code in wanted, f"{delivery.harm}: {answer.status_code} {answer.text}"
            return (*state(self.house), len(sent))
        finally:
            self.house.rantau_program.stop()

    def stop(self):
        self.house.stop()


def compare(folder, orders, seed):
    ground = Ground(folder)
    try:
        first, rows, count = ground.after(seed)
        assert len(rows["receipts"]) == len(ground.invoices) == dict(rows["entries"])["contribution-received"]
        for order in range(1, orders):
            digest, other, sent = ground.after(seed + order)
            count += sent
            differing = [name for name in rows if rows[name] != other[name]]
            assert digest == first, f"order {seed + order} ended otherwise: {differing}"
        ground.house.rantau("ledger", "verify")
        ground.house.rantau("audit", "verify")
    finally:
        ground.stop()
    return first, count


def test_every_order_ends_in_the_same_books(tmp_path):
    seed = random.randrange(1_000_000)
    print("seed", seed)
    compare(tmp_path, 4, seed)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        digest, count = compare(folder, options.orders, options.seed)
    print(f"seed {options.seed}: {options.orders} orders, {count} deliveries, one state {digest[:16]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
