# SPDX-License-Identifier: Apache-2.0
"""A ship comes home: list, cards, claims on the spot, hand-over to the province, the time after work."""
from datetime import date, timedelta

import pytest

from browser import Telephone, opened
from misfits import key
from officers import Officers
from steps import API, Walk

TODAY = date.today()


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=411)


def abroad(house):
    """The KPJ and key of somebody who is abroad and covered."""
    day = (TODAY - date(1970, 1, 1)).days
    found = house.rows(
        "SELECT m.kpj, c.person FROM cover_period c JOIN membership m ON m.person = c.person"
        " WHERE c.phase = 'during' AND c.programme = 'jkm' AND c.first_day < ? AND c.last_day > ?"
        " AND (SELECT count(*) FROM placement p WHERE p.person = c.person) = 1"
        " AND (SELECT count(*) FROM journey_event j JOIN placement p ON p.id = j.placement WHERE p.person = c.person"
        "     AND j.kind NOT IN ('signed', 'opp-done', 'departed')) = 0"
        " AND EXISTS (SELECT 1 FROM journey_event j JOIN placement p ON p.id = j.placement"
        "     WHERE p.person = c.person AND j.kind = 'departed') ORDER BY c.person LIMIT 1", day, day + 60)
    kpj, person = found[0]
    return kpj, key(person)


def test_a_deportee_of_a_ship_comes_home(walk, house):
    kpj, person = abroad(house)
    home = str(house.rows("SELECT province FROM sign_in WHERE role = 'labour-officer'")[0][0])
    border, other = walk.officer("gate-officer"), walk.people.next()
    ship = border.post(f"{API}/returnee-lists", {
        "title": "KM Bukit Raya", "means": "ship", "country": "MY", "place": "Tanjung Pinang",
        "arrivedOn": TODAY.isoformat()})
    card = {"name": "Sri Rahayu", "paper": kpj, "category": "deported", "health": "urgent",
            "province": home, "rights": "rights-unmet"}
    returnee = border.post(f"{API}/returnee-lists/{ship['id']}/people", card)
    assert returnee["person"] == person and returnee["journey"] == "recorded"
    stranger = border.post(f"{API}/returnee-lists/{ship['id']}/people", {
        **card, "name": other.name, "paper": other.passport, "rights": "rights-unknown", "health": "well"})
    assert stranger.get("person") is None and stranger["journey"] == "none"
    twice = border.post(f"{API}/returnee-lists/{ship['id']}/people", card, expect=409)
    assert twice["code"] == "field-known-returnee" and twice["field"] == "paper"
    missing = border.post(f"{API}/returnee-lists/{ship['id']}/people", {**card, "health": "segar"}, expect=400)
    assert missing["field"] == "health"

    # From tomorrow on it is the time after work, without anybody having entered that.
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    cover = walk.officer("counter-officer").get(f"{API}/persons/{person}/cover", on=tomorrow)["programmes"]
    assert {one["phase"] for one in cover if one.get("phase")} == {"after"}

    # What was lost on the way is reported on the spot; the claim is filed from there.
    incident = border.post(f"{API}/returnees/{returnee['id']}/incidents", {
        "kind": "loss-on-way-home", "account": "Tas dan uang diambil orang di kapal."})["incident"]
    found = walk.officer("counter-officer").get(f"{API}/incidents/{incident}")
    assert found["kind"] == "loss-on-way-home"
    refused = border.post(f"{API}/returnees/{stranger['id']}/incidents", {
        "kind": "trouble", "account": "Tidak dibayar."}, expect=422)
    assert refused["code"] == "returnee-not-member"

    # Everybody who goes to one province is handed over; the province answers.
    handover = border.post(f"{API}/returnee-lists/{ship['id']}/handovers", {"province": home})
    assert handover["people"] == 2
    province = walk.officer("labour-officer")
    few = province.post(f"{API}/handovers/{handover['id']}/receipt", {"received": 1}, expect=400)
    assert few["field"] == "answer"
    done = province.post(f"{API}/handovers/{handover['id']}/receipt", {"received": 2}, expect=200)
    assert done["received"] == 2
    again = province.post(f"{API}/handovers/{handover['id']}/receipt", {"received": 2}, expect=409)
    assert again["code"] == "handover-acknowledged"
    counts = walk.officer("manager").get(f"{API}/returnee-counts")["counts"]
    deported = [count for count in counts if count["category"] == "deported"]
    assert sum(count["people"] for count in deported) >= 2
    assert any(count["member"] and count["rights"] == "rights-unmet" for count in deported)


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 320), ("id", 1280)])
def test_a_bus_is_taken_in_by_its_file_and_by_hand(walk, house, tmp_path, language, width):
    file = tmp_path / f"bus-{language}-{width}.csv"
    file.write_text(
        "Nama;Paspor;Kategori;Kesehatan;Provinsi\n"
        f"Sri Rahayu;B{width}0001;deportasi;sehat;Jawa Timur\n"
        f"Dewi Lestari;B{width}0002;TPPO;darurat;35\n"
        f"Tanpa Provinsi;B{width}0003;sakit;sehat;Atlantis\n", encoding="utf-8")
    with opened(house, language, width=width) as page:
        visitor = Telephone(house, page, language)
        visitor.become(Officers(house).token("gate-officer")).open("/kepulangan")
        page.locator("main details summary").first.click()
        visitor.fill({"title": f"Bus {width}", "means": "bus", "country": "MY", "place": "PLBN Entikong",
                      "arrivedOn": TODAY.isoformat(), "file": str(file)})
        visitor.send("/kepulangan", "post")
        assert "Dewi Lestari" in visitor.text() and "Atlantis" in visitor.text()
        page.goto("/kepulangan")
        visitor.follow("/kepulangan/")
        visitor.fill({"name": "Wati", "paper": f"X{width}9", "category": "ill", "health": "care", "province": "35",
                      "rights": "rights-unknown"})
        visitor.send("/kepulangan/", "post")
        assert "Wati" in visitor.text()
        visitor.follow("/kepulangan/orang/")
        visitor.open("/serah-terima")
        visitor.open("/kepulangan/sendiri")
        visitor.become(Officers(house).token("manager")).open("/kepulangan")
