# SPDX-License-Identifier: Apache-2.0
"""The law from outside: its commands, its pages, its drafts, and what happens to a tree with a fault in it."""
import json
import shutil

import pytest
import requests

from house import ROOT, House
from officers import Officers

ENTRY = """values:
  {day}:
    value: {value}
    metadata: {{regulation: Permenaker 9/2027, article: "3", source: the minister, status: confirmed}}
"""


@pytest.fixture(scope="module")
def rantau(tmp_path_factory):
    """The program without a database."""
    house = House(tmp_path_factory.mktemp("regulation"), people=0)
    return lambda *arguments, check=True: house.rantau("regulation", *arguments, check=check, database=False)


@pytest.fixture
def home(tmp_path):
    """A copy of the law that a test may spoil."""
    shutil.copytree(ROOT / "Regulations", tmp_path / "Regulations")
    return tmp_path


def answer(rantau, *arguments):
    return json.loads(rantau(*arguments, "--json").stdout)


def spoil(home, path, old, new):
    file = home / "Regulations" / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} does not say {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_every_case_of_the_lawyers_comes_out(rantau):
    done = rantau("test")
    count, failed = [int(word) for word in done.stdout.split() if word.isdigit()][-2:]
    assert count >= 400 and failed == 0


def test_every_confirmed_value_is_watched_over_by_a_case(rantau):
    report = answer(rantau, "test", "--mutations")
    assert report["mutations"] > 250 and report["notNoticed"] == []


def test_a_case_that_fails_names_its_file_and_line_and_what_was_found(rantau, tmp_path):
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "# What a contract costs.\n- name: a price that is wrong\n  on: 2024-05-01\n"
        "  given: {ask: quote, route: p3mi, months: 24}\n  expect: {total: 370001}\n")
    done = rantau("test", str(file), check=False)
    assert done.returncode == 1
    assert f"{file}:2: a price that is wrong: total: expected 370001, found 370000" in done.stdout
    assert "1 cases, 1 failed" in done.stdout


@pytest.mark.parametrize("text, line", [
    ("name: no list\n", 1),
    ("- name: x\n  on: 2024-05-01\n  given: {ask: quote, route: p3mi, month: 24}\n  expect: {total: 1}\n", 3),
    ("- name: x\n  on: 2024-05-32\n  given: {ask: quote}\n  expect: {total: 1}\n", 2),
    ("- name: x\n  on: 2024-05-01\n  given: {ask: quote, route: p3mi, months: 24}\n  expect: {sum: 1}\n", 4),
    ("- name: [\n", 2),
])
def test_a_case_that_cannot_be_read_names_its_line(rantau, tmp_path, text, line):
    file = tmp_path / "faulty.yaml"
    file.write_text(text)
    done = rantau("test", str(file), check=False)
    assert done.returncode == 1 and f"{file}:{line}" in done.stderr, done.stderr


def test_a_value_is_shown_with_its_article_on_the_day_asked_for(rantau):
    old = answer(rantau, "show", "contributions.p3mi.before", "--on", "2018-12-09")
    new = answer(rantau, "show", "contributions.p3mi.before", "--on", "2023-02-22")
    assert (old["value"], old["through"]) == ("37000", "2018-12-09")
    assert (new["value"], new["article"]) == ("37500", "Permenaker 4/2023 art. 18(1)a")
    words = rantau("show", "contributions.p3mi.before", "--on", "2023-02-22", "--language", "id").stdout
    assert words.startswith("Iuran") and "Rp 37.500" in words


@pytest.mark.parametrize("arguments, status, says", [
    (["show", "contributions.p3mi.befor"], 1, "contributions.p3mi.before"),
    (["show", "contributions.p3mi.before", "--on", "1999-01-01"], 1, "1999"),
    (["show", "contributions.p3mi.before", "--on", "22-02-2023"], 2, "--on"),
    (["show", "contributions.p3mi.before", "--language", "fr"], 2, "--language"),
    (["diff", "2022-12-31"], 2, "second"),
    (["list", "no.such"], 1, "no.such"),
])
def test_the_exit_status_tells_a_refusal_from_bad_usage(rantau, arguments, status, says):
    done = rantau(*arguments, check=False)
    assert done.returncode == status and says in done.stdout + done.stderr, done.stdout + done.stderr


def test_what_changed_between_two_years_is_told_article_by_article(rantau):
    changes = answer(rantau, "diff", "2022-12-31", "2023-12-31")["changes"]
    rape = next(change for change in changes if change["name"] == "benefits.jkk.rape.amount")
    assert rape["kind"] == "begins" and rape["after"] == "Rp 50.000.000"
    assert answer(rantau, "diff", "2024-01-01", "2024-01-01")["changes"] == []


def test_every_doubt_says_what_would_settle_it(rantau):
    status = answer(rantau, "status")
    assert len(status["doubts"]) == status["conflicting"] + status["unverified"]
    for doubt in status["doubts"]:
        assert doubt["settledBy"] and doubt["rule"]["source"], doubt
        if doubt["rule"]["status"] == "conflicting":
            assert "Chosen:" in doubt["rule"]["note"]


@pytest.mark.parametrize("language, says", [("id", "Iuran yang harus dibayar"), ("en", "Contributions due")])
def test_a_price_is_explained_down_to_its_parameters(rantau, language, says):
    arguments = ["explain", "quote", "--route", "p3mi", "--months", "26", "--on", "2024-01-01"]
    assert says in rantau(*arguments, "--language", language).stdout
    derivation = answer(rantau, *arguments)["answers"][0]["derivation"]
    leaves = list(leaves_of(derivation))
    assert {leaf["kind"] for leaf in leaves} <= {"parameter", "fact"}
    assert all("article" in leaf for leaf in leaves if leaf["kind"] == "parameter")


def leaves_of(step):
    if not step.get("children"):
        yield step
    for child in step.get("children", []):
        yield from leaves_of(child)


BEFORE = "parameters/contributions/p3mi/before.yaml"


@pytest.mark.parametrize("path, old, new, line, says", [
    (BEFORE, "unit: rupiah", "unit: rupiahs", 3, "Write `rupiah`."),
    (BEFORE, "value: 37000", "value: 37.000", 6, "Write 37000."),
    (BEFORE, "2018-12-10:", "2017-08-01:", 12, "stands twice"),
    (BEFORE, "2017-08-01:", "2019-08-01:", 12, "Order the dates"),
    (BEFORE, "      article: null\n", "", 8, "`article` is missing"),
    (BEFORE, "      source: baroindo.id\n", "", 15, "`source` is missing"),
    (BEFORE, "      status: confirmed", "      statu: confirmed", 11, "Write `status`."),
    (BEFORE, "values:", "values: [", 5, "cannot be read"),
])
def test_a_tree_with_a_fault_is_refused_with_file_line_and_remedy(rantau, home, path, old, new, line, says):
    file = spoil(home, path, old, new)
    for command in (["list"], ["test"]):
        done = rantau(*command, "--home", str(home), check=False)
        assert done.returncode == 1 and done.stdout == "", done.stdout
        told = [text for text in done.stderr.splitlines() if f"{file}:" in text]
        assert any(f":{line}" in text and says in text for text in told) or (says in done.stderr and told), done.stderr


def test_a_file_that_is_not_text_or_has_another_ending_is_refused(rantau, home):
    folder = home / "Regulations" / "parameters" / "contributions"
    (folder / "latin.yaml").write_bytes(b"description: x\nmetadata: \xff\n")
    done = rantau("list", "--home", str(home), check=False)
    assert done.returncode == 1 and "latin.yaml:2: The file is not UTF-8 text." in done.stderr
    (folder / "latin.yaml").unlink()
    (folder / "other.yml").write_text("description: x\n")
    done = rantau("list", "--home", str(home), check=False)
    assert done.returncode == 1 and "other.yml:1" in done.stderr


def draft(folder, day, value, path="contributions/p3mi/before.yaml"):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(ENTRY.format(day=day, value=value))
    return folder


def test_a_draft_is_checked_before_anybody_proposes_it(rantau, tmp_path):
    good = answer(rantau, "draft", "check", str(draft(tmp_path / "good", "2018-12-10", 37501)))
    assert good["retroactive"] and good["changes"][0]["from"] == "2018-12-10" and good["cases"]
    later = answer(rantau, "draft", "check", str(draft(tmp_path / "later", "2150-01-01", 40000)))
    assert not later["retroactive"] and later["cases"] == []
    bad = draft(tmp_path / "bad", "2030-01-01", "40.000")
    done = rantau("draft", "check", str(bad), check=False)
    assert done.returncode == 1 and f"{bad}/contributions/p3mi/before.yaml:3:" in done.stderr
    lost = draft(tmp_path / "lost", "2030-01-01", "1", "contributions/p3mi/befor.yaml")
    done = rantau("draft", "check", str(lost), check=False)
    assert done.returncode == 1 and "contributions/p3mi/before.yaml" in done.stderr


def test_a_draft_counts_once_another_officer_approved_it_and_the_old_answer_can_be_given_again(tmp_path):
    (tmp_path / "house").mkdir()
    house = House(tmp_path / "house", people=20)
    try:
        house.start()
        officers = Officers(house)
        manager, administrator = officers.caller("manager"), officers.caller("administrator")
        question = dict(route="p3mi", months=24, on="2040-06-01")
        assert manager.get("/api/v1/quote", **question)["total"] == 370_000
        text = ENTRY.format(day="2040-01-01", value=40_000)
        made = manager.post("/api/v1/regulation/drafts", {
            "title": "A dearer start", "reason": "To see what happens.",
            "files": [{"path": "contributions/p3mi/before.yaml", "text": text}]})
        place = f"/api/v1/regulation/drafts/{made['id']}"
        today = manager.get("/api/v1/regulation")["on"]
        word = {"verdict": "approve", "firstDay": today, "reason": "Agreed."}
        assert manager.post(place + "/decision", word, expect=422)["code"] == "draft-same-officer"
        assert administrator.get(place)["cases"] == []
        decided = administrator.post(place + "/decision", word)
        assert decided["state"] == "in-force"
        assert manager.get("/api/v1/quote", **question)["total"] == 372_500
        arguments = ["regulation", "explain", "quote", "--route", "p3mi", "--months", "24", "--on", "2040-06-01"]
        answers = house.answer(*arguments, "--tree", made["base"][:12])["answers"]
        assert [one["derivation"]["value"] for one in answers] == [370_000, 372_500]
        assert [one["tree"] for one in answers] == [made["base"], decided["activeTree"]]
    finally:
        house.stop()


@pytest.mark.parametrize("language, says", [("id", "Peraturan yang berlaku"), ("en", "The rules in force")])
def test_anyone_reads_the_law_of_a_day(house, language, says):
    page = requests.get(f"{house.url}/peraturan?tanggal=2018-06-01&lang={language}", timeout=60).text
    assert says in page and "Permenaker 7/2017" in page and "Rp 37.000" in page and "<script" not in page
