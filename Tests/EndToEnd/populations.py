# SPDX-License-Identifier: Apache-2.0
"""Whole populations at the command line: computing the law for many people, and trying a draft on them."""
import json

import pytest

from house import House

DRAFT = """\
values:
  2026-12-01:
    value: 95000000
    metadata:
      regulation: Draft 1/2026
      article: "1"
      source: A draft for a test.
      status: confirmed
"""
HEADER = ("perseorangan,months,lasts,priced_on,registered,paid_before,paid,starts,departed,home,savings,savings_paid,"
          "treatment_cost,return_cost,loss")
AT_WORK = "0,24,24,2024-01-10,2024-01-10,2024-01-11,2024-02-01,2024-02-10,2024-02-09,,100000,11,9000000,0,one-eye"


@pytest.fixture(scope="module")
def rantau(tmp_path_factory):
    """The program without a database."""
    house = House(tmp_path_factory.mktemp("populations"), people=0)
    return lambda *arguments, check=True: house.rantau(*map(str, arguments), check=check, database=False)


def evaluate(rantau, *arguments, check=True):
    return rantau("regulation", "evaluate", "--on", "2025-12-15", "--return", "12", *arguments, check=check)


def test_a_table_of_people_gives_a_table_of_answers(rantau, tmp_path):
    table, answers = tmp_path / "people.csv", tmp_path / "answers.csv"
    table.write_text(f"{HEADER}\n{AT_WORK}\n{AT_WORK.replace('2024-01-10', '2017-01-10', 1)}\n")
    evaluate(rantau, "--from", "2024-03-01", "--months", "3", "--population", table, "--out", answers, "--check")
    names, first, second = [line.split(",") for line in answers.read_text().splitlines()]
    person = dict(zip(names, first))
    assert person["due"] == "370000" and person["phase"] == "2"
    assert person["jkk_months"] == person["jkm_months"] == "3"
    assert person["deposited"] == "200000"
    # 100,000 earns 1,000; 201,000 earns 2,010.
    assert person["balance"] == "203010"
    assert person["death"] == "85000000" and person["treatment_abroad"] == "9000000"
    assert person["partial_disability"] == str(142_000_000 * 35 // 100)
    assert dict(zip(names, second))["due"] == "", "no tariff is known for January 2017: not known is never zero"


def test_a_wrong_cell_is_named_with_its_line(rantau, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text(f"{HEADER}\n{AT_WORK}\n{AT_WORK.replace('2024-02-10', '2024-02-30')}\n")
    refused = evaluate(rantau, "--population", table, check=False)
    assert refused.returncode == 2 and f"{table}:3" in refused.stderr and "2024-02-30" in refused.stderr


def test_made_up_people_are_the_same_for_the_same_seed_and_pass_the_check(rantau):
    sums = [json.loads(evaluate(rantau, "--people", "500", "--seed", seed, "--check", "--json").stdout)["sums"]
            for seed in (1, 1, 2)]
    assert sums[0] == sums[1] != sums[2]


def test_a_draft_is_tried_and_reported(rantau, tmp_path):
    draft, out = tmp_path / "draft" / "benefits" / "jkm", tmp_path / "report"
    draft.mkdir(parents=True)
    (draft / "during.yaml").write_text(DRAFT)
    rantau("regulation", "simulate", "--draft", tmp_path / "draft", "--people", "500", "--on", "2026-12-01",
           "--out", out)
    report = json.loads((out / "report.json").read_text())
    assert report["changed"] == ["benefits.jkm.during"]
    assert report["all"]["gaining"] == report["phases"]["during"]["people"] > 0
    assert report["all"]["losing"] == 0
    page = (out / "report.html").read_text()
    assert "<svg" in page and "<script" not in page and "<link" not in page
