#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Money on one machine in one run: notifications, a bank's day file, entries, beside PostgreSQL and plain SQLite.

    peers.py [--payments 1000000] [--seconds 8] [--trial] [notifications server day-file accrual]

Every fsync of product and peers costs 1 ms at least (`--fsync-microseconds`), through `slow_fsync.c`. PostgreSQL's
single payments are run with 8, 32 and 64 clients, and its best counts.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent.parent / "Tests" / "EndToEnd")]
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent.parent / ".build" / "release"))

from compare import append_row, spread, SPREAD_MOST  # noqa: E402
import house as houses  # noqa: E402
from house import BINARIES, House  # noqa: E402
from measuring import (  # noqa: E402
    children_fsyncs_per_second, load_average, machine, peak_megabytes, replay, slow_fsyncs)
from postgres import Postgres  # noqa: E402
from workloads import PaymentWorkload, register_many  # noqa: E402

WIB = timezone(timedelta(hours=7))
PARTS = ["notifications", "server", "day-file", "accrual"]


def plain_sqlite(folder, group, seconds):
    done = subprocess.run(
        [sys.executable, str(HERE.parent / "raw_sqlite.py"), str(folder), "--group", str(group), "--seconds",
         str(seconds)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def in_turn(product, peers):
    """Peers, product, product, peers; once more when two halves are too far apart."""
    for _ in range(3):
        figures = {name: [] for name in ["product", *peers]}
        for name in [*peers, "product", "product", *reversed(peers)]:
            figures[name].append(product() if name == "product" else peers[name]())
        if all(spread(runs) <= SPREAD_MOST for runs in figures.values()):
            return figures
        print(f"halves differ by more than {SPREAD_MOST:.0%}, again: {figures}", file=sys.stderr)
    raise SystemExit(f"no two halves within {SPREAD_MOST:.0%}; the machine is not quiet")


def tell(what, figures, folder, trial):
    middle = {name: statistics.median(run["per_second"] for run in runs) for name, runs in figures.items()}
    for peer in figures:
        if peer == "product":
            continue
        pair = lambda name: "/".join(f"{run['per_second']:,.0f}" for run in figures[name])
        memory = max(run.get("megabytes", 0) for run in figures["product"])
        used = statistics.median(run["per_cpu_second"] for run in figures["product"])
        append_row("money", "| " + " | ".join([
            datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), what, pair("product"), peer, pair(peer),
            f"{middle['product'] / middle[peer]:.2f}", f"{used:,.0f}", f"{memory:,.0f} MB" if memory else "–",
            f"{children_fsyncs_per_second(folder):,.0f}", f"{load_average():.1f}"]) + " |", trial)


def signed_notifications(folder, options, what, peers):
    """Signed SNAP notifications over HTTP, durable, 64 clients; the books are proven afterwards."""
    house = House(folder, people=0).start()
    try:
        workload = PaymentWorkload(house, folder)

        def product():
            file, again = workload.requests(options.seconds)
            run = replay(house.url, file, 64, options.seconds, again, house.rantau_program.process.pid)
            if run["refused"] or run["failed"] or run["used_up"]:
                raise SystemExit(f"no figure from {run}")
            return run | {"megabytes": peak_megabytes(house.rantau_program.process.pid)}

        figures = in_turn(product, peers)
        house.rantau("ledger", "verify")
        house.rantau("audit", "verify")
    finally:
        house.stop()
    tell(what, figures, folder, options.trial)


def one_a_call(options, postgres):
    return {"PostgreSQL, one a call, best of 8, 32, 64 clients": lambda: max(
        (postgres.run(1, clients, options.seconds) for clients in (8, 32, 64)), key=lambda run: run["per_second"])}


def notifications(folder, options, postgres):
    signed_notifications(folder, options, "notifications/s, signed, durable, on SQLite", {
        **one_a_call(options, postgres),
        "plain SQLite, groups of 1,000": lambda: plain_sqlite(folder, 1000, options.seconds)})


def on_server(folder, options, postgres):
    """The product on the very server that its peer is measured on."""
    houses.SERVER = postgres.url
    try:
        signed_notifications(
            folder, options, "notifications/s, signed, durable, on PostgreSQL", one_a_call(options, postgres))
    finally:
        houses.SERVER = None


class DayFile:
    """A bank's file of so many payments of as many invoices, in the order of a shuffle."""

    def __init__(self, folder, payments):
        self.folder, self.payments = Path(folder), payments
        house = House(folder, people=0).start()
        self.partner = (house.snap_keys / "partner-id").read_text(encoding="utf-8").strip()
        service = (house.snap_keys / "partner-service-id").read_text(encoding="utf-8").strip()
        house.stop()
        self.house = house
        self.empty = self.folder / "rantau.sqlite"
        invoices = register_many(house, 0, (payments + 1) // 2, random.Random(5))[:payments]
        now = datetime.now(WIB).replace(microsecond=0).isoformat()
        self.file = self.folder / "payments.csv"
        with open(self.file, "w", encoding="utf-8") as file:
            file.write("payment_request,virtual_account,amount,paid_at\n")
            file.writelines(f"F{number:09d},{service}{customer},{amount},{now}\n"
                            for number, (customer, amount) in enumerate(invoices))

    def take(self):
        """One import into a fresh copy, proven afterwards."""
        copy = self.folder / "copy.sqlite"
        for ending in ("", "-wal", "-shm"):
            Path(f"{copy}{ending}").unlink(missing_ok=True)
        shutil.copy(self.empty, copy)
        database = ["--database", f"sqlite:{copy}", "--keys", f"{self.empty}.keys", "--home", str(self.house.home)]
        started = time.perf_counter()
        with open(self.folder / "report", "w+", encoding="utf-8") as report:
            process = subprocess.Popen(
                [str(BINARIES / "rantau"), "payments", "import", str(self.file), "--partner", self.partner, "--json",
                 *database], stdout=report)
            # What `wait4` tells of memory counts this program's own too, which the child was forked from.
            done, megabytes = 0, 0
            while not done:
                time.sleep(0.02)
                try:
                    megabytes = max(megabytes, peak_megabytes(process.pid))
                except AttributeError:
                    pass  # its memory is gone already
                done, process.returncode, used = os.wait4(process.pid, os.WNOHANG)
            wall = time.perf_counter() - started
            report.seek(0)
            answer = json.loads(report.read().strip().splitlines()[-1])
        if answer["outcomes"] != {"accepted": self.payments}:
            raise SystemExit(f"no figure from {answer['outcomes']}")
        proof = subprocess.run([str(BINARIES / "rantau"), "ledger", "verify", *database], capture_output=True,
                               text=True)
        if proof.returncode != 0:
            raise SystemExit(f"the books do not hold: {proof.stdout}")
        return {"per_second": self.payments / wall, "per_cpu_second": self.payments / (used.ru_utime + used.ru_stime),
                "megabytes": megabytes}


def day_file(folder, options, postgres):
    file = DayFile(folder, options.payments)
    figures = in_turn(file.take, {
        "PostgreSQL, batches of 100": lambda: postgres.run(100, 4, options.seconds),
        "plain SQLite, groups of 1,000": lambda: plain_sqlite(folder, 1000, options.seconds)})
    tell(f"day file of {options.payments:,}, payments/s = entries/s", figures, folder, options.trial)


def accrual(*_):
    """The month's end has a script of its own, which tells its figures itself."""
    script = HERE / "accrual.py"
    if not script.exists():
        return print("accrual: Benchmarks/money/accrual.py is not there")
    subprocess.run([sys.executable, str(script)], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="part", help=", ".join(PARTS))
    parser.add_argument("--payments", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--folder", help="where the databases lie; a disk, not memory")
    parser.add_argument("--fsync-microseconds", type=int, default=1_000, help="least cost of an fsync; 0: the disk's")
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder or HERE.parent.parent / ".build") as folder:
        slow_fsyncs(folder, options.fsync_microseconds)
        Path(folder).chmod(0o755)
        postgres = Postgres(folder) if set(options.parts) & {"notifications", "server", "day-file"} else None
        try:
            for part in options.parts:
                work = Path(folder) / part
                work.mkdir()
                {"notifications": notifications, "server": on_server, "day-file": day_file, "accrual": accrual}[part](
                    work, options, postgres)
        finally:
            if postgres:
                postgres.stop()


if __name__ == "__main__":
    main()
