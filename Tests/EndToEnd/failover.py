# SPDX-License-Identifier: Apache-2.0
"""The database's leader dies under load: how long nobody could write, and that nothing acknowledged is missing.

    failover.py [--rounds 2]      so many kills with the usual times, and as many with tuned ones
    failover.py --ttl 18 --loop-wait 2 --retry-timeout 3      with these times only

Two PostgreSQL nodes under Patroni with synchronous replication and one etcd, all on this machine, configured by
deploy/patroni/patroni.yml. While people register and pay and a gate asks, the leader's Patroni and every process of
its server are killed; the old leader comes back as the second node. Needs Debian's patroni, etcd-server, postgresql.
"""
import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from glob import glob
from pathlib import Path
from string import Template

import requests

ROOT = Path(__file__).resolve().parents[2]
ETCD_PORT, FIRST_PORT, FIRST_REST = 12379, 55441, 18001
WRITERS = 4
# By name: ttl, loop_wait, retry_timeout.
SETTINGS = {"default": (27, 7, 10), "tuned": (18, 2, 3)}


class Cluster:
    """etcd and two nodes."""

    def __init__(self, folder, ttl, loop_wait, retry_timeout):
        self.folder, self.times = Path(folder), {"TTL": ttl, "LOOP_WAIT": loop_wait, "RETRY_TIMEOUT": retry_timeout}
        self.nodes, self.etcd = {}, None
        self.programs = sorted(glob("/usr/lib/postgresql/*/bin"))[-1]

    def start(self):
        shutil.chown(self.folder, "postgres", "postgres") if os.getuid() == 0 else None
        here = f"http://127.0.0.1:{ETCD_PORT}"
        self.etcd = self.run("etcd", [
            "etcd", "--data-dir", self.folder / "etcd", "--listen-client-urls", here, "--advertise-client-urls", here,
            "--listen-peer-urls", f"http://127.0.0.1:{ETCD_PORT + 1}",
            "--initial-advertise-peer-urls", f"http://127.0.0.1:{ETCD_PORT + 1}",
            "--initial-cluster", f"default=http://127.0.0.1:{ETCD_PORT + 1}"], as_postgres=False)
        time.sleep(2)
        self.start_node(1)
        self.wait("a leader", lambda: self.leader() is not None, 90)
        self.start_node(2)
        self.wait("a second node in step", self.is_synchronous, 120)

    def start_node(self, number):
        text = Template((ROOT / "deploy/patroni/patroni.yml").read_text(encoding="utf-8")).substitute(
            self.times, NAME=f"node{number}", HOST="127.0.0.1", REST_PORT=FIRST_REST + number - 1,
            ETCD=f"127.0.0.1:{ETCD_PORT}", PORT=FIRST_PORT + number - 1, DATA=self.data(number),
            PROGRAMS=self.programs, FOLDER=self.folder, PASSWORD="only-on-this-machine", SHARED_BUFFERS="128MB",
            HBA="['local all all trust', 'host all all 127.0.0.1/32 trust', "
                "'host replication all 127.0.0.1/32 trust']", WATCHDOG="off")
        settings = self.folder / f"node{number}.yml"
        settings.write_text(text, encoding="utf-8")
        settings.chmod(0o644)
        self.nodes[number] = self.run(f"node{number}", ["patroni", settings])

    def run(self, name, command, as_postgres=True):
        if as_postgres and os.getuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        with open(self.folder / f"{name}.log", "ab") as log:
            return subprocess.Popen([str(word) for word in command], stdout=log, stderr=subprocess.STDOUT,
                                    start_new_session=True, cwd=self.folder)

    def data(self, number):
        return self.folder / f"data{number}"

    def state(self, number):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{FIRST_REST + number - 1}/patroni", timeout=1) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            return json.load(refusal)
        except OSError:
            return {}

    def leader(self):
        for number in self.nodes:
            state = self.state(number)
            if state.get("role") in ("master", "primary") and state.get("state") == "running":
                return number
        return None

    def is_synchronous(self):
        leader = self.leader()
        return leader is not None and any(
            one.get("sync_state") in ("sync", "quorum") for one in self.state(leader).get("replication", []))

    def wait(self, what, question, seconds):
        end = time.monotonic() + seconds
        while not question():
            if time.monotonic() > end:
                raise SystemExit(f"no {what} within {seconds} s; see {self.folder}")
            time.sleep(0.3)

    def kill(self, number):
        """Patroni first, so that it cannot hand over in order, then the whole server."""
        self.nodes[number].kill()
        server = int((self.data(number) / "postmaster.pid").read_text(encoding="ascii").splitlines()[0])
        children = subprocess.run(["pgrep", "-P", str(server)], capture_output=True, text=True).stdout.split()
        for process in [server, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.nodes[number].wait()

    def stop(self):
        for process in [*self.nodes.values(), self.etcd]:
            if process and process.poll() is None:
                process.terminate()
        for process in [*self.nodes.values(), self.etcd]:
            if process:
                try:
                    process.wait(25)
                except subprocess.TimeoutExpired:
                    process.kill()


class Writer:
    """Registers and pays; repeats each with its key until it is acknowledged."""

    def __init__(self, house, number, over):
        from snap import Bank
        from steps import Walk
        self.house, self.number, self.over = house, number, over
        self.walk, self.bank = Walk(house, 8_000 + number), Bank(house.url, house.snap_keys)
        self.enrolled, self.paid, self.times, self.repeated, self.fault = [], [], [], 0, None

    def run(self):
        try:
            while not self.over.is_set():
                self.once()
        except Exception as fault:
            self.fault = fault

    def once(self):
        from steps import Member
        person = self.walk.people.next()
        key, form = f"failover-{self.number}-{len(self.enrolled)}", self.walk.form(person, months=12)
        answer = self.insist(lambda: requests.post(
            f"{self.house.url}/api/v1/enrolments", json=form, timeout=90, headers={"Idempotency-Key": key}), 201)
        member = Member(person, answer.json())
        self.enrolled.append(member)
        invoice = member.invoices[0]
        body = self.bank.payment(invoice["virtualAccount"], invoice["amount"], key)
        self.insist(lambda: self.bank.send("/transfer-va/payment", body, f"8{self.number}{len(self.paid):07d}"), 200)
        self.paid.append(invoice)

    def insist(self, ask, wanted):
        while True:
            try:
                answer = ask()
            except requests.RequestException:
                answer = None
            if answer is not None and answer.status_code == wanted:
                self.times.append(time.time())
                return answer
            if answer is not None and answer.status_code < 500:
                raise AssertionError(f"{answer.status_code}: {answer.text}")
            self.repeated += 1
            time.sleep(0.1)


class Gate:
    """Asks for one passenger again and again."""

    def __init__(self, walk, passenger, over):
        self.ask = walk.officer("gate-officer").send
        self.kpj, self.over, self.answers = passenger.kpj, over, []

    def run(self):
        while not self.over.is_set():
            begun = time.perf_counter()
            try:
                status = self.ask("GET", "/api/v1/clearance", params={"kpj": self.kpj}).status_code
            except requests.RequestException:
                status = 0
            self.answers.append((status, time.perf_counter() - begun))
            time.sleep(0.05)


def longest_gap(times, since):
    """Seconds without an acknowledged write around a moment."""
    before = max(time for time in times if time <= since)
    after = min(time for time in times if time > since + 0.5)
    return after - before


def trial(folder, rounds, times):
    """Kills the leader so often; what was seen, and whether it is as promised."""
    cluster = Cluster(folder, *times)
    cluster.start()
    hosts = f"127.0.0.1:{FIRST_PORT},127.0.0.1:{FIRST_PORT + 1}"
    os.environ["RANTAU_TEST_POSTGRES"] = (
        f"postgresql://postgres@{hosts}/postgres?target_session_attrs=read-write&connect_timeout=2")
    from house import House
    from steps import Walk
    house = House(Path(folder) / "house", people=60)
    over = threading.Event()
    try:
        house.start()
        walk = Walk(house, seed=8_900)
        passenger = walk.enrolled(months=12)
        walk.pay_all(passenger)
        writers, gate = [Writer(house, number, over) for number in range(WRITERS)], Gate(walk, passenger, over)
        threads = [threading.Thread(target=one.run) for one in [*writers, gate]]
        for thread in threads:
            thread.start()
        gaps = [kill_leader(cluster, writers) for _ in range(rounds)]
        time.sleep(2)
        over.set()
        for thread in threads:
            thread.join()
        return tell(house, walk, writers, gate, gaps)
    finally:
        over.set()
        for program in house.programs:
            program.kill()
        cluster.stop()


def kill_leader(cluster, writers):
    time.sleep(4)
    leader, moment = cluster.leader(), time.time()
    cluster.kill(leader)
    newest = lambda: max(one.times[-1] for one in writers)
    cluster.wait("write after the leader's death", lambda: newest() > moment + 0.5, 180)
    time.sleep(1)
    gap = longest_gap(sorted(at for one in writers for at in one.times), moment)
    print(f"node{leader} killed; no write was acknowledged for {gap:.1f} s", flush=True)
    cluster.start_node(leader)
    cluster.wait("old leader back as the second node", cluster.is_synchronous, 180)
    return gap


def tell(house, walk, writers, gate, gaps):
    faults = [str(one.fault) for one in writers if one.fault]
    lost = sum(not walk.exists(member) for one in writers for member in one.enrolled)
    wrong = sum(walk.receipts(invoice) != (1, 1) for one in writers for invoice in one.paid)
    for proof in ("audit", "ledger", "figures"):
        if house.rantau(proof, "verify", check=False).returncode != 0:
            faults.append(f"{proof} verify does not hold")
    unanswered = Counter(status for status, _ in gate.answers if status != 200)
    if unanswered:
        faults.append(f"the gate answered otherwise, by status: {dict(unanswered)}")
    acknowledged = sum(len(one.times) for one in writers)
    answered = len(gate.answers) - unanswered.total()
    slowest = max(took for _, took in gate.answers)
    for fault in faults:
        print(f"FAULT {fault}")
    seen = (f"{acknowledged} writes acknowledged, {lost} lost, {wrong} payments not exactly once, "
            f"{sum(one.repeated for one in writers)} repetitions; without service {statistics.median(gaps):.1f} s "
            f"(median), {max(gaps):.1f} s at most in {len(gaps)} fail-overs; gate {answered} of {len(gate.answers)} "
            f"answered, slowest {slowest * 1000:.0f} ms")
    return seen, not (lost or wrong or faults)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--ttl", type=int)
    parser.add_argument("--loop-wait", type=int, default=10)
    parser.add_argument("--retry-timeout", type=int, default=10)
    options = parser.parse_args()
    given = {"given": (options.ttl, options.loop_wait, options.retry_timeout)}
    rows, holds = [], True
    for name, times in (given if options.ttl else SETTINGS).items():
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o777)
            (Path(folder) / "house").mkdir()
            seen, is_as_promised = trial(folder, options.rounds, times)
        rows.append(f"{name} (ttl {times[0]}, loop_wait {times[1]}, retry_timeout {times[2]}): {seen}")
        holds = holds and is_as_promised
        print(rows[-1], flush=True)
    if len(rows) > 1:
        print(" — ".join(rows))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
