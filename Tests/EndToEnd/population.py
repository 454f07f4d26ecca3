# SPDX-License-Identifier: Apache-2.0
"""The population register and immigration over a socket: identities verified field by field, later where the register
is away, cases with a plain reason where something does not fit; clearance at the border and crossings told."""
from datetime import date, timedelta

import pytest

from registers import RegisterHouse, crossing, opened
from steps import API, Walk
from waiting import eventually


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    town = RegisterHouse(tmp_path_factory.mktemp("population"))
    try:
        yield town.start()
    finally:
        town.stop()


@pytest.fixture(scope="module")
def walk(town):
    return Walk(town.house, seed=92)


def citizen(person, **more):
    return {"nik": person.nik, "name": person.name, "birthDay": person.born.isoformat(), "mother": "Ibu Contoh", **more}


def standing(walk, member):
    return walk.officer("counter-officer").get(f"{API}/persons/{member.id}/identity")["standing"]


def test_a_registration_is_verified_and_nothing_of_the_register_is_kept(town, walk):
    person = walk.people.next()
    town.population.control("people", citizen(person))
    member = walk.enrolled(person)
    assert eventually(lambda: standing(walk, member) == "verified")
    answer = walk.officer("counter-officer").get(f"{API}/persons/{member.id}/identity")
    assert answer["checks"][0]["fields"] == "name=match birth-day=match mother=match"
    for language, word in (("id", "cocok"), ("en", "fits")):
        assert word in opened(town.house, "counter-officer", f"/orang/{member.id}/register", language)
    walk.officer("finance").get(f"{API}/persons/{member.id}/identity", 403)


def test_registration_goes_on_without_the_register_and_is_verified_later(town, walk):
    person = walk.people.next()
    town.population.control("people", citizen(person))
    town.population.fail(down=True)
    member = walk.enrolled(person)
    walk.pay_all(member)
    assert standing(walk, member) == "not-yet"
    page = opened(town.house, "counter-officer", f"/orang/{member.id}/register", "en")
    assert "Not verified yet" in page
    assert walk.officer("counter-officer").post(
        f"{API}/persons/{member.id}/identity-verification", {}, 200)["standing"] == "not-yet"
    town.population.fail()
    walk.officer("counter-officer").post(f"{API}/outside/retry", {"party": "population"}, 200)
    assert eventually(lambda: standing(walk, member) == "verified")


@pytest.mark.parametrize("change, outcome, reason, words", [
    ({"name": "Nama Yang Lain"}, "mismatch", "population-name", "The name does not fit"),
    ({"mother": "Ibu Yang Lain"}, "mismatch", "population-mother", "The mother’s name does not fit"),
    ({"deceased": True}, "deceased", "population-deceased", "as dead"),
    (None, "not-found", "population-not-found", "does not have the NIK"),
])
def test_what_does_not_fit_is_a_case_with_a_plain_reason(town, walk, change, outcome, reason, words):
    person = walk.people.next()
    if change is not None:
        town.population.control("people", citizen(person, **change))
    member = walk.enrolled(person)
    assert eventually(lambda: standing(walk, member) == outcome)
    desk = walk.officer("counter-officer")
    case = next(one for one in desk.get(f"{API}/cases")["cases"] if one["person"] == member.id)
    assert case["kind"] == "register-mismatch" and case["reason"] == reason
    page = opened(town.house, "counter-officer", f"/kasus/{case['id']}", "en")
    assert member.person.name in page and "Whose data are right?" in page
    assert words.replace("’", "'") in opened(town.house, "counter-officer", "/kasus", "en").replace("&#39;", "'").replace("’", "'")
    assert walk.signed_in(member).get(f"{API}/persons/{member.id}")["kpj"] == member.kpj
    desk.post(f"{API}/cases/{case['id']}/resolution", {"resolution": "same-person", "note": "Seen in the KTP"}, 200)


def test_an_answer_to_another_question_verifies_nobody(town, walk):
    for plan in ({"anothers": True}, {"garbled": True}, {"delayMilliseconds": 7000}):
        town.population.fail(**plan)
        person = walk.people.next()
        town.population.control("people", citizen(person))
        member = walk.enrolled(person)
        found = walk.officer("contact-agent").post(f"{API}/persons/{member.id}/identity-verification", {}, 200)
        assert found == {"standing": "not-yet", "checks": []}, plan
    town.population.fail()


def test_immigration_clears_passengers_and_tells_crossings(town, walk):
    today = date.today()
    covered, unpaid = walk.enrolled(first_day=today), walk.enrolled(first_day=today)
    walk.pay_all(covered)
    one = town.immigration.control("clearance", {"q": covered.person.passport})
    assert one["mayDepart"] is True, one
    manifest = town.immigration.control("manifests", {
        "voyage": "GA 870", "numbers": [covered.person.passport, unpaid.person.passport, "X0000000"]})
    assert [line["outcome"] for line in manifest["passengers"]] == ["may-depart", "may-not-depart", "unknown"]
    answer = town.immigration.control("crossings", {"times": 2, "events": [
        crossing(covered.person, "CGK-1", "out", today), crossing(walk.people.next(), "CGK-2", "out", today)]})
    for call in answer["answers"]:
        assert [line["outcome"] for line in call["outcomes"]] == ["recorded", "waits"], call
    back = town.immigration.control("crossings", {"events": [crossing(covered.person, "CGK-3", "in", today)]})
    assert back["answers"][0]["outcomes"][0]["outcome"] == "recorded"
    rows = walk.house.rows(
        "SELECT e.kind FROM journey_event e JOIN placement p ON p.id = e.placement JOIN membership m"
        " ON m.person = p.person WHERE m.kpj = ? ORDER BY e.id", covered.kpj)
    assert [row[0] for row in rows] == ["departed", "leave-began"], "a crossing alone ends nobody's work"
    tellers = {one["source"]: one["lastToldAt"]
               for one in walk.officer("counter-officer").get(f"{API}/outside")["tellers"]}
    assert tellers["immigration"] and not tellers["placement-system"]
