# SPDX-License-Identifier: Apache-2.0
"""Ways to sign in that outlive a telephone: a passkey of Chromium, codes on paper, two officers of a mission."""
import re
import subprocess
from contextlib import contextmanager

import pytest
import requests

from api import Caller
from app_house import AppHouse, new_officer
from browser import Telephone, examine, opened
from steps import API, WORKER_PASSWORD, Walk
from waiting import eventually

NEW_PASSWORD = "kata-sandi-yang-baru"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = AppHouse(tmp_path_factory.mktemp("passkeys"))
    try:
        yield house.start()
    finally:
        house.stop()


@pytest.fixture(scope="module")
def walk(own):
    return Walk(own, seed=91)


@contextmanager
def device(house, language, width=390):
    """A browser with an authenticator inside that its owner has unlocked."""
    with opened(house, language, width) as page:
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        session.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": True, "automaticPresenceSimulation": True}})
        yield Telephone(house, page, language)


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_a_passkey_signs_in_without_a_password(walk, own, language, width):
    member = walk.enrolled()
    with device(own, language, width) as telephone:
        telephone.become(walk.signed_in(member).session.headers["Authorization"].removeprefix("Bearer "))
        telephone.open("/kunci-sandi").fill({"name": "Telepon biru"})
        telephone.page.locator('form[action="/kunci-sandi"] button').click()
        telephone.page.wait_for_url("**/kunci-sandi?selesai=terpasang")
        examine(telephone.page, language)
        assert "Telepon biru" in telephone.text()
        telephone.page.context.clear_cookies()
        telephone.open("/masuk")
        telephone.page.locator('form[action="/masuk/kunci-sandi"] button').click()
        telephone.page.wait_for_url(lambda url: "/masuk" not in url)
        telephone.open("/beranda")
        assert member.person.name in telephone.text()
        listed = Caller(own.url, "en", telephone.session()).get(f"{API}/passkeys")["passkeys"]
        assert [one["name"] for one in listed] == ["Telepon biru"] and listed[0]["usedAt"]
        telephone.open("/kunci-sandi").send("/kunci-sandi/")
        assert "Telepon biru" not in telephone.text()
        telephone.page.context.clear_cookies()
        telephone.open("/masuk")
        telephone.page.locator('form[action="/masuk/kunci-sandi"] button').click()
        telephone.page.wait_for_url("**/masuk/kunci-sandi")
        assert telephone.page.locator("[role=alert]").count() == 1
    assert eventually(lambda: any("kunci sandi" in one["text"] for one in own.messages_to(member.person.phone)))


def test_at_an_address_of_digits_the_page_says_where_passkeys_work(own):
    with device(own, "id") as telephone:
        telephone.page.goto(own.url.replace("localhost", "127.0.0.1") + "/masuk")
        place = telephone.page.locator('form[action="/masuk/kunci-sandi"]')
        assert own.url in place.inner_text() and not place.locator("button").is_visible()


def test_without_a_script_the_page_says_so_and_nothing_breaks(walk, own):
    member = walk.enrolled()
    answer = walk.signed_in(member).send("POST", "/kunci-sandi", data={
        "name": "x", "challenge": "x", "clientData": "", "attestation": ""},
        headers={"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"})
    assert answer.status_code == 400 and "<h1>" in answer.text


def test_a_code_of_the_printed_sheet_opens_the_account_once(walk, own, tmp_path):
    member = walk.enrolled()
    caller = walk.signed_in(member)
    paper = caller.send("POST", "/lembar-pemulihan", data={},
                        headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert paper.status_code == 200 and paper.headers["Content-Type"] == "application/pdf"
    (tmp_path / "sheet.pdf").write_bytes(paper.content)
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"], check=True, capture_output=True,
                          text=True).stdout
    codes = re.findall(r"\b[a-z2-7]{4}(?:-[a-z2-7]{4}){3}\b", text)
    assert len(set(codes) - {"abcd-efgh-ijkl-mnop"}) == 6 and member.person.email in text
    with opened(own, "id") as page:
        telephone = Telephone(own, page, "id")
        telephone.open("/masuk").follow("/pemulihan")
        telephone.fill({"login": member.person.email, "code": codes[0], "newPassword": NEW_PASSWORD})
        telephone.send("/pemulihan")
        assert telephone.path() == "/kunci-sandi?selesai=diganti"
        telephone.page.context.clear_cookies()
        telephone.open("/pemulihan")
        telephone.fill({"login": member.person.email, "code": codes[0], "newPassword": NEW_PASSWORD + "2"})
        telephone.send("/pemulihan")
        assert telephone.page.locator("[role=alert]").count() == 1
    walk.visitor.post(f"{API}/sessions", {"login": member.person.email, "password": WORKER_PASSWORD}, 401)
    walk.visitor.post(f"{API}/sessions", {"login": member.person.email, "password": NEW_PASSWORD})
    assert caller.send("GET", f"{API}/inbox").status_code in (200, 401), "the old session ends within its time"
    assert eventually(lambda: any("kode pemulihan" in one["text"] for one in own.messages_to(member.person.phone)))
    assert eventually(lambda: own.mailboxes.to(member.person.email)), "the old e-mail address is told too"


def test_two_officers_recognise_a_worker_and_the_old_owner_stops_it(walk, own):
    member = walk.enrolled()
    first, second = walk.officer("mission-officer"), new_officer(own, "mission-officer", "kdei.dua")
    opened_one = first.post(f"{API}/persons/{member.id}/rebindings", {"evidence": "Foto di berkas lama cocok."})
    refused = first.post(f"{API}/rebindings/{opened_one['id']}/confirm", {}, 422)
    assert refused["code"] == "second-officer-needed"
    code = second.post(f"{API}/rebindings/{opened_one['id']}/confirm", {}, 200)
    early = walk.visitor.post(
        f"{API}/sessions/recovery",
        {"login": code["login"], "code": code["code"], "newPassword": NEW_PASSWORD}, 422)
    assert early["code"] == "rebinding-too-early"
    warned = eventually(lambda: [
        one for one in own.messages_to(member.person.phone) if "/pemulihan/hentikan/" in one["text"]])
    assert warned
    link = re.search(r"(/pemulihan/hentikan/\S+)", warned[0]["text"]).group(1)
    with opened(own, "id", 320) as page:
        telephone = Telephone(own, page, "id")
        telephone.open(link).look().send("/pemulihan/hentikan/")
        telephone.open(link)
        assert telephone.page.locator("main form").count() == 0, "nothing is left to stop"
    lines = first.get(f"{API}/persons/{member.id}/rebindings")["rebindings"]
    assert lines[0]["stoppedAt"] and not lines[0]["usedAt"]
    walk.signed_in(member).get(f"{API}/inbox")


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 1280)])
def test_the_officers_and_the_workers_pages_are_sound(walk, own, language, width):
    member = walk.enrolled()
    with opened(own, language, width) as page:
        telephone = Telephone(own, page, language)
        telephone.sign_in("mission-officer").open(f"/orang/{member.id}").follow(f"/orang/{member.id}/pemulihan")
        telephone.fill({"evidence": "Nama majikan dan keluarga disebut benar."}).send(f"/orang/{member.id}/pemulihan")
        assert telephone.page.locator('form[action*="/persetujuan"]').count() == 0, "never the same officer twice"
        telephone.sign_in("counter-officer").open(f"/orang/{member.id}/pemulihan")
        telephone.page.locator('form[action*="/persetujuan"] button').click()
        telephone.arrived()
        assert re.fullmatch(r"[a-z2-7]{4}(-[a-z2-7]{4}){3}", telephone.page.locator("#code").inner_text())
        token = walk.signed_in(member).session.headers["Authorization"].removeprefix("Bearer ")
        telephone.become(token).open("/pemulihan/saya").open("/lembar-pemulihan").open("/pemulihan")


def test_our_mail_server_for_demonstrations_takes_mail_from_anybody(own, tmp_path):
    import smtplib
    from email.message import EmailMessage

    from house import Program, free_port

    smtp, port = free_port(), free_port()
    program = Program("rantau-outside", [
        "mail", "--smtp-port", str(smtp), "--port", str(port), "--books", f"sqlite:{tmp_path}/mail.sqlite"],
        tmp_path / "mail.log", f"http://127.0.0.1:{port}/v1/mail")
    program.start()
    try:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@contoh.example", "b@contoh.example", "Uji"
        message["Message-ID"] = "<satu@contoh.example>"
        message.set_content("Satu baris.\n.titik di depan\n")
        for _ in range(2):
            with smtplib.SMTP("127.0.0.1", smtp) as server:
                server.send_message(message)
        found = requests.get(f"http://127.0.0.1:{port}/v1/mail", params={"to": "b@contoh.example"}, timeout=30).json()
        assert len(found) == 1 and ".titik di depan" in found[0]["text"] and found[0]["subject"] == "Uji"
        requests.post(f"http://127.0.0.1:{port}/control/failures", json={"down": True}, timeout=30)
        with pytest.raises(smtplib.SMTPResponseException), smtplib.SMTP("127.0.0.1", smtp) as server:
            server.send_message(message)
    finally:
        program.stop()
