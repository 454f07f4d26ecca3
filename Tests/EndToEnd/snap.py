# SPDX-License-Identifier: Apache-2.0
"""The bank's side of SNAP in Python: another implementation of the same standard, to hold ours against."""
import base64
import hashlib
import hmac
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import requests
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding

PREFIX = "/snap/v1.0"
WIB = timezone(timedelta(hours=7))


def now_text():
    return datetime.now(WIB).strftime("%Y-%m-%dT%H:%M:%S+07:00")


class Bank:
    def __init__(self, url, keys):
        self.url = url
        keys = Path(keys)
        read = lambda name: (keys / name).read_text(encoding="utf-8").strip()
        self.client_key, self.partner_id = read("client-key"), read("partner-id")
        self.channel_id, self.service = read("channel-id"), read("partner-service-id")
        self.secret = read("client-secret").encode()
        self.private_key = serialization.load_pem_private_key(read("aggregator-private.pem").encode(), None)
        self.token = None

    def ask_token(self):
        timestamp = now_text()
        text = f"{self.client_key}|{timestamp}".encode()
        signature = self.private_key.sign(text, padding.PKCS1v15(), hashes.SHA256())
        answer = requests.post(
            f"{self.url}{PREFIX}/access-token/b2b", json={"grantType": "client_credentials"}, timeout=30, headers={
                "X-TIMESTAMP": timestamp, "X-CLIENT-KEY": self.client_key,
                "X-SIGNATURE": base64.b64encode(signature).decode()})
        answer.raise_for_status()
        self.token = answer.json()["accessToken"]
        return self.token

    def signed(self, path, body, external_id, timestamp=None):
        """Headers and bytes of a service request."""
        if self.token is None:
            self.ask_token()
        timestamp = timestamp or now_text()
        sent = json.dumps(body, separators=(",", ":")).encode()
        text = f"POST:{PREFIX}{path}:{self.token}:{hashlib.sha256(sent).hexdigest()}:{timestamp}"
        signature = hmac.new(self.secret, text.encode(), hashlib.sha512).digest()
        return {
            "Content-Type": "application/json", "Authorization": f"Bearer {self.token}", "X-TIMESTAMP": timestamp,
            "X-SIGNATURE": base64.b64encode(signature).decode(), "X-PARTNER-ID": self.partner_id,
            "X-EXTERNAL-ID": external_id, "CHANNEL-ID": self.channel_id,
        }, sent

    def send(self, path, body, external_id, **options):
        headers, sent = self.signed(path, body, external_id)
        headers.update(options.get("headers", {}))
        return requests.post(f"{self.url}{PREFIX}{path}", data=sent, headers=headers, timeout=60)

    def account(self, number):
        """The fields that name a virtual account, from its number as people type it."""
        digits = number.replace(" ", "")
        assert digits.startswith(self.service), f"{number} is not one of {self.service}"
        service, customer = self.service.rjust(8), digits[len(self.service):]
        return {"partnerServiceId": service, "customerNo": customer, "virtualAccountNo": service + customer}

    def payment(self, number, amount, payment_request, name="Pembayar"):
        value = {"value": f"{amount}.00", "currency": "IDR"}
        return {**self.account(number), "virtualAccountName": name, "paymentRequestId": payment_request,
                "paidAmount": value, "totalAmount": value, "trxDateTime": now_text(), "flagAdvise": "N"}
