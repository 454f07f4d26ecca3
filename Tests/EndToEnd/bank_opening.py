# SPDX-License-Identifier: Apache-2.0
"""Somebody without an account has one opened by a partner bank, and a benefit is paid to it."""
import pytest

from browser import Telephone, opened
from steps import API, Walk
from waiting import eventually


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
