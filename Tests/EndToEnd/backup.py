# SPDX-License-Identifier: Apache-2.0
"""A backup taken while payments stream in: it can be tried, put back elsewhere, and read by nobody without the key.

    backup.py --people 100000     a made-up installation of so many people is kept and put back, for the night
"""
import argparse
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from house import House
from kill9 import Stream
from steps import Walk


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A house, the backup that was taken while it worked, its key, and what was acknowledged before it was begun."""
    folder = tmp_path_factory.mktemp("backup")
    house = House(folder, people=0).start()
    safe = folder / "safe"
    house.rantau("backup", "key", safe, database=False)
    streams = [Stream(house, 7_000 + number) for number in range(3)]
    threads = [threading.Thread(target=stream.run) for stream in streams]
    try:
        for thread in threads:
            thread.start()
        while sum(len(stream.paid) for stream in streams) < 12:
            time.sleep(0.05)
        before = [pair for stream in streams for pair in stream.paid]
        file = folder / "one.backup"
        made = house.answer("backup", file, "--for", safe / "recovery-public.key")
        house.rantau_program.kill()
        for thread in threads:
            thread.join()
    finally:
        house.rantau_program.kill()
        house.stop()
    assert not any(stream.fault for stream in streams), [stream.fault for stream in streams]
    return house, file, safe / "recovery.key", before, made


def drill(house, file, key, check=True):
    return house.rantau("drill", file, "--with", key, "--json", check=check, database=False)


def test_a_drill_proves_log_and_books_and_leaves_nothing_behind(kept):
    house, file, key, before, made = kept
    report = house.answer("drill", file, "--with", key, database=False)
    assert report["faults"] == []
    assert report["entries"] == made["entries"] >= len(before)
    assert report["root"] == made["root"] and report["leaves"] == made["leaves"]
    assert not [path.name for path in file.parent.iterdir() if path.name.startswith(".rantau-")]


def test_what_was_acknowledged_before_the_backup_stands_in_the_restored_house(kept, tmp_path):
    _, file, key, before, _ = kept
    other = House(tmp_path, people=0)
    other.rantau("restore", file, "--with", key)
    walk = Walk(other, seed=5)
    assert before and all(walk.exists(member) for member, _ in before)
    assert all(walk.receipts(invoice) == (1, 1) for _, invoice in before)
    other.rantau("audit", "verify")
    other.rantau("ledger", "verify")
    again = other.rantau("restore", file, "--with", key, check=False)
    assert again.returncode == 2 and "is there already" in again.stderr


def test_a_restored_house_goes_on(kept, tmp_path):
    house, file, key, before, _ = kept
    other = House(tmp_path, people=0)
    other.rantau("restore", file, "--with", key)
    shutil.copytree(house.snap_keys, other.snap_keys)
    other.start()
    try:
        member = Walk(other, seed=77_000).enrolled(route="perseorangan", months=12)
        assert member.number not in {known.number for known, _ in before}
    finally:
        other.stop()


def test_nobody_reads_it_without_the_key(kept, tmp_path):
    house, file, key, before, _ = kept
    content = file.read_bytes()
    assert b"SQLite format 3" not in content and before[0][0].kpj.encode() not in content
    house.rantau("backup", "key", tmp_path / "other", database=False)
    refused = drill(house, file, tmp_path / "other" / "recovery.key", check=False)
    assert refused.returncode == 1 and "another recovery key" in refused.stderr


@pytest.mark.parametrize("harm, word", [
    (lambda content: content[:len(content) // 2], "ends too early"),
    (lambda content: content[:5000] + bytes([content[5000] ^ 1]) + content[5001:], "does not open"),
    (lambda content: b"PK" + content[2:], "no Rantau backup"),
])
def test_a_harmed_backup_is_refused_and_says_so(kept, tmp_path, harm, word):
    house, file, key, _, _ = kept
    harmed = tmp_path / "harmed.backup"
    harmed.write_bytes(harm(file.read_bytes()))
    refused = drill(house, harmed, key, check=False)
    assert refused.returncode == 1 and word in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == [harmed.name]


def test_a_backup_is_never_written_over_another(kept):
    house, file, _, _, _ = kept
    before = file.read_bytes()
    public = Path(file).parent / "safe" / "recovery-public.key"
    assert house.rantau("backup", file, "--for", public, check=False).returncode == 1
    assert file.read_bytes() == before


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        house = House(folder, people=0)
        house.rantau("demo", "--people", str(people), timeout=3_000)
        house.rantau("backup", "key", folder / "safe", database=False)
        file = folder / "one.backup"
        begun = time.monotonic()
        made = house.answer("backup", file, "--for", folder / "safe" / "recovery-public.key", timeout=3_000)
        kept = time.monotonic()
        report = house.answer("drill", file, "--with", folder / "safe" / "recovery.key", database=False, timeout=3_000)
        tried = time.monotonic()
        size = file.stat().st_size
    assert report["faults"] == [] and report["root"] == made["root"] and report["entries"] == made["entries"]
    print(f"{people} people, {report['entries']} entries, {report['leaves']} leaves: backup of {size // 1_000_000} MB in"
          f" {kept - begun:.1f} s, put back and proven in {tried - kept:.1f} s, equal root")
    return 0


if __name__ == "__main__":
    sys.exit(main())
