#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How much the program takes, and how long its answers take at half of that.

    open_loop.py [clearance member enrolment payment]     the greatest rate, then p50, p99 and p99.9 at half of it
    open_loop.py --flat --rate 100                        the same questions at one rate, for databases of any size

Requests leave by the clock and latencies count from the moment at which each was due (open_loop.c). Clearance is
asked for people drawn from the whole database, member pages for those who have a bank account: copies that crowd.py
made have none, and their pages do not open. Enrolments and payments are new each time. `--filled URL` measures a
database that `rantau demo` filled, with the keys that RANTAU_KEYS names, or that crowd.py made larger afterwards.
RANTAU_TEST_POSTGRES names a server for databases of its own.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "EndToEnd"))
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent / ".build" / "release"))

from compare import append_row  # noqa: E402
from house import House  # noqa: E402
from measuring import cpu_seconds, fsyncs_per_second, http, load_average, machine  # noqa: E402
from measuring import megabytes, peak_megabytes, wait_for_rest, write_requests  # noqa: E402
from steady import crockford  # noqa: E402
from workloads import API, ClearanceWorkload, EnrolmentWorkload, MemberWorkload, PaymentWorkload  # noqa: E402

DRAWN = 20_000
# Seconds of a run that looks for the greatest rate.
SEARCHING = 6
# A rate at which more than a hundredth of the answers come later than so many milliseconds is too great.
MOST_LATE = 500


def drawn(house, which="true"):
    """Members from the whole database: KPJ and person."""
    return house.rows(f"SELECT kpj, person FROM membership WHERE {which} ORDER BY random() LIMIT {DRAWN}")


class AnyClearance(ClearanceWorkload):
    def prepare(self):
        headers = self.bearer("gate-officer")
        write_requests(self.file, [
            http("GET", f"{API}/clearance?kpj={kpj}", self.host, headers) for kpj, _ in drawn(self.house)])


class AnyMember(MemberWorkload):
    def prepare(self):
        headers = {"Cookie": f"rantau={self.walk.officers.token('counter-officer')}"}
        write_requests(self.file, [
            http("GET", f"/orang/{crockford(person)}", self.host, headers)
            for _, person in drawn(self.house, "person IN (SELECT person FROM bank_account)")])


QUESTIONS = {one.name: one for one in (AnyClearance, AnyMember, EnrolmentWorkload, PaymentWorkload)}


class OpenLoop:
    """The load generator, made of its source."""

    def __init__(self, folder, connections):
        self.program, self.connections = Path(folder) / "open_loop", connections
        subprocess.run(["cc", "-O2", "-o", self.program, HERE / "open_loop.c"], check=True)

    def run(self, workload, rate, seconds):
        """One run at a rate; 0 for as fast as answers come. Its figures with the program's CPU."""
        file, again = workload.requests(seconds, rate or None)
        house = workload.house
        pid, words = house.rantau_program.process.pid, [house.port, file, rate, seconds, self.connections, int(again)]
        before = cpu_seconds(pid)
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, check=True)
        figures = json.loads(done.stdout)
        figures["cpu"] = cpu_seconds(pid) - before
        if figures["refused"] or figures["broken"]:
            raise SystemExit(f"{workload.name} at {rate}/s: no figure from {figures}")
        return figures

    def greatest(self, workload, seconds):
        """The greatest rate at which answers keep up with the clock: 99 of 100 within half a second."""
        closed = self.run(workload, 0, seconds)
        rate = closed["answered"] / closed["seconds"]
        for _ in range(15):
            figures = self.run(workload, round(rate), seconds)
            if figures["answered"] >= figures["due"] and figures["p99"] <= MOST_LATE:
                return round(rate)
            rate *= 0.9
        raise SystemExit(f"{workload.name}: no rate above {rate:.0f}/s keeps up with the clock")


def row(house, people, name, rate, greatest, figures, folder):
    pid = house.rantau_program.process.pid
    return "| " + " | ".join([
        datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), f"{people:,}",
        "SQLite" if house.database.startswith("sqlite:") else "PostgreSQL", name,
        f"{greatest:,}/s" if greatest else "–", f"{figures['answered']:,} at {rate:,}/s",
        f"{figures['p50']:.1f} ms", f"{figures['p99']:.1f} ms", f"{figures['p999']:.1f} ms",
        f"{figures['slowest']:.1f} ms", f"{figures['cpu'] / figures['seconds']:.2f}",
        f"{megabytes(pid):,.0f}/{peak_megabytes(pid):,.0f} MB", f"{fsyncs_per_second(folder):,.0f}",
        f"{load_average():.1f}"]) + " |"


def measure(house, options, folder):
    loop = OpenLoop(folder, options.connections)
    people = house.rows("SELECT count(*) FROM membership")[0][0]
    for name in options.questions or QUESTIONS:
        workload = QUESTIONS[name](house, folder)
        wait_for_rest(house)
        greatest = None if options.flat else loop.greatest(workload, min(options.seconds, SEARCHING))
        rate = options.rate if options.flat else max(1, greatest // 2)
        loop.run(workload, rate, 3)
        figures = loop.run(workload, rate, options.seconds)
        append_row("flat" if options.flat else "open", row(house, people, name, rate, greatest, figures, folder),
                   options.trial)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questions", nargs="*", metavar="question", help=", ".join(QUESTIONS))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--filled", help="a database that `rantau demo` filled; RANTAU_KEYS names its keys")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--flat", action="store_true", help="at --rate, without looking for the greatest rate")
    parser.add_argument("--rate", type=int, default=100)
    parser.add_argument("--folder", help="where the databases lie; a disk, not memory")
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    options = parser.parse_args()
    unknown = set(options.questions) - set(QUESTIONS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(QUESTIONS)}")
    with tempfile.TemporaryDirectory(dir=options.folder or HERE.parent / ".build") as folder:
        house = House(folder, people=options.people, filled=options.filled)
        try:
            house.start(seconds=7200)
            wait_for_rest(house)
            measure(house, options, folder)
        finally:
            house.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
