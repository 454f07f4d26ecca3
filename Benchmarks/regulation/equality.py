#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Rantau and OpenFisca read the same parameter tree: every value on random days, then the whole chain on random people.

    equality.py [--days 20] [--people 20000] [--runs 3] [--seed N]
"""
import argparse
import datetime
import json
import os
import random
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import openfisca_chain as chain

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PARAMETERS = ROOT / "Regulations" / "parameters"
RANTAU = Path(os.environ.get("RANTAU_BINARIES", ROOT / ".build" / "debug")) / "rantau"


def rantau(*arguments):
    return subprocess.run([str(RANTAU), "regulation", *map(str, arguments), "--home", str(ROOT)], check=True,
                          capture_output=True, text=True).stdout


def alike(value, text, unit):
    """Whether OpenFisca's value is what Rantau writes."""
    if value is None or text is None:
        return value is None and text is None
    if unit == "texts":
        return ", ".join(map(str, value)) == text
    if unit == "bool":
        return str(value).lower() == text
    if unit == "text":
        return str(value) == text
    return round(value * 10_000) == round(float(text) * 10_000)


def compare_values(law, day):
    """How many parameters were compared on a day."""
    entries = {rule["name"]: rule for rule in json.loads(rantau("list", "--on", day, "--json"))["rules"]}
    for name in law.parameters:
        number = (day - chain.EPOCH).days
        value = law.at(name, number)
        entry = entries.get(name, {"value": None, "unit": "text"})
        if not alike(value, entry["value"], entry["unit"]):
            raise SystemExit(f"{name} on {day}: OpenFisca reads {value!r}, Rantau {entry['value']!r}")
    unknown = set(entries) - set(law.parameters)
    if unknown:
        raise SystemExit(f"OpenFisca does not know {sorted(unknown)}")
    return len(law.parameters)


def compare_people(people, day, seed, yearly, folder):
    """The chain for every person of a made-up population, column by column."""
    first = datetime.date(day.year - 2, day.month, 1)
    rantau("evaluate", "--people", people, "--seed", seed, "--from", first, "--on", day, "--months", 24,
           "--return", f"{yearly / 10_000:.4f}", "--keep", folder / "people", "--out", folder / "rantau")
    system = chain.Chain(PARAMETERS, first.isoformat(), 24, day.isoformat(), yearly)
    simulation = system.simulation(chain.read_population(folder / "people"))
    for name in chain.OUTPUTS:
        ours, theirs = np.load(folder / "rantau" / f"{name}.npy"), system.calculate(simulation, name)
        differing = np.flatnonzero(ours != theirs)
        if len(differing):
            row = int(differing[0])
            raise SystemExit(f"{name}, row {row + 1}, seed {seed}, {day}: OpenFisca {theirs[row]}, Rantau {ours[row]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    draws = random.Random(options.seed)
    law = chain.Law(PARAMETERS)
    first, last = datetime.date(2014, 1, 1), datetime.date(2028, 12, 31)
    days = [first + datetime.timedelta(days=draws.randrange((last - first).days)) for _ in range(options.days)]
    # The day before a value changes and the day itself are where two readers differ, if they do.
    for turn in law.turns:
        days += [chain.EPOCH + datetime.timedelta(days=turn + step) for step in (-1, 0)]
    compared = sum(compare_values(law, day) for day in days)
    for _ in range(options.runs):
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=draws.randrange(3_200))
        with tempfile.TemporaryDirectory() as folder:
            compare_people(options.people, day, draws.randrange(1 << 32), draws.randrange(200_000), Path(folder))
    statuses = {}
    for parameter in law.parameters.values():
        for value in parameter.values_list:
            status = value.metadata["status"]
            statuses[status] = statuses.get(status, 0) + 1
    print(f"{len(law.parameters)} parameters, dated values {statuses}")
    print(f"{compared:,} values on {len(days)} days and {options.runs * options.people:,} people in {options.runs} "
          f"runs: OpenFisca and Rantau agree to the rupiah")


if __name__ == "__main__":
    main()
