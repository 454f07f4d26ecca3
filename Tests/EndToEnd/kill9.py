# SPDX-License-Identifier: Apache-2.0
"""kill -9 while enrolments and payments stream in: whatever was acknowledged is there after the restart.

    kill9.py --rounds 1000     the same with more and shorter rounds in a house on each processor, for the night
    kill9.py --with-server     a PostgreSQL server of its own dies too, with all its processes, a moment before
"""
import argparse
import multiprocessing
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

import requests

import house as houses
from database_server import Server
from house import House
from snap import Bank
from steps import Walk

WRITERS = 4


class Stream:
    """Enrols and pays until the connection breaks; keeps what was acknowledged."""

    def __init__(self, house, seed):
        self.house, self.seed = house, seed
        self.enrolled, self.paid = [], []
        self.fault, self.is_ending = None, False

    def run(self):
        try:
            walk, bank = Walk(self.house, self.seed), Bank(self.house.url, self.house.snap_keys)
            while True:
                member = walk.enrolled(route="perseorangan", months=12)
                self.enrolled.append(member)
                invoice = member.invoices[0]
                answer = bank.send("/transfer-va/payment", bank.payment(
                    invoice["virtualAccount"], invoice["amount"], f"kill-{self.seed}-{len(self.paid)}"),
                    f"{self.seed}{invoice['virtualAccount'][-9:]}")
                assert answer.json()["responseCode"] == "2002500", answer.text
                self.paid.append((member, invoice))
        except requests.RequestException:
            pass
        except Exception as fault:
            self.fault = None if self.is_ending else fault


def one_round(house, number, chance, shortest, server):
    """Writes for a moment, kills, restarts; what was acknowledged."""
    streams = [Stream(house, 1_000 + number * WRITERS + writer) for writer in range(WRITERS)]
    threads = [threading.Thread(target=stream.run) for stream in streams]
    for thread in threads:
        thread.start()
    time.sleep(shortest * (1 + 2 * chance.random()))
    for stream in streams:
        stream.is_ending = True
    if server:
        server.kill()
    house.rantau_program.kill()
    for thread in threads:
        thread.join()
    for stream in streams:
        if stream.fault:
            raise stream.fault
    if server:
        server.start()
    house.rantau_program.start()
    return [m for stream in streams for m in stream.enrolled], [p for stream in streams for p in stream.paid]


def missing(house, enrolled, paid):
    """How many acknowledged enrolments and payments are missing."""
    walk = Walk(house, seed=999)
    lost = sum(not walk.exists(member) for member in enrolled)
    return lost + sum(walk.receipts(invoice) != (1, 1) for _, invoice in paid)


def prove(house):
    house.rantau("audit", "verify")
    house.rantau("ledger", "verify")


def rounds(house, count, shortest=0.5, proof_each=1, server=None):
    """Kills and starts again so often; how many enrolments and payments were acknowledged."""
    house.start()
    enrolled, paid, chance = [], [], random.Random(9)
    try:
        for number in range(count):
            new_enrolled, new_paid = one_round(house, number, chance, shortest, server)
            enrolled += new_enrolled
            paid += new_paid
            lost = missing(house, new_enrolled, new_paid)
            assert lost == 0, f"round {number}: {lost} acknowledged writes are missing"
            if (number + 1) % proof_each == 0:
                prove(house)
        assert missing(house, enrolled, paid) == 0
        prove(house)
    finally:
        house.rantau_program.kill()
        house.stop()
    return len(enrolled), len(paid)


def side_by_side(folder, count, shortest, proof_each):
    """The same in a house on each processor; the sums."""
    crowd = min(os.cpu_count() or 1, count)
    shares = []
    for number in range(crowd):
        place = Path(folder) / f"house{number}"
        place.mkdir()
        share = count // crowd + (number < count % crowd)
        shares.append((House(place, people=0), share, shortest, proof_each))
    with multiprocessing.get_context("fork").Pool(crowd) as workers:
        return [sum(pair) for pair in zip(*workers.starmap(rounds, shares, chunksize=1))]


def beside_a_server(folder, count, shortest, proof_each):
    """The same in one house whose server dies with it; the sums."""
    Path(folder).chmod(0o755)
    server = Server(Path(folder) / "server")
    server.make()
    server.start()
    try:
        houses.SERVER = server.url
        return rounds(House(folder, people=0), count, shortest, proof_each, server)
    finally:
        server.stop()


def test_nothing_acknowledged_is_lost(tmp_path):
    enrolled, paid = rounds(House(tmp_path, people=0), 3)
    assert enrolled > 10 and paid > 10, "too little was written to show anything"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--shortest", type=float, default=0.2, help="seconds that people write before a kill")
    parser.add_argument("--proof-each", type=int, default=25, help="rounds between proofs of log and books")
    parser.add_argument("--with-server", action="store_true", help="on a PostgreSQL server that dies with it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        way = beside_a_server if options.with_server else side_by_side
        enrolled, paid = way(folder, options.rounds, options.shortest, options.proof_each)
    place = "server and program" if options.with_server else "the program"
    print(f"{options.rounds} kills of {place}: {enrolled} enrolments and {paid} payments acknowledged, 0 lost, proofs hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
