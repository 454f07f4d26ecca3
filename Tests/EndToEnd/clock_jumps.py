# SPDX-License-Identifier: Apache-2.0
"""A clock that jumps: back an hour, forward a day, over midnight in Jakarta. Nothing is lost, doubled or shortened.

    clock_jumps.py --runs 50     so many houses, each with drawn jumps: midnights from Jakarta to Jayapura, a leap day, a
                                 year on, a day back, small steps, a clock that stands still; for the night
"""
import argparse
import random
import struct
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from house import House
from snap import WIB
from steps import Walk


class Clock:
    """The clock that the program sees: the machine's, moved by so many seconds."""

    def __init__(self, folder):
        self.library, self.file = folder / "moved_clock.so", folder / "clock"
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", self.library,
                        Path(__file__).with_name("moved_clock.c"), "-ldl"], check=True)
        self.file.write_bytes(bytes(16))

    def move(self, distance, stands_still=False):
        """Moves it by so much from the machine's own; it goes on from there or stands."""
        seconds = round(distance.total_seconds())
        stands_at = round(datetime.now().timestamp()) + seconds if stands_still else 0
        with open(self.file, "r+b") as file:
            file.write(struct.pack("=qq", seconds, stands_at))

    @property
    def environment(self):
        return {"LD_PRELOAD": str(self.library), "MOVED_CLOCK": str(self.file)}


@pytest.fixture(scope="module")
def jumping(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clock")
    house, clock = House(folder, people=60), Clock(folder)
    house.rantau_program.environment.update(clock.environment)
    house.start()
    yield house, clock
    clock.move(timedelta())
    house.stop()


def to_midnight():
    """From now to a second before the day changes in Jakarta."""
    now = datetime.now(WIB)
    return datetime(now.year, now.month, now.day, 23, 59, 59, tzinfo=WIB) - now


def test_the_clock_may_jump(jumping):
    house, clock = jumping
    jumped(house, clock, 680, [(distance, False) for distance in (
        timedelta(hours=-1), timedelta(days=1), timedelta(days=-1), to_midnight(), timedelta(days=366), timedelta())])


def jumped(house, clock, seed, jumps):
    """Registers people after each jump; what stood before it stands, and nobody is doubled."""
    walk = Walk(house, seed)
    first = walk.enrolled(months=12)
    walk.pay_all(first)
    cover = "SELECT person, programme, first_day, last_day FROM cover_period"
    before = house.rows(cover)
    assert before, "nobody is covered"
    members = [first]
    for distance, stands_still in jumps:
        clock.move(distance, stands_still)
        today = (datetime.now(WIB) + distance).date()
        members += [walk.enrolled(months=12, first_day=today + timedelta(days=9)) for _ in range(3)]
        assert all(walk.exists(member) for member in members)
        after = set(house.rows(cover))
        assert all(period in after for period in before), f"cover was shortened by {distance}"
    assert len({member.kpj for member in members}) == len(members) == len({member.id for member in members})


def test_log_and_books_hold_afterwards(jumping):
    house, _ = jumping
    house.rantau("audit", "verify")
    house.rantau("ledger", "verify")
    house.rantau("figures", "verify")


def test_a_payment_is_taken_when_the_clock_is_right_again(jumping):
    house, clock = jumping
    clock.move(timedelta())
    walk = Walk(house, seed=681)
    member = walk.enrolled(route="perseorangan", months=12, first_day=date.today() + timedelta(days=9))
    assert walk.pay(member.invoices[0])["state"] == "posted"
    assert walk.receipts(member.invoices[0]) == (1, 1)


def drawn(chance):
    """A jump and whether the clock stands afterwards."""
    now = datetime.now(WIB)
    zone = timezone(timedelta(hours=chance.choice([7, 8, 9])))
    there = now.astimezone(zone)
    midnight = datetime(there.year, there.month, there.day, 23, 59, 59, tzinfo=zone) - now
    leap_day = datetime(2028, 2, 28, 23, 59, 58, tzinfo=WIB) - now
    distance = chance.choice([
        timedelta(days=-1), timedelta(days=366), timedelta(hours=-1), timedelta(days=1), midnight, leap_day,
        timedelta(milliseconds=chance.randrange(-5_000, 5_000)), timedelta(days=chance.randrange(-400, 800)), timedelta()])
    return distance, chance.random() < 0.2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    options = parser.parse_args()
    chance, jumps = random.Random(options.seed), 0
    for number in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            clock, house = Clock(Path(folder)), House(folder, people=0)
            house.rantau_program.environment.update(clock.environment)
            house.start()
            try:
                some = [drawn(chance) for _ in range(chance.randrange(4, 9))]
                jumped(house, clock, 10_000 + number, some)
                clock.move(timedelta())
                for books in ("audit", "ledger", "figures"):
                    house.rantau(books, "verify")
                jumps += len(some)
            finally:
                house.stop()
    print(f"seed {options.seed}: {options.runs} runs, {jumps} jumps; no cover shortened, nobody doubled, proofs hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
