# SPDX-License-Identifier: Apache-2.0
"""Money that comes in other ways than asked: waiting money, collective invoices, cash, receipts."""
from datetime import date, timedelta

import pytest

from browser import Telephone, opened
from house import House
from steps import API, Walk

TODAY = date.today()


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("misfits"), people=60)
    try:
        yield house.start()
    finally:
        house.stop()


def taken(finance, amount, reference, bill=None, expect=201):
    body = {"source": "statement", "channel": "BRI-0123", "reference": reference, "amount": amount,
            "paidOn": TODAY.isoformat(), "payer": "Budi"}
    return finance.post(f"{API}/suspense", body | ({"bill": bill} if bill else {}), expect=expect)


def test_money_that_does_not_fit_finds_its_way(own):
    walk = Walk(own, seed=71)
    finance = walk.officer("finance")
    member = walk.enrolled()
    invoice = member.invoices[0]
    part = taken(finance, invoice["amount"] - 500, "S-1", invoice["number"])
    assert part["reason"] == "too-little" and part["remaining"] == part["amount"]
    rest = taken(finance, 2_500, "S-2", invoice["virtualAccount"])
    assert rest["reason"] == "too-much" and rest["remaining"] == 2_000
    assert not walk.open_invoices(member)
    view = finance.get(f"{API}/suspense/{rest['id']}")
    assert [part["kind"] for part in view["proposals"][0]["parts"]] == ["advance"]
    back = finance.post(
        f"{API}/suspense/{rest['id']}/resolutions", {"parts": [{"kind": "refund", "amount": 2_000}]})
    refund = back["refunds"][0]
    settlement = f"{API}/refunds/{refund['id']}/settlement"
    assert finance.post(settlement, {"bankReference": "TRF-9"}, expect=422)["code"] == "second-officer-needed"
    walk.officer("finance-2").post(settlement, {"bankReference": "TRF-9"}, expect=200)
    refusal = finance.post(f"{API}/suspense/{rest['id']}/resolutions", {"parts": []}, expect=400)
    assert refusal["field"] == "parts"
    walk.officer("counter-officer").get(f"{API}/suspense", expect=403)
    assert finance.get(f"{API}/suspense")["total"] == finance.get(f"{API}/suspense")["booked"]
    receipt = walk.signed_in(member).get(f"{API}/invoices/{invoice['id']}/receipt")
    check = receipt["checkAddress"].removeprefix(own.url)
    assert walk.visitor.send("GET", check).status_code == 200
    assert walk.visitor.send("GET", check[:-4] + "0000").status_code == 404
    own.rantau("ledger", "verify")


def test_a_company_pays_for_many_at_once_and_each_sees_his_line(own):
    walk = Walk(own, seed=72)
    company = walk.officer("p3mi-officer")
    organisation = own.rows("SELECT organisation FROM sign_in WHERE role = 'p3mi-officer'")[0][0]
    assert organisation
    before = {one["invoice"] for one in company.get(f"{API}/payable-invoices")["invoices"]}
    for _ in range(3):
        walk.enrolled(caller=company, route="p3mi", organisation=key(organisation))
    fresh = [one for one in company.get(f"{API}/payable-invoices")["invoices"] if one["invoice"] not in before]
    assert len(fresh) == 6
    body = {"invoices": [one["invoice"] for one in fresh], "promisedDay": (TODAY + timedelta(days=3)).isoformat()}
    batch = company.post(f"{API}/batches", body)
    assert batch["amount"] == sum(one["amount"] for one in fresh)
    left = [one for one in fresh if one["person"] == fresh[0]["person"]]
    smaller = company.post(
        f"{API}/batches/{batch['id']}/revision", {"invoices": [one["invoice"] for one in left]}, expect=200)
    report = walk.pay(smaller)
    assert report["state"] == "posted", report
    states = {line["invoice"]: line["state"] for line in company.get(f"{API}/batches/{batch['id']}")["lines"]}
    assert sorted(states.values()) == ["dropped"] * 2 + ["paid"] * 4
    alarms = walk.officer("inspector").get(f"{API}/batch-alarms")["alarms"]
    assert {one["invoice"] for one in alarms} == {one["invoice"] for one in left}
    own.rantau("ledger", "verify")


def key(number):
    """A key as it travels: 13 characters of Crockford's base 32."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "".join(alphabet[number >> 5 * place & 31] for place in range(12, -1, -1))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_pages_of_cashier_and_finance_hold_on_a_telephone(own, language):
    walk = Walk(own, seed=73 if language == "id" else 74, language=language)
    member = walk.enrolled()
    invoice = member.invoices[0]
    with opened(own, language) as page:
        telephone = Telephone(own, page, language)
        cash(telephone, invoice, language)
        waiting(telephone, walk, invoice, language)
        telephone.sign_in("p3mi-officer").open("/tagihan-kolektif").open("/janji-iuran")
    with opened(own, language, width=1280) as page:
        Telephone(own, page, language).sign_in("finance").open("/penampungan").open("/pengembalian").open("/loket")


def cash(telephone, invoice, language):
    telephone.sign_in("counter-officer").open("/loket")
    if language == "id":
        telephone.fill({"place": "LTSA Cilacap"}).send("/loket/buka")
    telephone.fill({"invoice": "T-1999-0000000", "amount": "1000", "payer": "Budi"}).send("/loket/terima")
    assert telephone.page.locator("#invoice[aria-invalid=true]").count() == 1
    telephone.fill({"invoice": invoice["number"], "amount": invoice["amount"], "payer": "Budi"}).send("/loket/terima")
    assert telephone.path().startswith("/kuitansi/") and "Budi" in telephone.text()
    assert telephone.page.locator("main svg").count() >= 1
    telephone.open("/loket").open("/loket/setor").fill({"amount": "1000", "reference": "S-1"}).send("/loket/setor")


def waiting(telephone, walk, invoice, language):
    telephone.sign_in("finance").open("/penampungan")
    telephone.fill({
        "channel": "BRI-0123", "reference": f"H-{language}", "amount": invoice["amount"],
        "paidOn": TODAY.isoformat(), "bill": invoice["number"]}).send("/penampungan", "post")
    assert telephone.path().startswith("/penampungan/"), telephone.text()
    telephone.send(telephone.path().split("?")[0] + "/keputusan")
    telephone.sign_in("finance-2").open("/pengembalian").follow("/pengembalian?pilih=")
    telephone.fill({"bankReference": "TRF-1"}).send("/pengembalian/")
    telephone.open("/penampungan?tampil=all").open("/buku")
