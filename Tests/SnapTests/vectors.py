#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints Tests/SnapTests/SnapVectors.swift: SNAP signatures made by Python's hmac, hashlib and cryptography.

The keys are derived from a fixed seed, so that a second run prints the same text. They protect nothing.
    python3 Tests/SnapTests/vectors.py > Tests/SnapTests/SnapVectors.swift
"""
import base64
import hashlib
import hmac
import json
import random

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

seeded = random.Random(20261121)


def is_prime(n):
    if n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for _ in range(24):
        x = pow(seeded.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def prime(bits):
    while True:
        n = seeded.getrandbits(bits) | (3 << (bits - 2)) | 1
        if n % 65537 != 1 and is_prime(n):
            return n


def key():
    p, q = prime(1024), prime(1024)
    d = pow(65537, -1, (p - 1) * (q - 1))
    public = rsa.RSAPublicNumbers(65537, p * q)
    return rsa.RSAPrivateNumbers(
        p, q, d, rsa.rsa_crt_dmp1(d, p), rsa.rsa_crt_dmq1(d, q), rsa.rsa_crt_iqmp(p, q), public
    ).private_key()


def pem(private):
    return private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode().strip()


def public_pem(private):
    return private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode().strip()


def rsa_sign(private, text):
    return base64.b64encode(private.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()


def minify(body):
    """What a JSON parser keeps: for these bodies equal to removing the whitespace between tokens."""
    return json.dumps(json.loads(body), separators=(",", ":"), ensure_ascii=False) if body else ""


def text_to_sign(method, path, token, body, timestamp):
    digest = hashlib.sha256(minify(body).encode()).hexdigest().lower()
    return ":".join([method, path] + ([token] if token is not None else []) + [digest, timestamp])


def symmetric(secret, *call):
    return base64.b64encode(hmac.new(secret.encode(), text_to_sign(*call).encode(), hashlib.sha512).digest()).decode()


def swift(text, indent):
    """A Swift literal; long ones are broken over lines of at most 96 characters."""
    escaped = [{"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(c, c) for c in text]
    if len(escaped) <= 72 and '"' not in text:
        return '"' + "".join(escaped) + '"'
    pieces = ["".join(escaped[at:at + 96]) for at in range(0, len(escaped), 96)]
    pad = " " * indent
    return '"""\n' + "\\\n".join(pad + piece for piece in pieces) + "\n" + pad + '"""'


SECRET = hashlib.sha256(b"secret of the vectors").hexdigest()
LONG_SECRET = "".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(4))
CLIENT_KEY, TIMESTAMP = "rantau-vector-client", "2026-11-21T09:00:00+07:00"
PAYMENT = (
    '{"partnerServiceId":"   88899","customerNo":"20261121000017","virtualAccountNo":"   8889920261121000017",'
    '"virtualAccountName":"Ningsih \\"Uci\\" Rahayu","paymentRequestId":"PR-1","paidAmount":{"value":"370000.00",'
    '"currency":"IDR"}}'
)
SPACED = '{ "name" : "spasi  dalam \\" kutip \\\\" ,\n\t"list" : [ 1 , 2 ,\r\n { "x" : "é ñ" } ] }'
CALLS = [
    ("payment", SECRET, "POST", "/snap/v1.0/transfer-va/payment", "token-1", PAYMENT, TIMESTAMP),
    ("whitespace", SECRET, "POST", "/snap/v1.0/transfer-va/payment", "token-1", SPACED, TIMESTAMP),
    ("emptyBody", SECRET, "GET", "/snap/v1.0/transfer-va/status?x=1", "token-2", "", "2026-11-21T02:00:00Z"),
    ("longSecret", LONG_SECRET, "POST", "/v1.0/transfer-interbank", "t" * 300, PAYMENT, TIMESTAMP),
]

first, second = key(), key()
print("// SPDX-License-Identifier: Apache-2.0")
print("// Printed by vectors.py; change that, not this.\n")
print("/// Signatures made by an independent implementation. The keys protect nothing.")
print("enum SnapVectors {")
print("    struct Call {")
print("        let name, secret, method, path, token, body, timestamp, symmetric, asymmetric: String")
print("    }\n")
for name, value in [
    ("privateKey", pem(first)), ("publicKey", public_pem(first)), ("otherPublicKey", public_pem(second))
]:
    print(f'    static let {name} = """')
    for line in value.splitlines():
        print(f"        {line}")
    print('        """')
print(f"    static let clientKey = {swift(CLIENT_KEY, 8)}")
print(f"    static let timestamp = {swift(TIMESTAMP, 8)}")
signature = rsa_sign(first, CLIENT_KEY + "|" + TIMESTAMP)
print(f"    static let tokenSignature = {swift(signature, 8)}")
print("    static let calls: [Call] = [")
for name, secret, *call in CALLS:
    method, path, token, body, timestamp = call
    print("        Call(")
    for label, value in [("name", name), ("secret", secret), ("method", method), ("path", path), ("token", token),
                         ("body", body), ("timestamp", timestamp), ("symmetric", symmetric(secret, *call)),
                         ("asymmetric", rsa_sign(first, text_to_sign(method, path, None, body, timestamp)))]:
        end = ")," if label == "asymmetric" else ","
        print(f"            {label}: {swift(value, 16)}{end}")
print("    ]")
print("}")
