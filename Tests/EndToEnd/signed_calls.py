# SPDX-License-Identifier: Apache-2.0
"""Requests that a partner's program signs with its own key (RFC 9421), where that was agreed on and where it was not."""
import base64
import hashlib
import json
import time

import requests
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from officers import Officers
from partners_day import registered


def signed(program, method, path, body=None, covered=None, created=None, key=None, sent=None):
    """Sends a request with a signature over the named parts."""
    bare, _, query = path.partition("?")
    data = json.dumps(body).encode() if body is not None else b""
    fields = {"authorization": f"Bearer {program.token}"}
    if data:
        fields["content-digest"] = f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"
    parts = covered or ["@method", "@path", "authorization"] + (["@query"] if query else []) + (
        ["content-digest"] if data else [])
    values = {"@method": method, "@path": bare, "@query": f"?{query}", **fields}
    parameters = "(" + " ".join(f'"{part}"' for part in parts) + f');created={created or int(time.time())};alg="ecdsa-p256-sha256"'
    lines = [f'"{part}": {values[part]}' for part in parts] + [f'"@signature-params": {parameters}']
    r, s = decode_dss_signature((key or program.key).sign("\n".join(lines).encode(), ec.ECDSA(hashes.SHA256())))
    made = base64.b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()
    return requests.request(method, program.url + path, data=sent if sent is not None else data, timeout=60, headers={
        **fields, "Content-Type": "application/json", "Accept-Language": "en",
        "Signature-Input": f"sig1={parameters}", "Signature": f"sig1=:{made}:"})


def code(answer):
    return answer.status_code, answer.json().get("code")


def test_a_program_that_must_sign_is_heard_signed_only(house):
    program = registered(house, "signing", scopes="members.read events").sign_in()
    assert signed(program, "GET", "/api/v1/persons?q=Wahyu").status_code == 200, "unasked, and right"
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", key=ec.generate_private_key(ec.SECP256R1()))) == (
        401, "signature-wrong"), "unasked, and wrong"
    Officers(house).caller("administrator").post("/api/v1/clients/signing/proof", {"signs": True}, 200)
    assert program.call("GET", "/api/v1/persons?q=Wahyu").status_code == 401, "tokens given before ended"
    program.sign_in()
    assert code(program.call("GET", "/api/v1/persons?q=Wahyu")) == (401, "signature-missing")
    assert signed(program, "GET", "/api/v1/persons?q=Wahyu").status_code == 200
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", covered=["@method", "@path", "authorization"])) == (
        401, "signature-covers-less")
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", created=int(time.time()) - 400)) == (
        401, "signature-expired")
    hook = {"url": "http://127.0.0.1:9/", "events": []}
    assert signed(program, "POST", "/api/v1/webhooks", hook).status_code == 201
    assert code(signed(program, "POST", "/api/v1/webhooks", hook, sent=b'{"url":"http://127.0.0.1:8/","events":[]}')) == (
        401, "signature-digest")
    assert signed(program, "GET", "/api/v1/persons?q=Sri").status_code == 200
