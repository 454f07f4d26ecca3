# SPDX-License-Identifier: Apache-2.0
"""The placement system over a socket: a registration filled in from its record, differences proposed, the membership
told once in effect whatever happens on the way, departures and returns in any order, and corrections."""
import re
from datetime import date, timedelta

import pytest

import browser
from officers import Officers
from registers import RegisterHouse, opened, placement_record, told
from steps import API, Walk
from waiting import eventually


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    town = RegisterHouse(tmp_path_factory.mktemp("placement"))
    try:
        yield town.start()
    finally:
        town.stop()


@pytest.fixture(scope="module")
def walk(town):
    return Walk(town.house, seed=91)


def membership(town, person):
    return next((one for one in town.placement.shown("memberships") if one["nik"] == person.nik), None)


def journey(walk, member):
    rows = walk.house.rows(
        "SELECT e.kind, e.day FROM journey_event e JOIN placement p ON p.id = e.placement"
        " JOIN membership m ON m.person = p.person WHERE m.kpj = ?"
        " AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = e.id) ORDER BY e.day", member.kpj)
    return [(kind, date(1970, 1, 1) + timedelta(days=day)) for kind, day in rows]


def csrf(page):
    return re.search(r'name="csrf" value="([^"]*)"', page).group(1)


def test_a_record_fills_in_the_registration_at_the_counter(town, walk):
    person = walk.people.next()
    town.placement.control("records", placement_record(person, "PMI-100"))
    page = opened(town.house, "counter-officer", "/data-penempatan")
    found = opened(town.house, "counter-officer", "/data-penempatan", method="POST", pmiId="PMI-100",
                   csrf=csrf(page))
    assert person.name in found and person.nik not in found.replace('name="nik"', "")
    form = opened(town.house, "counter-officer", "/data-penempatan/pendaftaran", method="POST", pmiId="PMI-100",
                  csrf=csrf(page))
    assert f'value="{person.nik}"' in form and f'value="{person.name}"' in form and 'value="24"' in form
    desk = walk.officer("counter-officer")
    assert desk.post(f"{API}/placement-records", {"nik": person.nik}, 200)["pmiId"] == "PMI-100"
    assert desk.post(f"{API}/placement-records", {"pmiId": "PMI-0"}, 404)["code"] == "placement-record-unknown"
    assert desk.post(f"{API}/placement-records", {}, 400)["field"] == "nik"
    walk.officer("finance").post(f"{API}/placement-records", {"pmiId": "PMI-100"}, 403)


def test_failures_of_the_system_are_told_apart_and_hold_nobody_up(town, walk):
    person, other = walk.people.next(), walk.people.next()
    town.placement.control("records", placement_record(person, "PMI-110"))
    town.placement.control("records", placement_record(other, "PMI-111"))
    desk = walk.officer("counter-officer")
    for plan, code in (({"down": True}, "placement-system-silent"), ({"garbled": True}, "placement-system-unusable"),
                       ({"anothers": True}, "placement-system-unusable")):
        town.placement.fail(**plan)
        refusal = desk.post(f"{API}/placement-records", {"nik": person.nik}, 503)
        assert refusal["code"] == code, plan
    town.placement.fail(down=True)
    member = walk.enrolled(person)
    assert member.kpj
    state = eventually(lambda: next(one for one in desk.get(f"{API}/outside")["registers"]
                                    if one["party"] == "placement-system" and not one["reachable"] and one["waiting"]))
    assert state["connected"] and state["fault"]
    page = opened(town.house, "counter-officer", "/pihak-luar", "en")
    assert "does not answer" in page
    town.placement.fail()
    desk.post(f"{API}/outside/retry", {"party": "placement-system"}, 200)
    assert eventually(lambda: membership(town, person))
    assert eventually(lambda: all(one["waiting"] == 0 for one in desk.get(f"{API}/outside")["registers"]
                                  if one["party"] == "placement-system"))


def test_differences_are_proposed_with_their_source(town, walk):
    person = walk.people.next()
    town.placement.control("records", placement_record(person, "PMI-120", country="HK", company="PT Contoh Sejahtera"))
    member = walk.enrolled(person)
    desk = walk.officer("counter-officer")

    def proposed():
        return {one["field"]: one for one in desk.get(f"{API}/differences")["differences"]
                if one["person"] == member.id}

    assert eventually(lambda: "placement-country" in proposed())
    found = proposed()
    assert found["placement-country"]["counts"] == "TW" and found["placement-country"]["told"] == "HK"
    assert found["placement-company"]["source"] == "placement-system"
    for language in ("id", "en"):
        assert "HK" in opened(town.house, "counter-officer",
                              f"/selisih-data/{found['placement-country']['statement']}", language)
    assert desk.post(f"{API}/persons/{member.id}/placement-check", {}, 200) == {
        "outcome": "compared", "differences": 0}


def test_the_membership_is_told_once_in_effect(town, walk):
    person = walk.people.next()
    town.placement.control("records", placement_record(person, "PMI-130"))
    town.placement.fail(dropAnswers=3)
    member = walk.enrolled(person)
    assert eventually(lambda: (membership(town, person) or {}).get("standing") == "enrolled")
    town.placement.fail()
    desk = walk.officer("counter-officer")
    desk.post(f"{API}/outside/retry", {"party": "placement-system"}, 200)
    walk.pay_all(member)
    assert eventually(lambda: membership(town, person)["standing"] in ("paid", "covered"), 60)
    kept = membership(town, person)
    assert kept["kpj"] == member.kpj and kept["lastDay"] and kept["changes"] <= 3
    assert desk.post(f"{API}/persons/{member.id}/placement-telling", {}, 200)["outcome"] in ("unchanged", "taken")
    assert membership(town, person)["changes"] == kept["changes"]


def test_events_in_any_order_and_however_often_come_out_right(town, walk):
    today = date.today()
    member = walk.enrolled(first_day=today - timedelta(days=20))
    events = [told(member.person, "SK-1", "departed", today - timedelta(days=10)),
              told(member.person, "SK-2", "returned", today - timedelta(days=1))]
    answers = town.placement.control("events", {"events": events, "reversed": True, "each": True, "times": 3})["answers"]
    first = answers[0]["outcomes"][0]
    assert first == {"reference": "SK-2", "outcome": "waits", "reason": "before-departure"}
    assert journey(walk, member) == [("departed", today - timedelta(days=10)),
                                     ("arrived-home", today - timedelta(days=1))]
    corrected = town.placement.control("events", {"events": [
        told(member.person, "SK-3", "departed", today - timedelta(days=12), corrects="SK-1")]})["answers"][0]
    assert corrected["outcomes"][0]["outcome"] == "recorded"
    assert journey(walk, member)[0] == ("departed", today - timedelta(days=12))
    other = town.placement.control("events", {"events": [
        told(member.person, "SK-2", "returned", today)]})["answers"][0]
    assert other["outcomes"][0]["outcome"] == "known-otherwise"


def test_somebody_unknown_becomes_a_case_that_a_desk_decides(town, walk):
    stranger, member = walk.people.next(), walk.enrolled()
    answer = town.placement.control("events", {"events": [told(stranger, "SK-20", "departed", date.today())]})
    assert answer["answers"][0]["outcomes"][0] == {"reference": "SK-20", "outcome": "waits", "reason": "nobody"}
    desk = walk.officer("counter-officer")
    event = next(one for one in desk.get(f"{API}/told-events")["events"] if one["reason"] == "nobody")
    for language in ("id", "en"):
        assert "SK-20" in opened(town.house, "counter-officer", "/kabar-luar", language)
        page = opened(town.house, "counter-officer", f"/kabar-luar/{event['event']}", language)
        assert stranger.name in page and stranger.nik not in page
    path = f"{API}/told-events/{event['event']}/settlement"
    assert desk.post(path, {"decision": "record", "note": "Seen"}, 400)["field"] == "person"
    assert desk.post(path, {"decision": "record", "person": "000", "note": "Seen"}, 400)["field"] == "person"
    desk.post(path, {"decision": "record", "person": member.kpj, "note": "Seen at the counter"}, 200)
    assert journey(walk, member) == [("departed", date.today())]
    assert desk.post(path, {"decision": "leave", "note": "Seen"}, 409)["code"] == "told-event-settled"


def test_nobody_else_tells_events(town, walk):
    body = {"events": [told(walk.people.next(), "SK-30", "departed", date.today())]}
    walk.officer("counter-officer").post(f"{API}/placement-events", body, 403)
    walk.visitor.post(f"{API}/placement-events", body, 401)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_page_fits_and_is_clean(town, walk, tmp_path, language, width):
    person, stranger = walk.people.next(), walk.people.next()
    member = walk.enrolled(person)
    town.placement.control("records", placement_record(person, f"PMI-9{width}{language}"))
    town.placement.control("events", {"events": [
        told(stranger, f"SK-9{width}{language}", "departed", date.today())]})
    event = walk.officer("counter-officer").get(f"{API}/told-events")["events"][0]
    with browser.opened(town.house, language, width=width) as page:
        page.context.add_cookies([{
            "name": "rantau", "value": Officers(town.house).token("counter-officer"), "url": town.house.url}])
        telephone = browser.Telephone(town.house, page, language)
        for path in ("/pihak-luar", "/kabar-luar", f"/kabar-luar/{event['event']}", f"/orang/{member.id}/register"):
            telephone.open(path)
            page.screenshot(path=tmp_path / f"{path.strip('/').split('/')[0]}.png", full_page=True)
            if path.startswith("/kabar-luar/"):
                telephone.look()
        telephone.open("/data-penempatan")
        page.locator('main [name="nik"]').fill(person.nik)
        page.locator("main form button").first.click()
        telephone.arrived()
        page.screenshot(path=tmp_path / "data-penempatan.png", full_page=True)
        assert person.name in page.content()
