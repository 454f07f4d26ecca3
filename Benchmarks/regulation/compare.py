#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Rantau and its peers on the same law and the same people: peer, product, product, peer; equal first, then fast.

    compare.py [--people 1000000] [--seconds 3] [--trial] [chain] [claims]

chain: contributions due, cover, JHT deposit and return over 24 months, eight benefits; OpenFisca beside it.
claims: one explained claim at a time; OpenFisca from a dictionary and GoRules ZEN beside it.
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
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

from measuring import load_average, machine  # noqa: E402

README = HERE.parent / "README.md"
RANTAU = Path(os.environ.get("RANTAU_BINARIES", ROOT / ".build" / "release")) / "rantau"
PYTHON = os.environ["PEERS_PYTHON"]
QUESTION = ["--from", "2024-01-01", "--months", "24", "--on", "2025-12-15"]
SPREAD_MOST = 0.25


def run(command):
    """The answer of a program with its own CPU seconds and its greatest memory."""
    started = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, cwd=ROOT)
    text = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    answer = json.loads(text)
    answer["process_cpu"] = used.ru_utime + used.ru_stime
    answer["process_wall"] = time.perf_counter() - started
    answer["process_mb"] = used.ru_maxrss / 1024
    return answer


def rantau(population, *more):
    return run([RANTAU, "regulation", "evaluate", "--home", ROOT, "--population", population, *QUESTION,
                "--return", "5.6", "--jobs", "1", "--json", *more])


def openfisca(population, *more):
    return run([PYTHON, HERE / "run_openfisca.py", ROOT / "Regulations" / "parameters", population, *QUESTION,
                "--return", "56000", *more])


def zen(seconds):
    return run([PYTHON, HERE / "run_zen.py", ROOT / "Regulations" / "parameters", "--on", "2025-12-15",
                "--seconds", str(seconds)])


def same(first, second):
    """Stops unless both programs gave every person the same answer."""
    for name, (total, unknown, placed) in first["sums"].items():
        if [total, unknown, int(placed)] != second["sums"][name]:
            raise SystemExit(f"{name} differs: {first['sums'][name]} and {second['sums'][name]}; no speed is compared")


def in_turn(product, peer, name):
    """Peer, product, product, peer; again where halves lie further apart than a quarter."""
    for _ in range(4):
        runs = {"peer": [peer()], "product": [product(), product()]}
        runs["peer"].append(peer())
        if all(max(rates) - min(rates) <= SPREAD_MOST * max(rates)
               for rates in ([one["rate"] for one in side] for side in runs.values())):
            return runs
        print(f"{name}: halves differ by more than {SPREAD_MOST:.0%}, again", file=sys.stderr)
    raise SystemExit(f"{name}: no two halves alike; the machine is not quiet")


def chain(population, _):
    """Persons a second of one core, by the CPU seconds of the calculation alone."""
    def product():
        answer = rantau(population)
        return answer | {"rate": answer["people"] / (answer["processorMicroseconds"] / 1e6)}

    def peer():
        answer = openfisca(population)
        return answer | {"rate": answer["people"] / answer["cpu"]}
    runs = in_turn(product, peer, "chain")
    for answer in runs["product"]:
        same(answer, runs["peer"][0])
    yield row("chain, 24 months, 14 columns", "OpenFisca", runs)


def claims(population, seconds):
    """Claims a second of one core, each with its derivation; Rantau decides cover too, ZEN is told."""
    def product():
        answer = rantau(population, "--claims")
        return answer | {"rate": answer["claims"] / (answer["processorMicroseconds"] / 1e6)}

    def dictionary():
        answer = openfisca(population, "--claims", str(seconds))
        return answer | {"rate": answer["claims"] / answer["cpu"]}

    def table():
        answer = zen(seconds)
        return answer | {"rate": answer["claims"] / answer["cpu"]}
    yield row("one explained claim", "OpenFisca", in_turn(product, dictionary, "claims beside OpenFisca"))
    yield row("one explained claim", "ZEN", in_turn(product, table, "claims beside ZEN"))


def row(what, peer, runs):
    def pair(side, name, form):
        return "/".join(form.format(one[name]) for one in runs[side])

    def ratio(name):
        return statistics.median(one[name] for one in runs["product"]) / statistics.median(
            one[name] for one in runs["peer"])
    cells = [
        datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), what,
        f"{runs['product'][0].get('people') or runs['product'][0]['claims']:,}", peer,
        pair("product", "rate", "{:,.0f}"), pair("peer", "rate", "{:,.0f}"), f"{ratio('rate'):.1f}",
        pair("product", "process_cpu", "{:.2f}"), pair("peer", "process_cpu", "{:.2f}"),
        pair("product", "process_mb", "{:,.0f}"), pair("peer", "process_mb", "{:,.0f}"), f"{ratio('process_mb'):.2f}",
        f"{load_average():.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


def keep(text):
    lines = README.read_text(encoding="utf-8").split("\n")
    at = lines.index("<!-- regulation -->") + 3
    while at < len(lines) and lines[at].startswith("|"):
        at += 1
    lines.insert(at, text)
    README.write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workloads", nargs="*", metavar="workload", help="chain, claims")
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in options.workloads or ["chain", "claims"]:
            people = options.people if name == "chain" else min(options.people, 100_000)
            population = Path(folder) / name
            run([RANTAU, "regulation", "evaluate", "--home", ROOT, "--people", str(people), "--seed", "7", *QUESTION,
                 "--return", "5.6", "--keep", population, "--json"])
            for text in {"chain": chain, "claims": claims}[name](population, options.seconds):
                print(text)
                if not options.trial:
                    keep(text)


if __name__ == "__main__":
    main()
