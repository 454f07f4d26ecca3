# SPDX-License-Identifier: Apache-2.0
"""The commands of `rantau`: the real figures, and what each exit status means."""
import json
from datetime import date

import pytest

from house import House
from snap import now_text
from steps import Walk


@pytest.fixture(scope="module")
def rantau(tmp_path_factory):
    """The program without a database."""
    house = House(tmp_path_factory.mktemp("commands"), people=0)
    return lambda *arguments, check=True: house.rantau(*arguments, check=check, database=False)


def answer(rantau, *arguments):
    return json.loads(rantau(*arguments, "--json").stdout)


@pytest.mark.parametrize("route, months, day, amounts", [
    ("p3mi", 24, "2023-02-22", [37_500, 332_500]),
    ("p3mi", 12, "2024-03-01", [37_500, 189_000]),
    ("p3mi", 6, "2024-03-01", [37_500, 108_000]),
    ("p3mi", 26, "2024-03-01", [37_500, 332_500, 27_000]),
    ("perseorangan", 24, "2024-03-01", [332_500]),
    ("perseorangan", 36, "2024-03-01", [332_500, 162_000]),
    ("extension", 5, "2024-03-01", [67_500]),
])
def test_quotes_are_the_figures_of_the_law(rantau, route, months, day, amounts):
    quote = answer(rantau, "quote", "--route", route, "--months", str(months), "--on", day)
    assert [line["amount"] for line in quote["lines"]] == amounts
    assert quote["total"] == sum(amounts) and quote["currency"] == "IDR"
    assert quote["regulation"] == "Permenaker 4/2023"
    for line in quote["lines"]:
        assert line["code"] and line["article"] and line["status"] == "confirmed" and line["why"]


def test_korea_for_36_months_costs_494_500(rantau):
    assert answer(rantau, "quote", "--route", "perseorangan", "--months", "36", "--on", "2024-09-01")["total"] == 494_500


def test_savings_stand_apart_from_the_total(rantau):
    arguments = ["quote", "--route", "p3mi", "--months", "24", "--on", "2024-03-01"]
    without = answer(rantau, *arguments)
    with_savings = answer(rantau, *arguments, "--jht", "100000", "--jht-months", "24")
    assert with_savings["total"] == without["total"] == 370_000
    assert with_savings != without


@pytest.mark.parametrize("event, phase, day, amount, regulation", [
    ("death", "during", "2024-03-01", 85_000_000, "Permenaker 4/2023"),
    ("death", "before", "2024-03-01", 42_000_000, "Permenaker 4/2023"),
    ("death", "after", "2023-02-22", 42_000_000, "Permenaker 4/2023"),
    ("death", "before", "2023-02-21", 24_000_000, "Permenaker 18/2018"),
    ("death", "after", "2020-06-01", 24_000_000, "Permenaker 18/2018"),
    ("death-by-accident", "during", "2024-03-01", 85_000_000, "Permenaker 4/2023"),
    ("gagal-berangkat", "before", "2024-03-01", 10_000_000, "Permenaker 4/2023"),
    ("gagal-berangkat", "before", "2020-06-01", 7_500_000, "Permenaker 18/2018"),
    ("total-disability", "during", "2024-03-01", 100_000_000, "Permenaker 4/2023"),
])
def test_benefits_are_the_figures_of_the_law(rantau, event, phase, day, amount, regulation):
    benefit = answer(rantau, "benefit", "--event", event, "--phase", phase, "--on", day)
    assert benefit["amount"] == amount and benefit["currency"] == "IDR"
    assert benefit["regulation"] == regulation
    assert benefit["status"] in ("confirmed", "conflicting", "unverified")
    assert benefit["derivation"] and isinstance(benefit["articles"], list) and isinstance(benefit["documents"], list)


def test_the_right_hand_at_the_wrist_is_32_percent_of_the_base(rantau):
    benefit = answer(rantau, "benefit", "--event", "partial-disability", "--loss", "right-hand-at-wrist", "--phase",
                     "during", "--on", "2024-03-01")
    assert benefit["amount"] == 142_000_000 * 32 // 100
    assert benefit["status"] == "unverified", "the base of 142 million was not seen in 4/2023"
    assert "32" in json.dumps(benefit["derivation"])


def test_treatment_abroad_is_what_was_spent_up_to_50_million(rantau):
    arguments = ["benefit", "--event", "treatment-abroad", "--phase", "during", "--on", "2024-03-01", "--cost"]
    assert answer(rantau, *arguments, "31000000")["amount"] == 31_000_000
    assert answer(rantau, *arguments, "80000000")["amount"] == 50_000_000


@pytest.mark.parametrize("arguments, status, says", [
    (["quote", "--route", "p3mi", "--months", "24", "--on", "2024-03-01"], 0, "370"),
    (["quote", "--route", "p3mi", "--months", "24", "--on", "2010-01-01"], 1, ""),
    (["quote", "--route", "by-boat", "--months", "24", "--on", "2024-03-01"], 2, "perseorangan"),
    (["quote", "--route", "p3mi", "--months", "many", "--on", "2024-03-01"], 2, "months"),
    (["quote", "--route", "p3mi", "--months", "24", "--on", "2024-02-30"], 2, "2024-02-30"),
    (["benefit", "--event", "earthquake", "--phase", "during", "--on", "2024-03-01"], 2, "gagal-berangkat"),
    (["benefit", "--event", "gagal-berangkat", "--phase", "during", "--on", "2024-03-01"], 1, ""),
    (["fly"], 2, "fly"),
])
def test_the_exit_status_tells_an_answer_from_a_refusal_and_bad_usage(rantau, arguments, status, says):
    done = rantau(*arguments, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    assert says in done.stdout + done.stderr
    assert (done.stdout + done.stderr).strip()


def test_a_refusal_says_its_reason_and_answers_nothing(rantau):
    done = rantau("quote", "--route", "p3mi", "--months", "24", "--on", "2010-01-01", "--json", check=False)
    assert done.returncode == 1 and "2010" in done.stderr and '"total"' not in done.stdout


@pytest.mark.parametrize("arguments, status, code", [
    (["quote", "--route", "p3mi", "--months", "24", "--on", "2010-01-01"], 1, "no-rule-in-force"),
    (["quote", "--route", "p3mi", "--months", "24", "--on", "2024-02-30"], 2, "command-not-understood"),
    (["quote", "--route", "p3mi", "--months", "many", "--on", "2024-03-01"], 2, "command-not-understood"),
    (["benefit", "--event", "gagal-berangkat", "--phase", "during", "--on", "2024-03-01"], 1, None),
    (["fly"], 2, "command-not-understood"),
])
def test_with_json_a_refusal_is_a_problem_on_standard_error(rantau, arguments, status, code):
    done = rantau(*arguments, "--json", check=False)
    assert done.returncode == status and done.stdout == ""
    problem = json.loads(done.stderr)
    assert problem["code"] == code or code is None
    assert problem["type"] == f"urn:rantau:problem:{problem['code']}"
    assert problem["title"] and problem["detail"] and problem["next"] and 400 <= problem["status"] < 600


def test_cover_can_be_asked_from_the_terminal_as_known_then_and_now(house):
    walk = Walk(house, seed=41)
    member = walk.enrolled()
    before = now_text()
    walk.pay_all(member)
    covered = lambda *more: {one["programme"]: one["covered"] for one in house.answer(
        "coverage", member.kpj, "--on", date.today().isoformat(), *more)["programmes"]}
    assert covered() == {"jkk": False, "jkm": True}
    assert covered("--known-at", before) == {"jkk": False, "jkm": False}


def test_figures_equal_a_count_of_the_facts(house):
    report = house.answer("figures", "verify")
    assert report["cells"] > 0 and report["differences"] == 0


def test_a_demonstration_fills_an_empty_database_once_and_the_same_for_a_seed(tmp_path):
    houses = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        house = House(tmp_path / name, people=0)
        house.rantau("demo", "--people", "50", "--seed", "7")
        houses.append(house)
    names = [house.rows("SELECT name, birth_day, province FROM person ORDER BY name, birth_day") for house in houses]
    assert names[0] == names[1] and len(names[0]) >= 50
    assert houses[0].rantau("demo", "--people", "50", check=False).returncode == 1


def test_migrations_are_listed(house):
    assert len(house.answer("migrate")["migrations"]) >= 8
