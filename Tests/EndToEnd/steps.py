# SPDX-License-Identifier: Apache-2.0
"""The steps of the walk over the API, each checked as far as every walk needs it."""
from datetime import date, timedelta

import jwt

from api import Caller
from officers import Officers
from people import People

WORKER_PASSWORD = "kata-sandi-panjang"
API = "/api/v1"


class Member:
    """A person who registered, with what the registration answered and a session of their own."""

    def __init__(self, person, answer):
        self.person, self.id = person, answer["person"]
        self.kpj, self.number, self.invoices = answer["kpj"], answer["personNumber"], answer["invoices"]
        self.caller = None


class Walk:
    def __init__(self, house, seed, language="en"):
        self.house, self.language = house, language
        self.people, self.officers = People(seed), Officers(house)
        self.visitor = Caller(house.url, language)
        self.seed, self.accounts = seed, 0

    def officer(self, role):
        return self.officers.caller(role, self.language)

    def form(self, person, route="perseorangan", months=24, first_day=None, **more):
        """What a registration sends."""
        return {
            "name": person.name, "nik": person.nik, "sex": person.sex, "birthDay": person.born.isoformat(),
            "addressLine": "Jalan Melati 4", "village": "Sidomulyo", "district": "Kecamatan Wonosari",
            "province": person.nik[:2], "phone": person.phone, "email": person.email, "passport": person.passport,
            "family": [{"name": "Ibu Contoh", "relation": "mother", "nominated": True}], "route": route,
            "country": "TW", "employer": "Contoh Electronics Co", "employerKind": "legal-entity",
            "occupation": "Operator", "contractFirstDay": (first_day or date.today() + timedelta(days=7)).isoformat(),
            "months": months, "password": WORKER_PASSWORD, **more,
        }

    def enrolled(self, person=None, caller=None, **work):
        """A new member; by the public form unless an officer is given."""
        person = person or self.people.next()
        form = self.form(person, **work)
        if caller is None:
            return Member(person, self.visitor.post(f"{API}/enrolments", form))
        return Member(person, caller.post(f"{API}/enrolments/for-worker", form))

    def signed_in(self, member):
        """The member's own session, by the e-mail address and the password chosen at registration."""
        if member.caller is None:
            session = self.visitor.post(
                f"{API}/sessions", {"login": member.person.email, "password": WORKER_PASSWORD})
            assert session["person"] == member.id and session["role"] == "worker"
            member.caller = Caller(self.house.url, self.language, session["token"])
        return member.caller

    def account_number(self, closed=False):
        """A bank account that nobody has used yet; the bank takes numbers that end in 9 for closed accounts."""
        self.accounts += 1
        return f"88{self.seed:04d}{self.accounts:05d}{9 if closed else 1}"

    def pay(self, invoice, **order):
        """Lets the bank pay an invoice; its report."""
        return self.house.control("pay", va=invoice["virtualAccount"], **order)

    def pay_all(self, member):
        for invoice in self.open_invoices(member):
            report = self.pay(invoice)
            assert report["state"] == "posted", report

    def open_invoices(self, member):
        return [invoice for invoice in self.invoices(member) if invoice["state"] == "open"]

    def invoices(self, member):
        return self.signed_in(member).get(f"{API}/persons/{member.id}/invoices")["invoices"]

    def cover(self, member, on=None, caller=None, **query):
        """The answer of one day, by programme."""
        if on:
            query["on"] = on.isoformat() if isinstance(on, date) else on
        answer = (caller or self.signed_in(member)).get(f"{API}/persons/{member.id}/cover", **query)
        for programme in answer["programmes"]:
            assert programme["reason"] and programme["code"] and programme["derivation"]
        return {programme["programme"]: programme for programme in answer["programmes"]} | {"periods": answer["periods"]}

    def card(self, member):
        card = self.signed_in(member).get(f"{API}/persons/{member.id}/card")
        assert card["link"] == f"{self.house.url}/v/#{card['token']}"
        assert jwt.get_unverified_header(card["token"])["alg"] == "ES256"
        return {**card, "person": member.person}

    def clearance(self, **question):
        return self.officer("gate-officer").get(f"{API}/clearance", **question)

    def happened(self, member, kind, day, role="gate-officer", expect=201):
        body = {"kind": kind, "day": day.isoformat()}
        return self.officer(role).post(f"{API}/persons/{member.id}/journey", body, expect)

    def receipts(self, invoice):
        """Receipts of an invoice and journal entries of those receipts, counted in the database."""
        found = self.house.rows(
            "SELECT receipt.id FROM receipt JOIN invoice ON invoice.id = receipt.invoice WHERE invoice.number = ?",
            invoice["number"])
        entries = [self.house.rows("SELECT count(*) FROM entry WHERE reference = ?", row[0])[0][0] for row in found]
        return len(found), sum(entries)

    def exists(self, member):
        """Whether a registration is in the database, whole: person, membership and invoices."""
        people = self.house.rows(
            "SELECT person.id FROM person JOIN membership ON membership.person = person.id"
            " WHERE person.number = ? AND membership.kpj = ?", member.number, member.kpj)
        if len(people) != 1:
            return False
        invoices = self.house.rows("SELECT number FROM invoice WHERE person = ?", people[0][0])
        return {row[0] for row in invoices} == {invoice["number"] for invoice in member.invoices}
