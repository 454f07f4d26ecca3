# SPDX-License-Identifier: Apache-2.0
"""The books from the outside: trial balance, statement, and books carried elsewhere and checked by foreign code."""
import json
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
import requests

from house import BINARIES, ROOT, House
from officers import Officers
from steps import Walk

VERIFIER = Path(__file__).parents[2] / "docs" / "operations" / "verify_ledger.py"


@pytest.fixture(scope="module")
def export(house, tmp_path_factory):
    """The exported books of the running house."""
    path = tmp_path_factory.mktemp("books") / "books.jsonl"
    path.write_text(house.rantau("ledger", "export").stdout)
    return path


def day(number):
    """A day of the database, counted from 1970."""
    return str(date(1970, 1, 1) + timedelta(days=number))


def verify(path, *arguments):
    return subprocess.run([sys.executable, VERIFIER, path, *arguments], capture_output=True, text=True, timeout=120)


def take(path, *arguments):
    command = [str(BINARIES / "rantau"), "ledger", "import", *arguments]
    with open(path, "rb") as books:
        return subprocess.run(command, stdin=books, capture_output=True, text=True, timeout=120, cwd=ROOT)


def test_the_trial_balance_adds_up_on_every_day(house):
    days = [day(row[0]) for row in house.rows("SELECT DISTINCT business_day FROM entry ORDER BY 1")]
    for one in (days[0], days[len(days) // 2], days[-1]):
        trial = house.answer("ledger", "trial-balance", "--on", one)
        assert trial["unbalanced"] == [] and trial["day"] == one
        assert sum(account["balance"] for account in trial["accounts"]) == 0
    before = house.answer("ledger", "trial-balance", "--known-at", "2001-01-01T00:00:00Z")
    assert all(account["balance"] == 0 for account in before["accounts"])


def test_a_statement_runs_to_its_closing(house):
    walk = Walk(house, seed=81)
    invoice = walk.enrolled().invoices[0]
    report = walk.pay(invoice)
    assert report["state"] == "posted", report
    (channel,) = house.rows(
        "SELECT p.channel FROM receipt r JOIN partner p ON p.id = r.partner JOIN invoice i ON i.id = r.invoice"
        " WHERE i.number = ?", invoice["number"])[0]
    first, last = map(day, house.rows("SELECT min(business_day), max(business_day) FROM entry")[0])
    past = house.rows("SELECT channel FROM partner WHERE id = 'zz-demo'")[0][0]
    for account in (f"channel:{channel}", f"channel:{past}"):
        statement = house.answer("ledger", "statement", account, "--from", first, "--to", last)
        assert statement["opening"] == 0
        assert statement["lines"][-1]["balance"] == statement["closing"]
        assert sum(line["amount"] for line in statement["lines"]) == statement["closing"]
    today = house.answer("ledger", "statement", f"channel:{channel}", "--from", last, "--to", last)
    assert today["lines"][-1]["amount"] == invoice["amount"]
    missing = house.rantau("ledger", "statement", "vault", "--from", first, check=False)
    assert missing.returncode == 1 and "vault" in missing.stderr


def test_foreign_code_rebuilds_every_balance(house, export):
    done = verify(export, "--balances")
    assert done.returncode == 0, done.stderr
    balances = dict((line.split("\t")[0], int(line.split("\t")[2])) for line in done.stdout.splitlines()[:-1])
    kept = dict(house.rows(
        "SELECT a.code, coalesce(sum(p.amount), 0) FROM ledger_account a LEFT JOIN posting p ON p.account = a.id"
        " GROUP BY a.id"))
    assert {name: kept[name] for name in balances} == balances


def test_another_installation_takes_the_books(export, tmp_path):
    done = take(export, "--database", f"sqlite:{tmp_path}/other.sqlite", "--json")
    assert done.returncode == 0, done.stderr
    taken = json.loads(done.stdout)
    trailer = json.loads(export.read_text().splitlines()[-1])
    assert taken["faults"] == []
    assert [taken[name] for name in ("accounts", "entries", "postings", "root")] == [
        trailer[name] for name in ("accounts", "entries", "postings", "root")]
    again = take(export, "--database", f"sqlite:{tmp_path}/other.sqlite")
    assert again.returncode == 1 and "not empty" in again.stderr
    assert take(export, "--check").returncode == 0


def _lines(export):
    return export.read_text().splitlines()


def _first_entry(lines):
    return next(place for place, line in enumerate(lines) if '"type":"entry"' in line)


def _entry(lines, change):
    place = _first_entry(lines)
    entry = json.loads(lines[place])
    change(entry)
    lines[place] = json.dumps(entry, separators=(",", ":"))
    return lines, place + 1


def _unbalanced(lines):
    def change(entry):
        entry["postings"][0][1] += 1
    return _entry(lines, change)


def _doubled(lines):
    def change(entry):
        entry["postings"] = [[name, 2 * amount] for name, amount in entry["postings"]]
    return _entry(lines, change)[0], None


def _moved(lines):
    def change(entry):
        entry["businessDay"] = "2001-01-01"
    return _entry(lines, change)[0], None


def _unreadable(lines):
    place = _first_entry(lines)
    lines[place] = lines[place][:-5]
    return lines, place + 1


def _stranger(lines):
    def change(entry):
        entry["postings"][0][0] = "vault"
    return _entry(lines, change)


def _dropped(lines):
    del lines[_first_entry(lines)]
    return lines, None


def _cut(lines):
    return lines[:-1], len(lines) - 1


def _headless(lines):
    return lines[1:], 1


@pytest.mark.parametrize("tamper", [_unbalanced, _doubled, _moved, _unreadable, _stranger, _dropped, _cut, _headless])
def test_an_altered_export_is_refused_by_both(export, tmp_path, tamper):
    lines, number = tamper(_lines(export))
    altered = tmp_path / "altered.jsonl"
    altered.write_text("\n".join(lines) + "\n")
    foreign = verify(altered)
    assert foreign.returncode == 1 and "line " in foreign.stderr, foreign.stdout
    own = take(altered, "--database", f"sqlite:{tmp_path}/other.sqlite", "--json")
    assert own.returncode == 2, own.stdout + own.stderr
    problem = json.loads(own.stderr)
    assert problem["code"].startswith("ledger-"), problem
    if number is not None:
        assert f"line {number}:" in foreign.stderr
        assert f"{number}" in json.dumps(problem)


def close_by_finance(house, caller, day):
    """Closes a day whose only open questions are transfers that the bank has not answered yet."""
    for _ in range(60):
        closed = requests.post(f"{house.url}/api/v1/ledger/days", json={"day": day}, headers=caller, timeout=60)
        assert closed.status_code == 201, closed.text
        if closed.json()["isClosed"]:
            return
        assert {question["code"] for question in closed.json()["open"]} == {"reservations-overdue"}
        assert all(question["text"] for question in closed.json()["open"])
        time.sleep(1)
    raise AssertionError(closed.text)


def test_finance_closes_a_day_over_the_api(tmp_path):
    house = House(tmp_path, people=20)
    try:
        house.start()
        caller = {"Authorization": f"Bearer {Officers(house).token('finance')}", "Accept-Language": "en"}
        days = requests.get(f"{house.url}/api/v1/ledger/days", headers=caller, timeout=30).json()
        if days["closed"]:
            # It is night in Jakarta: the program has closed yesterday itself.
            day = days["closed"][0]["day"]
            assert [one["closedBy"] for one in days["closed"]] == ["system:closing"]
        else:
            day = days["next"]["day"]
            close_by_finance(house, caller, day)
        assert house.answer("ledger", "verify")["faults"] == []
        early = requests.post(
            f"{house.url}/api/v1/ledger/days", json={"day": "2999-01-01"}, headers=caller, timeout=30)
        assert early.status_code == 422 and early.json()["code"] == "day-not-over"
        auditor = {"Authorization": f"Bearer {Officers(house).token('auditor')}"}
        refused = requests.post(
            f"{house.url}/api/v1/ledger/days", json={"day": day}, headers=auditor, timeout=30)
        assert refused.status_code == 403
    finally:
        house.stop()
