# SPDX-License-Identifier: Apache-2.0
"""A partner in Python: its own keys, both variants of the signature, every service it may call."""
import base64
import hashlib
import hmac
import itertools
import json
import time
from datetime import datetime, timedelta

import requests
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from snap import PREFIX, WIB

_serial = itertools.count(int(time.time() * 1000) * 1000)


def external_id():
    return str(next(_serial))


def moment(seconds=0):
    return (datetime.now(WIB) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S+07:00")


def new_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public_pem(key):
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo).decode()


class Partner:
    def __init__(self, url, given, service, key, variant="symmetric", channel="95231"):
        self.url, self.id, self.service = url, given["partner"], service
        self.client_key, self.secret = given["clientKey"], given["clientSecret"].encode()
        self.key, self.variant, self.channel = key, variant, channel
        self.token = None

    @classmethod
    def added(cls, house, name, service, variant="symmetric", *options, key=None):
        """A new partner, made known by the command."""
        key = key or new_key()
        pem = house.folder / f"{name}.pem"
        pem.write_text(public_pem(key), encoding="utf-8")
        given = house.answer(
            "partner", "add", name, "--name", f"Bank {name}", "--service", service, "--public-key", str(pem),
            "--signature", variant, *options)
        time.sleep(5.5)
        return cls(house.url, given, service, key, variant)

    def ask_token(self, key=None, timestamp=None, headers=None):
        timestamp = timestamp or moment()
        signature = (key or self.key).sign(
            f"{self.client_key}|{timestamp}".encode(), padding.PKCS1v15(), hashes.SHA256())
        answer = requests.post(
            f"{self.url}{PREFIX}/access-token/b2b", json={"grantType": "client_credentials"}, timeout=30, headers={
                "X-TIMESTAMP": timestamp, "X-CLIENT-KEY": self.client_key,
                "X-SIGNATURE": base64.b64encode(signature).decode(), **(headers or {})})
        if answer.status_code == 200:
            self.token = answer.json()["accessToken"]
        return answer

    def sign(self, method, path, sent, timestamp, variant=None, key=None, secret=None):
        digest = hashlib.sha256(sent).hexdigest()
        if (variant or self.variant) == "asymmetric":
            text = f"{method}:{path}:{digest}:{timestamp}".encode()
            signature = (key or self.key).sign(text, padding.PKCS1v15(), hashes.SHA256())
        else:
            text = f"{method}:{path}:{self.token}:{digest}:{timestamp}".encode()
            signature = hmac.new(secret or self.secret, text, hashlib.sha512).digest()
        return base64.b64encode(signature).decode()

    def call(self, path, body, method="POST", tampered=None, **options):
        address, sent, fields = self.signed(path, body, method, **options)
        return requests.request(
            method, f"{self.url}{address}", data=tampered or sent, headers=fields, timeout=60)

    def signed(self, path, body, method="POST", external=None, timestamp=None, headers=None, **signing):
        """Address, body and headers of a call."""
        if self.token is None:
            assert self.ask_token().status_code == 200
        sent = json.dumps(body, separators=(",", ":")).encode()
        timestamp = timestamp or moment()
        address = f"{PREFIX}{path}"
        fields = {
            "Content-Type": "application/json", "Authorization": f"Bearer {self.token}", "X-TIMESTAMP": timestamp,
            "X-SIGNATURE": self.sign(method, address, sent, timestamp, **signing), "X-PARTNER-ID": self.id,
            "X-EXTERNAL-ID": external or external_id(), "CHANNEL-ID": self.channel, **(headers or {})}
        return address, sent, {name: value for name, value in fields.items() if value is not None}

    def account(self, customer):
        service = self.service.rjust(8)
        return {"partnerServiceId": service, "customerNo": customer, "virtualAccountNo": service + customer}

    def inquiry(self, customer, **options):
        body = {**self.account(customer), "inquiryRequestId": external_id()}
        return self.call("/transfer-va/inquiry", body, **options)

    def payment_body(self, customer, amount, request):
        value = {"value": f"{amount}.00", "currency": "IDR"}
        return {**self.account(customer), "virtualAccountName": "Pembayar", "paymentRequestId": request,
                "paidAmount": value, "totalAmount": value, "trxDateTime": moment(), "flagAdvise": "N"}

    def pay(self, customer, amount, request, **options):
        return self.call("/transfer-va/payment", self.payment_body(customer, amount, request), **options)

    def status(self, customer, request, **options):
        return self.call("/transfer-va/status", {**self.account(customer), "paymentRequestId": request}, **options)

    def create(self, bill, amount=None, name="Pembayar", **options):
        body = {"partnerServiceId": self.service.rjust(8), "customerNo": "", "trxId": bill, "virtualAccountName": name}
        if amount is not None:
            body["totalAmount"] = {"value": f"{amount}.00", "currency": "IDR"}
        return self.call("/transfer-va/create-va", body, **options)

    def update(self, bill, **more):
        body = {"partnerServiceId": self.service.rjust(8), "trxId": bill, **more}
        return self.call("/transfer-va/update-va", body, method="PUT")

    def delete(self, customer, bill):
        return self.call("/transfer-va/delete-va", {**self.account(customer), "trxId": bill}, method="DELETE")

    def tell_rate(self, rate, fee="30", currency="TWD", age=0):
        return self.call("/abroad/rate", {
            "currency": currency, "rupiahPerUnit": rate, "fee": fee, "source": "Bank of Taiwan",
            "toldAt": moment(-age)})

    def quote(self, customer, currency="TWD"):
        return self.call("/abroad/quote", {
            "partnerServiceId": self.service.rjust(8), "customerNo": customer, "currency": currency})

    def pay_abroad(self, quote, request, amount=None, external=None, **more):
        return self.call("/abroad/payment", {
            "quoteId": quote["quoteId"], "paymentRequestId": request, "paidAmount": amount or quote["totalAmount"],
            "paidAt": moment(), "outlet": "Toko Indo Taoyuan", **more}, external=external)


def code(answer):
    """The seven digits, which begin with the HTTP status."""
    digits = answer.json()["responseCode"]
    assert digits.startswith(str(answer.status_code)), answer.text
    return digits
