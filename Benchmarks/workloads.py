# SPDX-License-Identifier: Apache-2.0
"""What is measured: each workload makes its requests beforehand, so that the load generator only sends."""
import json
import sys
from pathlib import Path

from measuring import http, replay, write_requests

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "EndToEnd"))

from snap import PREFIX, Bank, now_text  # noqa: E402
from steps import API, Walk  # noqa: E402

KNOWN = 500


class Workload:
    """Requests in a file; `peer` names what runs beside it."""

    peer = "nginx"

    def __init__(self, house, folder):
        self.house, self.folder = house, Path(folder)
        self.host = house.url.removeprefix("http://")
        self.walk = Walk(house, seed=70 + list(WORKLOADS).index(self.name))
        self.file = self.folder / f"{self.name}.requests"
        self.prepare()

    def prepare(self):
        """Makes people and requests that all runs share."""

    def requests(self, seconds):
        """The file of one run, and whether it may begin again at its end."""
        return self.file, True

    def bearer(self, role):
        return {"Authorization": f"Bearer {self.walk.officers.token(role)}"}

    def members(self):
        officer = self.walk.officer("counter-officer")
        return [self.walk.enrolled(caller=officer) for _ in range(KNOWN)]


class QuoteWorkload(Workload):
    name = "quote"

    def prepare(self):
        write_requests(self.file, [
            http("GET", f"{API}/quote?route={route}&months={months}&on=2024-03-01", self.host)
            for route in ("p3mi", "perseorangan") for months in range(1, 61)])


class ClearanceWorkload(Workload):
    name = "clearance"

    def prepare(self):
        headers = self.bearer("gate-officer")
        write_requests(self.file, [
            http("GET", f"{API}/clearance?passport={member.person.passport}", self.host, headers)
            for member in self.members()])


class MemberWorkload(Workload):
    name = "member"

    def prepare(self):
        headers = {"Cookie": f"rantau={self.walk.officers.token('counter-officer')}"}
        write_requests(self.file, [
            http("GET", f"/orang/{member.id}", self.host, headers) for member in self.members()])


class EnrolmentWorkload(Workload):
    """Registrations by an officer: no password is hashed. Each run registers people of its own."""

    name, peer = "enrolment", "raw"
    a_second = 6_000

    def requests(self, seconds):
        write_enrolments(self, seconds * self.a_second)
        return self.file, False


def write_enrolments(workload, count):
    headers = {**workload.bearer("counter-officer"), "Content-Type": "application/json"}
    walk = workload.walk

    def made():
        for number in range(count):
            form = walk.form(walk.people.next())
            form.pop("password")
            yield http("POST", f"{API}/enrolments/for-worker", workload.host,
                       {**headers, "Idempotency-Key": f"bench-{walk.people.serial}"}, json.dumps(form).encode())

    write_requests(workload.file, made())


class PaymentWorkload(Workload):
    """Signed notifications, each of an invoice of its own. The invoices are made before, by registrations."""

    name, peer = "payment", "raw"
    a_second = 12_000


    def prepare(self):
        self.bank = Bank(self.house.url, self.house.snap_keys)
        self.invoices, self.paid = [], 0

    def supply(self, count):
        """Registers people until so many invoices wait for their payment."""
        while len(self.invoices) - self.paid < count:
            write_enrolments(self, 30_000)
            replay(self.house.url, self.file, 64, 8, False, self.house.rantau_program.process.pid)
            self.invoices = self.house.rows(
                "SELECT customer_number, amount FROM invoice WHERE id > ? ORDER BY id", self.first_invoice())

    def first_invoice(self):
        if not hasattr(self, "_first"):
            self._first = self.house.rows("SELECT coalesce(max(id), 0) FROM invoice")[0][0]
        return self._first

    def requests(self, seconds):
        count = seconds * self.a_second
        self.first_invoice()
        self.supply(count)
        chosen = self.invoices[self.paid:self.paid + count]
        self.paid += count
        self.bank.ask_token()
        write_requests(self.file, (self.notification(number, customer, amount)
                                   for number, (customer, amount) in enumerate(chosen)))
        return self.file, False

    def notification(self, number, customer, amount):
        path = "/transfer-va/payment"
        body = self.bank.payment(self.bank.service + customer, amount, f"bench-{customer}")
        headers, sent = self.bank.signed(path, body, f"{self.paid}{number:09d}", now_text())
        return http("POST", PREFIX + path, self.host, headers, sent)


WORKLOADS = {one.name: one for one in (
    QuoteWorkload, ClearanceWorkload, MemberWorkload, EnrolmentWorkload, PaymentWorkload)}
