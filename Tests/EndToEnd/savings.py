# SPDX-License-Identifier: Apache-2.0
"""Month-end of savings under kill -9, and a yearly statement that proves itself without the server."""
import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import requests

from browser import examine, opened
from house import BINARIES, ROOT
from officers import Officers

sys.path.insert(0, str(ROOT / "Benchmarks"))

from money import savers  # noqa: E402

ACCOUNTS = int(os.environ.get("RANTAU_SAVERS", "150000"))


class Books:
    """A database without a server."""

    def __init__(self, folder):
        self.folder, self.path = folder, f"{folder}/rantau.sqlite"
        self("migrate")

    def command(self, *arguments):
        return [str(BINARIES / "rantau"), *arguments, "--database", f"sqlite:{self.path}", "--home", str(ROOT),
                "--json"]

    def __call__(self, *arguments, status=0):
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=600)
        assert done.returncode == status, done.stderr + done.stdout
        return json.loads(done.stdout if status == 0 else done.stderr)

    def close(self, month, **more):
        return self("savings", "accrue", "--month", month, "--reason", "no published rate", **more)

    def asked(self, sql):
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute(sql).fetchall()


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    return Books(tmp_path_factory.mktemp("savings"))


def test_a_month_end_that_is_killed_again_and_again_credits_every_saver_once(books):
    savers.fill(books.path, ACCOUNTS, "2026-09-01", amount="36500000 + n")
    books.close("2026-09")
    chance, kills = random.Random(7), 0
    while True:
        process = subprocess.Popen(
            books.command("savings", "accrue", "--month", "2026-10", "--reason", "no published rate"),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        wait = 0.05 + chance.random() * 0.9
        while process.poll() is None and time.monotonic() - began < wait * (1 + kills / 4):
            time.sleep(0.005)
        if process.poll() is not None:
            break
        process.kill()
        process.wait()
        kills += 1
        assert kills < 200
    answer = json.loads(process.stdout.read())
    assert answer["conserved"] and answer["accounts"] == ACCOUNTS
    assert kills > 0, "the closing was never killed: make it longer with RANTAU_SAVERS"
    assert not books("savings", "verify")["faults"]
    assert not books("ledger", "verify")["faults"]
    (lines, blocks), = books.asked(
        "SELECT sum(lines), count(*) FROM savings_block WHERE run = (SELECT max(id) FROM savings_run)")
    assert lines == ACCOUNTS
    (entries,), = books.asked(
        "SELECT count(*) FROM entry WHERE kind = 'savings-accrued' AND business_day = %d" % savers.day("2026-10-31"))
    assert entries == blocks


def test_months_come_in_order_and_a_rate_needs_somebody_who_answers_for_it(books):
    refusal = books.close("2026-12", status=1)
    assert refusal["code"] in ("savings-month-out-of-order", "savings-month-not-over")
    assert books.close("2026-1", status=2)["code"] == "month-unreadable"


def test_a_statement_that_is_no_statement_is_refused(books, tmp_path):
    (tmp_path / "x.json").write_text("{}")
    done = subprocess.run(
        [str(BINARIES / "rantau"), "verify-statement", str(tmp_path / "x.json"), "--root", str(tmp_path / "x.json"),
         "--key", str(tmp_path / "x.json"), "--json"], capture_output=True, text=True)
    assert done.returncode == 2
    assert json.loads(done.stderr)["code"] == "statement-file-unreadable"


def key_text(number):
    """A key as it travels: 13 characters of Crockford's base 32."""
    return "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> shift & 31] for shift in range(60, -1, -5))


def run(house, *arguments, status=0):
    done = subprocess.run(
        [str(BINARIES / "rantau"), *arguments, "--database", house.database, "--home", str(ROOT), "--json"],
        capture_output=True, text=True, timeout=600)
    assert done.returncode == status, done.stderr + done.stdout
    return json.loads(done.stdout if status == 0 else done.stderr)


def verify(*arguments):
    done = subprocess.run(
        [str(BINARIES / "rantau"), "verify-statement", *map(str, arguments), "--json"], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout if done.returncode == 0 else done.stderr)


@pytest.fixture(scope="module")
def closed(house):
    """The demonstration with last year's December closed and its statements issued, and a saver of it."""
    year = time.gmtime().tm_year - 1
    run(house, "savings", "accrue", "--month", f"{year}-12", "--reason", "no published rate")
    run(house, "savings", "statements", "--year", str(year))
    with closing(sqlite3.connect(house.database.removeprefix("sqlite:"))) as database:
        (first,) = database.execute(
            "SELECT b.first_account FROM savings_block b JOIN savings_statement_block s ON s.block = b.id LIMIT 1"
        ).fetchone()
    return year, key_text(first)


def test_a_statement_is_proven_without_the_server_and_a_lie_is_not(house, closed, tmp_path):
    year, saver = closed
    finance = Officers(house).caller("finance")
    file = finance.get(f"/api/v1/persons/{saver}/savings/statements/{year}")
    root = requests.get(f"{house.url}/.well-known/log-root", timeout=30).json()
    paths = {name: tmp_path / f"{name}.json" for name in ("file", "root", "join", "lie", "earlier", "join2", "false")}
    key = tmp_path / "key.txt"
    key.write_text(root["publicKey"] + "\n")
    paths["root"].write_text(json.dumps(root))

    def join(path, old, new):
        answer = requests.get(f"{house.url}/api/v1/log/consistency?from={old}&to={new}", timeout=30)
        path.write_text(answer.text)

    join(paths["join"], *sorted((file["root"]["size"], root["size"])))
    paths["file"].write_text(json.dumps(file))
    asked = [paths["file"], "--root", paths["root"], "--key", key, "--consistency", paths["join"]]
    status, answer = verify(*asked)
    assert status == 0 and answer["proven"] and answer["statement"]["year"] == year

    # Kept since before: the log only grew.
    time.sleep(1.5)
    finance.get(f"/api/v1/persons/{saver}/savings")
    time.sleep(1.5)
    later = requests.get(f"{house.url}/.well-known/log-root", timeout=30).json()
    assert later["size"] > root["size"]
    paths["earlier"].write_text(json.dumps(root))
    paths["root"].write_text(json.dumps(later))
    join(paths["join"], file["root"]["size"], later["size"])
    join(paths["join2"], root["size"], later["size"])
    status, _ = verify(*asked, "--earlier-root", paths["earlier"], "--consistency", paths["join2"])
    assert status == 0
    status, problem = verify(*asked, "--earlier-root", paths["earlier"])
    if root["size"] != file["root"]["size"]:
        assert status == 1 and problem["code"] == "statement-join-missing"

    lie = dict(file, content=file["content"].replace('"closing":', '"closing":9'))
    paths["lie"].write_text(json.dumps(lie))
    status, problem = verify(paths["lie"], *asked[1:])
    assert status == 1 and problem["code"] == "statement-altered"
    key.write_text("00" * 32)
    status, problem = verify(*asked)
    assert status == 1 and problem["code"] == "statement-signature"
    key.write_text(root["publicKey"])
    false = dict(later, root="ab" * 32)
    paths["root"].write_text(json.dumps(false))
    status, problem = verify(*asked)
    assert status == 1 and problem["code"] == "statement-signature"


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 390), ("id", 320), ("id", 1320)])
def test_the_page_of_savings_says_what_came_and_what_it_earned(house, closed, language, width):
    year, saver = closed
    with opened(house, language, width=width) as page:
        page.context.add_cookies([
            {"name": "rantau", "value": Officers(house).token("finance"), "url": house.url}])
        page.goto(f"/orang/{saver}/tabungan?from={year}-01-01&to={year}-12-31&lang={language}")
        examine(page, language)
        word = {"id": "Hasil pengembangan", "en": "Return credited"}[language]
        assert page.get_by_text(word).count() > 0
        if folder := os.environ.get("RANTAU_PICTURES"):
            page.screenshot(path=f"{folder}/savings-{language}-{width}.png", full_page=True)
    with opened(house, language, width=width) as page:
        page.context.add_cookies([
            {"name": "rantau", "value": Officers(house).token("worker"), "url": house.url}])
        page.goto(f"/tabungan?lang={language}")
        examine(page, language)


def test_the_paper_opens(house, closed, tmp_path):
    year, saver = closed
    answer = requests.get(
        f"{house.url}/orang/{saver}/tabungan/laporan.pdf?from={year}-01-01&to={year}-12-31", timeout=30,
        headers={"Authorization": "Bearer " + Officers(house).token("finance")})
    assert answer.headers["Content-Type"] == "application/pdf"
    (tmp_path / "statement.pdf").write_bytes(answer.content)
    if folder := os.environ.get("RANTAU_PICTURES"):
        (Path(folder) / "statement.pdf").write_bytes(answer.content)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "statement.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "Tabungan hari tua (JHT)" in text and "Saldo akhir" in text
