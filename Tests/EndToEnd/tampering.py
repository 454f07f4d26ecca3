# SPDX-License-Identifier: Apache-2.0
"""Whoever changes, removes or inserts a row behind the program's back is found by the proofs."""
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import requests

from house import House
from officers import Officers
from misfits import taken
from steps import API, Walk

VERIFIER = Path(__file__).parents[2] / "docs" / "operations" / "verify_ledger.py"


@pytest.fixture(scope="module")
def sealed(house):
    """A house whose log has sealed rows."""
    requests.get(f"{house.url}/", timeout=30)
    for _ in range(100):
        if house.rows("SELECT count(*) FROM log_leaf")[0][0] > 3:
            return house
        time.sleep(0.1)
    raise AssertionError("no row was sealed within ten seconds")


class Copy:
    """A copy of the running house's database."""

    def __init__(self, house, folder):
        self.house, self.path = house, folder / "copy.sqlite"
        with closing(sqlite3.connect(f"{house.folder}/rantau.sqlite")) as books, \
                closing(sqlite3.connect(self.path)) as copy:
            books.backup(copy)

    def change(self, *statements):
        with closing(sqlite3.connect(self.path)) as books:
            for statement in statements:
                assert books.execute(statement).rowcount != 0, statement
            books.commit()

    def proof(self, what):
        return self.house.rantau(
            what, "verify", "--json", "--database", f"sqlite:{self.path}", "--keys",
            f"{self.house.folder}/rantau.sqlite.keys", "--home", str(self.house.home), database=False, check=False)


@pytest.fixture
def copy(sealed, tmp_path):
    return Copy(sealed, tmp_path)


def test_an_untouched_copy_is_whole(copy):
    assert copy.proof("audit").returncode == 0, copy.proof("audit").stdout
    assert copy.proof("ledger").returncode == 0, copy.proof("ledger").stdout


@pytest.mark.parametrize("statement", [
    "UPDATE audit SET detail = detail || ' x' WHERE id = (SELECT audit FROM log_leaf ORDER BY position LIMIT 1 OFFSET 1)",
    "UPDATE audit SET actor = 'nobody' WHERE id = (SELECT audit FROM log_leaf ORDER BY position DESC LIMIT 1)",
    "DELETE FROM audit WHERE id = (SELECT audit FROM log_leaf ORDER BY position LIMIT 1 OFFSET 1)",
    "INSERT INTO audit SELECT id + 1, recorded_at, actor, role, operation, subject, detail, lines, lines_root, code"
    " FROM audit WHERE id = (SELECT audit FROM log_leaf ORDER BY position LIMIT 1)",
    "DELETE FROM log_leaf WHERE position = (SELECT max(position) FROM log_leaf)",
    "UPDATE log_root SET signature = zeroblob(length(signature)) WHERE size = (SELECT max(size) FROM log_root)",
], ids=["changed", "last changed", "removed", "inserted", "leaf removed", "root forged"])
def test_a_touched_log_is_found(copy, statement):
    copy.change(statement)
    done = copy.proof("audit")
    assert done.returncode == 1, done.stdout
    assert '"faults":[]' not in done.stdout


def test_touched_books_are_found(copy):
    copy.change("DROP TRIGGER posting_immutable_update")
    copy.change("UPDATE posting SET amount = amount + 1 WHERE (entry, position) IN (SELECT entry, position FROM posting"
                " LIMIT 1)")
    assert copy.proof("ledger").returncode == 1


def count_a_drawer(walk):
    """A cashier's day: cash is taken and brought to the bank, and finance closes the drawer."""
    counter = walk.officer("counter-officer")
    drawer = counter.post(f"{API}/drawers", {"place": "LTSA Cilacap"})
    invoice = walk.enrolled().invoices[0]
    counter.post(f"{API}/cash", {"invoice": invoice["number"], "amount": invoice["amount"], "payer": "Budi"})
    counter.post(f"{API}/cash-deposits", {"amount": 100_000, "reference": "SETOR-1"})
    counter.post(f"{API}/drawers/count", {"counted": invoice["amount"] - 100_500, "note": "Kurang lima ratus."})
    walk.officer("finance").post(f"{API}/drawers/{drawer['id']}/closing", {"approve": True}, expect=200)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A house with a closed business day, a drawer that was counted, waiting money and a refund."""
    house = House(tmp_path_factory.mktemp("closed"), people=20)
    try:
        house.start()
        walk = Walk(house, seed=91)
        finance = walk.officer("finance")
        count_a_drawer(walk)
        money = taken(finance, 250_000, "S-91")
        finance.post(f"{API}/suspense/{money['id']}/resolutions", {"parts": [{"kind": "refund", "amount": 250_000}]})
        caller = {"Authorization": f"Bearer {Officers(house).token('finance')}", "Accept-Language": "en"}
        day = requests.get(f"{house.url}/api/v1/ledger/days", headers=caller, timeout=30).json()["next"]["day"]
        for _ in range(90):
            answer = requests.post(f"{house.url}/api/v1/ledger/days", json={"day": day}, headers=caller, timeout=60)
            if answer.json()["isClosed"]:
                break
            time.sleep(1)
        assert answer.json()["isClosed"], answer.text
        yield house
    finally:
        house.stop()


def foreign(copy):
    return subprocess.run(
        [sys.executable, VERIFIER, "--database", copy.path], capture_output=True, text=True, timeout=120)


def test_what_is_kept_beside_the_journal_is_what_it_says(closed, tmp_path):
    copy = Copy(closed, tmp_path)
    assert copy.proof("ledger").returncode == 0, copy.proof("ledger").stdout
    done = foreign(copy)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > 50


@pytest.mark.parametrize("statement, is_kept", [
    ("UPDATE ledger_snapshot SET balance = balance + 1 WHERE balance <> 0", True),
    ("UPDATE ledger_day_balance SET balance = balance - 1 WHERE account = 7", True),
    ("DELETE FROM ledger_day_balance WHERE balance <> 0", True),
    ("UPDATE ledger_day SET savings = savings - 1000", True),
    ("UPDATE ledger_day SET entries = entries + 1", True),
    ("UPDATE drawer_day SET opening = opening + 500", True),
    ("UPDATE drawer_day SET expected = expected - 500", True),
    ("UPDATE drawer_day SET counted = counted + 500", True),
    ("UPDATE cash_slip SET amount = amount + 500", True),
    ("UPDATE cash_deposit SET amount = amount + 500", True),
    ("UPDATE unallocated SET amount = amount + 1 WHERE reference = 'S-91'", False),
    ("UPDATE refund SET state = 'paid'", False),
    ("UPDATE refund SET amount = amount - 1", False),
], ids=lambda value: value.split(" WHERE")[0] if isinstance(value, str) else "")
def test_a_touched_balance_is_found(closed, tmp_path, statement, is_kept):
    copy = Copy(closed, tmp_path)
    copy.change(statement)
    done = copy.proof("ledger")
    assert done.returncode == 1, done.stdout
    assert '"faults":[]' not in done.stdout
    if is_kept:
        other = foreign(copy)
        assert other.returncode == 1 and "journal says" in other.stderr
