# SPDX-License-Identifier: Apache-2.0
"""The database server crashes while money comes in and comes back: nothing acknowledged is lost, nothing doubled."""
import os
import shutil
import subprocess
import threading
import time

import pytest
import requests

import house as houses
from house import ROOT, SERVER, House
from snap import Bank
from steps import Walk

pytestmark = pytest.mark.skipif(not SERVER, reason="RANTAU_TEST_POSTGRES names no server")
MEMBERS = 40


class Cluster:
    """A PostgreSQL server of this test's own, by scripts/postgres.sh."""

    def __init__(self):
        self.url, self.folder = self.script("start_postgres && echo $postgres_url $postgres_folder").split()[-2:]

    def script(self, words, **environment):
        return subprocess.run(
            ["bash", "-c", f". scripts/machine.sh; . scripts/postgres.sh; {words}"], cwd=ROOT, check=True,
            stdout=subprocess.PIPE, text=True, timeout=60, env={**os.environ, **environment}).stdout

    def control(self, *words):
        self.script(
            f"postgres_folder={self.folder}; as_postgres $(postgres_programs)/pg_ctl --pgdata {self.folder}/data"
            f" --log {self.folder}/data/server.log --wait {' '.join(words)} >/dev/null 2>&1")

    def crash(self):
        """As if its machine had lost power."""
        self.control("--mode", "immediate", "stop")

    def start(self):
        self.control("start")

    def remove(self):
        self.script(f"postgres_folder={self.folder}; stop_postgres")
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture
def cluster(monkeypatch):
    cluster = Cluster()
    monkeypatch.setattr(houses, "SERVER", cluster.url)
    try:
        yield cluster
    finally:
        cluster.remove()


@pytest.fixture
def house(cluster, tmp_path):
    house = House(tmp_path, people=0)
    try:
        yield house.start()
    finally:
        house.stop()


def test_a_server_that_crashes_and_comes_back_loses_and_doubles_nothing(cluster, house):
    walk, bank = Walk(house, seed=501), Bank(house.url, house.snap_keys)
    invoices = [walk.enrolled(route="perseorangan", months=12).invoices[0] for _ in range(MEMBERS)]
    bank.ask_token()
    told = []

    def outage():
        time.sleep(0.3)
        cluster.crash()
        told.append(requests.get(f"{house.url}/readyz", timeout=30).status_code)
        time.sleep(1)
        cluster.start()

    stopping = threading.Thread(target=outage)
    stopping.start()
    statuses = []
    for place, invoice in enumerate(invoices):
        for number in range(200):
            answer = bank.send("/transfer-va/payment", bank.payment(
                invoice["virtualAccount"], invoice["amount"], f"gone-{place}"), f"55{place:03d}{number:04d}")
            statuses.append(answer.status_code)
            if answer.status_code == 200:
                break
            assert answer.status_code >= 500, answer.text
            time.sleep(0.1)
        assert statuses[-1] == 200, answer.text
        time.sleep(0.03)
    stopping.join()
    assert told == [503] and any(status >= 500 for status in statuses), "the outage was not felt"
    assert all(walk.receipts(invoice) == (1, 1) for invoice in invoices)
    for proof in ("audit", "ledger", "figures"):
        house.rantau(proof, "verify")
