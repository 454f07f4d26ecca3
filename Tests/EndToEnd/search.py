# SPDX-License-Identifier: Apache-2.0
"""People are found by any number and by any parts of their names, over the API and on the page."""
import requests
import pytest

from officers import Officers
from steps import API, Walk


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=61)


def found(walk, query, role="counter-officer"):
    return [one["person"] for one in walk.officer(role).get(f"{API}/persons", q=query)["persons"]]


@pytest.fixture(scope="module")
def member(walk):
    person = walk.people.next()
    person.name = "Ratna Dewi Kusumaningtyas"
    return walk.enrolled(person)


def test_every_number_finds_its_holder(walk, member):
    person = member.person
    local = "0" + person.phone.removeprefix("+62")
    for query in (person.nik, person.passport, member.kpj, member.number, person.phone, local, person.email):
        assert member.id in found(walk, query), query


def test_any_parts_of_a_name_in_any_order_find_it(walk, member):
    for query in ("Kusumaningtyas", "kusuma ratna", "dewi rat", "RATNA DEWI", "tyas ratna"):
        assert (member.id in found(walk, query)) == (query != "tyas ratna"), query


def test_a_plus_sign_in_the_address_is_a_space(walk, member):
    token = Officers(walk.house).token("counter-officer")
    answer = requests.get(
        f"{walk.house.url}{API}/persons?q=Ratna+Kusumaningtyas", headers={"Authorization": f"Bearer {token}"}, timeout=30)
    assert answer.status_code == 200 and [one["person"] for one in answer.json()["persons"]] == [member.id]
    page = requests.get(
        f"{walk.house.url}/orang?q=Ratna+Kusumaningtyas", cookies={"rantau": token}, timeout=30).text
    assert "Ratna Dewi Kusumaningtyas" in page and 'value="Ratna Kusumaningtyas"' in page
    phone = member.person.phone.replace("+", "%2B")
    answer = requests.get(
        f"{walk.house.url}{API}/persons?q={phone}", headers={"Authorization": f"Bearer {token}"}, timeout=30)
    assert member.id in [one["person"] for one in answer.json()["persons"]]


def test_who_may_not_look_for_people_and_too_short_a_question_are_refused(walk, member):
    problem = walk.officer("manager").get(f"{API}/persons", expect=403, q="Ratna")
    assert problem["code"] == "not-allowed"
    assert walk.officer("counter-officer").get(f"{API}/persons", expect=400, q="a")["code"] == "search-too-short"


def test_every_line_shown_is_a_look_that_the_member_can_see(walk, member):
    found(walk, "Kusumaningtyas", role="finance")
    bearer = walk.signed_in(member).session.headers["Authorization"].removeprefix("Bearer ")
    page = requests.get(
        f"{walk.house.url}/catatan-akses?lang=en", cookies={"rantau": bearer}, timeout=30).text.lower()
    assert "finance" in page
