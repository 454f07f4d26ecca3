# SPDX-License-Identifier: Apache-2.0
"""Money out by list: from a large claim to the last line, over SNAP, by file, and when the program is killed."""
import uuid

import pytest

from browser import Telephone, opened
from house import House
from officers import Officers
from steps import API, Walk
from waiting import eventually
from walk_api import Case

LARGE = 100_000_000


@pytest.fixture(scope="module")
def lists(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("lists"), people=20)
    try:
        yield house.start()
    finally:
        house.stop()


def large_claim(walk):
    """A claim that is granted and waits for a list."""
    case = Case(walk, cost=9_000_000)
    case.complete()
    case.assess(action="adjust", amount=LARGE, reason="Biaya dibuktikan dengan kuitansi rumah sakit.")
    answer = case.approve(override="Kuitansi asli dilihat penyetuju kedua.")
    assert answer["state"] == "approved" and not answer["payouts"]
    return case


class Desk:
    """Finance, approver and manager at one list."""

    def __init__(self, walk):
        self.walk = walk

    def step(self, role, list_id, verb, body=None, expect=200):
        return self.walk.officer(role).post(f"{API}/payout-lists/{list_id}/{verb}", body or {}, expect)

    def look(self, list_id):
        return self.walk.officer("finance").get(f"{API}/payout-lists/{list_id}")

    def authorised(self):
        made = self.walk.officer("finance").post(f"{API}/payout-lists", {})
        assert made["lines"], made
        self.step("finance", made["id"], "lock")
        assert eventually(
            lambda: all(line["inquiry"] or line["state"] != "listed" for line in self.look(made["id"])["lines"]), 60)
        problem = self.step("finance", made["id"], "approve", expect=403)
        assert problem["code"] == "not-allowed"
        self.step("approver", made["id"], "approve")
        return self.step("manager", made["id"], "authorise")


def test_a_large_claim_waits_for_a_list_and_is_paid_once(lists):
    walk = Walk(lists, seed=71)
    case, desk = large_claim(walk), Desk(walk)
    made = desk.authorised()
    assert made["lines"][0]["inquiry"] == "agrees", made["lines"]
    released = desk.step("finance", made["id"], "release", {"channel": "snap"})
    assert released["state"] == "released"
    problem = desk.step("finance", made["id"], "release", {"channel": "snap"}, expect=409)
    assert problem["code"] == "payout-list-step-not-now"
    assert eventually(lambda: case.look()["state"] == "paid", 60), case.look()
    after = desk.look(made["id"])
    assert after["state"] == "settled" and after["lines"][0]["isAsked"]
    line = after["lines"][0]["id"]
    with opened(lists, "id", width=360) as page:
        payee = Telephone(lists, page, "id")
        payee.become(case.caller.session.headers["Authorization"].removeprefix("Bearer "))
        payee.open("/pesan").follow(f"/konfirmasi/{line}").look()
    assert sum(one["partnerReferenceNo"] == line for one in lists.books()["transfers"]) == 1
    answer = case.caller.post(f"{API}/payout-questions/{line}", {"answer": "not-received"}, 200)
    assert answer["answer"] == "not-received"
    cases = walk.officer("finance").get(f"{API}/payout-cases")["cases"]
    assert line in [one["line"] for one in cases]
    lists.rantau("ledger", "verify")


def report(reference, status):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>{uuid.uuid4().hex}</MsgId><CreDtTm>2026-11-21T09:00:00+07:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>DP</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>{reference}</OrgnlEndToEndId>
<TxSts>{status}</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"""


def test_a_list_goes_as_a_file_fails_and_a_follow_up_pays(lists):
    walk = Walk(lists, seed=72)
    case, desk = large_claim(walk), Desk(walk)
    made = desk.authorised()
    desk.step("finance", made["id"], "release", {"channel": "file"})
    finance = walk.officer("finance")
    line = made["lines"][0]["id"]
    assert line in finance.get(f"{API}/payout-lists/{made['id']}/file")["text"]
    refused = report(line, "RJCT")
    assert finance.post(f"{API}/payout-reports", {"text": refused}, 200)["rows"][0]["outcome"] == "taken"
    again = finance.post(f"{API}/payout-reports", {"text": refused}, 200)
    assert again["isRepeated"]
    stranger = finance.post(f"{API}/payout-reports", {"text": report("ENTAHLAH", "ACSC")}, 200)
    assert stranger["rows"][0]["outcome"] == "unknown-reference"
    follow = desk.step("finance", made["id"], "follow-up")
    assert follow["follows"] == made["id"] and len(follow["lines"]) == 1
    desk.step("finance", follow["id"], "lock")
    assert eventually(lambda: desk.look(follow["id"])["lines"][0]["inquiry"] == "agrees", 60)
    desk.step("approver", follow["id"], "approve")
    desk.step("manager", follow["id"], "authorise")
    desk.step("finance", follow["id"], "release", {"channel": "snap"})
    assert eventually(lambda: case.look()["state"] == "paid", 60), case.look()
    lists.rantau("ledger", "verify")


def test_the_pages_are_sound_at_every_width(lists):
    walk = Walk(lists, seed=73)
    first, second = large_claim(walk), large_claim(walk)
    finance = walk.officer("finance")
    due = finance.get(f"{API}/payout-lists")["waiting"]
    chosen = [one["id"] for one in due if one["number"] == first.claim["number"]]
    still_open = finance.post(f"{API}/payout-lists", {"payables": chosen})
    assert [one["number"] for one in still_open["waiting"]] == [second.claim["number"]]
    done = finance.get(f"{API}/payout-lists")["lists"][-1]["id"]
    token = Officers(lists).token("finance")
    for language, width in (("id", 320), ("id", 390), ("en", 1280)):
        with opened(lists, language, width=width) as page:
            page.set_extra_http_headers({"Authorization": f"Bearer {token}"})
            visitor = Telephone(lists, page, language)
            for name, path in (
                ("lists", "/daftar-pembayaran"), ("open", f"/daftar-pembayaran/{still_open['id']}"),
                ("done", f"/daftar-pembayaran/{done}"), ("cases", "/uang-belum-sampai"),
            ):
                visitor.open(path)
                page.screenshot(path=f"{lists.folder}/{name}-{width}.png", full_page=True)
