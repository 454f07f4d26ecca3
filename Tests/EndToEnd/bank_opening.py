# SPDX-License-Identifier: Apache-2.0
"""Somebody without an account has one opened by a partner bank; who has one records it, also on a claim."""
import pytest

from browser import Telephone, opened
from steps import API, Walk
from waiting import eventually
from walk_api import Case


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=95)


def session(caller):
    return caller.session.headers["Authorization"].removeprefix("Bearer ")


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_an_account_is_opened_with_consent_and_named_after_its_owner(walk, house, language, width):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    with opened(house, language, width) as page:
        telephone = Telephone(house, page, language)
        telephone.become(session(caller)).open("/beranda").follow("/rekening")
        telephone.send("/rekening/pembukaan")
        assert telephone.page.locator("[role=alert]").count() == 1, "nothing leaves without consent"
        telephone.fill({"consent": True}).send("/rekening/pembukaan")
        assert eventually(lambda: caller.get(f"{API}/own-bank-accounts")["accounts"], 40)
        telephone.open("/rekening")
        assert member.person.name in telephone.text()
    found = caller.get(f"{API}/own-bank-accounts")
    assert found["accounts"][0]["number"].startswith("****") and found["applications"][0]["state"] == "opened"
    inbox = caller.get(f"{API}/inbox")["messages"]
    assert any(one["link"] == "/rekening" for one in inbox)


def test_the_banks_answer_may_be_lost_and_one_account_is_opened(walk, house):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    house.control("failures", dropAnswers=1)
    try:
        caller.post(f"{API}/own-bank-accounts/applications", {"consent": True})
        again = caller.post(f"{API}/own-bank-accounts/applications", {"consent": True}, 409)
        assert again["code"] == "opening-under-way"
        assert eventually(lambda: caller.get(f"{API}/own-bank-accounts")["accounts"], 60)
    finally:
        house.control("failures")
    assert len(caller.get(f"{API}/own-bank-accounts")["accounts"]) == 1


def test_a_refusal_is_told_with_the_banks_reason_and_may_be_tried_again(walk, house):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    caller.post(f"{API}/own-bank-accounts/applications", {}, 422)
    house.control("failures", refuseOpenings=True)
    try:
        caller.post(f"{API}/own-bank-accounts/applications", {"consent": True})
        state = lambda: caller.get(f"{API}/own-bank-accounts")["applications"][0]  # noqa: E731
        assert eventually(lambda: state()["state"] == "refused", 40)
        assert "kependudukan" in state()["word"]
    finally:
        house.control("failures")
    caller.post(f"{API}/own-bank-accounts/applications", {"consent": True})


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_an_account_that_one_has_is_recorded_and_put_on_a_claim_in_ones_own_name(walk, house, language, width):
    case = Case(walk, cost=2_000_000)
    claim = f"/klaim/{case.claim['id']}"
    name = case.caller.get(f"{API}/claims/{case.claim['id']}")["workerName"]
    with opened(house, language, width) as page:
        telephone = Telephone(house, page, language)
        telephone.become(session(case.caller)).open("/rekening")
        telephone.page.locator("main details summary").first.click()
        account = {"bankCode": "BNI", "accountNumber": "7654321098", "accountHolder": "Orang Lain"}
        telephone.fill(account).send("/rekening")
        telephone.stands_at_the_faults()
        assert name in telephone.text(), "in whose name it must stand"
        telephone.fill({"accountHolder": name}).send("/rekening")
        assert "7654321098" in telephone.text(), "the owner sees the whole number"
        telephone.open(claim)
        telephone.page.locator("main details:has(form[action$='/rekening']) summary").click()
        telephone.fill(account).send(f"{claim}/rekening")
        telephone.stands_at_the_faults()
        telephone.fill({"accountHolder": name}).send(f"{claim}/rekening")
        assert telephone.path().startswith(f"{claim}?selesai=") and "1098" in telephone.text()
    assert case.look()["account"]["bankCode"] == "009"
    case.complete()
    case.assess(action="accept")
    fixed = case.caller.post(f"{API}/claims/{case.claim['id']}/account", {
        "bankCode": "002", "accountNumber": "1234567890", "accountHolder": name}, 409)
    assert fixed["code"] == "claim-account-fixed"
