#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""p99 at a steady rate on a large database: clearance by passport, the member page, the dashboard.

    steady.py [--people 300000] [--rate 50] [--seconds 60]

Requests leave by the clock, whether or not earlier ones were answered; a latency counts from the moment at which the
request was due, so that a stall shows in every request that it delays.
"""
import argparse
import http.client
import itertools
import os
import queue
import random
import statistics
import sys
import tempfile
import threading
import time
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "EndToEnd"))
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent / ".build" / "release"))

from compare import append_row  # noqa: E402
from house import House  # noqa: E402
from measuring import fsyncs_per_second, load_average, machine, wait_for_rest  # noqa: E402
from officers import Officers  # noqa: E402

CALLERS = 16


def demonstration_passport(index, seed=1):
    """The passport of the `index`-th made-up person, as Sources/Services/Demonstration numbers them."""
    return f"Z{(index * 7_654_321 + seed % 9_999_991) % 10_000_000:07d}"


class Question:
    """One kind of request, drawn at random over the whole population."""

    def __init__(self, name, headers, paths):
        self.name, self.headers, self.paths = name, headers, paths


def questions(house, people):
    officers, chance = Officers(house), random.Random(50)
    keys = [crockford(row[0]) for row in house.rows("SELECT person FROM membership ORDER BY random() LIMIT 20000")]
    passports = ("/api/v1/clearance?passport=" + demonstration_passport(chance.randrange(people))
                 for _ in itertools.count())
    members = (f"/orang/{chance.choice(keys)}" for _ in itertools.count())
    cookie = lambda role: {"Cookie": f"rantau={officers.token(role)}"}
    return [
        Question("clearance by passport", {"Authorization": f"Bearer {officers.token('gate-officer')}"}, passports),
        Question("member page", cookie("counter-officer"), members),
        Question("dashboard", cookie("manager"), itertools.repeat("/angka")),
    ]


def crockford(number):
    digits = ""
    for _ in range(13):
        number, rest = divmod(number, 32)
        digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[rest] + digits
    return digits


def ask(house, question, rate, seconds):
    """Latencies in seconds, and how many answers were no success."""
    due, latencies, failures, lock = queue.Queue(), [], [], threading.Lock()

    def caller():
        connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=30)
        while (item := due.get()) is not None:
            at, path = item
            connection.request("GET", path, headers=question.headers)
            answer = connection.getresponse()
            answer.read()
            with lock:
                latencies.append(time.perf_counter() - at)
                if answer.status != 200:
                    failures.append((path, answer.status))
        connection.close()

    callers = [threading.Thread(target=caller) for _ in range(CALLERS)]
    for thread in callers:
        thread.start()
    started = time.perf_counter()
    for number in range(int(rate * seconds)):
        at = started + number / rate
        time.sleep(max(0, at - time.perf_counter()))
        due.put((at, next(question.paths)))
    for _ in callers:
        due.put(None)
    for thread in callers:
        thread.join()
    return latencies, failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=300_000)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--filled", help="a database that `rantau demo` filled; RANTAU_KEYS names its keys")
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    parser.add_argument("--most", type=float, default=20, help="milliseconds that p99 may take")
    options = parser.parse_args()
    worst = 0
    with tempfile.TemporaryDirectory(dir=HERE.parent / ".build") as folder:
        house = House(folder, people=options.people, filled=options.filled)
        began = time.perf_counter()
        house.start(seconds=1800)
        print(f"{options.people} people and ready after {time.perf_counter() - began:.0f} s", flush=True)
        try:
            wait_for_rest(house)
            for question in questions(house, options.people):
                ask(house, question, options.rate, 5)
                latencies, failures = ask(house, question, options.rate, options.seconds)
                cuts = statistics.quantiles(latencies, n=100)
                worst = max(worst, cuts[98] * 1e3)
                append_row("steady", "| " + " | ".join([
                    datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), f"{options.people:,}",
                    question.name, f"{len(latencies)} at {options.rate:.0f}/s", f"{cuts[49] * 1e3:.1f} ms",
                    f"{cuts[98] * 1e3:.1f} ms", f"{max(latencies) * 1e3:.1f} ms", str(len(failures)),
                    f"{fsyncs_per_second(folder):,.0f}", f"{load_average():.1f}"]) + " |", options.trial)
                if failures:
                    raise SystemExit(f"{question.name}: {failures[:3]}")
        finally:
            house.stop()
    print(f"{options.people} people, {options.rate:.0f} requests/s: worst p99 {worst:.1f} ms")
    return 0 if worst <= options.most else 1


if __name__ == "__main__":
    sys.exit(main())
