#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verify a membership card with a published key set alone.

Reads two lines from standard input: the token, or a scanned link that holds it, and the key set
(/.well-known/jwks.json). Writes the claims as JSON and ends with 0; with 1 when the card does not hold.
Needs joserfc.
"""
import json
import sys

from joserfc import jws
from joserfc.jwk import KeySet

lines = sys.stdin.read().splitlines()
token = lines[0].rsplit("#", 1)[-1]
keys = KeySet.import_key_set(json.loads(lines[1]))
try:
    # Card and status list share a key; the type keeps them apart.
    registry = jws.JWSRegistry(algorithms=["ES256"])
    signed = jws.deserialize_compact(token, keys, registry=registry)
    header = signed.headers()
    if header.get("typ") != "card+jwt":
        raise ValueError(f"expected a card, found {header.get('typ')}")
    key = next(key for key in keys.keys if key.kid == header["kid"])
    if key.thumbprint() != header["kid"]:
        raise ValueError("the key id is not the thumbprint of the key")
except Exception as error:
    print(f"refused: {type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
print(json.dumps(json.loads(signed.payload), indent=2, sort_keys=True))
