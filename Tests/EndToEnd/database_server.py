# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL server of a test's own, which it may stop, kill and put back."""
import os
import signal
import subprocess
import time
from glob import glob
from pathlib import Path

from house import free_port


class Server:
    """A PostgreSQL server of its own."""

    def __init__(self, folder):
        self.folder, self.data, self.port = folder, folder / "data", free_port()
        self.programs = Path(sorted(glob("/usr/lib/postgresql/*/bin"))[-1])
        folder.mkdir()
        folder.chmod(0o777)

    @property
    def url(self):
        return f"postgres://rantau@127.0.0.1:{self.port}/postgres"

    def run(self, program, *arguments):
        """Runs one of the server's programs, as a user that it accepts."""
        command = [self.programs / program, *arguments]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=self.folder)

    def make(self, **settings):
        self.run("initdb", "--pgdata", self.data, "--auth", "trust", "--username", "rantau", "--encoding", "UTF8",
                 "--locale", "C.UTF-8")
        self.configure(**settings)

    def configure(self, **settings):
        with open(self.data / "postgresql.auto.conf", "a", encoding="utf-8") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in {
                "port": self.port, "unix_socket_directories": self.folder, "max_connections": 50, **settings}.items())

    def start(self):
        self.run("pg_ctl", "--pgdata", self.data, "--log", self.folder / "log", "--wait", "start")

    def stop(self):
        self.run("pg_ctl", "--pgdata", self.data, "--mode", "immediate", "--wait", "stop")

    def kill(self):
        """kill -9 for all its processes at once."""
        first = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split("\n")[0])
        os.kill(first, signal.SIGSTOP)
        processes = [*children(first), first]
        for process in processes:
            os.kill(process, signal.SIGKILL)
        while any(Path(f"/proc/{process}").exists() for process in processes):
            time.sleep(0.01)


def children(parent):
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            state = place.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(state[1]) == parent:
            found.append(int(place.parent.name))
    return found
