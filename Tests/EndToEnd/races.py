# SPDX-License-Identifier: Apache-2.0
"""Two at once want what only one may have: the database's own constraints decide, whatever the two have seen before.

    races.py --races 10000     the same with more races, for the night

Both look first, as a careful program would, see nothing in the way, and write, at READ COMMITTED. Without the constraint
on cover the same race lets both through.
"""
import argparse
import os
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from house import SERVER, House

pytestmark = pytest.mark.skipif(not SERVER, reason="RANTAU_TEST_POSTGRES names no server")


class Race:
    """What two want at once: a look that finds nothing in the way, and a write, both of one race's number."""

    def __init__(self, name, look, write, undo):
        self.name, self.look, self.write, self.undo = name, look, write, undo


def overlapping(number, runner):
    """Days that overlap with the other runner's, apart from those of every other race."""
    first = 200_000 + number * 100 + runner * 10
    return {"first": first, "last": first + 30}


COVER = Race(
    "overlapping cover",
    "SELECT 1 FROM cover_period WHERE person = %(person)s AND programme = 'jkk' AND first_day <= %(last)s"
    " AND last_day >= %(first)s",
    "INSERT INTO cover_period (person, programme, first_day, last_day, phase, placement, country, province, rules)"
    " SELECT person, 'jkk', %(first)s, %(last)s, phase, placement, country, province, rules FROM cover_period"
    " WHERE person = %(person)s LIMIT 1", None)
RECEIPT = Race(
    "two receipts of an invoice",
    "SELECT 1 FROM receipt WHERE invoice = %(invoice)s",
    "INSERT INTO receipt (id, invoice, partner, payment_request, amount, paid_at, payer, recorded_at)"
    " VALUES (%(id)s, %(invoice)s, 'race', %(text)s, 1, 0, 'race', 0)",
    "DELETE FROM receipt WHERE partner = 'race'")
KEY = Race(
    "two uses of an idempotency key",
    "SELECT 1 FROM idempotency WHERE key = %(key)s",
    "INSERT INTO idempotency (key, operation, body_hash, result, actor, recorded_at)"
    " VALUES (%(key)s, 'race', '', %(id)s, 'race', 0)", None)
CALL = Race(
    "two uses of an X-EXTERNAL-ID",
    "SELECT 1 FROM partner_call WHERE partner = 'race' AND day = 1 AND external_id = %(key)s",
    "INSERT INTO partner_call (partner, day, external_id, body_hash, response_code, recorded_at)"
    " VALUES ('race', 1, %(key)s, '', %(text)s, 0)", None)
RACES = [COVER, RECEIPT, KEY, CALL]


def run(url, race, count, subject):
    """How many of two came through, race by race."""
    import psycopg

    came_through, faults, start = [0] * count, [], threading.Barrier(2, timeout=60)
    lock = threading.Lock()

    def runner(place):
        try:
            with psycopg.connect(url, autocommit=True) as line:
                line.execute("SET deadlock_timeout = '2ms'")
                for number in range(count):
                    values = {**subject, **overlapping(number, place), "id": 1 + 2 * number + place,
                              "key": f"race-{number}", "text": f"{number}-{place}"}
                    start.wait()
                    try:
                        with line.transaction():
                            in_the_way = line.execute(race.look, values).fetchone()
                            if in_the_way is None:
                                line.execute(race.write, values)
                        if in_the_way is None:
                            with lock:
                                came_through[number] += 1
                    except (psycopg.errors.IntegrityError, psycopg.errors.DeadlockDetected):
                        # Two that wait for each other to decide: the server breaks one of them off.
                        pass
                    start.wait()
                    if race.undo and place == 0:
                        line.execute(race.undo)
        except Exception as fault:
            faults.append(fault)
            start.abort()

    threads = [threading.Thread(target=runner, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return came_through


def subject(house):
    """Somebody who is covered, and an invoice that is not paid."""
    return {"person": house.rows("SELECT min(person) FROM cover_period")[0][0],
            "invoice": house.rows("SELECT min(id) FROM invoice WHERE settled_at IS NULL")[0][0]}


def prepared(folder):
    house = House(folder, people=60)
    house.start()
    house.stop()
    return house


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    return prepared(tmp_path_factory.mktemp("races"))


@pytest.mark.parametrize("race", RACES, ids=lambda race: race.name)
def test_one_of_two_comes_through(house, race):
    assert run(house.database, race, 150, subject(house)) == [1] * 150


def test_without_the_constraint_both_come_through(tmp_path):
    import psycopg

    house = prepared(tmp_path)
    with psycopg.connect(house.database, autocommit=True) as line:
        line.execute("ALTER TABLE cover_period DROP CONSTRAINT cover_period_no_overlap")
    assert 2 in run(house.database, COVER, 150, subject(house)), "the race is none"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--races", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        house = prepared(Path(folder))
        wrong = {race.name: run(house.database, race, options.races, subject(house)) for race in RACES}
    lost = {name: sum(one != 1 for one in found) for name, found in wrong.items()}
    print(f"{options.races} races of each: " + ", ".join(f"{name} {count} times" for name, count in lost.items()))
    return 1 if any(lost.values()) else 0


if __name__ == "__main__":
    if "RANTAU_TEST_POSTGRES" not in os.environ:
        sys.exit("RANTAU_TEST_POSTGRES names no server")
    sys.exit(main())
