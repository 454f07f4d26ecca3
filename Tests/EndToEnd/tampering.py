# SPDX-License-Identifier: Apache-2.0
"""Whoever changes, removes or inserts a row behind the program's back is found by the proofs."""
import sqlite3
import time
from contextlib import closing

import pytest
import requests


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
