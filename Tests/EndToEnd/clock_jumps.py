# SPDX-License-Identifier: Apache-2.0
"""A clock that jumps: back an hour, forward a day, over midnight in Jakarta. Nothing is lost, doubled or shortened."""
import struct
import subprocess
from datetime import date, datetime, timedelta
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
        self.file.write_bytes(bytes(8))

    def move(self, distance):
        with open(self.file, "r+b") as file:
            file.write(struct.pack("=q", round(distance.total_seconds())))

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
    walk = Walk(house, seed=680)
    first = walk.enrolled(months=12)
    walk.pay_all(first)
    cover = "SELECT person, programme, first_day, last_day FROM cover_period"
    before = house.rows(cover)
    assert before, "nobody is covered"
    members = [first]
    for distance in (timedelta(hours=-1), timedelta(days=1), timedelta(days=-1), to_midnight(), timedelta(days=366),
                     timedelta()):
        clock.move(distance)
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
