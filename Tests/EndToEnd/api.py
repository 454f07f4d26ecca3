# SPDX-License-Identifier: Apache-2.0
"""A caller of the API that checks what every answer must have."""
import uuid

import requests


class Refusal(AssertionError):
    """An answer with another status than the one expected."""

    def __init__(self, answer, expected):
        super().__init__(
            f"{answer.request.method} {answer.request.url} gave {answer.status_code}, expected {expected}:"
            f" {answer.text[:800]}")
        self.answer = answer


class Caller:
    def __init__(self, url, language="en", token=None):
        self.url, self.language = url, language
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = language
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path, expect=200, **query):
        return self._checked(self.session.get(self.url + path, params=query, timeout=60), expect)

    def post(self, path, body, expect=201, key=None):
        headers = {"Idempotency-Key": key or uuid.uuid4().hex}
        return self._checked(self.session.post(self.url + path, json=body, headers=headers, timeout=60), expect)

    def send(self, method, path, **options):
        return self.session.request(method, self.url + path, timeout=60, **options)

    def _checked(self, answer, expect):
        if answer.status_code != expect:
            raise Refusal(answer, expect)
        if expect >= 400:
            return problem(answer)
        return answer.json() if answer.content else None


def problem(answer):
    """The body of a refusal, which is RFC 9457 with a stable code and a next step."""
    assert answer.headers["Content-Type"].startswith("application/problem+json"), answer.headers
    body = answer.json()
    for field in ("type", "title", "status", "detail", "code"):
        assert body.get(field), f"a problem names its {field}: {body}"
    assert body["status"] == answer.status_code
    return body
