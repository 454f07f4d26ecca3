# SPDX-License-Identifier: Apache-2.0
"""Who has a claim now and where each paper is: an officer records it, the worker reads it, nobody's name in between."""
from datetime import date, timedelta

import pytest

from browser import Telephone, opened
from steps import API, Walk
from walk_api import Case


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=665)


def test_an_officer_records_where_a_paper_is_and_the_worker_sees_it(walk, house):
    case = Case(walk, cost=2_000_000)
    claim = f"/klaim/{case.claim['id']}"
    back = date.today() + timedelta(days=10)
    with opened(house, "id", 360) as page:
        telephone = Telephone(house, page, "id")
        telephone.sign_in("mission-officer").open(claim)
        assert "surat yang kurang" in page.locator("#meja").inner_text()
        page.locator(f'form[action="{claim}/letak-surat"]').locator("xpath=..").locator("summary").click()
        telephone.send(f"{claim}/letak-surat")
        assert page.locator("[role=alert]").count() == 1, "which paper, and where, is asked for"
        telephone.fill({"paper": "medical-resume", "place": "translation", "expectedOn": back.isoformat()})
        telephone.send(f"{claim}/letak-surat")
        assert "Letak surat tercatat" in telephone.page.content()
        telephone.become(case.caller.session.headers["Authorization"].removeprefix("Bearer ")).open(claim).look()
        assert "di penerjemah tersumpah" in telephone.text()
        assert page.locator(f'form[action="{claim}/letak-surat"]').count() == 0
    seen = case.look()
    assert seen["desk"] == "claimant" and seen["papersBy"] == back.isoformat() and seen["decisionBy"] > seen["papersBy"]
    assert [(one["paper"], one["place"]) for one in seen["paperMoves"]] == [("medical-resume", "translation")]


def test_only_the_assessor_accepts_and_the_desk_follows_the_claim(walk):
    case = Case(walk, cost=2_000_000)
    case.complete()
    moves = f"{API}/claims/{case.claim['id']}/paper-moves"
    taken = {"paper": "medical-resume", "place": "accepted"}
    assert walk.officer("counter-officer").post(moves, taken, 422)["code"] == "paper-assessor-accepts"
    assert walk.officer("assessor").post(moves, taken, 200)["desk"] == "assessor"
    case.assess(action="ask-documents", reason="Paspor belum terbaca.", papers=["passport"])
    asked = case.look()
    assert asked["desk"] == "claimant" and asked["decisionBy"]
    case.caller.post(moves, taken, 403)
