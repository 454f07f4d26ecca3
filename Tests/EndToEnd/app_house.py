# SPDX-License-Identifier: Apache-2.0
"""A house that browsers know by name, as passkeys need it, with a mail server that is not ours."""
import base64
import email
import email.policy
import hashlib
import hmac
import struct
import time
from urllib.parse import parse_qs, urlparse

import requests
from aiosmtpd.controller import Controller

from api import Caller
from house import House, free_port
from officers import Officers

API = "/api/v1"


class Mailboxes:
    """What the mail server took, read by Python's own parser."""

    def __init__(self):
        self.mail = []

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mail.append((envelope.rcpt_tos, message))
        return "250 taken"

    def to(self, address):
        return [message for recipients, message in self.mail if address in recipients]


class AppHouse(House):
    def __init__(self, folder, people=30):
        super().__init__(folder, people)
        self.url = f"http://localhost:{self.port}"
        self.mailboxes = Mailboxes()
        self.mail_server = Controller(self.mailboxes, hostname="127.0.0.1", port=free_port())
        arguments = self.rantau_program.arguments
        arguments[arguments.index("--public-url") + 1] = self.url
        arguments += ["--smtp-url", f"smtp://127.0.0.1:{self.mail_server.port}", "--mail-from", "rantau@contoh.example"]

    def start(self, seconds=120):
        self.mail_server.start()
        return super().start(seconds)

    def stop(self):
        super().stop()
        self.mail_server.stop()

    def messages_to(self, number):
        return requests.get(f"{self.messages}/v1/messages", params={"to": number}, timeout=30).json()


def new_officer(house, role, login):
    """Another officer of a role, with a second factor of their own: two steps that two people must take."""
    administrator = Officers(house).caller("administrator")
    given = administrator.post(f"{API}/accounts", {"login": login, "name": login, "role": role})
    secret = parse_qs(urlparse(given["provisioningURI"]).query)["secret"][0]
    session = Caller(house.url).post(
        f"{API}/sessions", {"login": login, "password": given["password"], "code": code_of(secret)})
    return Caller(house.url, "en", session["token"])


def code_of(secret, at=None):
    """RFC 6238."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(at or time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
