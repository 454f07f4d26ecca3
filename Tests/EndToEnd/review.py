# SPDX-License-Identifier: Apache-2.0
"""One person, one record at intake: a double with mistyped numbers is noticed, a desk sees why, decides, and takes its
decision back; the public form tells nothing."""
import os
import time
from datetime import date

import pytest
import requests

from browser import examine, opened
from house import House
from people import Person
from steps import API, Walk
from waiting import eventually

MOTHER = [{"name": "Poniyem Astinah", "relation": "mother", "nominated": True}]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("review"), people=1200)
    try:
        yield house.start(240)
    finally:
        house.stop()


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=91)


def woman(serial, name, nik):
    return Person(name, nik, "female", date(1987, 3, 12), serial)


def noticed(walk, person, caller):
    """The case of a registration of somebody very probably known."""
    made = walk.enrolled(person, caller=caller, family=MOTHER)
    cases = walk.officer("counter-officer").get(f"{API}/cases")["cases"]
    return made, next((one for one in cases if one["person"] == made.id and one["kind"] == "probable-match"), None)


def test_a_double_is_noticed_shown_with_reasons_joined_and_taken_apart(walk):
    desk = walk.officer("counter-officer")
    pairs = iter([("Soekarsih Wulanjari", "Sukarsih Wulanjari"), ("Djumantini Kartosari", "Jumantini Kartosari"),
                  ("Tjitrawati Angkasari", "Citrawati Angkasari"), ("Moedjirah Widosari", "Mujirah Widosari"),
                  ("Soertini Wijilestari", "Surtini Wijilestari"), ("Boedijah Sekarmirah", "Budijah Sekarmirah")])
    serials = iter(range(1, 99))

    def pair():
        """Two registrations of one woman, the second with mistyped numbers; the memory is built soon after the start."""
        old, new = next(pairs)
        one, other = next(serials), next(serials)
        first = walk.enrolled(woman(9100000 + one, old, f"33010152038700{10 + one}"), family=MOTHER)
        made, case = noticed(walk, woman(9100500 + other, new, f"33010152038700{10 + other}"), None)
        if not case:
            time.sleep(2)
        return case and (first, made, case)

    first, made, case = eventually(pair, seconds=60)
    assert case["other"] == first.id
    for language, words in (("id", "nama ejaan lain"), ("en", "name spelt otherwise")):
        page = requests.get(f"{walk.house.url}/kasus/{case['id']}", timeout=30, headers={
            "Accept-Language": language, "Cookie": f"rantau={walk.officers.token('counter-officer')}"})
        assert page.status_code == 200 and words in page.text, page.text
    path = f"{API}/cases/{case['id']}"
    desk.post(f"{path}/resolution", {"resolution": "later", "note": "Waits for the family card"}, 200)
    assert any(one["id"] == case["id"] for one in desk.get(f"{API}/cases")["cases"])
    walk.pay_all(made)
    before = walk.cover(made, caller=desk)["jkm"]["covered"]
    assert before and not desk.get(f"{API}/persons/{first.id}/cover")["programmes"][0]["covered"]
    desk.post(f"{path}/resolution", {"resolution": "same-person", "note": "Compared with the family card"}, 200)
    joined = {one["programme"]: one["covered"] for one in desk.get(f"{API}/persons/{first.id}/cover")["programmes"]}
    assert joined["jkm"]
    desk.post(f"{path}/split", {"note": "Two women came to the desk"}, 200)
    apart = {one["programme"]: one["covered"] for one in desk.get(f"{API}/persons/{first.id}/cover")["programmes"]}
    assert not apart["jkm"] and walk.cover(made, caller=desk)["jkm"]["covered"]
    assert desk.post(f"{path}/split", {"note": "Again"}, 409)["code"] == "case-already-split"
    walk.officer("finance").post(f"{path}/split", {"note": "Not mine"}, 403)
    walk.house.rantau("figures", "verify")
    walk.house.rantau("audit", "verify")


def test_the_public_form_answers_alike_and_a_counter_is_told(walk):
    known = walk.enrolled(woman(9100002, "Wigati Tunjungsari", "3301015203870052"), family=MOTHER)
    public = walk.visitor.post(f"{API}/enrolments", walk.form(
        woman(9100502, "Wigati Tunjungsari", "3301015203870053"), family=MOTHER))
    stranger = walk.visitor.post(f"{API}/enrolments", walk.form(walk.people.next()))
    assert set(public) == set(stranger) and public["knownAs"] is None
    told = walk.officer("counter-officer").post(f"{API}/enrolments/for-worker", walk.form(
        woman(9100503, "Wigati Tunjungsari", "3301015203870054"), family=MOTHER))
    assert told["knownAs"]["reason"] == "likeness" and told["knownAs"]["person"] in (known.id, public["person"])


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 1280)])
def test_the_desks_pages_hold_on_a_telephone_and_a_screen(walk, language, width):
    known = walk.enrolled(woman(9100700 + width, "Poerwaningsih Kertasari", f"330101520387{width:04d}"), family=MOTHER)
    made, case = noticed(walk, woman(9101700 + width, "Purwaningsih Kertasari", f"330101520387{width + 1:04d}"), None)
    assert case
    today = date.today()
    report = {
        "reference": f"PW-{width}", "reportedAt": f"{today}T00:00:00+07:00", "name": known.person.name,
        "nik": known.person.nik, "sex": "female", "birthDay": "1987-03-12", "passport": known.person.passport,
        "addressLine": "Jalan Melati 4", "province": "33", "phone": "+886912345678", "arrivedOn": today.isoformat(),
        "country": "TW", "addressAbroad": "Taoyuan, Zhongshan Road 8", "employer": "Formosa Textiles",
        "employerKind": "legal-entity", "occupation": "Operator", "contractFirstDay": today.isoformat(), "months": 12}
    portal = walk.officer("ministry-portal")
    assert portal.post(f"{API}/ministry/self-reports", report)["outcome"] == "member"
    portal.post(f"{API}/ministry/self-reports", {**report, "reference": f"PX-{width}", "name": "Nyoman Kartika"})
    cases = walk.officer("counter-officer").get(f"{API}/cases")["cases"]
    waiting = next(one for one in cases if one["person"] == known.id and one["kind"] == "doubtful-report")
    difference = walk.officer("counter-officer").get(f"{API}/differences")["differences"][0]
    with opened(walk.house, language, width) as page:
        page.context.add_cookies([{
            "name": "rantau", "value": walk.officers.token("counter-officer"), "url": walk.house.url}])
        for name, path in [("case", f"/kasus/{case['id']}"), ("report", f"/kasus/{waiting['id']}"), ("cases", "/kasus"),
                           ("differences", "/selisih-data"), ("difference", f"/selisih-data/{difference['statement']}"),
                           ("provenance", f"/orang/{known.id}/asal-data")]:
            assert page.goto(f"{path}?lang={language}").status == 200
            examine(page, language)
            if folder := os.environ.get("RANTAU_SCREENS"):
                page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)
