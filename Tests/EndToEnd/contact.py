# SPDX-License-Identifier: Apache-2.0
"""Cases of the contact centre, from the worker's first line to the rating, in Chromium and over the API."""
from datetime import date, timedelta

import pytest
import requests

from browser import Telephone, opened
from officers import Officers

WAV = b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x80\x3e\x00\x00\x02\x00\x10\x00data" \
    b"\x00\x00\x00\x00"


@pytest.fixture(params=["id", "en"])
def telephone(request, house):
    with opened(house, request.param) as page:
        yield Telephone(house, page, request.param)


def person(house):
    """Whose sign-in the demonstration's worker is."""
    found = requests.post(
        f"{house.url}/api/v1/sessions", json={"login": "worker", "password": "rantau-demo"}, timeout=30)
    return found.json()["person"]


def test_a_complaint_goes_from_the_first_line_to_the_rating(telephone, house):
    words = f"Klaim saya belum dijawab ({telephone.language})"
    telephone.sign_in("worker").open("/beranda").follow("/bantuan").follow("/bantuan/tulis")
    telephone.send("/bantuan/tulis")
    assert telephone.page.locator("[aria-invalid=true]").count() >= 1
    telephone.fill({"kind": "complaint", "category": "claim", "text": words}).send("/bantuan/tulis")
    case = telephone.path().split("?")[0]
    assert words in telephone.text()
    assert telephone.page.locator(".chip.good").count() >= 1, "the law's clock runs"
    telephone.page.locator('input[type="file"]').set_input_files(
        {"name": "suara.wav", "mimeType": "audio/wav", "buffer": WAV})
    telephone.send(f"{case}/suara")
    assert telephone.page.locator("audio").count() == 1

    telephone.sign_in("contact-agent").open("/pusat-kontak").open(case)
    telephone.send(f"{case}/langkah")
    telephone.fill({"canned": "received", "text": "Kami periksa hari ini."}).send(f"{case}/langkah")
    assert "Kami periksa hari ini." in telephone.text() and "Thank you" in telephone.text()
    other = Officers(house).caller("counter-officer")
    refusal = other.post(f"/api/v1/contact-cases/{case.rsplit('/', 1)[1]}/steps", {"step": "take"}, expect=409)
    assert refusal["code"] == "contact-case-of-another"

    closing = Officers(house).caller("contact-agent").post(
        f"/api/v1/contact-cases/{case.rsplit('/', 1)[1]}/steps", {"step": "close", "text": "Sudah dibayar."},
        expect=200)
    assert closing["contactCase"]["standing"] == "kept"
    telephone.sign_in("worker").open(case)
    telephone.fill({"rating": "5"}).send(f"{case}/nilai")
    assert "5" in telephone.text()

    telephone.sign_in("manager").open("/pusat-kontak/angka")
    figures = Officers(house).caller("manager").get("/api/v1/contact-figures")
    assert any(line["category"] == "claim" and line["closed"] >= 1 for line in figures["cases"])


def test_a_case_of_violence_is_seen_by_few(house):
    worker = Officers(house).caller("worker")
    made = worker.post("/api/v1/contact-cases", {
        "person": person(house), "kind": "incident", "category": "violence", "text": "Saya dipukul majikan."})
    case = made["contactCase"]["id"]
    agent = Officers(house).caller("contact-agent")
    agent.get(f"/api/v1/contact-cases/{case}", expect=404)
    assert case not in [one["id"] for one in agent.get("/api/v1/contact-cases")["cases"]]
    agent.get("/api/v1/contact-cases/sensitive", expect=403)
    mission = Officers(house).caller("mission-officer")
    assert case in [one["id"] for one in mission.get("/api/v1/contact-cases/sensitive")["cases"]]
    assert mission.get(f"/api/v1/contact-cases/{case}")["messages"][0]["text"] == "Saya dipukul majikan."
    stranger = Officers(house).caller("gate-officer")
    stranger.get(f"/api/v1/contact-cases/{case}", expect=403)


def test_a_call_back_is_booked_where_one_is_and_worked_off(telephone, house):
    tomorrow = (date.today() + timedelta(days=2)).isoformat()
    telephone.sign_in("worker").open("/bantuan/telepon")
    form = telephone.page.locator('form[action="/bantuan/telepon-balik"]')
    form.locator('[name="day"]').fill(tomorrow)
    form.locator('[name="time"]').fill("19:30")
    form.locator('[name="country"]').select_option("TW")
    form.locator('[name="phone"]').fill("+886 912 345 678")
    telephone.send("/bantuan/telepon-balik")
    assert "19.30 Taiwan" in telephone.text()
    telephone.sign_in("contact-agent").open("/pusat-kontak/telepon-balik")
    assert "18.30 WIB" in telephone.text() and "+886912345678" not in telephone.text()
    telephone.send("/pusat-kontak/telepon-balik")
    assert "+886912345678" in telephone.text()
    telephone.page.locator('button[value="reached"]').first.click()
    telephone.arrived()
    assert "+886912345678" not in telephone.text()


def test_questions_are_answered_for_everybody(telephone):
    telephone.open("/tanya-jawab")
    assert telephone.page.locator("main section h2").count() >= 8
    telephone.open("/tanya-jawab?q=JHT")
    assert 1 <= telephone.page.locator("main section h2").count() <= 4
