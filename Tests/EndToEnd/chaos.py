# SPDX-License-Identifier: Apache-2.0
"""Everything goes wrong at once: the bank fails in every way it knows, in both directions, and either side is killed
again and again, while people register, pay, claim and are paid, alone and by list, companies pay for many, payments go
back to their payers, and transfers come back days after they arrived. Afterwards both books agree to the rupiah.

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
from misfits import key
from returns import Returns
from snap import Bank
from steps import API
from stubborn import StubbornWalk, again
from waiting import eventually
from walk_api import TODAY, Case

SHARES = {"delay": 0.3, "duplicate": 0.15, "reorder": 0.1, "lose": 0.05, "drop": 0.1, "late": 0.01, "names": 0.05,
          "refuse": 0.05, "pending": 0.1, "timeout": 0.05, "return": 0.1, "down": 0.03}
OPEN = "('ordered', 'sent', 'unknown')"
# Claims of this amount go by list; a list of one such claim needs one approval.
LARGE = 100_000_000


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
        self.desk = StubbornWalk(self.house, seed * 100 + 90)
        self.lists, self.returns, self.refunded = PayoutDesk(self.desk), Returns(self.desk), {}

    def run(self, seconds, payers=3, claimers=2):
        self.house.start()
        for role in ("finance", "finance-2"):
            Officers(self.house).token(role)
        for role in ("counter-officer", "gate-officer", "assessor", "approver", "manager", "p3mi-officer"):
            Officers(self.house).token(role)
        jobs = [lambda number=number: self.pay_on(number) for number in range(payers)]
        jobs += [lambda number=number: self.claim_on(number) for number in range(claimers)]
        jobs += [self.collect_on, self.desk_on, self.turn_calendar]
        threads = [threading.Thread(target=self.guarded, args=(job,)) for job in jobs]
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
            is_large = len(self.cases) % 3 == 2
            case = Case(walk, cost=1_000_000 + self.chance.randrange(1_000_000))
            case.complete()
            if is_large:
                case.assess(action="adjust", amount=LARGE, reason="Biaya dibuktikan dengan kuitansi rumah sakit.")
            else:
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
            last = max(seen["payouts"], key=lambda payout: payout["attempt"], default=None)
            if last and last["state"] in ("failed", "returned"):
                case.walk.officer("finance").post(f"/api/v1/payouts/{last['id']}/retry", {
                    "bankCode": "002", "accountNumber": case.walk.account_number(),
                    "accountHolder": case.member.person.name})
        return waiting

    def collect_on(self):
        """A company pays for its workers together; one of them pays for himself, whose money goes back."""
        walk, chance = StubbornWalk(self.house, self.seed * 100 + 80), random.Random(self.seed * 100 + 80)
        company = walk.officer("p3mi-officer")
        own = key(self.house.rows("SELECT organisation FROM sign_in WHERE role = 'p3mi-officer'")[0][0])
        while not self.is_over.is_set():
            members = [walk.enrolled(caller=company, route="p3mi", organisation=own) for _ in range(3)]
            invoices = [invoice for member in members for invoice in member.invoices]
            batch = company.post(f"{API}/batches", {
                "invoices": [invoice["id"] for invoice in invoices], "promisedDay": TODAY.isoformat()})
            if chance.random() < 0.7:
                walk.pay(invoices[0])
                time.sleep(1)
            for _ in range(1 + (chance.random() < 0.3)):
                walk.pay(batch)
            time.sleep(chance.random())

    def desk_on(self):
        """Finance: lists of large claims, money that came back, money that waits."""
        while not self.is_over.wait(1):
            self.desk_work()

    def desk_work(self):
        """Does what lies on finance's desk; how much is left."""
        return self.lists.work() + self.returns.tell() + self.give_back()

    def give_back(self):
        """What waits goes back the way it came: the partner gives it to the payer, then finance records it."""
        finance, second = self.desk.officer("finance"), self.desk.officer("finance-2")
        for money in finance.get(f"{API}/suspense")["items"]:
            if money["remaining"]:
                finance.post(f"{API}/suspense/{money['id']}/resolutions", {
                    "parts": [{"kind": "refund", "amount": money["remaining"]}]},
                    key=f"back-{money['id']}-{money['remaining']}")
        owed = finance.get(f"{API}/refunds", state="owed")["refunds"]
        for refund in owed:
            money = finance.get(f"{API}/suspense/{refund['unallocated']}")["item"]
            order = {"paymentRequestId": money["reference"], "refund": refund["id"], "rupiah": refund["amount"]}
            told = again(lambda: requests.post(f"{self.house.bank}/control/refunds", json=order, timeout=30))
            if told.status_code == 404:
                continue  # The bank has not heard yet that the payment was taken.
            told.raise_for_status()
            self.refunded[refund["id"]] = refund["amount"]
            second.post(f"{API}/refunds/{refund['id']}/settlement", {"bankReference": refund["id"]}, 200,
                        key=f"settled-{refund['id']}")
        return len(owed)

    def turn_calendar(self):
        while not self.is_over.wait(5):
            self.control("clock", days=1)

    def kill_on(self, deadline):
        """Kills either side in turn until the time is over and everything has been seen that a run is for."""
        last = deadline + 180
        while not self.faults and (time.monotonic() < deadline or not (self.saw_all() or time.monotonic() > last)):
            time.sleep(2 + self.chance.random() * 3)
            name = min(self.kills, key=self.kills.get)
            program = self.house.rantau_program if name == "rantau" else self.house.bank_program
            program.kill()
            time.sleep(self.chance.random())
            program.start()
            self.kills[name] += 1

    def saw_all(self):
        """Whether a transfer came back, a payment was given back, and a list of large claims was released."""
        came_back = any(one["state"] == "refunded" for one in self.house.books()["transfers"])
        return came_back and bool(self.refunded) and self.lists.released > 0 and min(self.kills.values()) > 0

    def control(self, path, **order):
        return again(lambda: requests.post(f"{self.house.bank}/control/{path}", json=order, timeout=30)).json()

    def calm(self):
        """No more failures; a bank that is killed no more keeps this plan."""
        self.control("failures")

    def drain(self, seconds=900):
        """Waits until nothing is on its way any more."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.control("clock", days=1)
            on_desk = self.desk_work()
            unpaid = self.retry_failed(self.cases)
            left = requests.get(f"{self.house.bank}/control/waiting", timeout=30).json()
            open_payouts = self.house.rows(f"SELECT count(*) FROM payout WHERE state IN {OPEN}")[0][0]
            if on_desk == unpaid == open_payouts == sum(left.values()) == 0:
                return
            time.sleep(1)
        raise AssertionError(
            f"after {seconds} s still {unpaid} claims, {open_payouts} payouts, {on_desk} on the desk, {left}")

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
        lines = house.rows("SELECT l.id, p.claim FROM payout_line l JOIN payable p ON p.id = l.payable")
        claims |= {key(line): claim for line, claim in lines}
        paid = [claims[one["partnerReferenceNo"]] for one in books["transfers"] if one["state"] == "success"]
        returned = sum(one["state"] == "refunded" for one in books["transfers"])
        assert len(paid) == len(set(paid)), "a claim was paid twice"
        assert len(paid) == len(self.cases), f"{len(self.cases)} claims were approved, {len(paid)} paid"
        told = {}
        for one in books["deliveries"]:
            told[one["paymentRequestId"]] = told.get(one["paymentRequestId"], 0) + 1
        posted = sum(one["state"] == "posted" for one in books["payments"])
        assert house.rows("SELECT count(*) FROM unallocated WHERE remaining > 0")[0][0] == 0
        done = self.reconcile()
        assert done.returncode == 0, done.stdout + done.stderr
        return (f"{self.kills['rantau']} kills of Rantau, {self.kills['bank']} of the bank; {len(told)} payments told"
                f" {sum(told.values())} times, {posted} taken, {len(self.refunded)} given back;"
                f" {len(paid)} claims paid once, {self.lists.released} by list, {returned} transfers came back;"
                f" {done.stdout.strip().splitlines()[-1]}")

    def close(self):
        for program in self.house.programs:
            program.kill()


class PayoutDesk:
    """Finance, approver and manager, who take each due claim through a list of its own."""

    def __init__(self, walk):
        self.walk, self.mine, self.released = walk, set(), 0

    def step(self, role, number, verb, body=None):
        """A step; one that comes again after a break finds it done."""
        answer = self.walk.officer(role).send(
            "POST", f"{API}/payout-lists/{number}/{verb}", json=body or {},
            headers={"Idempotency-Key": f"{verb}-{number}-{len(self.mine)}-{time.monotonic_ns()}"})
        assert answer.status_code in (200, 409), answer.text
        self.released += verb == "release" and answer.status_code == 200

    def work(self):
        """Takes every list a step further; how many are not done."""
        finance = self.walk.officer("finance")
        due = finance.get(f"{API}/payout-lists")["waiting"]
        for one in due:
            made = finance.post(f"{API}/payout-lists", {"payables": [one["id"]]})
            self.mine.add(made["id"])
            self.step("finance", made["id"], "lock")
        for number in sorted(self.mine):
            seen = finance.get(f"{API}/payout-lists/{number}")
            state, lines = seen["state"], seen["lines"]
            listed = [line for line in lines if line["state"] == "listed"]
            if state == "closed":
                self.mine.discard(number)
            elif state == "settled" or (state != "released" and not listed):
                self.step("finance", number, "close")
            elif state == "open":
                self.step("finance", number, "lock")
            elif state == "locked" and all(line["inquiry"] for line in listed):
                self.step("approver", number, "approve")
            elif state == "approved":
                self.step("manager", number, "authorise")
            elif state == "authorised":
                self.step("finance", number, "release", {"channel": "snap"})
        return len(due) + len(self.mine)


def reconciled(house):
    """`rantau-outside aggregator reconcile` on this house's books."""
    return subprocess.run(
        [str(BINARIES / "rantau-outside"), "aggregator", "reconcile", "--rantau", house.url, "--keys",
         str(house.snap_keys), "--books", f"sqlite:{house.folder}/bank.sqlite"], capture_output=True, text=True,
        timeout=300, env={**os.environ, "RANTAU_TOKEN": Officers(house).token("finance")})


@pytest.fixture(scope="module")
def chaos(tmp_path_factory):
    chaos = Chaos(tmp_path_factory.mktemp("chaos"), seed=7, shares={**SHARES, "late": 0, "return": 0.4})
    try:
        chaos.run(seconds=25)
        chaos.drain(seconds=240)
        yield chaos
    finally:
        chaos.close()


def test_after_chaos_both_books_agree_nothing_is_lost_and_nobody_is_paid_twice(chaos):
    assert "both books agree" in chaos.check()
    assert min(chaos.kills.values()) > 0 and chaos.cases


def test_money_came_back_and_money_was_given_back(chaos):
    transfers = [one["state"] for one in chaos.house.books()["transfers"]]
    assert "refunded" in transfers and chaos.refunded and chaos.lists.released


def test_a_refund_that_only_one_side_knows_is_a_difference(chaos):
    taken = next(one for one in chaos.house.books()["payments"] if one["state"] == "posted")
    chaos.control("refunds", paymentRequestId=taken["paymentRequestId"], refund="beside", rupiah=500)
    done = reconciled(chaos.house)
    assert done.returncode == 1
    assert f"DIFFERENCE refund {taken['paymentRequestId']}: bank 500, Rantau 0" in done.stdout


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
