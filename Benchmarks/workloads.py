# SPDX-License-Identifier: Apache-2.0
"""What is measured: each workload makes its requests beforehand, so that the load generator only sends."""
import itertools
import json
import random
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from measuring import http, wait_for_rest, write_requests

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "EndToEnd"))

from people import FIRST, SECOND, People  # noqa: E402
from snap import PREFIX, Bank, now_text  # noqa: E402
from steps import API, Walk  # noqa: E402

KNOWN = 500
# Seconds after which the program has looked, at the latest, for people that were written beside it.
LONGEST_PERIOD = 35


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

    def requests(self, seconds, rate=None):
        """The file of one run, of so many requests a second at most, and whether it may begin again at its end."""
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
    """Registrations by an officer: no password is hashed. Each run registers people of its own, with mothers who have
    different names: people of one name and one mother are looked at by a desk."""

    name, peer = "enrolment", "raw"
    a_second = 6_000

    def prepare(self):
        # A database may hold those of a run before.
        self.walk.people = People(int(time.time()) % 1_000_000)

    def requests(self, seconds, rate=None):
        write_enrolments(self, int(seconds * (rate or self.a_second)))
        return self.file, False


def write_enrolments(workload, count):
    headers = {**workload.bearer("counter-officer"), "Content-Type": "application/json"}
    walk, chance = workload.walk, random.Random(7)

    def made():
        for number in range(count):
            form = walk.form(walk.people.next())
            form.pop("password")
            form["family"][0]["name"] = f"{chance.choice(FIRST)} {chance.choice(SECOND)}"
            yield http("POST", f"{API}/enrolments/for-worker", workload.host,
                       {**headers, "Idempotency-Key": f"bench-{walk.people.serial}"}, json.dumps(form).encode())

    write_requests(workload.file, made())


class PaymentWorkload(Workload):
    """Signed notifications of first payments, each of an invoice of its own, in no order."""

    name, peer = "payment", "raw"
    a_second = 12_000

    def prepare(self):
        self.bank = Bank(self.house.url, self.house.snap_keys)
        self.chance = random.Random(7)
        self.invoices, self.paid = [], 0
        # A database may hold those of a run before.
        self.made = self.house.rows("SELECT count(*) FROM person WHERE source = 'benchmark'")[0][0]

    def supply(self, count):
        """Registers people through a P3MI until so many invoices, two for each of them, wait for their payment; what
        the program does about new people is done before anything is measured."""
        missing = count - (len(self.invoices) - self.paid)
        if missing > 0:
            people = (missing + 1) // 2
            self.invoices += register_many(self.house, self.made, people, self.chance)
            self.made += people
            time.sleep(LONGEST_PERIOD)
            wait_for_rest(self.house)

    def requests(self, seconds, rate=None):
        count = int(seconds * (rate or self.a_second))
        self.supply(count)
        chosen = self.invoices[self.paid:self.paid + count]
        self.bank.ask_token()
        write_requests(self.file, (self.notification(number, customer, amount)
                                   for number, (customer, amount) in enumerate(chosen)))
        self.paid += count
        return self.file, False

    def notification(self, number, customer, amount):
        path = "/transfer-va/payment"
        body = self.bank.payment(self.bank.service + customer, amount, f"bench-{customer}")
        headers, sent = self.bank.signed(path, body, f"{self.made:08d}{self.paid:08d}{number:08d}", now_text())
        return http("POST", PREFIX + path, self.host, headers, sent)


class Books:
    """The tables of a house, beside its program, of either engine."""

    def __init__(self, house):
        self.is_server = not house.database.startswith("sqlite:")
        if self.is_server:
            import psycopg
            self.connection = psycopg.connect(house.database)
        else:
            self.connection = sqlite3.connect(house.database.removeprefix("sqlite:"), timeout=60)

    def newest(self, table):
        return self.connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]

    def insert(self, table, columns, rows):
        places = ", ".join("%s" if self.is_server else "?" for _ in rows[0])
        self.connection.cursor().executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)

    def close(self):
        self.connection.commit()
        if self.is_server:
            self.connection.autocommit = True
            self.connection.execute("ANALYZE")
        self.connection.close()


def register_many(house, made, count, chance):
    """People with membership, placement, contract and the two open invoices of art. 19, in the order of a shuffle;
    answers the customer numbers and amounts.

    Written straight into the tables, since a registration takes longer than its payment.
    """
    now = time.time_ns() // 1_000
    today, months, amounts = now // 86_400_000_000, 24, (37_500, 332_500)
    with closing(Books(house)) as books:
        ids = itertools.count(1 + max(map(books.newest, ("person", "placement", "contract", "invoice"))))
        rows = {"person": [], "membership": [], "placement": [], "contract": [], "invoice": []}
        invoices = []
        for serial in range(made, made + count):
            person, placement, contract = next(ids), next(ids), next(ids)
            rows["person"].append((person, f"BENCH{serial}", bytes(60), f"Pembayar {serial}", f"pembayar {serial}",
                                   -7_000 - serial % 5_000, "female", 33, bytes(80), "benchmark", now, "benchmark"))
            rows["membership"].append((f"9{serial:010d}", person, now))
            rows["placement"].append((placement, person, "p3mi", None, "TW", "Majikan", "household", "caregiver", now,
                                      "benchmark"))
            rows["contract"].append((contract, placement, "initial", today + 30, months, today + 759, "TW", "Majikan",
                                     now, "benchmark"))
            for part, (stage, amount) in enumerate(zip(("before", "during-after"), amounts)):
                customer = f"9{2 * serial + part:011d}"
                rows["invoice"].append((next(ids), f"BENCH{2 * serial + part}", person, placement, contract, stage,
                                        months, amount, customer, now, now + 7 * 86_400_000_000, "benchmark"))
                invoices.append((customer, amount))
        columns = {
            "person": "id, number, data_key, name, search_name, birth_day, sex, province, address, source, "
                      "recorded_at, recorded_by",
            "membership": "kpj, person, recorded_at",
            "placement": "id, person, route, organisation, country, employer, employer_kind, occupation, "
                         "recorded_at, recorded_by",
            "contract": "id, placement, kind, first_day, months, last_day, country, employer, recorded_at, recorded_by",
            "invoice": "id, number, person, placement, contract, stage, months, amount, customer_number, issued_at, "
                       "expires_at, issued_by",
        }
        for table, values in rows.items():
            books.insert(table, columns[table], values)
    chance.shuffle(invoices)
    return invoices


WORKLOADS = {one.name: one for one in (
    QuoteWorkload, ClearanceWorkload, MemberWorkload, EnrolmentWorkload, PaymentWorkload)}
