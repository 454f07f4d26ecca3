# SPDX-License-Identifier: Apache-2.0
"""One payment, told many times at once: one receipt, one journal entry, the right answer to each.

    notify50.py --times 1000     the same with more, for the night
"""
import argparse
import copy
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from house import House
from snap import Bank
from steps import Walk

PAYMENT = "/transfer-va/payment"


class Storm:
    """An invoice and its notification."""

    def __init__(self, house, seed):
        self.walk = Walk(house, seed)
        self.member = self.walk.enrolled(route="perseorangan", months=24)
        self.invoice = self.member.invoices[0]
        self.bank = Bank(house.url, house.snap_keys)
        self.bank.ask_token()
        self.body = self.bank.payment(
            self.invoice["virtualAccount"], self.invoice["amount"], f"badai-{seed}", self.member.person.name)
        self.external_id = f"{seed}{self.invoice['virtualAccount'][-9:]}"

    def send(self, times):
        with ThreadPoolExecutor(times if times < 64 else 64) as crowd:
            return list(crowd.map(lambda _: self.bank.send(PAYMENT, self.body, self.external_id), range(times)))

    def receipts(self):
        """Receipts and journal entries for the invoice, counted in the books themselves."""
        return self.walk.receipts(self.invoice)


@pytest.fixture(scope="module")
def storm(house):
    storm = Storm(house, seed=50)
    storm.answers = storm.send(50)
    return storm


def test_fifty_equal_notifications_at_once_get_the_same_success(storm):
    assert {answer.status_code for answer in storm.answers} == {200}
    assert {answer.json()["responseCode"] for answer in storm.answers} == {"2002500"}
    assert len({answer.text for answer in storm.answers}) == 1


def test_they_make_one_receipt_and_one_journal_entry(storm, house):
    assert storm.receipts() == (1, 1)
    house.rantau("ledger", "verify")


def test_the_same_id_and_body_later_gets_the_same_answer(storm):
    assert storm.send(1)[0].text == storm.answers[0].text


def test_the_same_id_with_another_body_is_a_conflict(storm):
    body = copy.deepcopy(storm.body)
    body["referenceNo"] = "lain"
    answer = storm.bank.send(PAYMENT, body, storm.external_id)
    assert (answer.status_code, answer.json()["responseCode"]) == (409, "4092500")


def test_another_id_for_the_same_payment_is_a_paid_bill(storm):
    answer = storm.bank.send(PAYMENT, storm.body, storm.external_id + "1")
    assert (answer.status_code, answer.json()["responseCode"]) == (404, "4042514")
    assert storm.receipts() == (1, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder, people=0).start()
        try:
            storm = Storm(house, seed=51)
            codes = {answer.json()["responseCode"] for answer in storm.send(options.times)}
            receipts = storm.receipts()
        finally:
            house.stop()
    print(f"{options.times} equal notifications: answers {sorted(codes)}, receipts and entries {receipts}")
    return 0 if codes == {"2002500"} and receipts == (1, 1) else 1


if __name__ == "__main__":
    sys.exit(main())
