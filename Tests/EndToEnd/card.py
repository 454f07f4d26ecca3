# SPDX-License-Identifier: Apache-2.0
"""The membership card, verified by another JWT library and by a browser without a network."""
import base64
import json
import re

import jwt
import pytest
import requests

from browser import Telephone, opened
from steps import Walk
from waiting import eventually


@pytest.fixture(scope="module")
def worker(house):
    """A covered worker."""
    walk = Walk(house, seed=31)
    member = walk.enrolled(route="perseorangan", months=24)
    walk.pay_all(member)
    return walk, member


@pytest.fixture(scope="module")
def card(worker):
    """The token of a covered worker's card."""
    walk, member = worker
    return walk.card(member)


def key_for(house, token):
    keys = jwt.PyJWKSet.from_dict(requests.get(f"{house.url}/.well-known/jwks.json", timeout=30).json())
    return keys[jwt.get_unverified_header(token)["kid"]].key


def test_another_library_verifies_the_card(house, card):
    claims = jwt.decode(card["token"], key_for(house, card["token"]), algorithms=["ES256"], issuer=house.url)
    assert jwt.get_unverified_header(card["token"])["typ"] == "card+jwt"
    assert claims["kpj"] == card["kpj"] and claims["exp"] > claims["iat"]


def test_a_changed_card_is_refused(house, card):
    head, body, signature = card["token"].split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims["name"] = "Orang Lain"
    forged = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(f"{head}.{forged}.{signature}", key_for(house, card["token"]), algorithms=["ES256"])


def test_the_card_holds_only_what_a_gate_needs(house, card):
    claims = jwt.decode(card["token"], options={"verify_signature": False})
    text = json.dumps(claims)
    for secret in (card["person"].nik, card["person"].passport, card["person"].phone, card["person"].born.isoformat()):
        assert secret not in text
    assert set(claims) <= {"iss", "sub", "iat", "exp", "kpj", "name", "yob", "cty", "prg", "phs", "from", "to", "sti"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_verifies_without_a_network_once_loaded(house, card, language):
    with opened(house, language) as page:
        page.goto(f"{house.url}/v/")
        assert eventually(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
        shelf = "caches.open('rantau-data').then(async shelf => (await shelf.keys()).length)"
        assert eventually(lambda: page.evaluate(shelf) == 2), "keys and status list are kept"
        page.context.set_offline(True)
        page.goto(f"{house.url}/v/#{card['token']}")
        verdict = page.locator("#result .verdict")
        verdict.wait_for()
        assert "good" in verdict.get_attribute("class").split(), verdict.inner_text()
        said = page.locator("#result").inner_text()
        assert card["person"].name in said
        assert re.search(r"\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}\.\d{2} WIB", said), said
        assert page.locator("#result .muted, #result .notice").count() > 0, "it says how old its knowledge is"
        head, body, signature = card["token"].split(".")
        changed = signature[:-4] + ("AAAA" if signature[-4:] != "AAAA" else "BBBB")
        page.goto(f"{house.url}/v/#{head}.{body}.{changed}")
        page.locator("#result .verdict.bad").wait_for()


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_whole_code_is_on_the_first_screen_of_a_small_telephone(house, worker, language):
    walk, member = worker
    token = walk.signed_in(member).session.headers["Authorization"].removeprefix("Bearer ")
    with opened(house, language, 360, 740) as page:
        Telephone(house, page, language).become(token).open("/kartu")
        top, bottom, bar = page.evaluate("""() => {
            const code = document.querySelector(".qr svg").getBoundingClientRect();
            return [code.top, code.bottom, document.querySelector("nav.nav").getBoundingClientRect().top];
        }""")
        assert top > 0 and bottom + 40 <= bar, f"{top} to {bottom}, the bar at {bar}; a notice may take 40"
