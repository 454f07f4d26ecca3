# SPDX-License-Identifier: Apache-2.0
"""Two serving processes on one database server: whatever one knows of sessions, limits and requests the other knows."""
import copy
import time

import pytest
import requests

from house import ROOT, SERVER, House, Program, free_port
from partner import Partner, code
from server import together
from snap import Bank
from steps import WORKER_PASSWORD, Walk
from waiting import eventually

pytestmark = pytest.mark.skipif(not SERVER, reason="RANTAU_TEST_POSTGRES names no server")
API = "/api/v1"
PEOPLE = 12


def another(house, name, *more):
    """One more process on a house's database."""
    port = free_port()
    program = Program("rantau", [
        "serve", "--port", str(port), "--database", house.database, "--home", str(ROOT), "--public-url", house.url,
        "--snap-keys", str(house.snap_keys), "--aggregator-url", house.bank, "--messages-url", house.messages, *more],
        house.folder / f"{name}.log", f"http://127.0.0.1:{port}/readyz",
        **house.environment, RANTAU_SPOOL=f"{house.folder}/{name}.spool")
    program.url = f"http://127.0.0.1:{port}"
    return program


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("together"), people=60)
    try:
        yield house.start()
    finally:
        house.stop()


@pytest.fixture(scope="module")
def second(house):
    program = another(house, "second")
    program.start()
    try:
        yield program.url
    finally:
        program.stop()


def test_one_key_at_both_at_once_registers_one_person(house, second):
    walk = Walk(house, seed=710)
    for number in range(PEOPLE):
        form, answers = walk.form(walk.people.next(), months=12), []

        def ask(url):
            answers.append(requests.post(f"{url}{API}/enrolments", json=form, timeout=60,
                                         headers={"Idempotency-Key": f"together-{number}"}))

        together(lambda: ask(house.url), lambda: ask(second))
        assert [answer.status_code for answer in answers] == [201, 201], [answer.text for answer in answers]
        assert answers[0].json() == answers[1].json()
        kpj = answers[0].json()["kpj"]
        assert house.rows("SELECT count(*) FROM membership WHERE kpj = ?", kpj) == [(1,)]


def test_a_key_used_at_one_is_refused_for_another_request_at_the_other(house, second):
    walk, key = Walk(house, seed=711), {"Idempotency-Key": "together-other"}
    first, other = (walk.form(walk.people.next(), months=12) for _ in range(2))
    assert requests.post(f"{house.url}{API}/enrolments", json=first, headers=key, timeout=60).status_code == 201
    refused = requests.post(f"{second}{API}/enrolments", json=other, headers=key, timeout=60)
    assert (refused.status_code, refused.json()["code"]) == (409, "idempotency-key-reused")


def test_a_session_opened_at_one_counts_at_the_other_and_ends_for_both(house, second):
    walk = Walk(house, seed=712)
    member = walk.enrolled(months=12)
    login, address = member.person.email, f"{API}/persons/{member.id}/invoices"

    def sign_in(url, **more):
        answer = requests.post(
            f"{url}{API}/sessions", json={"login": login, "password": WORKER_PASSWORD, **more}, timeout=60)
        assert answer.status_code == 201, answer.text
        return {"Authorization": f"Bearer {answer.json()['token']}"}

    first, forgotten = sign_in(house.url), sign_in(house.url)
    assert requests.get(second + address, headers=first, timeout=30).status_code == 200
    newest = sign_in(house.url, newPassword="kata-sandi-lain-lagi")
    assert requests.get(second + address, headers=forgotten, timeout=30).status_code == 401
    assert requests.get(second + address, headers=newest, timeout=30).status_code == 200


def test_failed_sign_ins_are_counted_together(house, second):
    walk = Walk(house, seed=713)
    login = walk.enrolled(months=12).person.email

    def sign_in(url, password):
        answer = requests.post(f"{url}{API}/sessions", json={"login": login, "password": password}, timeout=60)
        return answer.status_code

    tries = [sign_in([house.url, second][number % 2], "salah-sekali") for number in range(5)]
    assert tries == [401] * 5
    assert [sign_in(url, WORKER_PASSWORD) for url in (house.url, second)] == [429, 429]


def test_the_calls_of_a_partner_are_counted_together(house, second):
    most = 24
    busy = Partner.added(house, "bank-together", "77710", "symmetric", "--calls-a-minute", str(most))
    left = 60 - time.time() % 60
    if left < 25:
        time.sleep(left + 1)
    assert busy.ask_token().status_code == 200
    other = copy.copy(busy)
    other.url = second
    codes = [code(one.inquiry("999999999999")) for _ in range(most) for one in (busy, other)]
    assert sum(found != "4292400" for found in codes) == most - 1, "the token was the first call"


def test_whoever_ends_hands_the_work_over_at_once(house, second):
    holder, unsealed = "SELECT holder FROM work_lease WHERE name = 'work'", (
        "SELECT count(*) FROM audit a WHERE NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.audit = a.id)")
    before = house.rows(holder)
    house.rantau_program.stop()
    try:
        assert before and house.rows(holder) != before, "its lease had still to run out"
        walk = Walk(house, seed=714)
        walk.visitor.url = second
        walk.enrolled(months=12)
        assert eventually(lambda: house.rows(holder) not in ([], before))
        assert eventually(lambda: house.rows(unsealed) == [(0,)])
    finally:
        house.rantau_program.start()
