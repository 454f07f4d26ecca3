# SPDX-License-Identifier: Apache-2.0
"""Money out when the line to the bank breaks, and when there is no account to pay from."""
import pytest

from house import House
from waiting import eventually
from steps import Walk
from walk_api import Case


@pytest.fixture(scope="module")
def impatient(tmp_path_factory):
    """A house that believes the bank's "not found" after two seconds."""
    house = House(tmp_path_factory.mktemp("impatient"), people=20)
    house.rantau_program.arguments += ["--payout-resend-after", "2"]
    try:
        yield house.start()
    finally:
        house.stop()


def test_an_order_that_the_bank_never_got_is_given_again_and_paid_once(impatient):
    case = Case(Walk(impatient, seed=61), cost=3_000_000)
    case.complete()
    case.assess(action="accept")
    impatient.control("failures", dropTransfers=1)
    try:
        case.approve(override="Dicocokkan.")
        assert eventually(lambda: case.look()["state"] == "paid", 90), case.look()
    finally:
        impatient.control("failures")
    payouts = case.look()["payouts"]
    assert len(payouts) == 1
    outcomes = [result["outcome"] for result in payouts[0]["results"]]
    assert outcomes == ["sent", "unknown", "not-received", "sent", "settled"]
    reference = payouts[0]["reference"]
    assert sum(one["partnerReferenceNo"] == reference for one in impatient.books()["transfers"]) == 1
    impatient.rantau("ledger", "verify")


def test_without_an_account_to_pay_from_the_server_starts_and_says_what_to_set(tmp_path):
    house = House(tmp_path, people=0)
    try:
        house.start()
        assert "--payout-account" in house.rantau_program.tail()
    finally:
        house.stop()
