# SPDX-License-Identifier: Apache-2.0
"""People's rights over their own data: what is held, taking it away, correction and erasure with the law's clock."""
import json
from datetime import datetime, timedelta

import pytest

from browser import Telephone, opened
from steps import API, Walk
from walk_api import Case


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=93)


def session(caller):
    return caller.session.headers["Authorization"].removeprefix("Bearer ")


def test_everything_held_is_taken_away_in_a_form_that_programs_read(walk):
    case = Case(walk, cost=2_000_000)
    answer = case.caller.send("GET", "/data-saya/unduh")
    assert answer.status_code == 200 and "attachment" in answer.headers["Content-Disposition"]
    held = json.loads(answer.content)
    assert held == case.caller.get(f"{API}/own-data") | {"madeAt": held["madeAt"], "data": held["data"]}
    data = held["data"]
    assert data["person"][0]["name"] == case.member.person.name
    assert {one["value"] for one in data["identifiers"]} >= {case.member.person.nik, case.member.person.email}
    assert data["claims"] and data["invoices"] and data["cover"] and data["contracts"] and data["looks"]
    walk.officer("counter-officer").get(f"{API}/own-data", 403)


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_a_correction_asked_on_the_page_is_carried_out_by_a_desk(walk, house, language, width):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    with opened(house, language, width) as page:
        telephone = Telephone(house, page, language)
        telephone.become(session(caller)).open("/beranda").follow("/data-saya")
        telephone.fill({"kind": "correction", "field": "birth-day", "wanted": "17 Agustus"})
        telephone.send("/data-saya/permintaan")
        assert telephone.page.locator("[role=alert]").count() == 1
        telephone.open("/data-saya").fill({"field": "email", "wanted": f"baru{width}@contoh.example"})
        telephone.send("/data-saya/permintaan")
        asked = caller.get(f"{API}/own-data/requests")["requests"][0]
        left = datetime.fromisoformat(asked["dueAt"]) - datetime.fromisoformat(asked["recordedAt"])
        assert left == timedelta(hours=72) and asked["standing"] == "in-time"
        telephone.sign_in("counter-officer").open("/permintaan-data")
        telephone.page.locator(f'form[action="/permintaan-data/{asked["id"]}/jawaban"] button').first.click()
        telephone.arrived()
        telephone.become(session(caller)).open("/data-saya")
        assert f"baru{width}@contoh.example" in telephone.page.content()
    emails = [one["value"] for one in caller.get(f"{API}/own-data")["data"]["identifiers"] if one["kind"] == "email"]
    assert emails == [f"baru{width}@contoh.example"]


def test_an_erasure_that_the_law_forbids_is_refused_with_its_reason(walk):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    asked = caller.post(f"{API}/own-data/requests", {"kind": "erasure", "field": "other", "wanted": "Hapus semuanya."})
    again = caller.post(
        f"{API}/own-data/requests", {"kind": "erasure", "field": "other", "wanted": "Hapus semuanya!"}, 409)
    assert again["code"] == "data-request-open"
    desk = walk.officer("contact-agent")
    assert asked["id"] in [one["id"] for one in desk.get(f"{API}/data-requests")["requests"]]
    address = f"{API}/data-requests/{asked['id']}/answer"
    short = desk.post(address, {"outcome": "refused", "text": "tidak"}, 400)
    assert short["code"] == "data-answer-missing"
    done = desk.post(address, {"outcome": "refused", "text": "Wajib disimpan: UU 27/2022 pasal 15(1)c."}, 200)
    assert done["standing"] == "answered"
    assert caller.get(f"{API}/own-data/requests")["requests"][0]["answer"].startswith("Wajib disimpan")
    desk.post(address, {"outcome": "done"}, 409)
    walk.signed_in(walk.enrolled()).get(f"{API}/data-requests", 403)


def test_what_the_law_leaves_is_erased_by_two_officers(walk, house):
    caller = walk.signed_in(walk.enrolled())
    asked = caller.post(
        f"{API}/own-data/requests", {"kind": "erasure", "field": "everything", "wanted": "Saya berhenti."})
    with opened(house, "id", 360) as page:
        telephone = Telephone(house, page, "id")
        for role in ("contact-agent", "counter-officer"):
            telephone.sign_in(role).open("/permintaan-data")
            box = telephone.page.locator(f"#p{asked['id']}")
            assert "Akan dihapus" in box.inner_text() and "pasal 15(1)c" in box.inner_text()
            box.locator("form button").first.click()
            telephone.arrived()
    answer = caller.get(f"{API}/own-data/requests")["requests"][0]["answer"]
    assert answer.startswith("Dihapus: ") and "Tetap disimpan" in answer
    kinds = [one["kind"] for one in caller.get(f"{API}/own-data")["data"]["identifiers"]]
    assert "phone" not in kinds and "email" not in kinds and "nik" in kinds
