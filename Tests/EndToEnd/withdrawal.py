# SPDX-License-Identifier: Apache-2.0
"""Old-age savings from the contribution to the account that is zero and explains itself."""
import os
import subprocess
from datetime import date, timedelta

import pytest
import requests

from browser import Telephone, opened
from house import House
from officers import Officers
from steps import API, WORKER_PASSWORD, Walk
from waiting import eventually
from walk_api import PHOTO

TODAY = date.today()
OVERRIDE = "Dasar hukum dibaca bersama bagian hukum."


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("withdrawal"), people=120)
    try:
        yield house.start()
    finally:
        house.stop()


@pytest.fixture(scope="module")
def walk(own):
    return Walk(own, seed=81)


class Asking:
    """A withdrawal on its way through the desks."""

    def __init__(self, walk, caller, person, name, **more):
        self.walk, self.caller, self.person = walk, caller, person
        self.body = {"reason": "home-for-good", "bankCode": "002", "accountNumber": walk.account_number(),
                     "accountHolder": name, "shares": [], **more}
        self.claim = None

    def ask(self, expect=201):
        answer = self.caller.post(f"{API}/persons/{self.person}/savings/withdrawals", self.body, expect)
        if expect == 201:
            self.claim = answer
        return answer

    def look(self):
        return self.walk.officer("assessor").get(f"{API}/claims/{self.claim['id']}")

    def savings(self, **query):
        return self.walk.officer("finance").get(f"{API}/persons/{self.person}/savings", **query)

    def complete(self):
        for paper in [one["code"] for one in self.look()["papers"] if one["state"] == "missing"]:
            answer = self.caller.send(
                "POST", f"{API}/incidents/{self.claim['incident']}/documents", data=PHOTO,
                params={"kind": paper, "name": f"{paper}.png"}, headers={"Content-Type": "image/png"})
            assert answer.status_code == 201, answer.text

    def assess(self, expect=200):
        return self.walk.officer("assessor").post(
            f"{API}/claims/{self.claim['id']}/assessment", {"action": "accept"}, expect)

    def approve(self, expect=200, **more):
        return self.walk.officer("approver").post(
            f"{API}/claims/{self.claim['id']}/approval", {"action": "approve", **more}, expect)

    def paid(self):
        assert eventually(lambda: self.look()["state"] == "paid", 60), self.look()
        return self.look()


def saved(walk):
    """A worker abroad whose contribution carried savings."""
    member = walk.enrolled(first_day=TODAY, jht={"monthly": 100_000, "months": 12})
    walk.pay_all(member)
    walk.happened(member, "departed", TODAY)
    return member


def home(walk, member):
    walk.happened(member, "contract-ended", TODAY, role="counter-officer")
    walk.happened(member, "arrived-home", TODAY, role="counter-officer")


def test_a_worker_is_paid_after_the_return_once_and_the_account_explains_it(walk, own):
    member = saved(walk)
    caller = walk.signed_in(member)
    asking = Asking(walk, caller, member.id, member.person.name)
    deposited = asking.savings()["balance"]
    assert deposited > 0
    assert asking.ask(expect=422)["code"] == "savings-not-home"
    home(walk, member)
    claim = asking.ask()
    assert claim["event"] == "old-age-savings" and claim["amount"] == deposited
    assert asking.ask(expect=409)["code"] == "claim-once"
    assert asking.assess(expect=422)["code"] == "claim-papers-incomplete"
    asking.complete()
    assert asking.assess()["state"] == "assessed"
    assert asking.approve(expect=422)["code"] == "claim-override-missing"
    asking.approve(override=OVERRIDE)
    answer = asking.paid()
    payout = answer["payouts"][-1]
    assert payout["amount"] == deposited and payout["state"] == "settled"
    transfers = [one for one in own.books()["transfers"] if one["partnerReferenceNo"] == payout["reference"]]
    assert [one["rupiah"] for one in transfers] == [deposited]
    after = asking.savings()
    assert after["balance"] == after["closing"] == 0
    assert after["lines"][-1]["kind"] == "savings-paid-out" and after["lines"][-1]["amount"] == -deposited
    assert [(one["state"], one["net"]) for one in after["withdrawals"]] == [("paid", deposited)]
    assert asking.ask(expect=422)["code"] == "savings-nothing-left"
    own.rantau("ledger", "verify")


def demo_saver(own):
    """Somebody of the demonstration with savings of earlier years, abroad on the only placement."""
    rows = own.rows(
        """
        SELECT p.id, p.name FROM person p JOIN ledger_account a ON a.person = p.id
        WHERE (SELECT count(*) FROM placement WHERE person = p.id) = 1
            AND (SELECT -sum(amount) FROM posting WHERE account = a.id) BETWEEN 1000000 AND 90000000
            AND EXISTS (SELECT 1 FROM journey_event j JOIN placement l ON l.id = j.placement
                WHERE l.person = p.id AND j.kind = 'departed')
            AND NOT EXISTS (SELECT 1 FROM journey_event j JOIN placement l ON l.id = j.placement
                WHERE l.person = p.id AND j.kind NOT IN ('departed', 'signed', 'opp-done'))
            AND NOT EXISTS (SELECT 1 FROM relation WHERE person = p.id AND relative IS NOT NULL)
        ORDER BY (SELECT min(business_day) FROM entry e JOIN posting q ON q.entry = e.id WHERE q.account = p.id)
        LIMIT 1
        """)
    assert rows, "the demonstration has a saver abroad"
    return rows[0]


def key_text(number):
    return "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> shift & 31] for shift in range(60, -1, -5))


@pytest.fixture(scope="module")
def returned(own, walk):
    """Savings of earlier years with their returns: last month closed, then the worker comes home and is paid."""
    number, name = demo_saver(own)
    last = TODAY.replace(day=1) - timedelta(days=1)
    own.rantau("savings", "accrue", "--month", last.strftime("%Y-%m"), "--reason", "no published rate")
    person = key_text(number)
    counter = walk.officer("counter-officer")
    asking = Asking(walk, counter, person, name)
    before = asking.savings(**{"from": "2000-01-01", "to": TODAY.isoformat()})
    for kind in ("contract-ended", "arrived-home"):
        counter.post(f"{API}/persons/{person}/journey", {"kind": kind, "day": TODAY.isoformat()})
    asking.ask()
    asking.complete()
    asking.assess()
    asking.approve(override=OVERRIDE)
    return asking, before


def test_savings_with_their_returns_are_paid_and_the_next_closing_finds_nothing(returned, own):
    asking, before = returned
    assert any(line["kind"] == "return" and line["amount"] > 0 for line in before["lines"])
    paid = asking.paid()["payouts"][-1]["amount"]
    assert paid >= before["balance"]
    after = asking.savings(**{"from": "2000-01-01", "to": TODAY.isoformat()})
    assert after["balance"] == after["closing"] == 0
    one = after["withdrawals"][0]
    assert one["net"] == paid == one["gross"] - one["tax"]
    running = [line["amount"] for line in after["lines"] if line["kind"] == "savings-return-paid"]
    assert one["gross"] == before["balance"] + sum(running)
    own.rantau("ledger", "verify")
    own.rantau("savings", "verify")
    own.rantau("ledger", "trial-balance")


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 390), ("id", 320), ("id", 1320)])
def test_the_pages_say_what_was_paid(own, returned, language, width):
    asking, _ = returned
    asking.paid()
    with opened(own, language, width=width) as page:
        page.context.add_cookies([
            {"name": "rantau", "value": Officers(own).token("counter-officer"), "url": own.url}])
        desk = Telephone(own, page, language)
        desk.open(f"/orang/{asking.person}/tabungan?lang={language}")
        assert page.get_by_text({"id": "telah dicairkan", "en": "paid out on"}[language]).count() > 0
        picture(page, f"paid-out-{language}-{width}")
        desk.open(f"/orang/{asking.person}/tabungan/cairkan?lang={language}")
        picture(page, f"asking-{language}-{width}")
        page.context.add_cookies([{"name": "rantau", "value": Officers(own).token("assessor"), "url": own.url}])
        desk.open(f"/klaim/{asking.claim['id']}?lang={language}")
        picture(page, f"claim-{language}-{width}")
        desk.open(f"/klaim/{asking.claim['id']}/surat?lang={language}")
        picture(page, f"letter-{language}-{width}")


def picture(page, name):
    if folder := os.environ.get("RANTAU_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def test_a_worker_asks_on_the_page_and_faults_stand_beside_their_fields(own, walk):
    member = saved(walk)
    home(walk, member)
    with opened(own, "id") as page:
        session = walk.visitor.post(f"{API}/sessions", {"login": member.person.email, "password": WORKER_PASSWORD})
        page.context.add_cookies([{"name": "rantau", "value": session["token"], "url": own.url}])
        worker = Telephone(own, page, "id")
        worker.open("/tabungan?lang=id")
        worker.follow("/tabungan/cairkan")
        worker.fill({"reason": "home-for-good", "bankCode": "002", "accountNumber": "1",
                     "accountHolder": member.person.name})
        page.locator("main form button.button").first.click()
        worker.arrived()
        assert page.locator("#accountNumber-error").count() == 1
        worker.fill({"accountNumber": walk.account_number()})
        page.locator("main form button.button").first.click()
        worker.arrived()
        assert "/klaim/" in page.url
        worker.open("/tabungan?lang=id")
        assert page.get_by_text("Pencairan sedang diproses").count() == 1
        assert page.locator('main a[href="/tabungan/cairkan"]').count() == 0


def test_the_paper_says_what_was_paid_out(own, returned, tmp_path):
    asking, _ = returned
    answer = requests.get(
        f"{own.url}/orang/{asking.person}/tabungan/laporan.pdf?from=2000-01-01&to={TODAY}", timeout=30,
        headers={"Authorization": "Bearer " + Officers(own).token("finance")})
    (tmp_path / "statement.pdf").write_bytes(answer.content)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "statement.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "Pencairan JHT" in text and asking.claim["number"] in text and "Saldo akhir" in text
