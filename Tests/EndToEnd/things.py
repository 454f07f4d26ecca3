# SPDX-License-Identifier: Apache-2.0
"""What has to be made before there is a page about it: papers of money, drafts, programs, lists, what others report."""
from lists import rows_of, upload
from misfits import key
from ministry import report
from people import People
from steps import API
from walk_api import Case
from workbooks import HEADINGS, xlsx

DRAFT = """values:
  2040-01-01:
    value: 40000
    metadata: {regulation: Permenaker 9/2027, article: "3", source: the minister, status: confirmed}
"""


class Things:
    """One of each, made over the API in a house that has rooms."""

    def __init__(self, rooms):
        self.walk, self.house, self.member = rooms.walk, rooms.house, rooms.member
        self.receipt = self.walk.signed_in(rooms.paid).get(f"{API}/invoices/{rooms.paid.invoices[0]['id']}/receipt")
        self.payout = self._payout()
        self.draft = self.walk.officer("manager").post(f"{API}/regulation/drafts", {
            "title": "Iuran awal naik", "reason": "Untuk melihat akibatnya.",
            "files": [{"path": "contributions/p3mi/before.yaml", "text": DRAFT}]})["id"]
        self._program()
        self._list()
        self._reports()

    def _payout(self):
        case = Case(self.walk, cost=9_000_000)
        case.complete()
        case.assess(action="accept")
        case.approve(override="Kuitansi asli dilihat penyetuju kedua.")
        return case.look()["payouts"][0]["id"]

    def _program(self):
        """Of the partner's own organisation."""
        organisation = self.house.rows("SELECT organisation FROM sign_in WHERE role = 'partner'")[0][0]
        self.walk.officer("administrator").post(f"{API}/clients", {
            "id": "program-contoh", "name": "Program Contoh", "organisation": key(organisation),
            "scopes": "cover.read"})

    def _list(self):
        """A company's workers, one with a wrong number."""
        rows = rows_of(People(311), 3)
        rows[1][2] = "3301"
        upload(self.walk.officer("p3mi-officer"), xlsx([HEADINGS] + rows))

    def _reports(self):
        """A telephone number that differs, and a name that does."""
        portal, person = self.walk.officer("ministry-portal"), self.walk.enrolled().person
        portal.post(f"{API}/ministry/self-reports", report(person, "PW-311", phone="+886912345678"))
        portal.post(f"{API}/ministry/self-reports", report(person, "PW-312", name="Nyoman Kartika"))

    def twice(self):
        """Somebody registers twice, so that a desk has a case."""
        person = self.walk.people.next()
        self.walk.visitor.post(f"{API}/enrolments", self.walk.form(person))
        self.walk.visitor.post(f"{API}/enrolments", self.walk.form(person) | {"email": "lain@contoh.example"})

    def addresses(self):
        """Pages to which a form leads, or a code on paper."""
        check = self.receipt["checkAddress"].removeprefix(self.house.url)
        departure = f"/pemeriksaan/{self.member.id}"
        return {
            None: [check], "finance": [f"/kuitansi/{self.receipt['id']}", f"/pembayaran/{self.payout}"],
            "counter-officer": [departure, f"/kuitansi/{self.receipt['id']}"], "gate-officer": [departure],
            "manager": [f"/peraturan/rancangan/{self.draft}"],
        }
