# SPDX-License-Identifier: Apache-2.0
"""Money that goes out again: refunds by list, transfers that come back, accounts that change, files of workers."""
from datetime import date, timedelta

import pytest

from browser import Telephone, opened
from house import House
from misfits import key, taken
from officers import Officers
from payout_lists import Desk, large_claim
from steps import API, Walk
from waiting import eventually
from walk_api import Case

TODAY = date.today()


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("money-out"), people=20)
    try:
        yield house.start()
    finally:
        house.stop()


def refunded(walk):
    """A member whose invoice was paid twice, and the refund that finance decided."""
    member, finance = walk.enrolled(), walk.officer("finance")
    invoice = member.invoices[0]
    walk.pay(invoice)
    money = taken(finance, invoice["amount"], f"R-{walk.seed}", invoice["number"])
    assert money["reason"] == "two-payers"
    view = finance.post(
        f"{API}/suspense/{money['id']}/resolutions", {"parts": [{"kind": "refund", "amount": invoice["amount"]}]})
    return member, view["refunds"][0]


def account(name, number="0123456781"):
    return {"bankCode": "002", "accountNumber": number, "accountHolder": name}


def camt(reference, amount):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>{reference}</MsgId><CreDtTm>{TODAY}T09:00:00+07:00</CreDtTm></GrpHdr>
<Ntfctn><Id>N1</Id><Acct><Id><Othr><Id>1000000001</Id></Othr></Id></Acct>
<Ntry><Amt Ccy="IDR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>{TODAY}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>
<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"""


def test_a_refund_goes_to_the_owners_account_by_the_next_list(own):
    walk = Walk(own, seed=171)
    member, refund = refunded(walk)
    path = f"{API}/refunds/{refund['id']}"
    walk.signed_in(walk.enrolled()).post(f"{path}/account", account("Lain"), expect=404)
    given = walk.signed_in(member).post(f"{path}/account", account(member.person.name), expect=200)
    assert given["state"] == "ordered" and given["account"]["holder"] == member.person.name

    def look():
        found = walk.officer("finance").get(f"{API}/refunds")["refunds"]
        return next(one for one in found if one["id"] == refund["id"])

    assert eventually(lambda: look()["inquiry"], 60) and look()["inquiry"] == "agrees"
    desk = Desk(walk)
    made = desk.authorised()
    assert look()["list"] == made["number"]
    settle = walk.officer("finance-2").post(f"{path}/settlement", {"bankReference": "X"}, expect=409)
    assert settle["code"] == "payout-already-listed"
    desk.step("finance", made["id"], "release", {"channel": "snap"})
    assert eventually(lambda: look()["state"] == "paid", 60), look()
    reference = look()["bankReference"]
    assert sum(one["partnerReferenceNo"] == reference for one in own.books()["transfers"]) == 1
    own.rantau("ledger", "verify")
    said = walk.officer("finance").post(f"{API}/payout-reports", {"text": camt(reference, refund["amount"])}, 200)
    assert said["rows"][0]["outcome"] == "taken" and look()["state"] == "ordered"
    own.rantau("ledger", "verify")


def test_a_small_transfer_that_comes_back_goes_to_another_account_once(own):
    walk = Walk(own, seed=172)
    case = Case(walk, cost=3_000_000)
    case.complete()
    case.assess(action="accept")
    case.approve(override="Dicocokkan dengan kuitansi.")
    assert eventually(lambda: case.look()["state"] == "paid", 60), case.look()
    first = case.look()["payouts"][0]
    finance = walk.officer("finance")
    said = finance.post(f"{API}/payout-reports", {"text": camt(first["reference"], first["amount"])}, 200)
    assert said["rows"][0]["outcome"] == "taken"
    back = case.look()
    assert back["state"] == "approved" and back["payouts"][0]["state"] == "returned"
    with opened(own, "id") as page:
        telephone = Telephone(own, page, "id")
        telephone.sign_in("finance").open(f"/pembayaran/{first['id']}")
        page.screenshot(path=f"{own.folder}/returned-390.png", full_page=True)
        telephone.fill({"bankCode": "014", "accountNumber": "99887766", "accountHolder": first["account"]["holder"]})
        telephone.send(f"/pembayaran/{first['id']}/ulang")
    assert eventually(lambda: case.look()["state"] == "paid", 60), case.look()
    payouts = case.look()["payouts"]
    assert [one["state"] for one in payouts] == ["returned", "settled"]
    assert payouts[1]["account"]["bankCode"] == "014" and payouts[1]["reference"] != first["reference"]
    own.rantau("ledger", "verify")


def test_the_account_of_a_granted_claim_changes_by_two_officers(own):
    walk = Walk(own, seed=173)
    case = large_claim(walk)
    finance = walk.officer("finance")
    due = next(one for one in finance.get(f"{API}/payout-lists")["waiting"] if one["number"] == case.claim["number"])
    with opened(own, "id") as page:
        telephone = Telephone(own, page, "id")
        telephone.sign_in("finance").open(f"/rekening-penerima/{due['id']}")
        telephone.fill({"bankCode": "014", "accountNumber": "5566778891", "accountHolder": due["account"]["holder"]})
        telephone.send(f"/rekening-penerima/{due['id']}")
        look = lambda: finance.get(f"{API}/payables/{due['id']}")
        assert look()["account"]["bankCode"] != "014" and look()["change"]["account"]["bankCode"] == "014"
        assert eventually(lambda: look()["change"]["inquiry"] == "agrees", 60), look()
        telephone.sign_in("finance-2").open(f"/rekening-penerima/{due['id']}")
        page.screenshot(path=f"{own.folder}/change-390.png", full_page=True)
        telephone.send("/rekening-penerima/keputusan/")
    assert look()["account"]["bankCode"] == "014" and look()["change"] is None


def test_a_company_hands_in_its_workers_as_a_csv(own, tmp_path):
    walk = Walk(own, seed=174)
    company = walk.officer("p3mi-officer")
    organisation = own.rows("SELECT organisation FROM sign_in WHERE role = 'p3mi-officer'")[0][0]
    members = [walk.enrolled(caller=company, route="p3mi", organisation=key(organisation)) for _ in range(2)]
    path = tmp_path / "pekerja.csv"
    path.write_text("No;Nama;KPJ\n" + "".join(f"{at};Pekerja;{one.kpj}\n" for at, one in enumerate(members, 1)))
    with opened(own, "id", width=320) as page:
        telephone = Telephone(own, page, "id")
        telephone.sign_in("p3mi-officer").open("/tagihan-kolektif")
        page.fill("#fileDay", (TODAY + timedelta(days=2)).isoformat())
        page.set_input_files("#file", str(path))
        telephone.send("/tagihan-kolektif/berkas")
        assert telephone.path().startswith("/tagihan-kolektif/"), telephone.text()
        assert page.locator("main table tbody tr").count() >= 4


@pytest.mark.parametrize("language, width", [("id", 320), ("id", 390), ("en", 1280)])
def test_the_menu_of_finance_is_short_and_opens_by_keyboard(own, language, width):
    token = Officers(own).token("finance")
    with opened(own, language, width=width) as page:
        telephone = Telephone(own, page, language)
        telephone.become(token).open("/buku")
        fold = page.locator("header details.fold > summary")
        room = page.locator("header nav a[aria-current=page]")
        assert fold.is_visible() is (width < 768) and room.is_visible() is (width >= 768)
        assert page.locator("header.bar").bounding_box()["height"] <= 160
        if width < 768:
            assert room.text_content() in fold.inner_text()
            fold.focus()
            page.keyboard.press("Enter")
            assert room.is_visible()
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement === document.querySelector('header nav a')")
        group = page.locator("header details.doors").first
        group.locator("summary").focus()
        page.keyboard.press("Enter")
        assert group.locator("a").first.is_visible()
        page.screenshot(path=f"{own.folder}/menu-{width}.png")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0
