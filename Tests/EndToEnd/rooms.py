# SPDX-License-Identifier: Apache-2.0
"""The rooms of finance with something lying in each: no page scrolls sideways or fails axe, from 320 px to a desk."""
from datetime import date

import pytest
import requests

from browser import Telephone, opened
from house import House
from misfits import key
from officers import Officers
from steps import API, Walk
from walk_api import Case

TODAY = date.today()
MAPPING = ["day=Tanggal", "memo=Keterangan", "debit=Debet", "credit=Kredit", "counterparty=Nama"]
UNKNOWN = 1_234_567


class Rooms:
    """A house in which money waits, a drawer is open, a bank's lines wait, and a payout list is being made."""

    def __init__(self, house):
        self.house, self.walk = house, Walk(house, seed=91)
        self.finance = self.walk.officer("finance")
        self.member = self.walk.enrolled()
        self.paid = self.walk.enrolled(jht={"monthly": 100_000, "months": 12})
        for invoice in self.paid.invoices:
            self.walk.pay(invoice)
        self.list = self._payout_list()
        self.drawer = self._drawer()
        self.money = self._waiting_money()
        self.refund = self._refund()
        self.lines = self._bank_lines()
        self.batch = self._batch()

    def _payout_list(self):
        for _ in range(2):
            case = Case(self.walk, cost=9_000_000)
            case.complete()
            case.assess(action="adjust", amount=100_000_000, reason="Biaya dibuktikan dengan kuitansi rumah sakit.")
            case.approve(override="Kuitansi asli dilihat penyetuju kedua.")
        due = self.finance.get(f"{API}/payout-lists")["waiting"]
        return self.finance.post(f"{API}/payout-lists", {"payables": [due[0]["id"]]})["id"]

    def _drawer(self):
        counter = self.walk.officer("counter-officer")
        drawer = counter.post(f"{API}/drawers", {"place": "LTSA Cilacap"})
        return drawer["id"]

    def _waiting_money(self):
        invoice = self.member.invoices[0]
        body = {"source": "statement", "channel": "BRI-0123", "reference": "S-1", "amount": invoice["amount"] - 500,
                "paidOn": TODAY.isoformat(), "payer": "Budi Santoso Prasetyo Hidayat", "bill": invoice["number"]}
        return self.finance.post(f"{API}/suspense", body)["id"]

    def _refund(self):
        invoice = self.paid.invoices[0]
        body = {"source": "statement", "channel": "BRI-0123", "reference": "S-2", "amount": invoice["amount"],
                "paidOn": TODAY.isoformat(), "payer": "Budi Santoso Prasetyo Hidayat", "bill": invoice["number"]}
        money = self.finance.post(f"{API}/suspense", body)["id"]
        answer = self.finance.post(f"{API}/suspense/{money}/resolutions",
                                   {"parts": [{"kind": "refund", "amount": invoice["amount"]}]})
        return answer["refunds"][0]["id"]

    def _bank_lines(self):
        self.house.rantau("reconcile", "bank", "tiga", *MAPPING, "--name", "Bank Tiga", "--format", "csv")
        rows = ["Tanggal;Keterangan;Debet;Kredit;Nama", f"{TODAY:%d/%m/%Y};SETORAN TANPA KETERANGAN;;{UNKNOWN};CV MAJU",
                f"{TODAY:%d/%m/%Y};BIAYA ADM;2500;;", f"{TODAY:%d/%m/%Y};IURAN PMI;;332500;BUDI"]
        path = self.house.folder / "rooms.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        self.house.answer("reconcile", "import", str(path), "--bank", "tiga")
        return self.finance.get(f"{API}/reconciliation")["waiting"]

    def _batch(self):
        company = self.walk.officer("p3mi-officer")
        organisation = self.house.rows("SELECT organisation FROM sign_in WHERE role = 'p3mi-officer'")[0][0]
        for _ in range(2):
            self.walk.enrolled(caller=company, route="p3mi", organisation=key(organisation))
        invoices = [one["invoice"] for one in company.get(f"{API}/payable-invoices")["invoices"]]
        return company.post(f"{API}/batches", {"invoices": invoices, "promisedDay": TODAY.isoformat()})["id"]

    def addresses(self):
        """The pages of each role, those of single things included."""
        return {
            "finance": [
                "/buku", "/buku/hari", "/buku/rekening?account=channel:1", "/buku/rekening?account=suspense",
                "/penampungan", "/penampungan?tampil=all", f"/penampungan/{self.money}", "/pengembalian",
                "/rekonsiliasi", "/rekonsiliasi/bank", *(f"/rekonsiliasi/{line['id']}" for line in self.lines),
                "/daftar-pembayaran", f"/daftar-pembayaran/{self.list}", f"/rekening-penerima/{self.payable()}",
                f"/pengembalian/{self.refund}/rekening", f"/pengembalian?pilih={self.refund}",
                "/uang-belum-sampai", "/loket", f"/loket/{self.drawer}", "/mitra", "/mitra/kode",
                f"/mitra/{self.partner()}", "/luar-negeri",
                f"/orang/{self.paid.id}/tabungan", f"/tagihan-kolektif/{self.batch}"],
            "counter-officer": ["/loket", "/loket/setor", f"/loket/{self.drawer}"],
            "p3mi-officer": ["/tagihan-kolektif", f"/tagihan-kolektif/{self.batch}", "/janji-iuran"],
            "approver": ["/daftar-pembayaran", f"/daftar-pembayaran/{self.list}"],
            "manager": ["/daftar-pembayaran", "/rekonsiliasi"],
            "administrator": ["/mitra", "/mitra/kode", f"/mitra/{self.partner()}"],
            "auditor": ["/buku", "/buku/hari", "/penampungan", f"/penampungan/{self.money}", "/rekonsiliasi", "/loket",
                        "/daftar-pembayaran", "/mitra", "/luar-negeri"],
        }

    def payable(self):
        return self.finance.get(f"{API}/payout-lists")["waiting"][0]["id"]

    def partner(self):
        return self.house.rows("SELECT id FROM partner WHERE service_number <> '' LIMIT 1")[0][0]


@pytest.fixture(scope="module")
def rooms(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("rooms"), people=60)
    try:
        yield Rooms(house.start())
    finally:
        house.stop()


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 1280)])
def test_every_room_is_sound_at_every_width(rooms, language, width):
    with opened(rooms.house, language, width=width) as page:
        visitor = Telephone(rooms.house, page, language)
        for role, paths in rooms.addresses().items():
            visitor.become(Officers(rooms.house).token(role))
            for path in paths:
                visitor.open(path)
        bearer = rooms.walk.signed_in(rooms.paid).session.headers["Authorization"]
        visitor.become(bearer.removeprefix("Bearer ")).open("/tabungan").open("/tagihan")
        visitor.open(f"/pengembalian/{rooms.refund}/rekening")


def test_an_unexplained_bank_line_waits_with_the_other_money_until_somebody_decides(rooms):
    finance = rooms.finance
    line = next(one for one in rooms.lines if one["amount"] == UNKNOWN)
    before = finance.get(f"{API}/suspense")
    done = finance.post(
        f"{API}/reconciliation/lines/{line['id']}/decision", {"decision": "suspense", "note": "Pengirim ditanya."})
    assert done["line"]["state"] == "suspense"
    after = finance.get(f"{API}/suspense")
    assert after["total"] == after["booked"] == before["total"] + UNKNOWN
    (money,) = [one for one in after["items"] if one["remaining"] == UNKNOWN]
    assert (money["source"], money["channel"]) == ("statement", "tiga")
    page = requests.get(f"{rooms.house.url}/penampungan", timeout=30,
                        cookies={"rantau": Officers(rooms.house).token("finance")}).text
    assert "1.234.567" in page and f"/penampungan/{money['id']}" in page
    rooms.house.rantau("ledger", "verify")
    finance.post(f"{API}/suspense/{money['id']}/resolutions", {"parts": [{"kind": "refund", "amount": UNKNOWN}]})
    last = finance.get(f"{API}/suspense")
    assert last["total"] == last["booked"] == before["total"]
    rooms.house.rantau("ledger", "verify")
