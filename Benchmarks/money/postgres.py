# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of its own on a free port, durable, and pgbench on it. Debian's postgresql-15 must be there."""
import os
import pwd
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "Tests" / "EndToEnd"))

from house import free_port  # noqa: E402

SETTINGS = """
listen_addresses = '127.0.0.1'
shared_buffers = 1GB
max_wal_size = 8GB
checkpoint_timeout = 15min
wal_compression = lz4
fsync = on
synchronous_commit = on
"""
ONE_CALL = """SELECT take(array_agg(gen_random_uuid()), array_agg((random() * 999999)::bigint + 1),
    array_agg((random() * 500000)::bigint + 37000)) FROM generate_series(1, {batch});"""


class Postgres:
    """Payments in batches; `batch` 1 is one payment a call."""

    def __init__(self, folder):
        self.folder, self.port = Path(folder) / "postgres", free_port()
        self.folder.mkdir()
        newest = sorted(Path("/usr/lib/postgresql").iterdir(), key=lambda one: float(one.name))[-1]
        self.programs = newest / "bin"
        self.prefix = []
        if os.getuid() == 0:
            # PostgreSQL does not run as root.
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            for above in [*self.folder.parents][:3]:
                above.chmod(above.stat().st_mode | 0o011)
            self.prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        self.data = self.folder / "data"
        self._run("initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "--data-checksums", "-E", "UTF8",
                  "--locale=C.UTF-8")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as settings:
            settings.write(f"{SETTINGS}port = {self.port}\nunix_socket_directories = '{self.folder}'\n")
        self._run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "start")
        self._client("psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", HERE / "postgres.sql")
        assert self._client("psql", "-Atc", "SHOW fsync").strip() == "on"

    def _run(self, program, *arguments):
        return subprocess.run([*self.prefix, str(self.programs / program), *map(str, arguments)], check=True,
                              capture_output=True, text=True, cwd=self.folder).stdout

    def _client(self, program, *arguments):
        return subprocess.run(
            [str(self.programs / program), "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres",
             *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    @property
    def url(self):
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def run(self, batch, clients, seconds):
        """Payments a second."""
        script = self.folder / f"batch{batch}.sql"
        script.write_text(ONE_CALL.format(batch=batch), encoding="utf-8")
        self._client("psql", "-qAtc", "CHECKPOINT")
        shown = self._client("pgbench", "-n", "-M", "prepared", "-c", clients, "-j", 2, "-T", seconds, "-f", script,
                             "postgres")
        calls = float(re.search(r"^tps = ([0-9.]+)", shown, re.MULTILINE).group(1))
        return {"per_second": calls * batch}

    def stop(self):
        self._run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop")
        shutil.rmtree(self.folder)
