# SPDX-License-Identifier: Apache-2.0
"""More than the house can take: who is too much is told so at once, the gate goes on, and nothing is lost."""
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from house import House
from steps import Walk

ROOM, CROWD = 3, 48


@pytest.fixture(scope="module")
def narrow(tmp_path_factory):
    """A house that takes few requests at once."""
    house = House(tmp_path_factory.mktemp("overload"), people=60)
    house.rantau_program.arguments += ["--most-requests", str(ROOM)]
    house.start()
    yield house
    house.stop()


def test_what_is_too_much_is_sent_back_and_the_gate_answers(narrow):
    walk = Walk(narrow, seed=640)
    passenger = walk.enrolled(months=12)
    walk.clearance(kpj=passenger.kpj)
    forms = [walk.form(walk.people.next()) for _ in range(CROWD)]
    with ThreadPoolExecutor(CROWD) as crowd:
        enrolments = [crowd.submit(requests.post, f"{narrow.url}/api/v1/enrolments", json=form, timeout=60,
                                    headers={"Idempotency-Key": f"overload-{number}"})
                      for number, form in enumerate(forms)]
        checks = [walk.clearance(kpj=passenger.kpj) for _ in range(20)]
        answers = [enrolment.result() for enrolment in enrolments]
    taken = [answer for answer in answers if answer.status_code == 201]
    turned_away = [answer for answer in answers if answer.status_code == 503]
    assert len(taken) + len(turned_away) == CROWD, {answer.status_code for answer in answers}
    assert taken and turned_away
    for answer in turned_away:
        assert answer.json()["code"] == "server-busy" and int(answer.headers["Retry-After"]) > 0
    assert len({str(check["mayDepart"]) for check in checks}) == 1
    found = narrow.rows("SELECT count(*) FROM membership WHERE kpj IN (%s)" % ",".join("?" * len(taken)),
                        *(answer.json()["kpj"] for answer in taken))
    assert found == [(len(taken),)]
    metrics = requests.get(f"{narrow.url}/metrics", timeout=10).text
    assert f'rantau_requests_turned_away_total{{room="usual"}} {len(turned_away)}' in metrics


def test_afterwards_there_is_room_again(narrow):
    Walk(narrow, seed=642).enrolled(months=12)
