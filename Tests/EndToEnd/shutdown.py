# SPDX-License-Identifier: Apache-2.0
"""SIGTERM in the middle of work: what was begun is finished, what was not is left whole, and the program ends by itself."""
import json
import signal
import socket
import time

import pytest

from house import House
from steps import Walk
from waiting import eventually
from walk_api import Case

CALLERS = 8


@pytest.fixture
def house(tmp_path):
    house = House(tmp_path, people=20)
    try:
        yield house.start()
    finally:
        house.stop()


class HalfSaid:
    """A registration of which the server has the head and half of the body."""

    def __init__(self, house, form, key):
        self.body = json.dumps(form).encode()
        self.line = socket.create_connection(("127.0.0.1", house.port), timeout=30)
        self.line.sendall(
            f"POST /api/v1/enrolments HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\nContent-Type: application/json\r\n"
            f"Idempotency-Key: {key}\r\nContent-Length: {len(self.body)}\r\n\r\n".encode()
            + self.body[: len(self.body) // 2])

    def finish(self):
        """The status and the body of the answer, read until the server closes the line."""
        self.line.sendall(self.body[len(self.body) // 2:])
        answer = b""
        while piece := self.line.recv(65536):
            answer += piece
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), json.loads(body)


def is_refused(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    except ConnectionRefusedError:
        return True
    return False


def test_requests_under_way_are_answered_and_new_ones_turned_away(house):
    walk = Walk(house, seed=720)
    under_way = [HalfSaid(house, walk.form(walk.people.next(), months=12), f"shutdown-{number}")
                 for number in range(CALLERS)]
    time.sleep(0.5)
    program = house.rantau_program.process
    program.send_signal(signal.SIGTERM)
    assert eventually(lambda: is_refused(house.port), 10), "it still takes new calls"
    assert program.poll() is None, "it ended with requests under way"
    answers = [one.finish() for one in under_way]
    assert [status for status, _ in answers] == [201] * CALLERS
    assert program.wait(20) == 0
    known = house.rows("SELECT kpj FROM membership")
    assert all((body["kpj"],) in [tuple(row) for row in known] for _, body in answers)
    house.rantau("audit", "verify")


def test_what_was_said_to_the_bank_is_heard_out_and_the_rest_is_left_to_the_next(house):
    cases = [Case(Walk(house, seed=721 + number), cost=3_000_000) for number in range(3)]
    for case in cases:
        case.complete()
        case.assess(action="accept")
    house.control("failures", delayMilliseconds=900)
    for case in cases:
        case.approve(override="Dicocokkan.")
    sent = "SELECT count(*) FROM payout WHERE state <> 'ordered'"
    assert eventually(lambda: house.rows(sent)[0][0] > 0), "nothing was given to the bank"
    house.rantau_program.stop()
    house.control("failures")
    states = {state for state, in house.rows("SELECT state FROM payout")}
    assert states <= {"settled", "ordered"}, "an order was broken off"
    leases = house.rows("SELECT count(*) FROM work_lease")
    assert [tuple(row) for row in leases] == [(0,)], "the work was not handed back"
    house.rantau_program.start()
    for case in cases:
        assert case.paid(), case.look()
        outcomes = [result["outcome"] for result in case.look()["payouts"][0]["results"]]
        assert outcomes == ["sent", "settled"]
    house.rantau("ledger", "verify")
