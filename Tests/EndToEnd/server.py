# SPDX-License-Identifier: Apache-2.0
"""What only a database server has: two processes on one database, and lines that break while money comes in."""
import threading

import pytest

from house import ROOT, SERVER, House, Program, free_port
from snap import Bank
from steps import Walk
from waiting import eventually

pytestmark = pytest.mark.skipif(not SERVER, reason="RANTAU_TEST_POSTGRES names no server")
MEMBERS = 12
PAID, PAID_BEFORE = "2002500", "4042514"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("server"), people=60)
    try:
        yield house.start()
    finally:
        house.stop()


@pytest.fixture
def second(house):
    """Another process on the same database."""
    port = free_port()
    program = Program("rantau", [
        "serve", "--port", str(port), "--database", house.database, "--home", str(ROOT),
        "--public-url", house.url, "--snap-keys", str(house.snap_keys), "--aggregator-url", house.bank,
        "--messages-url", house.messages, "--without-jobs"], house.folder / "second.log", f"http://127.0.0.1:{port}/readyz",
        **house.environment, RANTAU_SPOOL=f"{house.folder}/second.spool")
    program.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        program.stop()


def together(*jobs):
    """Runs all at the same time; the first fault of any is the test's."""
    faults = []

    def run(job):
        try:
            job()
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def check(house):
    house.rantau("audit", "verify")
    house.rantau("ledger", "verify")
    house.rantau("figures", "verify")


def test_two_processes_take_one_payment_of_each_invoice(house, second):
    walk = Walk(house, seed=401)
    invoices = [walk.enrolled(route="perseorangan", months=12).invoices[0] for _ in range(MEMBERS)]
    banks = [Bank(house.url, house.snap_keys), Bank(second, house.snap_keys)]
    codes = []

    def pay(number, bank):
        for place, invoice in enumerate(invoices):
            answer = bank.send("/transfer-va/payment", bank.payment(
                invoice["virtualAccount"], invoice["amount"], f"both-{number}-{place}"), f"40{number}{place:03d}")
            codes.append((place, answer.json()["responseCode"]))

    together(*[lambda number=number, bank=bank: pay(number, bank) for number, bank in enumerate(banks)])
    for place, invoice in enumerate(invoices):
        assert sorted(code for one, code in codes if one == place) == [PAID, PAID_BEFORE], codes
        assert walk.receipts(invoice) == (1, 1)
    check(house)


def test_both_processes_write_into_one_log(house, second):
    walks = [Walk(house, seed=402), Walk(house, seed=403)]
    walks[1].visitor.url = second
    members = [[], []]
    together(*[
        lambda walk=walk, made=made: made.extend(walk.enrolled(route="perseorangan") for _ in range(MEMBERS))
        for walk, made in zip(walks, members)])
    assert all(walks[0].exists(member) for made in members for member in made)
    unsealed = "SELECT count(*) FROM audit a WHERE NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.audit = a.id)"
    assert eventually(lambda: house.rows(unsealed)[0][0] == 0)
    order = [row[0] for row in house.rows("SELECT audit FROM log_leaf ORDER BY position")]
    assert order == sorted(order) and len(order) > 2 * MEMBERS
    check(house)


def test_the_gate_of_one_process_forgets_what_the_other_changes(house, second):
    walk, bank = Walk(house, seed=405), Bank(second, house.snap_keys)
    member = walk.enrolled()
    assert not walk.clearance(kpj=member.kpj)["mayDepart"]
    for place, invoice in enumerate(member.invoices):
        answer = bank.send("/transfer-va/payment", bank.payment(
            invoice["virtualAccount"], invoice["amount"], f"gate-{place}"), f"42{place:06d}")
        assert answer.json()["responseCode"] == PAID, answer.text
    assert eventually(lambda: walk.clearance(kpj=member.kpj)["mayDepart"], seconds=5)


def test_lines_that_break_while_money_comes_in_lose_and_double_nothing(house):
    import psycopg

    walk, bank = Walk(house, seed=404), Bank(house.url, house.snap_keys)
    invoices = [walk.enrolled(route="perseorangan", months=12).invoices[0] for _ in range(MEMBERS)]
    bank.ask_token()
    done, tries = threading.Event(), []

    def cut():
        with psycopg.connect(SERVER, autocommit=True) as server:
            while not done.wait(0.05):
                server.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'rantau %%'")

    def pay():
        try:
            for place, invoice in enumerate(invoices):
                for number in range(200):
                    answer = bank.send("/transfer-va/payment", bank.payment(
                        invoice["virtualAccount"], invoice["amount"], f"cut-{place}"), f"41{place:03d}{number:04d}")
                    tries.append(answer.status_code)
                    if answer.status_code == 200:
                        break
                    assert answer.status_code >= 500, answer.text
                else:
                    raise AssertionError(f"never paid: {answer.text}")
        finally:
            done.set()

    together(cut, pay)
    assert all(walk.receipts(invoice) == (1, 1) for invoice in invoices), tries
    check(house)
