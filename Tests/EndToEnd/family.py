# SPDX-License-Identifier: Apache-2.0
"""A worker's family and heirs after the registration: seen, added, corrected, taken away, and fixed by a death claim."""
from datetime import date

import pytest

from browser import Telephone, opened
from steps import API, Walk


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=664)


def session(caller):
    return caller.session.headers["Authorization"].removeprefix("Bearer ")


def family(walk, member):
    return walk.signed_in(member).get(f"{API}/persons/{member.id}/family")


def claimed(walk, member, heir):
    """A death before departure, told and claimed by a desk for the heir."""
    mission = walk.officer("mission-officer")
    told = mission.post(f"{API}/incidents", {
        "person": member.id, "kind": "death", "localDay": date.today().isoformat(), "country": "ID", "place": "Malang",
        "account": "Sakit mendadak di rumah.", "toldBy": "relative"})
    return mission.post(f"{API}/claims", {
        "incident": told["id"], "event": "death", "bankCode": "002", "accountNumber": walk.account_number(),
        "accountHolder": heir["name"], "heir": heir["id"]})


@pytest.mark.parametrize("language, width", [("id", 360), ("en", 360)])
def test_a_worker_keeps_the_family_in_order_on_a_telephone(walk, house, language, width):
    member = walk.enrolled()
    mother = family(walk, member)["relatives"][0]
    assert mother["called"] and mother["nominated"] and not mother["follows"]
    with opened(house, language, width) as page:
        telephone = Telephone(house, page, language)
        telephone.become(session(walk.signed_in(member))).open("/beranda").follow("/keluarga").look()
        assert "Ibu Contoh" in telephone.text()
        telephone.fill({"name": "Bayu Contoh"}).send("/keluarga")
        assert telephone.page.locator("[role=alert]").count() == 1, "the relation is missing, and the page says so"
        telephone.stands_at_the_faults()
        assert telephone.page.locator("[name=name]").input_value() == "Bayu Contoh"
        telephone.fill({"relation": "child", "birthDay": "2015-05-05", "nominated": True}).send("/keluarga")
        assert telephone.path() == "/keluarga?pesan=tersimpan", "the page says that it is saved"
        assert "Bayu Contoh" in telephone.page.locator("#hukum").inner_text()
        telephone.follow(f"/keluarga/{mother['id']}").look()
        telephone.fill({"diedOn": "2020-02-29", "nominated": False})
        telephone.send(f"/keluarga/{mother['id']}/perbaikan")
        child = family(walk, member)["relatives"][0]
        assert (child["name"], child["called"]) == ("Bayu Contoh", True)
        telephone.follow(f"/keluarga/{child['id']}").send(f"/keluarga/{child['id']}/pencabutan")
        assert telephone.page.locator("[role=alert]").count() == 1, "a reason is asked for"
        telephone.fill({"reason": "mistake"}).send(f"/keluarga/{child['id']}/pencabutan")
        assert telephone.path() == "/keluarga?pesan=tersimpan" and telephone.page.locator("#riwayat li").count() == 2
        assert "Ibu Contoh" not in telephone.page.locator("#hukum").inner_text(), "who died is not called"
    known = family(walk, member)
    assert [(one["name"], one["diedOn"], one["nominated"]) for one in known["relatives"]] == [
        ("Ibu Contoh", "2020-02-29", False)]
    assert [one["reason"] for one in known["former"]] == ["mistake", "corrected"]
    operations = {one["operation"] for one in walk.signed_in(member).get(f"{API}/own-data")["data"]["looks"]}
    assert {"family.add", "family.correct", "family.remove"} <= operations


def test_a_counter_changes_it_for_the_worker_until_a_death_is_claimed(walk, house):
    member = walk.enrolled()
    walk.pay_all(member)
    desk = walk.officer("counter-officer")
    added = desk.post(f"{API}/persons/{member.id}/family", {"name": "Sari Contoh", "relation": "spouse"})
    wife = next(one for one in added["relatives"] if one["relation"] == "spouse")
    with opened(house, "id", 360) as page:
        telephone = Telephone(house, page, "id")
        telephone.sign_in("counter-officer").open(f"/orang/{member.id}").follow("/keluarga?orang=")
        telephone.fill({"name": "Bayu Contoh", "relation": "child"}).send("/keluarga")
        assert telephone.path().startswith(f"/keluarga?orang={member.id}") and "Bayu Contoh" in telephone.text()
        claimed(walk, member, wife)
        telephone.open(f"/keluarga?orang={member.id}")
        assert telephone.page.locator("main form").count() == 0 and "sudah diajukan" in telephone.text()
    refused = desk.post(f"{API}/persons/{member.id}/family", {"name": "Lain", "relation": "child"}, 409)
    assert refused["code"] == "family-fixed" and refused["next"]
    walk.officer("assessor").get(f"{API}/persons/{member.id}/family", 403)
    walk.signed_in(walk.enrolled()).get(f"{API}/persons/{member.id}/family", 404)
