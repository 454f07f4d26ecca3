# SPDX-License-Identifier: Apache-2.0
"""A refusal, one tap, and officers who had no part in it."""
import pytest

from app_house import new_officer
from browser import Telephone, opened
from steps import API, Walk
from walk_api import Case

REFUSAL = {"action": "refuse", "regulation": "Permenaker 4/2023", "article": "27(3)",
           "reason": "Bukan kecelakaan kerja menurut saksi."}


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=94)


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_a_worker_objects_with_one_tap_and_others_decide(walk, house, language, width):
    case = Case(walk, cost=2_000_000)
    claim = f"/klaim/{case.claim['id']}"
    case.assess(**REFUSAL)
    case.approve()
    assert case.look()["state"] == "refused"
    token = case.caller.session.headers["Authorization"].removeprefix("Bearer ")
    with opened(house, language, width) as page:
        telephone = Telephone(house, page, language)
        telephone.become(token).open(claim)
        text = telephone.text()
        assert "27(3)" in text and "Bukan kecelakaan kerja menurut saksi." in text and "UU 24/2011" in text
        long = "Saya sedang bekerja. " * 100
        telephone.fill({"reason": long}).send(f"{claim}/keberatan")
        assert telephone.page.locator("[name=reason]").input_value() == long, "what was written is still there"
        telephone.stands_at_the_faults()
        telephone.fill({"reason": ""}).send(f"{claim}/keberatan")
        assert telephone.path() == claim and "UU 24/2011" in telephone.text()
        telephone.open(f"{claim}/surat")
    assert case.look()["state"] == "filed" and case.look()["steps"][-1]["step"] == "appealed"
    refused = case.assess(422, **REFUSAL)
    assert refused["code"] == "claim-officer-before-appeal"
    other = new_officer(house, "assessor", f"asesor.{language}")
    address = f"{API}/claims/{case.claim['id']}"
    case.complete()
    other.post(f"{address}/assessment", {"action": "accept"}, 200)
    barred = case.approve(422, override="Dicocokkan.")
    assert barred["code"] == "claim-officer-before-appeal"
    second = new_officer(house, "approver", f"penyetuju.{language}")
    second.post(f"{address}/approval", {"action": "approve", "override": "Dicocokkan."}, 200)
    assert case.look()["state"] in ("approved", "payout-ordered", "paid")
    case.caller.post(f"{address}/appeal", {}, 409)
