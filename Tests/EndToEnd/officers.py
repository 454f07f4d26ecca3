# SPDX-License-Identifier: Apache-2.0
"""Sign-ins of a demonstration: the login is the role's name, the second factor's code stands on the page /demo."""
import re
import time

import requests

from api import Caller

PASSWORD = "rantau-demo"


class Officers:
    """Sessions by role, opened once a house: a code counts once."""

    _tokens = {}
    roles = ["p3mi-officer", "mission-officer", "counter-officer", "gate-officer", "labour-officer", "assessor",
             "advisory-doctor", "approver", "finance", "contact-agent", "ministry-portal", "inspector", "manager",
             "auditor", "administrator", "partner", "worker", "relative"]

    def __init__(self, house):
        self.house = house

    def code(self, role):
        """The six digits that the demonstration shows beside the role; None where it shows none."""
        page = requests.get(f"{self.house.url}/demo", timeout=30).text
        found = re.search(rf'data-code-of="{re.escape(role)}">([^<]*)<', page)
        assert found, f"{self.house.url}/demo does not name {role}"
        digits = found.group(1).replace(" ", "")
        return digits if digits.isdigit() else None

    def token(self, role):
        key = (self.house.url, role)
        if key not in self._tokens:
            self._tokens[key] = self._sign_in(role)
        return self._tokens[key]

    def known(self, role):
        return (self.house.url, role) in self._tokens

    def remember(self, role, token):
        self._tokens[self.house.url, role] = token

    def _sign_in(self, role):
        for attempt in (1, 2):
            body = {"login": role, "password": PASSWORD}
            if code := self.code(role):
                body["code"] = code
            answer = requests.post(f"{self.house.url}/api/v1/sessions", json=body, timeout=30)
            if answer.status_code == 201:
                return answer.json()["token"]
            time.sleep(1 if attempt == 1 else 0)
        raise AssertionError(f"{role} could not sign in: {answer.status_code} {answer.text}")

    def caller(self, role, language="en"):
        return Caller(self.house.url, language, self.token(role))
