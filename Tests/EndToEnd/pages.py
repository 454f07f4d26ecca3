# SPDX-License-Identifier: Apache-2.0
"""Every page of every role: found by its links, then looked at in Chromium in both languages and at both widths.

A page that the program has (`.page(` in Sources/Web) and to which no link leads is a finding, unless it is named in
`ASIDE` with the reason. Pages are looked at side by side, a browser's context each.
"""
import asyncio
import re
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
import requests
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright

import looking
from browser import CHROMIUM
from house import ROOT, House
from officers import Officers
from rooms import Rooms
from things import Things

# What a later page may weigh, and a first visit with all that it needs, in bytes as they come over the wire.
LATER, FIRST = 30_000, 100_000
# A page that brings a program which then works for days without a line is a first visit.
PROGRAMS = {"/konter"}
AT_ONCE = 4
# Addresses are read for links by so many roles side by side.
READERS = 3
ROLES = [None, "worker", "relative", "p3mi-officer", "mission-officer", "counter-officer", "gate-officer",
         "labour-officer", "assessor", "advisory-doctor", "approver", "finance", "contact-agent", "inspector",
         "manager", "auditor", "administrator", "partner"]
STARTS = {
    None: ["/", "/hitung", "/hitung?route=p3mi&country=TW&months=24&on=2026-01-01", "/manfaat", "/daftar", "/masuk",
           "/demo", "/v/", "/peraturan", "/pengembang"],
    "worker": ["/beranda", "/bantuan/telepon-balik", "/pemulihan/saya"], "relative": ["/beranda"], "partner": ["/mitra-saya", "/pengembang"],
    "counter-officer": ["/orang?q=Contoh", "/kasus", "/nomor-antrean/layar"], "mission-officer": ["/orang?q=sri"],
    "contact-agent": ["/orang?q=sri"],
}
# So many addresses of one page are read for links; one of them is looked at.
READ = 4
# Pages about something that only another program or a payee's answer makes, with the test that makes it and looks at
# it there as it is done here (`Telephone.look`).
ASIDE = {
    "/konfirmasi/{line}": "payout_lists.py", "/kabar-luar/{event}": "placement_system.py",
    "/pemulihan/hentikan/{token}": "passkeys.py",
}
# What follows a decision, a file or a form that is sent; walked by the tests of their rooms.
PRESSED = re.compile(r"^/(keluar$|berkas|kuitansi/.*/pdf)")
# What is no page and still says no to some: files, papers, answers of the API.
FILE = re.compile(r"^/(api|berkas|kuitansi|data-saya|lembar|bukti|tabungan|kartu|klaim|orang|daftar|perangkat)")
KEY = re.compile(r"(?<=[/=])([0-9A-Za-z]{13}|[A-Z]+-[0-9-]+|[0-9]+)(?=[/?&]|$)")


def patterns():
    """Every page of the program, as its source names it."""
    found = set()
    for file in (ROOT / "Sources" / "Web").rglob("*.swift"):
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r'\.page\(\s*\.\w+,\s*"(/[^"]*)"', text))
    assert len(found) > 60, "pages are found in the source"
    return found


def shape_of(text):
    """What the main part of a page is made of: its tags with their classes, kinds and names."""
    main = text.partition("<main")[2].partition("</main>")[0]
    said = re.compile(r'([\w-]+)="([^"]*)"')
    keep = {"class", "type", "name", "role", "disabled"}
    return frozenset(
        re.sub("[0-9]+", "", said.sub(lambda one: one[0] if one[1] in keep else one[1], tag))
        for tag in re.findall("<[a-z][^>]*", main))


class Map:
    """Which pages each role comes to by links alone: one address for each page of the program."""

    def __init__(self, house, *makers):
        self.house = house
        self.patterns = {one: re.compile("^" + re.sub(r"\{\w+\}", "[^/]+", one) + "$") for one in patterns()}
        starts = [STARTS, *(maker.addresses() for maker in makers)]
        self.starts = {role: ["/", *(path for some in starts for path in some.get(role, []))] for role in ROLES}
        self.shapes = {}
        # Links that a page shows to a role and that are closed to it: role, page, link.
        self.closed = []
        with ThreadPoolExecutor(READERS) as readers:
            self.found = dict(zip(ROLES, readers.map(self._walk, ROLES)))
        # What pages are made of that axe has seen, on a desk and on a telephone.
        self.seen = set(), set()

    def pattern(self, address):
        path = urlsplit(address).path
        if path in self.patterns:
            return path
        return next((name for name, shape in self.patterns.items() if shape.match(path)), None)

    def _walk(self, role):
        session = requests.Session()
        session.headers["Accept-Encoding"] = "gzip"
        if role:
            session.cookies.set("rantau", Officers(self.house).token(role))
        waiting = [(path, None) for path in self.starts[role]]
        seen, read, asked, pressed = {}, Counter(), set(), set()
        while waiting:
            address, page = waiting.pop(0)
            name = self.pattern(address)
            if address in asked or name is None and not FILE.match(address) or address == "/keluar":
                continue
            # Every way from one page to another is gone once, also where the page was read often enough.
            way = page, name or KEY.sub("*", address.partition("#")[0])
            if (name is None or read[name] >= READ or PRESSED.match(address)) and (page is None or way in pressed):
                continue
            pressed.add(way)
            asked.add(address)
            read[name] += 1
            answer = session.get(self.house.url + address, timeout=60)
            if answer.status_code in (401, 403, 404):
                if page is not None:
                    self.closed.append((role, page, address, answer.status_code))
                continue
            assert answer.status_code == 200, f"{role}: {page}: {address} gave {answer.status_code}"
            if name is None or "text/html" not in answer.headers.get("Content-Type", ""):
                continue
            landed = self.pattern(answer.url.removeprefix(self.house.url)) or name
            if landed not in seen:
                seen[landed] = answer.url.removeprefix(self.house.url)
                self.shapes[role, landed] = shape_of(answer.text)
            links = re.findall(r'(?:href|src)="(/[^"#]*)', answer.text)
            waiting += [(link.replace("&amp;", "&"), landed) for link in links if "lang=" not in link]
        return seen

    def visits(self, which):
        """Role and address of each page: of `every` role; each `shape` of a page and the first page of every role; each
        page `once`, of the first role that has it."""
        known = set()
        for role, pages in self.found.items():
            for place, (name, address) in enumerate(pages.items()):
                mark = {"every": (role, name), "shape": (name, self.shapes[role, name]), "once": name}[which]
                if mark not in known or which == "shape" and place == 0:
                    known.add(mark)
                    yield role, address


@pytest.fixture(scope="module")
def pages():
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder, people=300)
        try:
            house.start()
            rooms = Rooms(house)
            things = Things(rooms)
            things.twice()
            yield Map(house, rooms, things)
        finally:
            house.stop()


def test_every_page_of_the_program_is_come_to_by_links(pages):
    reached = set().union(*pages.found.values())
    unreached = set(pages.patterns) - reached - set(ASIDE)
    assert not unreached, f"no link leads to {sorted(unreached)}"
    assert not set(ASIDE) & reached, f"links lead to {sorted(set(ASIDE) & reached)}"
    for path, file in ASIDE.items():
        text = (ROOT / "Tests" / "EndToEnd" / file).read_text(encoding="utf-8")
        assert path.split("{")[0] in text and ".look()" in text, f"{file} does not look at {path}"


def test_no_page_shows_a_link_that_is_closed_to_its_reader(pages):
    found = sorted({
        f"{role or 'visitor'}: {page} leads to {KEY.sub('*', link)}, which gives {status}"
        for role, page, link, status in pages.closed})
    assert not found, "\n".join(found)


class Visitor:
    """One role's context in one language at one width; its faults."""

    def __init__(self, browser, pages, role, language, width):
        self.browser, self.house, self.role = browser, pages.house, role
        self.seen, self.language, self.width, self.faults = pages.seen, language, width, []

    async def __aenter__(self):
        self.context = await self.browser.new_context(
            viewport={"width": self.width, "height": 800}, base_url=self.house.url,
            locale={"id": "id-ID", "en": "en-GB"}[self.language], timezone_id="Asia/Jakarta")
        self.context.set_default_timeout(30_000)
        if self.role:
            token = Officers(self.house).token(self.role)
            await self.context.add_cookies([{"name": "rantau", "value": token, "url": self.house.url}])
        self.page = await self.context.new_page()
        self.page.on("pageerror", lambda error: self.fault(f"a script failed: {error}"))
        self.wire = await self.context.new_cdp_session(self.page)
        await self.wire.send("Network.enable")
        self.wire.on("Network.loadingFinished", self._came)
        self.bytes = 0
        # Style and scripts are kept from here on.
        await self.page.goto("/masuk")
        return self

    async def __aexit__(self, *_):
        await self.context.close()

    def _came(self, event):
        self.bytes += event["encodedDataLength"]

    def fault(self, text):
        self.faults.append(f"{self.role} {self.language} {self.width}: {self.page.url}: {text}")

    async def look(self, address, keyboard):
        self.bytes = 0
        answer = await self.page.goto(address)
        if answer.status != 200:
            return self.fault(f"gave {answer.status}")
        if self.bytes > (FIRST if urlsplit(address).path in PROGRAMS else LATER):
            self.fault(f"weighs {self.bytes:,} bytes")
        page = await self.page.evaluate(looking.PAGE)
        if page["language"] != self.language:
            self.fault("speaks another language")
        if page["headings"] != 1:
            self.fault("has not one first heading")
        if page["sideways"]:
            self.fault("scrolls sideways")
        await self._axe_once(page["main"], page["frame"])
        if keyboard:
            await self._press_through()
        if self.width < 768 and await self.page.evaluate(looking.CUT):
            self.fault("cuts a table")
        if self.width == 360:
            await self.page.set_viewport_size({"width": 320, "height": 800})
            if await self.page.evaluate(looking.SIDEWAYS):
                self.fault("scrolls sideways at 320 px")
            await self.page.set_viewport_size({"width": 360, "height": 800})

    async def look_into_menu(self):
        """The menu of a telephone, unfolded."""
        if not await self.page.locator("details.fold").count():
            return
        await self.page.locator("details.fold > summary").click()
        if await self.page.evaluate(looking.SIDEWAYS):
            self.fault("scrolls sideways with its menu")
        await self._axe("header")

    async def _axe_once(self, main, frame):
        """Words and figures make no difference to axe: what is made alike is looked at once on a telephone and once on
        a desk."""
        known = self.seen[self.width < 768]
        if main not in known:
            known |= {main, frame}
            await self._axe()
        elif frame not in known:
            known.add(frame)
            await self._axe({"exclude": [["main"]]})

    async def _axe(self, part=None):
        found = await Axe().run(self.page, context=part, options={"resultTypes": ["violations"]})
        for violation in found.response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:2])
                self.fault(f"{violation['id']}: {violation['help']}: {nodes}")

    async def _press_through(self):
        """Tab comes to everything that can be used, each with a visible focus, and out again. Presses are sent without
        waiting for each."""
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        for _ in range(looking.rounds(await self.page.evaluate(looking.WATCH))):
            await asyncio.gather(*(
                self.wire.send("Input.dispatchKeyEvent", {"type": way, **key})
                for _ in range(looking.TOGETHER) for way in ("rawKeyDown", "keyUp")))
            been = await self.page.evaluate(looking.BEEN)
            if looking.is_done(been):
                break
        for fault in looking.faults_of_focus(been):
            self.fault(fault)


async def look_at(pages, language, width, which, keyboard):
    """All visits of a role one after another, roles side by side."""
    by_role, faults = {}, []
    for role, address in pages.visits(which):
        by_role.setdefault(role, []).append(address)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        turn = asyncio.Semaphore(AT_ONCE)

        async def round_of(role, addresses):
            async with turn, Visitor(browser, pages, role, language, width) as visitor:
                for address in addresses:
                    await visitor.look(address, keyboard)
                if width == 320:
                    await visitor.look_into_menu()
                faults.extend(visitor.faults)

        await asyncio.gather(*(round_of(role, addresses) for role, addresses in by_role.items()))
        await browser.close()
    return faults


@pytest.mark.parametrize("language, width, which, keyboard", [
    ("id", 320, "every", False), ("en", 1280, "shape", False), ("en", 360, "once", True), ("id", 1280, "once", True)])
def test_every_page_is_sound(pages, language, width, which, keyboard):
    faults = asyncio.run(look_at(pages, language, width, which, keyboard))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("query, packed", [
    ("", True), ("?tanggal=2026-01-01", True), ("?tanggal=2026-1-1", False), ("?tanggal=2026-01-01&x=csrf", False),
    ("?x=csrf", False)])
def test_a_page_with_a_secret_is_packed_only_where_the_address_can_guess_nothing(pages, query, packed):
    answer = requests.get(f"{pages.house.url}/peraturan{query}", timeout=30, cookies={
        "rantau": Officers(pages.house).token("manager")})
    assert (answer.headers.get("Content-Encoding") == "gzip") is packed


ARRIVALS = [(None, "/"), (None, "/hitung"), (None, "/daftar"), (None, "/masuk"), ("worker", "/beranda"),
            ("worker", "/kartu"), ("counter-officer", "/pemeriksaan"), ("assessor", "/antrean")]


async def arrive(browser, house, role, address):
    """A first visit on a line of the second generation: 250 kbit/s down, 50 up, 300 ms each way."""
    context = await browser.new_context(viewport={"width": 360, "height": 800}, base_url=house.url)
    if role:
        token = Officers(house).token(role)
        await context.add_cookies([{"name": "rantau", "value": token, "url": house.url}])
    page = await context.new_page()
    wire = await context.new_cdp_session(page)
    came = []
    await wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    await wire.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 300, "downloadThroughput": 250_000 / 8, "uploadThroughput": 50_000 / 8})
    answer = await page.goto(address, timeout=60_000)
    heading = await page.locator("h1").first.inner_text()
    await context.close()
    return answer.status, heading, sum(came)


def test_a_first_visit_stays_within_its_budget_and_comes_over_a_slow_line(pages):
    async def visits():
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            found = await asyncio.gather(*(arrive(browser, pages.house, *one) for one in ARRIVALS))
            await browser.close()
            return found

    for (_, address), (status, heading, weight) in zip(ARRIVALS, asyncio.run(visits())):
        assert status == 200 and heading, address
        assert 0 < weight < FIRST, f"{address} weighs {weight:,} bytes on the first visit"
