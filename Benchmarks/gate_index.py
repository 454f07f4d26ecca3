#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The gate's memory with so many made-up workers: room, filling, look-ups, updates.

    gate_index.py [--people 1000000 10000000 48000000]
"""
import argparse
import json
import os
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests" / "EndToEnd"))
os.environ.setdefault("RANTAU_BINARIES", str(HERE.parent / ".build" / "release"))

from compare import append_row  # noqa: E402
from house import BINARIES  # noqa: E402
from measuring import load_average, machine  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, nargs="+", default=[1_000_000, 10_000_000, 48_000_000])
    parser.add_argument("--trial", action="store_true", help="print the rows, keep none")
    options = parser.parse_args()
    for people in options.people:
        done = subprocess.run(
            [BINARIES / "gate-index", "--people", str(people)], capture_output=True, text=True, check=True)
        seen = json.loads(done.stdout)
        append_row("gate-index", "| " + " | ".join([
            datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), machine(), f"{people:,}",
            f"{seen['bytes'] / people:.0f}", f"{seen['resident'] / people:.0f}", f"{seen['seconds']:.0f} s",
            f"{seen['known_p50'] / 1000:.1f} µs", f"{seen['known_p99'] / 1000:.1f} µs",
            f"{seen['unknown_p99'] / 1000:.1f} µs", f"{seen['updates']:,.0f}", f"{load_average():.1f}"]) + " |",
            options.trial)
    return 0


if __name__ == "__main__":
    sys.exit(main())
