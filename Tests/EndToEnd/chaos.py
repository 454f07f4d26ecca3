# SPDX-License-Identifier: Apache-2.0
"""Everything goes wrong at once: the bank fails in every way it knows, in both directions, and either side is killed
again and again, while people register, pay, claim and are paid. Afterwards both books agree to the rupiah.

    chaos.py --minutes 10 --seed 1     for the night
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback

import pytest
import requests

from house import BINARIES, House
from officers import Officers
from snap import Bank
from stubborn import StubbornWalk, again
from waiting import eventually
from walk_api import Case

SHARES = {"delay": 0.3, "duplicate": 0.15, "reorder": 0.1, "lose": 0.05, "drop": 0.1, "late": 0.01, "names": 0.05,
          "refuse": 0.05, "pending": 0.1, "timeout": 0.05, "down": 0.03}
OPEN = "('ordered', 'sent', 'unknown')"


class Chaos:
    def __init__(self, folder, seed, shares):
        self.house, self.seed, self.shares = House(folder, people=20), seed, shares
        # Longer than the bank keeps an order that it works off late.
        self.house.rantau_program.arguments += ["--payout-resend-after", "10"]
        self.house.bank_program.arguments += [
            "--seed", str(seed), "--tell-again-after", "2", "--failures", json.dumps({"pendingAnswers": 1}),
            *(part for name, share in shares.items() for part in ("--fail", f"{name}={share}"))]
        self.house.bank_program.ready = f"{self.house.bank}/control/waiting"
        self.chance = random.Random(seed)
        self.is_over = threading.Event()
        self.faults, self.payers, self.cases, self.kills = [], [], [], {"rantau": 0, "bank": 0}

    def run(self, seconds, payers=3, claimers=2):
        self.house.start()
        Officers(self.house).token("finance")
        for role in ("counter-officer", "gate-officer", "assessor", "approver"):
            Officers(self.house).token(role)
        jobs = [lambda number=number: self.pay_on(number) for number in range(payers)]
        jobs += [lambda number=number: self.claim_on(number) for number in range(claimers)]
        threads = [threading.Thread(target=self.guarded, args=(job,)) for job in [*jobs, self.turn_calendar]]
        for thread in threads:
            thread.start()
        self.kill_on(time.monotonic() + seconds)
        self.is_over.set()
        self.calm()
        for thread in threads:
            thread.join()
        if self.faults:
            raise AssertionError("\n".join(self.faults))

    def guarded(self, job):
        try:
            job()
        except Exception:
            self.faults.append(traceback.format_exc())

    def pay_on(self, number):
        """Registers and pays: rightly, wrongly, twice, into nothing."""
        walk, chance = StubbornWalk(self.house, self.seed * 100 + number), random.Random(self.seed * 100 + number)
        self.payers.append(walk)
        walk.right = []
        desk = walk.officer("counter-officer")
        while not self.is_over.is_set():
            member = walk.enrolled(caller=desk, months=12)
            for invoice in member.invoices:
                draw = chance.random()
                if draw < 0.1:
                    walk.pay(invoice, amount=invoice["amount"] + 1)
                elif draw < 0.15:
                    walk.pay(invoice, account=f"88899{chance.randrange(10 ** 11, 10 ** 12)}")
                if draw < 0.9:
                    walk.right.append((invoice, walk.pay(invoice)))
                if draw > 0.8:
                    walk.pay(invoice)
            time.sleep(chance.random() * 0.1)

    def claim_on(self, number):
        """Has an accident, claims, is decided about, and has failed payouts sent again."""
        walk = StubbornWalk(self.house, self.seed * 100 + 50 + number)
        mine = []
        while not self.is_over.is_set():
            case = Case(walk, cost=1_000_000 + self.chance.randrange(1_000_000))
            case.complete()
            case.assess(action="accept")
            case.approve(override="Dicocokkan.")
            mine.append(case)
            self.cases.append(case)
            self.retry_failed(mine[-20:])

    def retry_failed(self, cases):
        """Sends failed payouts again, to another account of the same holder; how many are not paid yet."""
        waiting = 0
        for case in cases:
            seen = case.look()
            if seen["state"] == "paid":
                continue
            waiting += 1
            last = max(seen["payouts"], key=lambda payout: payout["attempt"])
            if last["state"] == "failed":
                case.walk.officer("finance").post(f"/api/v1/payouts/{last['id']}/retry", {
                    "bankCode": "002", "accountNumber": case.walk.account_number(),
                    "accountHolder": case.member.person.name})
        return waiting

    def turn_calendar(self):
        while not self.is_over.wait(5):
            self.control("clock", days=1)

    def kill_on(self, deadline):
        while (left := deadline - time.monotonic()) > 0 and not self.faults:
            time.sleep(min(left, 2 + self.chance.random() * 5))
            name = min(self.kills, key=self.kills.get)
            program = self.house.rantau_program if name == "rantau" else self.house.bank_program
            program.kill()
            time.sleep(self.chance.random())
            program.start()
            self.kills[name] += 1

    def control(self, path, **order):
        return again(lambda: requests.post(f"{self.house.bank}/control/{path}", json=order, timeout=30)).json()

    def calm(self):
        """No more failures; a bank that is killed no more keeps this plan."""
        self.control("failures")

    def drain(self, seconds=900):
        """Waits until nothing is on its way any more."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            unpaid = self.retry_failed(self.cases)
            left = requests.get(f"{self.house.bank}/control/waiting", timeout=30).json()
            open_payouts = self.house.rows(f"SELECT count(*) FROM payout WHERE state IN {OPEN}")[0][0]
            if unpaid == open_payouts == left["notices"] == left["transfers"] == 0:
                return
            time.sleep(1)
        raise AssertionError(f"after {seconds} s still {unpaid} claims, {open_payouts} payouts, {left}")

    def reconcile(self):
        return reconciled(self.house)

    def check(self):
        """Nothing lost, nobody paid twice; what the run came to."""
        house = self.house
        house.rantau("ledger", "verify")
        house.rantau("audit", "verify")
        right = [pair for walk in self.payers for pair in walk.right]
        for invoice, number in right:
            assert self.payers[0].receipts(invoice) == (1, 1), f"payment {number} of {invoice['number']} is lost"
        books = house.books()
        claims = dict(house.rows("SELECT reference, claim FROM payout"))
        paid = [claims[one["partnerReferenceNo"]] for one in books["transfers"] if one["state"] == "success"]
        assert len(paid) == len(set(paid)), "a claim was paid twice"
        assert len(paid) == len(self.cases), f"{len(self.cases)} claims were approved, {len(paid)} paid"
        told = {}
        for one in books["deliveries"]:
            told[one["paymentRequestId"]] = told.get(one["paymentRequestId"], 0) + 1
        posted = sum(one["state"] == "posted" for one in books["payments"])
        done = self.reconcile()
        assert done.returncode == 0, done.stdout + done.stderr
        return (f"{self.kills['rantau']} kills of Rantau, {self.kills['bank']} of the bank; {len(told)} payments told"
                f" {sum(told.values())} times, {posted} taken; {len(paid)} claims paid once;"
                f" {done.stdout.strip().splitlines()[-1]}")

    def close(self):
        for program in self.house.programs:
            program.kill()


def reconciled(house):
    """`rantau-outside aggregator reconcile` on this house's books."""
    return subprocess.run(
        [str(BINARIES / "rantau-outside"), "aggregator", "reconcile", "--rantau", house.url, "--keys",
         str(house.snap_keys), "--books", f"sqlite:{house.folder}/bank.sqlite"], capture_output=True, text=True,
        timeout=300, env={**os.environ, "RANTAU_TOKEN": Officers(house).token("finance")})


@pytest.fixture(scope="module")
def chaos(tmp_path_factory):
    chaos = Chaos(tmp_path_factory.mktemp("chaos"), seed=7, shares={**SHARES, "late": 0})
    try:
        chaos.run(seconds=15)
        chaos.drain(seconds=240)
        yield chaos
    finally:
        chaos.close()


def test_after_chaos_both_books_agree_nothing_is_lost_and_nobody_is_paid_twice(chaos):
    assert "both books agree" in chaos.check()
    assert min(chaos.kills.values()) > 0 and chaos.cases


def test_a_transfer_comes_back_on_the_day_of_the_banks_calendar_and_once(chaos):
    bank = lambda: [one for one in chaos.house.books()["transfers"] if one["partnerReferenceNo"] == number][0]
    number = next(one for one in chaos.house.books()["transfers"] if one["state"] == "success")["partnerReferenceNo"]
    for _ in range(2):
        chaos.control("returns", partnerReferenceNo=number, days=3)
    chaos.control("clock", days=2)
    assert requests.get(f"{chaos.house.bank}/control/waiting", timeout=30).json()["returns"] == 1
    assert bank()["state"] == "success"
    chaos.control("clock", days=1)
    assert eventually(lambda: bank()["state"] == "refunded")
    moved = [one["rupiah"] for one in chaos.house.books()["entries"]
             if one["reference"] == number and one["account"] == "rantau"]
    assert len(moved) == 2 and sum(moved) == 0


def test_a_payment_that_the_bank_does_not_know_is_a_difference(chaos):
    house = chaos.house
    invoice = StubbornWalk(house, 7_900).enrolled().invoices[0]
    bank = Bank(house.url, house.snap_keys)
    answer = bank.send("/transfer-va/payment", bank.payment(
        invoice["virtualAccount"], invoice["amount"], "beside-the-books"), "790000001")
    assert answer.json()["responseCode"] == "2002500"
    done = reconciled(house)
    assert done.returncode == 1
    assert f"DIFFERENCE payment beside-the-books: bank 0, Rantau {invoice['amount']}" in done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        chaos = Chaos(folder, options.seed, SHARES)
        try:
            chaos.run(options.minutes * 60)
            chaos.drain()
            print(f"seed {options.seed}: {chaos.check()}")
        finally:
            chaos.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
