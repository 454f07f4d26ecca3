# SPDX-License-Identifier: Apache-2.0
"""One-time codes (RFC 6238, SHA-1, 30 s, 6 digits), as an officer's phone makes them."""
import base64
import hashlib
import hmac
import struct
import time


def code(secret, at=None):
    key = base64.b32decode(secret.replace(" ", "").upper() + "=" * (-len(secret.replace(" ", "")) % 8))
    counter = int(at if at is not None else time.time()) // 30
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
