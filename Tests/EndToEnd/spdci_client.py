# SPDX-License-Identifier: Apache-2.0
"""A sister institution in Python, written from docs/spdci.md alone: its own key, messages, signatures checked, a server
that takes answers; and what the standard's files ask of each answer, in our own words."""
import base64
import hashlib
import json
import re
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from jsonschema import Draft202012Validator, FormatChecker

PATHS = {"search": "/registry/search", "subscribe": "/registry/subscribe", "unsubscribe": "/registry/unsubscribe",
         "txn-status": "/registry/txn/status", "on-search": "/registry/on-search",
         "on-subscribe": "/registry/on-subscribe", "on-unsubscribe": "/registry/on-unsubscribe",
         "txn-on-status": "/registry/txn/on-status", "notify": "/registry/notify"}
SYNC = {"search": "/registry/sync/search", "txn-status": "/registry/sync/txn/status"}
ANSWERS = {"search": "on-search", "subscribe": "on-subscribe", "unsubscribe": "on-unsubscribe",
           "txn-status": "txn-on-status"}

# --- what an answer must be --------------------------------------------------------------------------------------

MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"}
NAME = {"type": "string", "minLength": 1, "maxLength": 99}
SAYING = {"type": "string", "maxLength": 999}
STATUS = {"enum": ["rcvd", "pdng", "succ", "rjct"]}


def record(needed, **members):
    return {"type": "object", "required": needed, "properties": members}


def rows(items):
    return {"type": "array", "items": items}


def reasons(*names):
    return {"enum": ["rjct." + name for name in names]}


SEARCH_REASON = reasons(
    "reference_id.invalid", "reference_id.duplicate", "timestamp.invalid", "search_criteria.invalid", "filter.invalid",
    "sort.invalid", "pagination.invalid", "search.too_many_records_found")
SUBSCRIBE_REASON = reasons(
    "reference_id.invalid", "reference_id.duplicate", "timestamp.invalid", "notify_types.invalid",
    "notify_details.invalid", "person_id.invalid", "event.already_subscribed")
UNSUBSCRIBE_REASON = reasons(
    "reference_id.invalid", "reference_id.duplicate", "timestamp.invalid", "subscription_code.invalid",
    "requester.invalid", "event.already_unsubscribed")
HEADER_REASON = reasons(
    "version.invalid", "message_id.duplicate", "message_ts.invalid", "action.invalid", "action.not_supported",
    "total_count.invalid", "total_count.limit_exceeded", "errors.too_many")
FAULT = {"enum": [
    "err.request.bad", "err.request.unauthorized", "err.request.forbidden", "err.request.not_found",
    "err.request.timeout", "err.version.not_supported", "err.request.too_many_requests", "err.sender_id.invalid",
    "err.sender_uri.invalid", "err.receiver_id.invalid", "err.signature.missing", "err.signature.invalid",
    "err.encryption.invalid", "err.service.unavailable"]}

PAGE = record(["page_size", "page_number", "total_count"], page_size={"type": "integer", "minimum": 1},
              page_number={"type": "integer", "minimum": 1}, total_count={"type": "integer", "minimum": 0})
FOUND = record(
    ["reference_id", "timestamp", "status", "data"], reference_id=NAME, timestamp=MOMENT, status=STATUS,
    status_reason_code=SEARCH_REASON, status_reason_message=SAYING, pagination=PAGE,
    locale={"type": "string", "pattern": "^[a-z]{3}$"},
    data=record(["reg_record_type", "reg_records"], version={"const": "1.0.0"}, reg_type={"type": "string"},
                reg_record_type={"enum": ["SRPerson", "Member", "Group"]}, reg_records=rows({"type": "object"})))
SEARCH = record(["transaction_id", "correlation_id", "search_response"], transaction_id=NAME, correlation_id=NAME,
                search_response=rows(FOUND))
SUBSCRIPTION = record(
    ["code", "subscription_code", "timestamp", "subscribe_criteria", "status"], code=NAME, subscription_code=NAME,
    timestamp=MOMENT, status={"enum": ["subscribe", "unsubscribe"]}, version={"const": "1.0.0"})
SUBSCRIBE = record(
    ["transaction_id", "correlation_id", "subscribe_response"], transaction_id=NAME, correlation_id=NAME,
    subscribe_response=rows(record(
        ["reference_id", "timestamp", "status"], reference_id=NAME, timestamp=MOMENT, status=STATUS,
        status_reason_code=SUBSCRIBE_REASON, status_reason_message=SAYING, subscriptions=rows(SUBSCRIPTION))))
UNSUBSCRIBE = record(
    ["transaction_id", "correlation_id", "timestamp", "status", "subscription_status"], transaction_id=NAME,
    correlation_id=NAME, timestamp=MOMENT, status=STATUS, status_reason_code=UNSUBSCRIBE_REASON,
    status_reason_message=SAYING, subscription_status=rows(record(
        ["code", "status"], code=NAME, status={"enum": ["subscribe", "unsubscribe"]})))
TXN = record(
    ["transaction_id", "correlation_id", "txnstatus_response"], transaction_id=NAME, correlation_id=NAME,
    txnstatus_response=record(
        ["txn_type", "txn_status"], txn_type={"enum": ["search", "on-subscribe", "on-unsubscribe", "receipt"]},
        txn_status={"anyOf": [SEARCH, SUBSCRIBE, UNSUBSCRIBE, record(["transaction_id", "receipt_information"])]}))
NOTIFY = record(["transaction_id", "notify_event"], transaction_id=NAME, notify_event=rows(record(
    ["reference_id", "timestamp", "data"], reference_id=NAME, timestamp=MOMENT,
    data=record(["reg_record_type", "reg_records"], reg_records={"type": "object"}))))
CONTENT = {"on-search": SEARCH, "on-subscribe": SUBSCRIBE, "on-unsubscribe": UNSUBSCRIBE, "txn-on-status": TXN,
           "notify": NOTIFY}
ACK = record(["message"], message=record(
    ["ack_status", "timestamp", "correlation_id"], ack_status={"const": "ACK"}, timestamp=MOMENT,
    correlation_id=NAME))
REFUSED = record(
    ["message", "errors"],
    message=record(["ack_status", "timestamp", "correlation_id", "error"], ack_status={"const": "ERR"},
                   timestamp=MOMENT, correlation_id=NAME,
                   error=record(["code", "message"], code=FAULT, message=SAYING)),
    errors=rows(record(["code", "message"], code={"type": "string"}, message={"type": "string"})),
    header=record(["message_id", "message_ts", "action", "status"], status={"const": "rjct"},
                  status_reason_code=HEADER_REASON))


def envelope(action):
    return record(
        ["signature", "header", "message"], signature={"type": "string", "minLength": 1},
        header=record(
            ["version", "message_id", "message_ts", "action", "status", "total_count", "completed_count", "sender_id",
             "receiver_id"],
            version={"const": "1.0.0"}, message_id=NAME, message_ts=MOMENT, action={"const": action}, status=STATUS,
            status_reason_code=HEADER_REASON, total_count={"type": "integer"}, completed_count={"type": "integer"},
            is_msg_encrypted={"const": False}),
        message=CONTENT[action])


def conforms(document, schema):
    faults = [f"{list(fault.path)}: {fault.message}"
              for fault in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(document)]
    assert not faults, "\n".join(faults) + "\n" + json.dumps(document)[:2000]
    return document


# --- signatures --------------------------------------------------------------------------------------------------


def canonical(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def signing_lines(created, expires, message):
    digest = hashlib.sha256(canonical({"header": message["header"], "message": message["message"]})).digest()
    return f"(created): {created}\n(expires): {expires}\ndigest: SHA-256={base64.b64encode(digest).decode()}".encode()


def url64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Key:
    """A key of the institution: Ed25519, or P-256."""

    def __init__(self, name="key-1", kind="ed25519"):
        self.name, self.kind = name, kind
        self.private = ed25519.Ed25519PrivateKey.generate() if kind == "ed25519" else \
            ec.generate_private_key(ec.SECP256R1())

    @property
    def jwk(self):
        public = self.private.public_key()
        base = {"kid": self.name, "use": "sig"}
        if self.kind == "ed25519":
            raw = public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
            return {**base, "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "x": url64(raw)}
        numbers = public.public_numbers()
        return {**base, "kty": "EC", "crv": "P-256", "alg": "ES256", "x": url64(numbers.x.to_bytes(32, "big")),
                "y": url64(numbers.y.to_bytes(32, "big"))}

    def sign(self, sender, message, created=None, lasts=300):
        created = created or int(time.time())
        lines = signing_lines(created, created + lasts, message)
        if self.kind == "ed25519":
            algorithm, made = "ed25519", self.private.sign(lines)
        else:
            algorithm, made = "ES256", self.private.sign(lines, ec.ECDSA(hashes.SHA256()))
        return (f'Signature: namespace="dci", kidId="{sender}|{self.name}|{algorithm}", algorithm="{algorithm}", '
                f'created="{created}", expires="{created + lasts}", headers="(created) (expires) digest", '
                f'signature="{base64.b64encode(made).decode()}"')


def is_signed(message, keys, sender):
    """Whether one of the keys of a JWKS signed a message."""
    found = dict(re.findall(r'(\w+)="([^"]*)"', message["signature"]))
    who, name, algorithm = found["kidId"].split("|")
    if who != sender or algorithm != found["algorithm"] or int(found["expires"]) < time.time():
        return False
    jwk = next((one for one in keys if one["kid"] == name), None)
    if jwk is None:
        return False
    raw = base64.urlsafe_b64decode(jwk["x"] + "==")
    lines = signing_lines(found["created"], found["expires"], message)
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(raw).verify(base64.b64decode(found["signature"]), lines)
        return True
    except InvalidSignature:
        return False


# --- the institution ---------------------------------------------------------------------------------------------


def moment(**ago):
    return (datetime.now(timezone.utc) - timedelta(**ago)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Mailbox:
    """The institution's server: takes answers and notices."""

    def __init__(self):
        self.came, self.status = [], 200
        box = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                box.came.append((self.path, dict(self.headers.items()), json.loads(body), box.status))
                self.send_response(box.status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(b'{"message":{"ack_status":"ACK"}}')

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, which, seconds=30):
        """The first message that fits and was taken."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for path, headers, body, status in list(self.came):
                if status == 200 and which(body):
                    return path, headers, body
            time.sleep(0.1)
        raise AssertionError(f"none of {len(self.came)} messages fits: {[one[2]['header'] for one in self.came]}")

    def answer_to(self, action, correlation):
        return self.wait(lambda body: body["header"]["action"] == ANSWERS[action]
                         and body["message"].get("correlation_id") == correlation)

    def stop(self):
        self.server.shutdown()


class Institution:
    def __init__(self, url, client, sender, callback, key=None, receiver="rantau"):
        self.url, self.client, self.sender, self.callback, self.key = url, client, sender, callback, key
        self.receiver, self.token = receiver, None

    @property
    def keys(self):
        answer = requests.get(f"{self.url}/.well-known/jwks.json", timeout=30, headers={"Accept": "application/json"})
        assert answer.headers["Content-Type"] == "application/json"
        keys = answer.json()["keys"]
        assert all({"kty", "kid", "use", "alg"} <= set(key) for key in keys)
        return keys

    def sign_in(self, secret):
        answer = requests.post(f"{self.url}/oauth2/client/token", timeout=30, data={
            "grant_type": "client_credentials", "client_id": self.client, "client_secret": secret},
            headers={"timestamp": datetime.now(timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT"),
                     "message_id": uuid.uuid4().hex})
        assert answer.status_code == 200, answer.text
        given = answer.json()
        assert given["token_type"] == "bearer" and isinstance(given["expires_in"], str)
        self.token = given["access_token"]
        return self

    def message(self, action, content, total=None, **header):
        """A signed message; members of the header can be put in place of the right ones, None leaves one out."""
        items = next((value for value in content.values() if isinstance(value, list)), [0])
        head = {"version": "1.0.0", "message_id": uuid.uuid4().hex, "message_ts": moment(), "action": action,
                "sender_id": self.sender, "receiver_id": self.receiver,
                "total_count": len(items) if total is None else total, "is_msg_encrypted": False}
        if action in ANSWERS:
            head["sender_uri"] = self.callback + PATHS[ANSWERS[action]]
        else:
            head.update(status="succ", completed_count=head["total_count"])
        head.update(header)
        document = {"header": {name: value for name, value in head.items() if value is not None}, "message": content}
        if self.key:
            document["signature"] = self.key.sign(self.sender, document)
        return document

    def post(self, path, document, token="own", **headers):
        token = self.token if token == "own" else token
        sent = {"Content-Type": "application/json", "Accept": "application/json", **headers}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        data = document if isinstance(document, (bytes, str)) else json.dumps(document)
        return requests.post(self.url + path, data=data, timeout=60,
                             headers={name: value for name, value in sent.items() if value is not None})

    def ask(self, action, content, **header):
        """Sends a message whose answer comes later; the correlation of both."""
        answer = self.post(PATHS[action], self.message(action, content, **header))
        assert answer.status_code == 200, answer.text
        return conforms(answer.json(), ACK)["message"]["correlation_id"]

    def ask_now(self, action, content, **header):
        answer = self.post(SYNC[action], self.message(action, content, **header))
        assert answer.status_code == 200, answer.text
        document = conforms(answer.json(), envelope(ANSWERS[action]))
        assert is_signed(document, self.keys, self.receiver)
        head = document["header"]
        assert (head["sender_id"], head["receiver_id"]) == (self.receiver, self.sender)
        assert document["message"]["transaction_id"] == content["transaction_id"]
        return document

    def search(self, query_type, query, reference="r-1", **criteria):
        return {"transaction_id": uuid.uuid4().hex, "search_request": [question(query_type, query, reference, **criteria)]}

    def find(self, query_type, query, **criteria):
        """The one item of the answer to one question asked at once."""
        document = self.ask_now("search", self.search(query_type, query, **criteria))
        return document["message"]["search_response"][0]


def question(query_type, query, reference, **criteria):
    return {"reference_id": reference, "timestamp": moment(), "locale": "ind",
            "search_criteria": {"version": "1.0.0", "query_type": query_type, "query": query, **criteria}}


def refused(answer, status, code, reason=None):
    """A refusal in the standard's form."""
    assert answer.status_code == status, (answer.status_code, answer.text)
    assert answer.headers["Content-Type"].startswith("application/json")
    document = conforms(answer.json(), REFUSED)
    error = document["message"]["error"]
    assert error["code"] == code, document
    if reason:
        assert error["message"].startswith(reason), document
    return document
