# SPDX-License-Identifier: Apache-2.0
"""A server put back to a moment: base backup and write-ahead log, both sealed, restored elsewhere and proven."""
import os
import shutil
import subprocess
import time
from datetime import timezone

import psycopg
import pytest

import house as houses
from database_server import Server
from house import BINARIES, House
from steps import Walk

pytestmark = pytest.mark.skipif(not houses.SERVER, reason="RANTAU_TEST_POSTGRES names no server")
RANTAU = BINARIES.resolve() / "rantau"


@pytest.fixture
def safe(tmp_path):
    subprocess.run([RANTAU, "backup", "key", tmp_path / "safe"], check=True, capture_output=True)
    for path in (tmp_path / "safe").iterdir():
        if os.getuid() == 0:
            shutil.chown(path, "postgres", "postgres")
    for folder in [tmp_path, *list(tmp_path.parents)[:2]]:
        folder.chmod(0o777)
    return tmp_path / "safe"


def moment(server):
    with psycopg.connect(server.url) as connection:
        return connection.execute("SELECT clock_timestamp()").fetchone()[0].astimezone(timezone.utc)


def test_a_server_stands_as_it_did_at_a_moment(tmp_path, safe, monkeypatch):
    archive = tmp_path / "archive"
    archive.mkdir()
    archive.chmod(0o777)
    one = Server(tmp_path / "one")
    one.make(archive_mode="on", wal_level="replica", archive_command=(
        f"{RANTAU} backup seal %p {archive}/%f.sealed --for {safe}/recovery-public.key"))
    one.start()
    monkeypatch.setattr(houses, "SERVER", one.url)
    house = House(tmp_path / "house", people=0)
    house.folder.mkdir()
    house.start()
    try:
        walk = Walk(house, seed=660)
        before = walk.enrolled(route="perseorangan", months=12)
        one.run("pg_basebackup", "--dbname", one.url, "--pgdata", one.folder / "base", "--format", "tar", "--checkpoint",
                "fast", "--wal-method", "none")
        sealed = tmp_path / "base.sealed"
        subprocess.run([RANTAU, "backup", "seal", one.folder / "base" / "base.tar", sealed, "--for",
                        safe / "recovery-public.key"], check=True)
        kept = walk.enrolled(route="perseorangan", months=12)
        time.sleep(1.5)
        wanted = moment(one)
        time.sleep(0.5)
        after = walk.enrolled(route="perseorangan", months=12)
        with psycopg.connect(one.url, autocommit=True) as connection:
            last = connection.execute("SELECT pg_walfile_name(pg_switch_wal())").fetchone()[0]
        end = time.monotonic() + 60
        while not (archive / f"{last}.sealed").exists():
            assert time.monotonic() < end, f"{last} never came into the archive: {(one.folder / 'log').read_text()[-2000:]}"
            time.sleep(0.2)
        assert b"PG_VERSION" not in sealed.read_bytes()
    finally:
        for program in house.programs:
            program.kill()
        one.stop()
    restored(tmp_path, safe, sealed, archive, wanted, house, (before, kept, after))


def restored(tmp_path, safe, sealed, archive, wanted, house, members):
    """Puts a second server up from the sealed files, and asks it."""
    before, kept, after = members
    two = Server(tmp_path / "two")
    subprocess.run([RANTAU, "backup", "open", sealed, two.folder / "base.tar", "--with", safe / "recovery.key"],
                   check=True)
    two.data.mkdir()
    subprocess.run(["tar", "-xf", two.folder / "base.tar", "-C", two.data], check=True)
    two.configure(archive_mode="off", recovery_target_time=wanted.strftime("%Y-%m-%d %H:%M:%S.%f+00"),
                  recovery_target_action="promote",
                  restore_command=f"{RANTAU} backup open {archive}/%f.sealed %p --with {safe}/recovery.key")
    (two.data / "recovery.signal").touch()
    two.data.chmod(0o700)
    if os.getuid() == 0:
        subprocess.run(["chown", "-R", "postgres:postgres", two.data], check=True)
    two.start()
    try:
        house.database = house.database.replace(house.database.split("@")[1].split("/")[0], f"127.0.0.1:{two.port}")
        end = time.monotonic() + 60
        while house.rows("SELECT pg_is_in_recovery()")[0][0]:
            assert time.monotonic() < end, "the server never left its recovery"
            time.sleep(0.2)
        walk = Walk(house, seed=661)
        assert walk.exists(before) and walk.exists(kept) and not walk.exists(after)
        house.rantau("audit", "verify")
        house.rantau("ledger", "verify")
    finally:
        two.stop()
