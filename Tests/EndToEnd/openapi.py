# SPDX-License-Identifier: Apache-2.0
"""The API description is valid, complete and true: no answer that it does not describe, and no 5xx.

    openapi.py --examples 200     the same with more examples, for the night
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import requests
from openapi_spec_validator import validate

from house import House
from officers import Officers

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def description(house):
    return requests.get(f"{house.url}/openapi.json", timeout=30).json()


def explore(house, examples, token=None):
    """A run of schemathesis; its text when it found something."""
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "run", f"{house.url}/openapi.json", "--checks", CHECKS,
        "--max-examples", str(examples), "--seed", "20261121", "--no-color", "--workers", "1",
        "--phases", "examples,coverage,fuzzing", "--suppress-health-check", "all",
    ]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=folder, timeout=1500,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "media", "PYTHONPATH": str(Path(__file__).parent)})
    return None if done.returncode == 0 else faults(done.stdout) + done.stderr[-4_000:]


def faults(printed):
    """What schemathesis says of its findings, and its summary, without the warnings between them."""
    found = printed.partition("= FAILURES =")[2].partition("= WARNINGS =")[0]
    return found[:8_000] + printed[-4_000:]


def test_the_description_is_a_valid_openapi_document(house):
    document = description(house)
    validate(document)
    assert document["openapi"].startswith("3.1")
    assert document["paths"]


def test_every_operation_says_what_it_does_and_how_it_refuses(house):
    for path, item in description(house)["paths"].items():
        for method, operation in item.items():
            if method not in ("get", "post", "put", "delete", "patch"):
                continue
            assert operation.get("operationId") and operation.get("summary"), f"{method} {path}"
            if path.startswith("/api/"):
                assert any(status.startswith("4") for status in operation["responses"]), \
                    f"{method} {path} does not say how it refuses"


def test_the_command_prints_the_same_description(house):
    printed = json.loads(house.rantau("openapi", "--public-url", house.url, database=False).stdout)
    assert any(path.startswith("/snap/") for path in printed["paths"])
    assert printed == description(house)


@pytest.mark.parametrize("role", [None, "counter-officer"])
def test_schemathesis_finds_nothing(house, role):
    """Every role in turn is for the night (`main`)."""
    token = Officers(house).token(role) if role else None
    found = explore(house, 6, token)
    assert found is None, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder).start()
        try:
            # Whoever may close sign-ins comes last.
            roles = [None, *sorted(Officers(house).roles, key=lambda role: role == "administrator")]
            for role in roles:
                found = explore(house, options.examples, Officers(house).token(role) if role else None)
                if found:
                    print(found)
                    print(f"schemathesis found something as {role or 'a visitor'}")
                    return 1
        finally:
            house.stop()
    print(f"schemathesis, {options.examples} examples, {len(roles)} callers: nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
