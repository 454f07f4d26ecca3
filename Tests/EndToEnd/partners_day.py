# SPDX-License-Identifier: Apache-2.0
"""A partner's day, from the guide alone: the examples of the page /pengembang run as they stand; then a program of its
own registers a key, gets a token, enrols, pays, receives webhooks on a real server, checks cover, has an event told
again and reads the feed, once in its sandbox and once for real."""
import base64
import hashlib
import hmac
import html
import json
import os
import re
import subprocess
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
import pytest
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from officers import Officers
from waiting import eventually

ALL = "enrol members.read cover.read payments journey manifest events"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class Receiver:
    """The partner's server: remembers what came, answers what it is told."""

    def __init__(self):
        self.came, self.status = [], 200
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.came.append((dict(self.headers.items()), body))
                self.send_response(receiver.status)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/rantau"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, count, seconds=20):
        deadline = time.monotonic() + seconds
        while len(self.came) < count and time.monotonic() < deadline:
            time.sleep(0.1)
        assert len(self.came) >= count, f"{len(self.came)} of {count} came"
        return [json.loads(body) for _, body in self.came]

    def stop(self):
        self.server.shutdown()


class Program:
    """A partner's program as its developer would write it."""

    def __init__(self, url, client, key):
        self.url, self.client, self.key = url, client, key
        self.token = None

    def proof(self, **changes):
        now = int(time.time())
        claims = {"iss": self.client, "sub": self.client, "aud": f"{self.url}/oauth/token", "jti": uuid.uuid4().hex,
                  "iat": now, "exp": now + 60, **changes}
        return jwt.encode(claims, self.key, algorithm="ES256")

    def ask_token(self, proof=None, **fields):
        return requests.post(f"{self.url}/oauth/token", timeout=30, data={
            "grant_type": "client_credentials", "client_assertion_type": ASSERTION,
            "client_assertion": proof or self.proof(), **fields})

    def sign_in(self):
        answer = self.ask_token()
        assert answer.status_code == 200, answer.text
        self.token = answer.json()["access_token"]
        return self

    def call(self, method, path, body=None, expect=None, **headers):
        answer = requests.request(method, self.url + path, json=body, timeout=60, headers={
            "Authorization": f"Bearer {self.token}", "Accept-Language": "en", **headers})
        if expect:
            assert answer.status_code == expect, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer

    def departed(self, worker, day):
        """Records the departure; how the worker is covered from then on."""
        path = f"/api/v1/persons/{worker['person']}"
        self.call("POST", f"{path}/journey", {"kind": "departed", "day": day}, 201)
        return self.call("GET", f"{path}/cover?on={day}", expect=200).json()

    def enrol(self, serial, key=None, first=None):
        body = {
            "name": "Wahyu Sentosa", "nik": f"330101170890{serial:04}", "sex": "male", "birthDay": "1990-08-17",
            "addressLine": "Jalan Melati 4", "district": "Cilacap", "province": "33", "phone": f"0812100{serial:04}",
            "passport": f"C100{serial:04}", "family": [{"name": "Sri Lestari", "relation": "spouse"}],
            "route": "perseorangan", "country": "TW", "employer": "Formosa Steel", "employerKind": "legal-entity",
            "occupation": "operator", "contractFirstDay": str(first or jakarta_today() + timedelta(days=30)), "months": 24}
        return self.call("POST", "/api/v1/enrolments/for-worker", body, 201,
                         **{"Idempotency-Key": key or uuid.uuid4().hex}).json()


def jakarta_today():
    return datetime.now(timezone(timedelta(hours=7))).date()


def public_pem(key):
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo).decode()


def registered(house, name, sandbox=False, scopes=ALL, **more):
    """A program that our administrator registers with the public key that the partner handed over."""
    key = ec.generate_private_key(ec.SECP256R1())
    Officers(house).caller("administrator").post("/api/v1/clients", {
        "id": name, "name": f"Program {name}", "institution": f"Lembaga {name}", "scopes": scopes,
        "sandbox": sandbox, "publicKey": public_pem(key), **more})
    return Program(house.url, name, key)


def is_from_rantau(secret, headers, body):
    """As the guide has it."""
    moment = headers["webhook-timestamp"]
    if abs(time.time() - int(moment)) > 300:
        return False
    signed = f'{headers["webhook-id"]}.{moment}.'.encode() + body
    right = base64.b64encode(hmac.new(
        base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(right, one.removeprefix("v1,"))
               for one in headers["webhook-signature"].split())


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.stop()


def samples(house, language):
    page = requests.get(f"{house.url}/pengembang?lang={language}", timeout=30).text
    found = re.findall(r'<pre tabindex="0" data-sample="(\w+)"><code>(.*?)</code></pre>', page, re.S)
    return [(kind, html.unescape(text)) for kind, text in found]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_examples_of_the_guide_run_as_they_stand(house, tmp_path, receiver, language):
    shell = [text for kind, text in samples(house, language) if kind == "shell"]
    assert len(shell) >= 10
    name = f"guide-{language}"
    subprocess.run(["bash", "-e", "-c", shell[0]], cwd=tmp_path, check=True, capture_output=True)
    Officers(house).caller("administrator").post("/api/v1/clients", {
        "id": name, "name": "Guide", "institution": f"Lembaga {name}", "scopes": ALL, "sandbox": True,
        "publicKey": (tmp_path / "public.pem").read_text()})
    script = "set -e\n" + "\n".join(shell[1:]) + '\necho; echo "PERSON=$PERSON INVOICE=$INVOICE NEXT=$NEXT"\n'
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120,
        env={**os.environ, "RANTAU": house.url, "CLIENT": name, "HOOK": receiver.url})
    assert done.returncode == 0, done.stdout + done.stderr
    values = dict(part.split("=") for part in done.stdout.strip().split("\n")[-1].split())
    assert all(len(value) == 13 for value in values.values()), values
    assert '"state":"settled"' in done.stdout, "the invoice was paid in the sandbox"
    assert done.stdout.count('"programmes":') == 2, "cover was asked for, and again after a failure"


def test_the_python_of_the_guide_checks_signatures(house):
    text = next(text for kind, text in samples(house, "en") if kind == "python")
    room = {}
    exec(text, room)
    key, body, moment = os.urandom(32), b"{}", str(int(time.time()))
    code = base64.b64encode(hmac.new(key, f"e1.{moment}.".encode() + body, hashlib.sha256).digest()).decode()
    headers = {"webhook-id": "e1", "webhook-timestamp": moment, "webhook-signature": f"v1,x v1,{code}"}
    secret = "whsec_" + base64.b64encode(key).decode()
    assert room["is_from_rantau"](secret, headers, body)
    assert not room["is_from_rantau"](secret, headers, b"{ }")
    assert not room["is_from_rantau"](secret, {**headers, "webhook-timestamp": "1"}, body)


def test_a_partners_day_in_its_sandbox(house, receiver):
    program = registered(house, "day-sandbox", sandbox=True).sign_in()
    hook = program.call("POST", "/api/v1/webhooks", {"url": receiver.url, "events": []}, 201).json()
    worker = program.enrol(11)
    invoice = program.call("GET", f"/api/v1/persons/{worker['person']}/invoices", expect=200).json()["invoices"][0]
    assert invoice["state"] == "open" and invoice["virtualAccount"]
    paid = program.call("POST", "/api/v1/sandbox/payments", {"invoice": invoice["id"]}, 200).json()
    assert paid["state"] == "settled"
    events = receiver.wait(3)
    assert [event["type"] for event in events] == ["member.enrolled", "invoice.paid", "cover.changed"]
    assert all(is_from_rantau(hook["secret"], headers, body) for headers, body in receiver.came)
    assert {event["person"] for event in events} == {worker["person"]}
    now = program.call("POST", "/api/v1/sandbox/clock", {"days": 31}, 200).json()["now"]
    cover = program.departed(worker, now[:10])
    assert all(programme["covered"] for programme in cover["programmes"]), cover
    program.call("POST", "/api/v1/sandbox/clock", {"days": 365 * 4}, 200)
    later = program.call("GET", f"/api/v1/persons/{worker['person']}/cover", expect=200).json()
    assert not any(programme["covered"] for programme in later["programmes"])
    house_rows = house.rows("SELECT count(*) FROM person WHERE source = 'partner'")
    assert program.call("GET", "/api/v1/persons?q=Wahyu", expect=200).json()["persons"]
    assert house_rows == house.rows("SELECT count(*) FROM person WHERE source = 'partner'")


def test_a_partners_day_for_real(house, receiver):
    program = registered(house, "day-real").sign_in()
    hook = program.call("POST", "/api/v1/webhooks", {
        "url": receiver.url, "events": ["invoice.paid", "cover.changed"]}, 201).json()
    repeat = uuid.uuid4().hex
    worker = program.enrol(21, repeat, jakarta_today())
    assert program.enrol(21, repeat, jakarta_today())["person"] == worker["person"], "the same key gives the same answer"
    assert worker["knownAs"] is None
    invoice = worker["invoices"][0]
    receiver.status = 503
    house.control("pay", va=invoice["virtualAccount"], amount=invoice["amount"])
    receiver.wait(1)
    receiver.status = 200
    events = receiver.wait(3, 40)
    assert [event["type"] for event in events] == ["invoice.paid", "invoice.paid", "cover.changed"]
    assert events[0]["id"] == events[1]["id"], "told again after a failure, with the same id"
    assert all(is_from_rantau(hook["secret"], headers, body) for headers, body in receiver.came)
    assert events[0]["data"]["amount"] == invoice["amount"]
    path = f"/api/v1/webhooks/{hook['id']}/deliveries"
    log = eventually(lambda: [one for one in [program.call("GET", path, expect=200).json()["deliveries"]]
                              if all(row["state"] == "delivered" for row in one)])[0]
    assert [one["type"] for one in log] == ["cover.changed", "invoice.paid"]
    assert log[1]["tries"] == 2
    again = program.call("POST", f"/api/v1/webhooks/{hook['id']}/deliveries/{log[1]['id']}/replay", {}, 201).json()
    told = receiver.wait(4)[3]
    assert told == events[0] and again["event"] == told["id"]
    feed = program.call("GET", "/api/v1/events?limit=2", expect=200).json()
    rest = program.call("GET", f"/api/v1/events?after={feed['next']}", expect=200).json()
    types = [event["type"] for event in feed["events"] + rest["events"]]
    assert types == ["member.enrolled", "invoice.paid", "cover.changed"]
    assert told in feed["events"] + rest["events"], "the feed and the webhook tell the same"
    cover = program.departed(worker, str(jakarta_today()))
    assert all(programme["covered"] for programme in cover["programmes"]), cover


def test_another_partner_sees_nothing_of_it(house):
    first, second = registered(house, "apart-a").sign_in(), registered(house, "apart-b").sign_in()
    worker = first.enrol(31)
    absent = "0000000000ZZZ"
    for path in ("/api/v1/persons/{}", "/api/v1/persons/{}/cover", "/api/v1/persons/{}/invoices"):
        foreign, nobody = (second.call("GET", path.format(key)) for key in (worker["person"], absent))
        assert foreign.status_code == 404 and foreign.text == nobody.text
    assert second.call("GET", "/api/v1/events", expect=200).json()["events"] == []
    assert second.call("GET", f"/api/v1/persons?q={worker['kpj']}", expect=200).json()["persons"] == []
    assert second.call("GET", "/api/v1/own/clients/apart-a/usage").status_code == 404


def test_what_a_program_may_not_do_is_refused(house):
    program = registered(house, "narrow", scopes="cover.read").sign_in()
    answer = program.call("GET", "/api/v1/persons?q=Wahyu")
    assert answer.status_code == 403 and answer.json()["code"] == "scope-missing"
    proof = program.proof()
    assert program.ask_token(proof).status_code == 200
    replay = program.ask_token(proof)
    assert replay.status_code == 401 and replay.json()["code"] == "assertion-replayed"
    assert program.ask_token(program.proof(aud="https://elsewhere.example")).json()["code"] == "assertion-audience"
    assert program.ask_token(scope="enrol").json()["error"] == "invalid_scope"
    stranger = Program(house.url, "narrow", ec.generate_private_key(ec.SECP256R1()))
    assert stranger.ask_token().json()["error"] == "invalid_client"


def test_too_many_calls_are_told_when_to_come_again(house):
    program = registered(house, "hasty", callsAMinute=5).sign_in()
    answers = [program.call("GET", "/api/v1/webhooks") for _ in range(12)]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late and all(1 <= int(answer.headers["Retry-After"]) <= 60 for answer in late)
    usage = Officers(house).caller("administrator").get("/api/v1/clients/hasty/usage")["lines"]
    assert sum(line["throttled"] for line in usage) == len(late)
    assert sum(line["calls"] for line in usage) == 12


def test_a_private_address_is_no_webhook(house):
    program = registered(house, "inward").sign_in()
    for url in ("http://10.0.0.1/", "https://169.254.169.254/", "https://[::1]/", "http://192.168.1.1/"):
        answer = program.call("POST", "/api/v1/webhooks", {"url": url, "events": []})
        assert (answer.status_code, answer.json()["code"]) == (400, "webhook-url"), url
