#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the product and its peers in turn (peer, product, product, peer) and adds rows to README.md.

    compare.py [--seconds 8] [--people 5000] [quote clearance member enrolment payment]
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "EndToEnd"))
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent / ".build" / "release"))

from house import House, free_port  # noqa: E402
from measuring import cpu_seconds, fsyncs_per_second, load_average, machine, replay  # noqa: E402
from measuring import wait_for_rest, write_requests  # noqa: E402
from workloads import WORKLOADS  # noqa: E402

README = HERE / "README.md"
STATIC = ('{"member":"0c6e8a1e","passport":"C0000000","covered":true,"starts":"2026-01-01","ends":"2027-12-31",'
          '"checked_at":"2026-07-01T00:00:00Z","clearance":"OK","reasons":[],"signature":"MEUCIQDx00000000000000"}')
SPREAD_MOST = 0.25


class Nginx:
    """One worker that serves a small static file."""

    def __init__(self, folder):
        self.folder, self.port = Path(folder) / "peer", free_port()
        self.url = f"http://127.0.0.1:{self.port}/answer.json"
        (self.folder / "html").mkdir(parents=True)
        (self.folder / "html" / "answer.json").write_text(STATIC)
        temporary = "".join(
            f"{name}_temp_path {self.folder}/{name}; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.getuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(
            f"daemon off; worker_processes 1; {user} pid {self.folder}/pid; error_log {self.folder}/error.log;\n"
            "events { worker_connections 1024; }\n"
            f"http {{ access_log off; keepalive_requests 100000000; {temporary}\n"
            f"  server {{ listen 127.0.0.1:{self.port}; root {self.folder}/html; default_type application/json;\n"
            "    location / { sendfile on; open_file_cache max=10; } } }\n")
        program = next(path for path in ("/usr/sbin/nginx", "/usr/bin/nginx") if Path(path).exists())
        self.process = subprocess.Popen([program, "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)])
        time.sleep(1)
        self.requests = self.folder / "requests"
        write_requests(self.requests, [f"GET /answer.json HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode()])

    def run(self, clients, seconds):
        return replay(self.url, self.requests, clients, seconds, True, self.process.pid)

    def stop(self):
        self.process.terminate()
        self.process.wait()


class RawSQLite:
    """The same payments in plain Python and SQLite, in groups of 1,000."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, _, seconds):
        done = subprocess.run(
            [sys.executable, str(HERE / "raw_sqlite.py"), str(self.folder), "--seconds", str(seconds)],
            capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    def stop(self):
        pass


def spread(runs):
    values = [run["per_second"] for run in runs]
    return (max(values) - min(values)) / max(values)


def measured(workload, peer, house, clients, seconds):
    """Peer, product, product, peer; once more when a pair of halves is too far apart."""
    for attempt in range(3):
        figures = {"peer": [], "product": []}
        for side in ("peer", "product", "product", "peer"):
            if side == "peer":
                figures[side].append(peer.run(clients, seconds))
                continue
            file, again = workload.requests(seconds)
            run = replay(house.url, file, clients, seconds, again, house.rantau_program.process.pid)
            if run["refused"] or run["failed"] or run["used_up"]:
                raise SystemExit(f"{workload.name}: no figure from {run}")
            figures[side].append(run)
        if max(spread(figures["peer"]), spread(figures["product"])) <= SPREAD_MOST:
            break
        print(f"{workload.name}: halves differ by more than {SPREAD_MOST:.0%}, again", file=sys.stderr)
    else:
        raise SystemExit(f"{workload.name}: no two halves within {SPREAD_MOST:.0%}; the machine is not quiet")
    return figures


def row(workload, clients, figures, folder):
    middle = lambda side, name: statistics.median(run[name] for run in figures[side])
    pair = lambda side, name: "/".join(f"{run[name]:,.0f}" for run in figures[side])
    cells = [
        datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), workload.name, str(clients),
        pair("product", "per_second"), pair("peer", "per_second"),
        f"{middle('product', 'per_second') / middle('peer', 'per_second'):.2f}",
        pair("product", "per_cpu_second"), pair("peer", "per_cpu_second"),
        f"{middle('product', 'per_cpu_second') / middle('peer', 'per_cpu_second'):.2f}",
        f"{middle('product', 'p99_ms'):.1f} ms", f"{fsyncs_per_second(folder):,.0f}", f"{load_average():.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


def append_row(marker, text, trial=False):
    """Adds a row behind the last one of the table after `marker`; a trial only prints it."""
    if trial:
        return print(text)
    lines = README.read_text(encoding="utf-8").split("\n")
    at = lines.index(f"<!-- {marker} -->") + 3
    while at < len(lines) and lines[at].startswith("|"):
        at += 1
    lines.insert(at, text)
    README.write_text("\n".join(lines), encoding="utf-8")
    print(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workloads", nargs="*", default=list(WORKLOADS), metavar="workload",
                        help=", ".join(WORKLOADS))
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--folder", help="where the databases lie; a disk, not memory")
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder or HERE.parent / ".build") as folder:
        house = House(folder, people=options.people).start()
        try:
            wait_for_rest(house)
            for name in options.workloads:
                (Path(folder) / name).mkdir()
                workload = WORKLOADS[name](house, folder)
                peer = {"nginx": Nginx, "raw": RawSQLite}[workload.peer](Path(folder) / name)
                try:
                    figures = measured(workload, peer, house, options.clients, options.seconds)
                    append_row("rows", row(workload, options.clients, figures, folder), options.trial)
                finally:
                    peer.stop()
            house.rantau("ledger", "verify")
            house.rantau("audit", "verify")
        finally:
            house.stop()


if __name__ == "__main__":
    main()
