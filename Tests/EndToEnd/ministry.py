# SPDX-License-Identifier: Apache-2.0
"""The ministry's portal over a socket: lapor diri, pay from abroad, cover; a contract that follows without a gap; and a
portal that repeats itself, breaks off and garbles."""
import json
from datetime import date, datetime, timedelta, timezone

import pytest
import requests

from house import Program, free_port
from partner import Partner, code
from steps import API, Walk
from waiting import eventually


class Portal:
    """The portal's control interface."""

    def __init__(self, url):
        self.url = url

    def _post(self, path, body):
        answer = requests.post(f"{self.url}/control/{path}", json=body, timeout=60)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def use(self, token):
        self._post("token", {"token": token})

    def fail(self, **plan):
        self._post("failures", plan)

    def tell(self, kind, report, **how):
        return self._post("submissions", {"kind": kind, "report": report, **how})

    def told(self, kind, report, **how):
        """The answer's status and document, where it is told once."""
        answer = self.tell(kind, report, **how)["answers"][0]
        assert answer.get("status"), answer
        return answer["status"], json.loads(answer["body"])

    def submission(self, reference):
        answer = requests.get(f"{self.url}/control/submissions", timeout=30)
        return next(one for one in answer.json() if one["reference"] == reference)


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=88)


@pytest.fixture(scope="module")
def portal(house, walk):
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    program = Program("rantau-outside", [
        "ministry", "--port", str(port), "--rantau", house.url, "--books", f"sqlite:{house.folder}/ministry.sqlite"],
        house.folder / "ministry.log", f"{url}/control/submissions")
    program.start()
    try:
        portal = Portal(url)
        portal.use(walk.officers.token("ministry-portal"))
        yield portal
    finally:
        program.stop()


@pytest.fixture(scope="module")
def abroad(house):
    partner = Partner.added(house, "bank-portal", "77088", "symmetric")
    assert code(partner.tell_rate("490.50")) == "2009000"
    return partner


def moment(seconds=0):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def report(person, reference, **more):
    today = date.today()
    return {
        "reference": reference, "reportedAt": moment(-60), "name": person.name, "nik": person.nik, "sex": person.sex,
        "birthDay": person.born.isoformat(), "passport": person.passport, "addressLine": "Jalan Melati 4",
        "province": person.nik[:2], "phone": person.phone, "email": person.email,
        "arrivedOn": (today - timedelta(days=3)).isoformat(), "country": "TW",
        "addressAbroad": "Taoyuan, Zhongshan Road 8", "employer": "Contoh Electronics Co",
        "employerKind": "legal-entity", "occupation": "Operator",
        "contractFirstDay": (today - timedelta(days=2)).isoformat(), "months": 12,
        "emergencyContact": "Ibu Contoh +6281200001111", **more}


def extension(person, reference, first_day, **more):
    return {"reference": reference, "reportedAt": moment(-60), "name": person.name, "birthDay": person.born.isoformat(),
            "nik": person.nik, "kind": "extension", "firstDay": first_day.isoformat(), "months": 12, **more}


def pay_from_abroad(abroad, payment, request):
    customer = payment["virtualAccount"].replace(" ", "")[-12:]
    quote = abroad.quote(customer)
    assert quote.status_code == 200, quote.text
    paid = abroad.pay_abroad(quote.json()["quote"], request)
    assert paid.status_code == 200, paid.text


def opened(walk, role, path, language="id"):
    """A page as an officer's browser gets it."""
    answer = requests.get(f"{walk.house.url}{path}", timeout=30, headers={
        "Accept-Language": language, "Cookie": f"rantau={walk.officers.token(role)}"})
    assert answer.status_code == 200, answer.text
    return answer.text


def ask(walk, answer):
    return walk.officer("ministry-portal").get(f"{API}/ministry/reports/{answer['report']}")


def test_lapor_diri_registers_the_worker_pays_from_abroad_and_an_extension_leaves_no_gap(walk, portal, abroad):
    person = walk.people.next()
    status, answer = portal.told("self-report", report(person, "PW-1"))
    assert status == 201 and answer["outcome"] == "enrolled", answer
    assert [one["covered"] for one in answer["member"]["programmes"]] == [False, False]
    (payment,) = answer["member"]["payments"]
    pay_from_abroad(abroad, payment, "portal-1")
    covered = ask(walk, answer)["member"]
    assert all(one["covered"] for one in covered["programmes"]) and covered["payments"] == []
    last = date.fromisoformat(answer["member"]["contract"]["lastDay"])

    status, longer = portal.told("contract", extension(person, "PK-1", last + timedelta(days=1)))
    assert status == 201 and longer["outcome"] == "member", longer
    (payment,) = longer["member"]["payments"]
    assert payment["stage"] == "extension" and payment["months"] == 12
    pay_from_abroad(abroad, payment, "portal-2")
    found = walk.officer("mission-officer").get(f"{API}/persons", q=answer["member"]["kpj"])["persons"]
    cover = walk.officer("mission-officer").get(f"{API}/persons/{found[0]['person']}/cover")
    end = date.fromisoformat(longer["member"]["contract"]["lastDay"])
    for programme in ("jkk", "jkm"):
        until = date.today()
        for period in sorted(cover["periods"], key=lambda one: one["first"]):
            if period["programme"] == programme and date.fromisoformat(period["first"]) <= until + timedelta(days=1):
                until = max(until, date.fromisoformat(period["last"]))
        assert until >= end, f"{programme} ends {until}, the contract {end}"


def test_a_member_is_told_the_cover_and_differences_wait_for_an_officer(walk, portal):
    member = walk.enrolled()
    person = member.person
    status, answer = portal.told("self-report", report(person, "PW-20", phone="+886912345678"))
    assert status == 201 and answer["outcome"] == "member", answer
    assert answer["openDifferences"] >= 1
    desk = walk.officer("mission-officer")
    known = next(one for one in desk.get(f"{API}/differences")["differences"]
                 if one["person"] == member.id and one["field"] == "phone")
    assert known["source"] == "ministry-portal" and "*" in known["told"]
    for language in ("id", "en"):
        for page in ("/selisih-data", f"/selisih-data/{known['statement']}", f"/orang/{member.id}/asal-data"):
            shown = opened(walk, "mission-officer", page, language)
            assert member.person.name in shown and member.person.phone not in shown
    path = f"{API}/differences/{known['statement']}/decision"
    assert desk.post(path, {"decision": "take", "reason": "x"}, 400)["code"] == "text-length"
    desk.post(path, {"decision": "take", "reason": "Asked the worker by telephone"}, 200)
    lines = desk.get(f"{API}/persons/{member.id}/provenance")["fields"]
    phone = next(one for one in lines if one["field"] == "phone")
    assert [line["standing"] for line in phone["statements"]] == ["taken", "counts"]
    assert walk.signed_in(member).get(f"{API}/persons/{member.id}/provenance")["fields"]


def test_a_number_with_another_name_waits_for_a_desk_and_reveals_nothing(walk, portal):
    member = walk.enrolled()
    told = report(member.person, "PW-30", name="Nyoman Kartika")
    status, answer = portal.told("self-report", told)
    assert status == 201 and answer["outcome"] == "needs-human" and answer["member"] is None
    desk = walk.officer("counter-officer")
    case = next(one for one in desk.get(f"{API}/cases")["cases"]
                if one["kind"] == "doubtful-report" and one["person"] == member.id)
    page = opened(walk, "counter-officer", f"/kasus/{case['id']}")
    assert "Nyoman Kartika" in page and member.person.name in page and member.person.nik not in page
    desk.post(f"{API}/cases/{case['id']}/resolution", {"resolution": "same-person", "note": "Seen in the KTP"}, 200)
    assert ask(walk, answer)["outcome"] == "member"


def test_lost_answers_are_asked_again_under_the_same_key_and_count_once(walk, portal):
    person = walk.people.next()
    told = report(person, "PW-40")
    portal.fail(loseAnswers=2)
    portal.tell("self-report", told, queued=True)
    assert eventually(lambda: portal.submission("PW-40")["done"])
    portal.fail()
    kept = portal.submission("PW-40")
    assert kept["tries"] >= 3 and kept["status"] == 201 and '"enrolled"' in kept["answer"]
    assert walk.house.rows("SELECT count(*) FROM partner_report WHERE reference = ?", "PW-40")[0][0] == 1


def test_the_same_report_ten_times_at_once_makes_one_member(walk, portal):
    person = walk.people.next()
    for how in ({}, {"newKeys": True}, {"withoutKey": True}):
        told = report(person, "PW-50", reportedAt="2026-01-01T00:00:00Z")
        answers = portal.tell("self-report", told, times=10, **how)["answers"]
        assert {one["status"] for one in answers} == {201}, answers
    assert walk.house.rows("SELECT count(*) FROM partner_report WHERE reference = ?", "PW-50")[0][0] == 1
    other = portal.told("self-report", report(person, "PW-50", months=24))
    assert other[0] == 409 and other[1]["code"] in ("report-known-otherwise", "idempotency-key-reused")


def test_garbled_and_broken_bodies_change_nothing_and_are_named(walk, portal):
    person = walk.people.next()
    before = walk.house.rows("SELECT count(*) FROM person")[0][0]
    latin = portal.told("self-report", report(person, "PW-60", name="José Núñez"), encoding="latin-1")
    assert latin[0] == 400 and latin[1]["code"] == "json-malformed"
    half = portal.tell("self-report", report(person, "PW-61"), half=True)["answers"][0]
    assert half.get("fault") or half["status"] >= 400, half
    bad = portal.told("self-report", report(person, "PW-62", nik=person.nik[1:]))
    assert bad[0] == 400 and bad[1]["field"] == "nik"
    unknown = portal.told("self-report", report(person, "PW-63", agama="-"))
    assert unknown[0] == 400 and unknown[1]["code"] == "unknown-field"
    future = portal.told("self-report", report(person, "PW-64", reportedAt=moment(7200)))
    assert future[0] == 400 and future[1]["field"] == "reportedAt"
    stranger = portal.told("contract", extension(person, "PK-60", date.today() + timedelta(days=100)))
    assert stranger[0] == 422 and stranger[1]["code"] == "worker-not-known"
    assert walk.house.rows("SELECT count(*) FROM person")[0][0] == before


def test_nobody_else_submits_and_the_portal_opens_no_record(walk, portal):
    member = walk.enrolled()
    body = report(walk.people.next(), "PW-70")
    for role in ("mission-officer", "p3mi-officer", "administrator"):
        assert walk.officer(role).post(f"{API}/ministry/self-reports", body, 403)["code"] == "not-allowed"
    walk.visitor.post(f"{API}/ministry/self-reports", body, 401)
    caller = walk.officer("ministry-portal")
    caller.get(f"{API}/persons/{member.id}", 403)
    caller.get(f"{API}/ministry/reports/0000000000000", 404)


def test_the_registers_are_compared_and_differences_proposed_once(walk, house):
    members = [walk.enrolled() for _ in range(4)]
    body = {"toldAt": moment(-60), "people": [
        {"name": one.person.name, "birthDay": one.person.born.isoformat(), "nik": one.person.nik,
         "phone": one.person.phone} for one in members]}
    body["people"][1]["phone"] = "+886911222333"
    body["people"][2]["name"] = "Ketut Wirawan"
    stranger = walk.people.next()
    body["people"][3] |= {"nik": stranger.nik, "birthDay": stranger.born.isoformat()}
    portal = walk.officer("ministry-portal")
    path = f"{API}/ministry/comparisons"
    answer = portal.post(path, body, 200)
    assert answer == {"outcomes": ["same", "differs", "doubtful", "unknown"], "differences": 1}
    assert portal.post(path, body, 200) == {"outcomes": ["same", "same", "doubtful", "unknown"], "differences": 0}
    body["people"][0]["nik"] = "12"
    assert portal.post(path, body, 400)["field"] == "people.0.nik"
    walk.officer("counter-officer").post(path, body, 403)


def test_a_nightly_file_is_compared_by_the_command(house, tmp_path):
    import shutil

    from house import House

    alone = House(tmp_path, people=60)
    alone.start()
    walk = Walk(alone, seed=89)
    members = [walk.enrolled() for _ in range(3)]
    alone.stop()
    rows = [[str(place), one.person.name, one.person.born.isoformat(), one.person.nik, "", one.person.phone]
            for place, one in enumerate(members)]
    rows[1][5] = "+886911222333"
    rows.append(["torn", "Nama Saja", "31-31-1990", members[0].person.nik, "", ""])
    file, out = tmp_path / "ministry.csv", tmp_path / "out.csv"
    file.write_text("\n".join(",".join(row) for row in [["id", "name", "dob", "nik", "passport", "phone"], *rows]),
                    encoding="utf-8")
    stopped = alone.rantau("compare", str(file), "--most-doubts", "10", check=False)
    assert stopped.returncode == 1 and "differ" in stopped.stdout + stopped.stderr
    found = alone.answer("compare", str(file), "--most-doubts", "50", "--out", str(out))
    assert found == {"same": 2, "differs": 1, "unknown": 0, "doubtful": 0, "unreadable": 1, "differences": 1}
    assert out.read_text(encoding="utf-8").split() == ["id,outcome", "torn,day-malformed", "0,same", "1,differs", "2,same"]
    assert alone.answer("compare", str(file))["differences"] == 0
    shutil.rmtree(tmp_path, ignore_errors=True)
