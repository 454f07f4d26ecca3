# SPDX-License-Identifier: Apache-2.0
"""Callers who do not give up while a program is killed and started again: the same request under the same key."""
import time
import uuid

import requests

from api import Caller
from steps import API, WORKER_PASSWORD, Walk

BROKEN = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)
PATIENCE = 120


def again(work, seconds=PATIENCE):
    """Does it until it is answered; a break of the connection is no answer, nor is a program that stops."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer = work()
            if getattr(answer, "status_code", 200) != 503:
                return answer
        except BROKEN:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


class StubbornCaller(Caller):
    def get(self, path, expect=200, **query):
        answer = again(lambda: self.session.get(self.url + path, params=query, timeout=30))
        return self._checked(answer, expect)

    def post(self, path, body, expect=201, key=None):
        headers = {"Idempotency-Key": key or uuid.uuid4().hex}
        answer = again(lambda: self.session.post(self.url + path, json=body, headers=headers, timeout=30))
        return self._checked(answer, expect)

    def send(self, method, path, **options):
        return again(lambda: self.session.request(method, self.url + path, timeout=30, **options))


class StubbornWalk(Walk):
    """The steps of the walk; payments are left to the bank, which tells them in its own time."""

    def __init__(self, house, seed):
        super().__init__(house, seed)
        self.visitor = StubbornCaller(house.url)
        self.payments = 0

    def officer(self, role):
        return StubbornCaller(self.house.url, self.language, self.officers.token(role))

    def signed_in(self, member):
        if member.caller is None:
            session = self.visitor.post(
                f"{API}/sessions", {"login": member.person.email, "password": WORKER_PASSWORD})
            member.caller = StubbornCaller(self.house.url, self.language, session["token"])
        return member.caller

    def order(self, path, **order):
        """An order to the bank's control API."""
        answer = again(lambda: requests.post(f"{self.house.bank}/control/{path}", json=order, timeout=30))
        answer.raise_for_status()
        return answer.json()

    def pay(self, invoice, amount=None, account=None):
        """Leaves a payment to the bank; its number."""
        self.payments += 1
        number = f"chaos-{self.seed}-{self.payments}"
        self.order("pay", va=account or invoice["virtualAccount"], amount=amount or invoice["amount"],
                   paymentRequestId=number, queued=True)
        return number

    def pay_all(self, member):
        for invoice in self.open_invoices(member):
            self.pay(invoice)
        deadline = time.monotonic() + 600
        while self.open_invoices(member):
            assert time.monotonic() < deadline, f"{member.number} has paid, and the invoices stay open"
            time.sleep(0.5)
