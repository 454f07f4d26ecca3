# SPDX-License-Identifier: Apache-2.0
"""What people are told: on the page, by e-mail over another program's mail server, by the message provider."""
from datetime import datetime, timedelta, timezone

import pytest

from app_house import AppHouse
from browser import Telephone, opened
from officers import Officers
from steps import API, Walk
from waiting import eventually
from walk_api import Case

TAIPEI = timezone(timedelta(hours=8))


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = AppHouse(tmp_path_factory.mktemp("inbox"))
    try:
        yield house.start()
    finally:
        house.stop()


@pytest.fixture(scope="module")
def walk(own):
    return Walk(own, seed=92)


def choose(caller, **choice):
    body = {"sms": False, "whatsapp": False, "email": False, "language": "en", "quietFrom": 3, "quietTo": 3, **choice}
    return caller.post(f"{API}/inbox/choice", body, 200)


def test_a_person_is_told_by_mail_in_their_language_and_reads_it_on_the_page(walk, own):
    case = Case(walk, cost=2_000_000)
    person = case.member.person
    choose(case.caller, email=True)
    case.assess(action="ask-documents", papers=["other-proof"], reason="Kuitansi asli, halaman 2.")
    mail = eventually(lambda: own.mailboxes.to(person.email))
    assert mail, own.rantau_program.tail()
    body = mail[-1].get_content()
    assert "still needs" in body and mail[-1]["From"].addresses[0].addr_spec == "rantau@contoh.example"
    assert mail[-1]["Date"].datetime.utcoffset() == timedelta(hours=7) and mail[-1]["Message-ID"]
    assert not [one for one in own.messages_to(person.phone) if "klaim" in one["text"] and "memerlukan" in one["text"]]
    inbox = case.caller.get(f"{API}/inbox")
    assert inbox["unread"] >= 1 and "still needs" in inbox["messages"][0]["text"]
    with opened(own, "id", 320) as page:
        telephone = Telephone(own, page, "id")
        telephone.become(case.caller.session.headers["Authorization"].removeprefix("Bearer "))
        telephone.open("/beranda").follow("/pesan")
        assert "masih memerlukan" in telephone.text()
        telephone.send("/pesan/dibaca")
        assert case.caller.get(f"{API}/inbox")["unread"] == 0
        telephone.fill({"whatsapp": True, "email": False, "language": "id"}).send("/pesan/cara")
        assert case.caller.get(f"{API}/inbox")["choice"]["whatsapp"] is True


def test_a_message_in_quiet_hours_waits_and_a_warning_does_not(walk, own):
    case = Case(walk, cost=2_000_000)
    hour = datetime.now(TAIPEI).hour
    for_now = {"quietFrom": hour, "quietTo": (hour + 3) % 24}
    choose(case.caller, sms=True, **for_now)
    case.assess(action="ask-documents", papers=["other-proof"], reason="Kuitansi asli, halaman 2.")
    waiting = own.rows(
        "SELECT due_at - recorded_at FROM outbox WHERE done_at IS NULL AND kind = 'message' AND payload LIKE '%still needs%'")
    assert len(waiting) == 1 and 3_600_000_000 < waiting[0][0] <= 3 * 3_600_000_000, waiting
    case.caller.post(f"{API}/recovery-sheet", {})
    case.caller.post(f"{API}/recovery-sheet", {})
    assert eventually(lambda: any("recovery sheet" in one["text"] for one in own.messages_to(case.member.person.phone)))
    assert not any("still needs" in one["text"] for one in own.messages_to(case.member.person.phone))


def test_reminders_are_sent_once_a_day(walk, own):
    administrator = Officers(own).caller("administrator")
    administrator.post(f"{API}/reminders", {}, 200)
    assert administrator.post(f"{API}/reminders", {}, 200)["sent"] == 0
    runs = own.rows("SELECT name, day FROM reminder_run WHERE finished_at IS NOT NULL")
    assert len(runs) == len(set(runs)) and {name for name, _ in runs} == {
        "cover-60", "cover-30", "cover-7", "papers-7", "objection-14"}


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 1280)])
def test_the_page_is_sound_for_who_has_messages_and_who_has_none(walk, own, language, width):
    member = walk.enrolled()
    with opened(own, language, width) as page:
        telephone = Telephone(own, page, language)
        telephone.become(walk.signed_in(member).session.headers["Authorization"].removeprefix("Bearer "))
        telephone.open("/pesan").open("/beranda").open("/lembar-pemulihan").open("/kunci-sandi")
