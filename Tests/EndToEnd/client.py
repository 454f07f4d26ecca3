# SPDX-License-Identifier: Apache-2.0
"""RantauClient against a real server: the example program quotes without a network, registers a worker, prints the
payment code, asks for cover and reads the feed."""
import re
import subprocess
import uuid
from datetime import date, timedelta

import pytest

from house import BINARIES, ROOT
from officers import Officers
from people import People
from waiting import eventually


def run(*arguments, expect=0):
    done = subprocess.run([str(BINARIES / "rantau-example"), *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == expect, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Example:
    """The example program with a key of its own, registered by our administrator."""

    def __init__(self, house, folder, name="example", scopes="enrol members.read cover.read payments events"):
        self.house, self.key, self.name = house, folder / f"{name}.pem", name
        public = run("identity", "--client", name, "--key", str(self.key))
        Officers(house).caller("administrator").post("/api/v1/clients", {
            "id": name, "name": name, "institution": f"Lembaga {name}", "scopes": scopes, "publicKey": public})

    def __call__(self, command, *arguments, expect=0):
        return run(command, "--url", self.house.url, "--client", self.name, "--key", str(self.key), *arguments,
                   expect=expect)

    def enrol(self, person, *more, expect=0):
        return self("enrol", "--name", person.name, "--nik", person.nik, "--sex", person.sex,
                    "--born", person.born.isoformat(), "--province", person.nik[:2], "--phone", person.phone,
                    "--country", "TW", "--first-day", (date.today() + timedelta(days=7)).isoformat(),
                    "--months", "24", *more, expect=expect)


@pytest.fixture(scope="module")
def example(house, tmp_path_factory):
    return Example(house, tmp_path_factory.mktemp("example"), f"example-{uuid.uuid4().hex[:6]}")


@pytest.fixture(scope="module")
def people():
    return People(93)


def test_a_price_without_a_network_is_the_servers():
    offline = run("quote", "--law", str(ROOT / "Regulations" / "parameters"), "--route", "perseorangan",
                  "--months", "24", "--on", "2026-12-01")
    asked = subprocess.run([str(BINARIES / "rantau"), "quote", "--route", "perseorangan", "--months", "24",
                            "--on", "2026-12-01", "--json"], capture_output=True, text=True, cwd=ROOT, check=True)
    total = re.search(r"^total (\d+)$", offline, re.M).group(1)
    assert f'"total":{total}' in asked.stdout.replace(" ", "") or f'"total":"{total}"' in asked.stdout.replace(" ", "")


def test_a_worker_is_registered_pays_and_is_covered(house, example, people):
    shown = example.enrol(people.next())
    person = re.search(r"^person (\S+)$", shown, re.M).group(1)
    amount, account = re.search(r"^pay (\d+) to (.+) for \S+$", shown, re.M).groups()
    before = example("cover", "--person", person)
    assert "jkm not covered" in before and "jkm offline not covered" in before
    report = house.control("pay", va=account)
    assert report["state"] == "posted", report
    assert int(amount) > 0
    covered = example("cover", "--person", person)
    assert "jkm covered" in covered and "jkm offline covered" in covered, covered
    events = eventually(lambda: (text := example("events", "--page-size", "1")) and "invoice.paid" in text and text)
    assert f"member.enrolled {person}" in events and f"cover.changed {person}" in events


def test_a_registration_sent_twice_under_one_key_counts_once(example, people):
    person, key = people.next(), f"list-{uuid.uuid4().hex}"
    first = example.enrol(person, "--request-key", key)
    assert example.enrol(person, "--request-key", key) == first


def test_a_refusal_names_field_and_next_step(example, people):
    person = people.next()
    person.nik = person.nik[:-1]
    shown = example.enrol(person, expect=1)
    assert shown.startswith("refused nik-length nik:"), shown


def test_who_is_not_known_is_told_so(house, example, people, tmp_path):
    stranger = tmp_path / "stranger.pem"
    run("identity", "--client", "nobody-knows", "--key", str(stranger))
    shown = run("cover", "--url", house.url, "--client", "nobody-knows", "--key", str(stranger), "--person",
                "0000000000001", expect=1)
    assert "client-unproven" in shown
    assert "no-such-record" in example("cover", "--person", "0000000000001", expect=1)
