# SPDX-License-Identifier: Apache-2.0
"""What schemathesis must know about our media types: it takes application/jwt for JSON, and a JWT is text."""
import schemathesis


@schemathesis.deserializer("application/json")
def read(context, response):
    kind = response.headers.get("content-type", [""])[0]
    return response.content.decode("ascii") if kind == "application/jwt" else response.json()
