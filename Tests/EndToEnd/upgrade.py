# SPDX-License-Identifier: Apache-2.0
"""The program before and the program of this tree, side by side on one database, under traffic: up, and down again.

    upgrade.py --old FOLDER [--old-home TREE] [--seconds 5]

FOLDER holds the built `rantau` of before, TREE its Regulations and Public. Two servers stand behind HAProxy, configured
by deploy/haproxy/haproxy.cfg; one after the other is drained, ended and replaced, first by the new program, then by the
old one. RANTAU_TEST_POSTGRES names a server; without it both share a file of SQLite.
"""
import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
import requests

from failover import Writer
from house import BINARIES, ROOT, SERVER, House, Program, free_port
from steps import Walk
from waiting import eventually

WRITERS = 3


class Version:
    def __init__(self, name, binaries, home):
        self.name, self.program, self.home = name, str(Path(binaries).resolve() / "rantau"), Path(home).resolve()


class Proxy:
    """HAProxy in front of two servers, by the configuration that we ship."""

    def __init__(self, folder, port, servers):
        self.folder, self.socket = Path(folder), Path(folder) / "haproxy.socket"
        text = (ROOT / "deploy/haproxy/haproxy.cfg").read_text(encoding="utf-8")
        text = text[:text.index("listen database")].replace("bind :8080", f"bind 127.0.0.1:{port}")
        text = text.replace("maxconn 20000", f"maxconn 2000\n    stats socket {self.socket} level admin", 1)
        for name, server in zip(("one", "two"), servers):
            text, count = re.subn(rf"server {name} \S+", f"server {name} 127.0.0.1:{server}", text)
            assert count == 2, "the configuration names each server twice"
        self.settings = self.folder / "haproxy.cfg"
        self.settings.write_text(text, encoding="utf-8")
        self.process = None

    def start(self):
        with open(self.folder / "haproxy.log", "ab") as log:
            self.process = subprocess.Popen(["haproxy", "-db", "-f", self.settings], stdout=log, stderr=log)

    def tell(self, order):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.socket))
            line.sendall(f"{order}\n".encode())
            answer = b""
            while piece := line.recv(65536):
                answer += piece
        return answer.decode()

    def drain(self, name):
        """Nothing new goes to a server; returns when nothing is under way there."""
        for room in ("serving", "gate"):
            self.tell(f"set server {room}/{name} state drain")
        assert eventually(lambda: self.under_way(name) == 0, 20), f"{name} is not idle"

    def under_way(self, name):
        return sum(int(row[4]) for row in self.rows(name))

    def rows(self, name):
        return [line.split(",") for line in self.tell("show stat").splitlines() if f",{name}," in line]

    def is_up(self, name):
        """Whether the proxy has seen that the server answers."""
        return all(row[17].startswith("UP") for row in self.rows(name))

    def open(self, name):
        for room in ("serving", "gate"):
            self.tell(f"set server {room}/{name} state ready")
        assert eventually(lambda: self.is_up(name), 20), f"HAProxy does not see {name}"

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(10)


class Customer(Writer):
    """Registers and pays, and counts what no customer should see."""

    def __init__(self, house, number, over):
        super().__init__(house, number, over)
        self.faults = []

    def insist(self, ask, wanted):
        def watched():
            answer = ask()
            if answer.status_code >= 500:
                self.faults.append(f"{answer.status_code} {answer.text[:200]}")
            return answer

        return super().insist(watched, wanted)


class Reader:
    """A member who looks at the cover and the invoices again and again."""

    def __init__(self, walk, over):
        self.over, self.member = over, walk.enrolled(months=12)
        self.caller = walk.signed_in(self.member)
        self.looks, self.faults = 0, []

    def run(self):
        while not self.over.is_set():
            for what in ("cover", "invoices"):
                answer = self.caller.send("GET", f"/api/v1/persons/{self.member.id}/{what}")
                self.looks += 1
                if answer.status_code != 200:
                    self.faults.append(f"{answer.status_code} {answer.text[:200]}")
            time.sleep(0.05)


class Pair:
    """Two servers behind the proxy, each of some version."""

    def __init__(self, house, proxy, ports):
        self.house, self.proxy = house, proxy
        self.ports, self.programs = dict(zip(("one", "two"), ports)), {}

    def start(self, name, version):
        house, port = self.house, self.ports[name]
        program = Program(version.program, [
            "serve", "--port", str(port), "--database", house.database, "--home", str(version.home), "--public-url",
            house.url, "--snap-keys", str(house.snap_keys), "--aggregator-url", house.bank, "--messages-url",
            house.messages], house.folder / f"{name}-{version.name}.log", f"http://127.0.0.1:{port}/readyz",
            **house.environment, RANTAU_SPOOL=f"{house.folder}/{name}.spool")
        program.start()
        self.programs[name] = program

    def replace(self, name, version):
        self.proxy.drain(name)
        self.programs[name].stop()
        self.start(name, version)
        self.proxy.open(name)

    def kill(self):
        for program in self.programs.values():
            program.kill()


def trial(folder, old, new, seconds):
    house = House(folder, people=0)
    subprocess.run([BINARIES / "rantau-outside", "keys", "--keys", house.snap_keys], check=True, capture_output=True)
    ports = [free_port(), free_port()]
    proxy = Proxy(folder, house.port, ports)
    pair, over = Pair(house, proxy, ports), threading.Event()
    try:
        for program in (house.messages_program, house.bank_program):
            program.start()
        for name in pair.ports:
            pair.start(name, old)
        proxy.start()
        assert eventually(lambda: is_open(house.url)), "HAProxy does not answer"
        customers = [Customer(house, number, over) for number in range(WRITERS)]
        everybody = [*customers, Reader(Walk(house, 8_990), over)]
        threads = [threading.Thread(target=one.run) for one in everybody]
        for thread in threads:
            thread.start()
        for name, version in [(None, None), ("two", new), ("one", new), ("two", old), ("one", old)]:
            if name:
                print(f"server {name} becomes the {version.name} one", flush=True)
                pair.replace(name, version)
            time.sleep(seconds)
        over.set()
        for thread in threads:
            thread.join()
        return tell(house, customers, everybody)
    finally:
        over.set()
        pair.kill()
        proxy.stop()
        for program in (house.bank_program, house.messages_program):
            program.kill()


def is_open(url):
    try:
        return requests.get(f"{url}/readyz", timeout=5).status_code == 200
    except requests.RequestException:
        return False


def tell(house, customers, everybody):
    walk = Walk(house, seed=8_991)
    faults = [fault for one in everybody for fault in one.faults]
    faults += [str(one.fault) for one in customers if one.fault]
    members = [member for one in customers for member in one.enrolled]
    lost = sum(not walk.exists(member) for member in members)
    wrong = sum(walk.receipts(invoice) != (1, 1) for one in customers for invoice in one.paid)
    for proof in ("audit", "ledger", "figures"):
        if house.rantau(proof, "verify", check=False).returncode != 0:
            faults.append(f"{proof} verify does not hold")
    for fault in faults[:10]:
        print(f"FAULT {fault}")
    engine = "PostgreSQL" if SERVER else "SQLite"
    print(f"{engine}: four servers replaced, up and down: {sum(len(one.times) for one in customers)} writes "
          f"acknowledged, {lost} lost, {wrong} payments not exactly once, {sum(one.repeated for one in customers)} "
          f"repetitions, {everybody[-1].looks} looks, {len(faults)} faults")
    return 1 if faults or lost or wrong or not members else 0


@pytest.mark.skipif(shutil.which("haproxy") is None, reason="HAProxy is not installed")
def test_nobody_notices_that_servers_are_replaced_one_after_the_other(tmp_path):
    one, other = (Version(name, BINARIES, ROOT) for name in ("old", "new"))
    assert trial(tmp_path, one, other, 1) == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--old", required=True)
    parser.add_argument("--old-home")
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    old = Version("old", options.old, options.old_home or ROOT)
    with tempfile.TemporaryDirectory() as folder:
        return trial(Path(folder), old, Version("new", BINARIES, ROOT), options.seconds)


if __name__ == "__main__":
    sys.exit(main())
