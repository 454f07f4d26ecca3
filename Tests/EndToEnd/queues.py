# SPDX-License-Identifier: Apache-2.0
"""Work is taken by one officer at a time: filters in the address, keys, and a result for each row."""
import pytest

from browser import Telephone, opened
from steps import API, Walk
from walk_api import Case


class Filed(Case):
    """A claim, known by its key."""

    @property
    def key(self):
        return self.claim["id"]


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=62)


@pytest.fixture(scope="module")
def cases(walk):
    return [Filed(walk, cost=1_000_000 + place) for place in range(3)]


def order(caller, items, action, **more):
    body = {"kind": "claim", "items": items, "action": action, **more}
    return caller.post(f"{API}/queue/assignments", body, expect=200)["items"]


def waiting(walk, **query):
    return walk.officer("assessor").get(f"{API}/queue", kind="claim", **query)["items"]


def test_a_queue_is_what_its_address_says(walk, cases):
    items = {one["item"]: one for one in waiting(walk)}
    assert {case.key for case in cases} <= set(items)
    one = items[cases[0].key]
    assert "papers-missing" in one["flags"] and one["place"] == "TW" and one["officer"] is None
    assert cases[0].key in [line["item"] for line in waiting(walk, flag="papers-missing", place="TW")]
    assert cases[0].key not in [line["item"] for line in waiting(walk, place="KR")]
    assert cases[0].key not in [line["item"] for line in waiting(walk, age=1)]
    problem = walk.officer("assessor").get(f"{API}/queue", expect=403, kind="case")
    assert problem["code"] == "work-not-of-your-desk"
    assert walk.officer("finance").get(f"{API}/queue", expect=403)["code"] == "not-allowed"


def test_each_row_of_many_has_its_result(walk, cases):
    assessor = walk.officer("assessor")
    results = order(assessor, [cases[0].key, cases[1].key, "0000000000001"], "take")
    assert [one["done"] for one in results] == [True, True, False]
    assert results[2]["code"] == "no-such-record" and results[2]["detail"]
    mine = [one["item"] for one in waiting(walk, holder="mine")]
    assert {cases[0].key, cases[1].key} <= set(mine) and cases[2].key not in mine
    assert [one["done"] for one in order(assessor, [cases[1].key], "release")] == [True]
    assert cases[1].key not in [one["item"] for one in waiting(walk, holder="mine")]
    refused = order(assessor, [cases[0].key], "hand-over", to="approver")
    assert refused[0]["code"] == "work-officer-unknown"


@pytest.mark.parametrize("language, width", [("id", 360), ("en", 1280)])
def test_a_queue_is_worked_by_keyboard_alone(house, walk, cases, language, width):
    with opened(house, language, width=width) as page:
        desk = Telephone(house, page, language).sign_in("assessor")
        desk.open("/antrean?jenis=claim&tanda=papers-missing")
        assert page.locator('nav.filters a[aria-current="true"]').count() >= 1
        page.keyboard.press("j")
        first = page.evaluate("document.activeElement.getAttribute('href')")
        assert first.startswith("/klaim/")
        page.keyboard.press("j")
        second = page.evaluate("document.activeElement.getAttribute('href')")
        assert second != first
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.getAttribute('href')") == first
        page.keyboard.press("x")
        with page.expect_navigation():
            page.keyboard.press("t")
        desk.arrived()
        assert page.locator("main .chip.good").count() >= 1, desk.text()
        assert page.url.endswith("tanda=papers-missing"), "the filter stays"
        page.keyboard.press("?")
        assert page.locator("details[data-keys][open]").count() == 1
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/klaim/*")
        desk.arrived()


def test_a_claim_is_taken_and_given_back_on_its_own_page(house, walk, cases):
    with opened(house, "id") as page:
        desk = Telephone(house, page, "id").sign_in("assessor").open(f"/klaim/{cases[2].key}")
        page.locator('form[action^="/antrean"] button').first.click()
        desk.arrived()
        assert desk.path() == f"/klaim/{cases[2].key}"
        assert cases[2].key in [one["item"] for one in waiting(walk, holder="mine")]
        page.locator('form[action^="/antrean"] button').first.click()
        desk.arrived()
        assert cases[2].key not in [one["item"] for one in waiting(walk, holder="mine")]


def test_without_a_script_rows_are_chosen_and_taken_as_well(house, walk, cases):
    with opened(house, "en") as page:
        Telephone(house, page, "en").sign_in("assessor").open("/antrean")
        page.locator(f'input[name="items"][value="{cases[2].key}"]').check()
        page.locator('button[value="take"]').click()
        page.wait_for_load_state("load")
        assert cases[2].key in [one["item"] for one in waiting(walk, holder="mine")]
