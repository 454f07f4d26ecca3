# SPDX-License-Identifier: Apache-2.0
"""The assessor's desk: what contradicts a claim is shown as a reason, papers stand side by side, everything about a
person is on one page."""
import pytest
import requests

from browser import Telephone, opened
from officers import Officers
from steps import API, Walk
from walk_api import PHOTO, Case


class Filed(Case):
    """A claim, known by its key."""

    @property
    def key(self):
        return self.claim["id"]


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=63)


def page_of(house, role, path):
    return requests.get(f"{house.url}{path}", cookies={"rantau": Officers(house).token(role)}, timeout=30)


@pytest.fixture(scope="module")
def pair(walk):
    """Two claims of two people in which the same files were handed in."""
    first, second = Filed(walk, cost=2_000_000), Filed(walk, cost=3_000_000)
    first.complete()
    second.complete()
    return first, second


def test_the_same_file_in_two_claims_is_a_reason_to_look_and_refuses_nothing(house, walk, pair):
    first, second = pair
    signals = walk.officer("assessor").get(f"{API}/claims/{second.key}/signals")["signals"]
    assert "file-seen-elsewhere" in {one["code"] for one in signals} and all(one["text"] for one in signals)
    for role in ("worker", "finance", "advisory-doctor"):
        assert page_of(house, role, f"/klaim/{second.key}").status_code in (200, 404)
        answer = walk.officer(role).send("GET", f"{API}/claims/{second.key}/signals")
        assert answer.status_code == 403, role
    assert "Yang perlu diperiksa" in page_of(house, "assessor", f"/klaim/{second.key}?lang=id").text
    member = walk.signed_in(second.member).session.headers["Authorization"].removeprefix("Bearer ")
    own = requests.get(f"{house.url}/klaim/{second.key}?lang=id", cookies={"rantau": member}, timeout=30).text
    assert "Yang perlu diperiksa" not in own


@pytest.mark.parametrize("language, width", [("id", 360), ("en", 1280)])
def test_papers_stand_side_by_side(house, pair, language, width):
    with opened(house, language, width=width) as page:
        desk = Telephone(house, page, language).sign_in("assessor").open(f"/klaim/{pair[0].key}/berkas")
        assert page.locator("main img.sheet").count() == 2
        choices = page.locator('select[name="kanan"] option')
        page.locator('select[name="kanan"]').select_option(index=choices.count() - 1)
        page.locator("form.search button").click()
        desk.arrived()
        assert "kanan=" in page.url
        assert page.locator("main img.sheet").evaluate_all("all => all.every(one => one.naturalWidth > 0)")


@pytest.mark.parametrize("language, width", [("id", 360), ("en", 1280)])
def test_everything_about_a_person_is_on_one_page_and_the_look_is_logged(house, walk, pair, language, width):
    member = pair[0].member
    with opened(house, language, width=width) as page:
        Telephone(house, page, language).sign_in("auditor").open(f"/orang/{member.id}")
        for section in ("perlindungan", "kontrak", "pembayaran", "manfaat", "klaim", "pesan", "dilihat", "keluarga"):
            assert page.locator(f"#{section}").count() == 1, section
            assert page.locator(f'nav.filters a[href="#{section}"]').count() == 1, section
        assert page.locator("#pembayaran tbody tr").count() >= 1
        assert page.locator(f'#klaim a[href="/klaim/{pair[0].key}"]').count() == 1
    looks = house.rows(
        "SELECT count(*) FROM audit a JOIN person p ON p.id = a.subject WHERE a.operation = 'member.view'"
        " AND a.role = 'auditor' AND p.number = ?", member.number)
    assert looks[0][0] >= 1


def test_a_plan_of_recovery_goes_from_the_recommendation_to_its_end(house, walk, pair):
    claim = pair[0].key
    manager = walk.officer("manager")
    place = manager.post(f"{API}/hospitals", {"name": "RS Pulih Bersama", "province": "33"})
    assert place in walk.officer("advisory-doctor").get(f"{API}/hospitals")["hospitals"]
    with opened(house, "id", width=360) as page:
        visitor = Telephone(house, page, "id")
        visitor.sign_in("manager").open("/rumah-sakit")
        assert "RS Pulih Bersama" in visitor.text()
        doctor = visitor.sign_in("advisory-doctor").open(f"/klaim/{claim}/rehabilitasi")
        doctor.send(f"/klaim/{claim}/rehabilitasi")
        assert page.locator("[aria-invalid=true]").count() >= 2
        doctor.fill({"kind": "return-to-work", "hospital": place["id"], "goal": "Kembali ke mesin dengan bidai",
                     "lastDay": "2031-01-31"}).send(f"/klaim/{claim}/rehabilitasi")
        assert "Kembali ke mesin dengan bidai" in doctor.text() and "RS Pulih Bersama" in doctor.text()
        assessor = visitor.sign_in("assessor")
        for event, fields, seen in [
                ("step", {"words": "Latihan genggam", "day": "2030-12-31"}, "Latihan genggam"),
                ("done", {"step": "1", "words": "Genggam kuat"}, "selesai"),
                ("progress", {"percent": 60, "words": "Bisa memegang alat"}, "60 %"),
                ("ended", {"outcome": "former-work", "words": "Bekerja lagi"}, "kembali ke pekerjaan semula")]:
            assessor.open(f"/klaim/{claim}/rehabilitasi?catat={event}").fill(fields)
            assessor.send(f"/klaim/{claim}/rehabilitasi/catatan")
            assert seen in assessor.text(), assessor.text()
    plans = walk.signed_in(pair[0].member).get(f"{API}/claims/{claim}/rehabilitation")["plans"]
    assert [(one["outcome"], one["percent"], one["steps"][0]["note"]) for one in plans] == [
        ("former-work", 60, "Genggam kuat")]
