# SPDX-License-Identifier: Apache-2.0
"""Starts the whole house on free ports with a fresh database, and stops it again.

RANTAU_BINARIES names the folder of the built programs; without it the debug build of this checkout is used.
RANTAU_TEST_POSTGRES names a PostgreSQL server on which each house gets a database of its own; without it each has a
file of SQLite.
"""
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import time
import uuid
from contextlib import closing
from pathlib import Path

import requests

# The law's days are Jakarta's, wherever and whenever the tests run: `date.today()` is the day there.
os.environ["TZ"] = "WIB-7"
time.tzset()

ROOT = Path(__file__).resolve().parents[2]
SERVER = os.environ.get("RANTAU_TEST_POSTGRES")
BINARIES = Path(os.environ.get("RANTAU_BINARIES", ROOT / ".build" / "debug"))
given_ports = set()


def free_port():
    """A port below those that the system gives to whoever calls out: nobody's call takes it while its program is
    started again."""
    while True:
        port = random.SystemRandom().randrange(12_000, 32_000)
        if port in given_ports:
            continue
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
        given_ports.add(port)
        return port


class Program:
    """One running program with its output in a file."""

    def __init__(self, name, arguments, log, ready, **environment):
        self.name, self.arguments, self.log, self.ready = name, arguments, log, ready
        self.environment = environment
        self.process = None
        # A program and its arguments that this one is started by.
        self.under = []

    def start(self, seconds=90):
        with open(self.log, "ab") as output:
            self.process = subprocess.Popen(
                [*self.under, str(BINARIES / self.name), *self.arguments], stdout=output, stderr=subprocess.STDOUT,
                env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **self.environment})
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended with {self.process.returncode}:\n{self.tail()}")
            try:
                if requests.get(self.ready, timeout=5).status_code == 200:
                    return
            except (requests.ConnectionError, requests.Timeout):
                pass
            time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"{self.name} was not ready after {seconds} s:\n{self.tail()}")

    def tail(self, lines=40):
        text = Path(self.log).read_text(encoding="utf-8", errors="replace")
        return "\n".join(text.split("\n")[-lines:])

    def stop(self):
        """Asks it to end and waits; whoever does not end within 20 s is killed and fails the test."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError(f"{self.name} did not end on SIGTERM:\n{self.tail()}") from None

    def kill(self):
        """kill -9."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def new_database():
    """Makes an empty database on the server; its address."""
    import psycopg

    name = f"house_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    place, _, options = SERVER.partition("?")
    return f"{place[:place.rindex('/')]}/{name}?{options}"


class House:
    """Rantau, its bank and its message provider."""

    def __init__(self, folder, people=200, filled=None):
        """With no people the installation is no demonstration either: no sign-ins, an empty database.

        `filled` names a database that `rantau demo` has filled, with the keys that RANTAU_KEYS names.
        """
        self.folder, self.home = Path(folder), ROOT
        self.port, self.bank_port, self.messages_port = free_port(), free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.bank = f"http://127.0.0.1:{self.bank_port}"
        self.messages = f"http://127.0.0.1:{self.messages_port}"
        self.database = filled or (new_database() if SERVER else f"sqlite:{self.folder}/rantau.sqlite")
        self.environment = {"RANTAU_KEYS": os.environ["RANTAU_KEYS"] if filled else f"{self.folder}/rantau.sqlite.keys"}
        self.snap_keys = Path(os.environ["RANTAU_KEYS"]).parent / "snap" if filled else self.folder / "snap"
        keys = str(self.snap_keys)
        self.rantau_program = Program("rantau", [
            "serve", "--port", str(self.port), "--database", self.database, "--home", str(ROOT),
            "--public-url", self.url, "--snap-keys", keys, "--aggregator-url", self.bank,
            "--messages-url", self.messages, "--webhook-networks", "127.0.0.0/8"] + (["--demo", "--demo-people", str(people)] if people else []),
            self.folder / "rantau.log", f"{self.url}/readyz", **self.environment)
        self.bank_program = Program("rantau-outside", [
            "aggregator", "--port", str(self.bank_port), "--rantau", self.url, "--keys", keys,
            "--books", f"sqlite:{self.folder}/bank.sqlite"], self.folder / "bank.log", f"{self.bank}/control/books")
        self.messages_program = Program("rantau-outside", [
            "messages", "--port", str(self.messages_port), "--keys", keys,
            "--books", f"sqlite:{self.folder}/messages.sqlite"],
            self.folder / "messages.log", f"{self.messages}/v1/messages")

    @property
    def programs(self):
        return [self.messages_program, self.bank_program, self.rantau_program]

    def start(self, seconds=120):
        """Starts everything; `seconds` is how long each program may take until it is ready."""
        subprocess.run([BINARIES / "rantau-outside", "keys", "--keys", self.snap_keys], check=True,
                       capture_output=True)
        try:
            for program in self.programs:
                program.start(seconds)
        except BaseException:
            for program in self.programs:
                program.kill()
            raise
        return self

    def stop(self):
        for program in reversed(self.programs):
            program.stop()

    def rows(self, question, *values):
        """Asks the database itself, beside the program."""
        if not self.database.startswith("sqlite:"):
            import psycopg

            with psycopg.connect(self.database) as books:
                return books.execute(question.replace("%", "%%").replace("?", "%s"), values).fetchall()
        file = self.database.removeprefix("sqlite:")
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)) as books:
            return books.execute(question, values).fetchall()

    def rantau(self, *arguments, check=True, database=True, timeout=300):
        """Runs a command of `rantau` on the house's database; the finished process with its texts."""
        command = [str(BINARIES / "rantau"), *arguments]
        if database:
            command += ["--database", self.database]
        environment = {**os.environ, **(self.environment if database else {})}
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, cwd=ROOT, env=environment)
        if check and done.returncode != 0:
            raise AssertionError(f"rantau {' '.join(map(str, arguments))} gave {done.returncode}:\n{done.stdout}{done.stderr}")
        return done

    def answer(self, *arguments, **options):
        """The same, for a command with `--json`."""
        return json.loads(self.rantau(*arguments, "--json", **options).stdout)

    def control(self, path, **order):
        """An order to the bank's control API."""
        answer = requests.post(f"{self.bank}/control/{path}", json=order, timeout=60)
        answer.raise_for_status()
        return answer.json()

    def books(self):
        answer = requests.get(f"{self.bank}/control/books", timeout=60)
        answer.raise_for_status()
        return answer.json()
