# SPDX-License-Identifier: Apache-2.0
"""Every page of every role: found by its links, then looked at in Chromium in both languages and at both widths.

A page that the program has (`.page(` in Sources/Web) and to which no link leads is a finding, unless it is named in
`ASIDE` with the reason. Pages are looked at side by side, a browser's context each.
"""
import asyncio
import re
import tempfile
from collections import Counter
from urllib.parse import urlsplit

import pytest
import requests
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright

from browser import CHROMIUM
from house import ROOT, House
from officers import Officers
from rooms import Rooms
from steps import API

# What a later page may weigh, and a first visit with all that it needs, in bytes as they come over the wire.
LATER, FIRST = 30_000, 100_000
# A page that brings a program which then works for days without a line is a first visit.
PROGRAMS = {"/konter"}
AT_ONCE = 4
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
# Pages about something that has to be made first, with the test that makes it and walks them.
ASIDE = {
    "/daftar-pekerja/{list}": "lists.py", "/daftar-pekerja/{list}/baris/{row}": "lists.py",
    "/klien/{client}": "partners_day.py", "/mitra-saya/{client}": "partners_day.py",
    "/konfirmasi/{line}": "money_out.py", "/kuitansi/{receipt}": "misfits.py",
    "/kuitansi/periksa/{receipt}/{code}": "misfits.py", "/pemeriksaan/{person}": "walk_browser.py",
    "/peraturan/rancangan/{draft}": "regulation.py", "/selisih-data/{statement}": "ministry.py",
    "/pembayaran/{payout}": "walk_api.py", "/bantuan/kasus/{case}": "calls.py",
    "/catatan-luring/{item}": "offline_counter.py", "/kabar-luar/{event}": "placement_system.py",
    "/kepulangan/{list}": "returnees.py", "/kepulangan/orang/{returnee}": "returnees.py",
    "/penyuluhan/{event}": "outreach.py", "/pemulihan/hentikan/{token}": "passkeys.py",
}
# What follows a decision, a file or a form that is sent; walked by the tests of their rooms.
PRESSED = re.compile(r"^/(keluar|berkas|kuitansi/.*/pdf)")

WRONG_SIDEWAYS = "document.documentElement.scrollWidth > window.innerWidth"
# Everything that can be reached by keyboard and seen.
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((one) => !one.disabled && one.checkVisibility({visibilityProperty: true})
    && !(one.type === 'radio' && document.querySelector(`input[name="${CSS.escape(one.name)}"]:checked`) !== one
        && document.querySelector(`input[name="${CSS.escape(one.name)}"]`) !== one)
    && !one.closest('details:not([open]) > :not(summary)')).length"""
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  one.dataset.seen ??= '1';
  return style.outlineStyle !== 'none' || style.boxShadow !== 'none' ? 'seen' : one.outerHTML.slice(0, 120);
}"""
SEEN = "document.querySelectorAll('[data-seen]').length"


def patterns():
    """Every page of the program, as its source names it."""
    found = set()
    for file in (ROOT / "Sources" / "Web").rglob("*.swift"):
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r'\.page\(\s*\.\w+,\s*"(/[^"]*)"', text))
    assert len(found) > 60, "pages are found in the source"
    return found


class Map:
    """Which pages each role comes to by links alone: one address for each page of the program."""

    def __init__(self, house, rooms):
        self.house, self.rooms = house, rooms
        self.patterns = {one: re.compile("^" + re.sub(r"\{\w+\}", "[^/]+", one) + "$") for one in patterns()}
        self.found, self.weights = {}, {}
        for role in ROLES:
            self._walk(role)

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
        waiting = ["/", *STARTS.get(role, []), *self.rooms.addresses().get(role, [])]
        seen, read, asked = {}, Counter(), set()
        while waiting:
            address = waiting.pop(0)
            name = self.pattern(address)
            if name is None or address in asked or read[name] >= READ or PRESSED.match(address):
                continue
            asked.add(address)
            read[name] += 1
            answer = session.get(self.house.url + address, timeout=60)
            if answer.status_code != 200 or "text/html" not in answer.headers.get("Content-Type", ""):
                assert answer.status_code in (403, 404), f"{role}: {address} gave {answer.status_code}"
                continue
            landed = self.pattern(answer.url.removeprefix(self.house.url)) or name
            seen.setdefault(landed, answer.url.removeprefix(self.house.url))
            links = re.findall(r'href="(/[^"#]*)', answer.text)
            waiting += [link.replace("&amp;", "&") for link in links if "lang=" not in link]
        self.found[role] = seen

    def visits(self, everywhere):
        """Role and address of each page: of every role, or of the first role that has it."""
        known = set()
        for role, pages in self.found.items():
            for name, address in pages.items():
                if everywhere or name not in known:
                    known.add(name)
                    yield role, address


def twice(walk):
    """Somebody registers twice, so that a desk has a case."""
    person = walk.people.next()
    walk.visitor.post(f"{API}/enrolments", walk.form(person))
    walk.visitor.post(f"{API}/enrolments", walk.form(person) | {"email": "lain@contoh.example"})


@pytest.fixture(scope="module")
def pages():
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder, people=300)
        try:
            house.start()
            rooms = Rooms(house)
            twice(rooms.walk)
            yield Map(house, rooms)
        finally:
            house.stop()


def test_every_page_of_the_program_is_come_to_by_links(pages):
    reached = set().union(*pages.found.values())
    unreached = set(pages.patterns) - reached - set(ASIDE)
    assert not unreached, f"no link leads to {sorted(unreached)}"


class Visitor:
    """One role's context in one language at one width; its faults."""

    def __init__(self, browser, house, role, language, width):
        self.browser, self.house, self.role = browser, house, role
        self.language, self.width, self.faults = language, width, []

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
        wire = await self.context.new_cdp_session(self.page)
        await wire.send("Network.enable")
        wire.on("Network.loadingFinished", self._came)
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
        if await self.page.locator("html").get_attribute("lang") != self.language:
            self.fault("speaks another language")
        if await self.page.locator("h1").count() != 1:
            self.fault("has not one first heading")
        if await self.page.evaluate(WRONG_SIDEWAYS):
            self.fault("scrolls sideways")
        for violation in (await Axe().run(self.page)).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:2])
                self.fault(f"{violation['id']}: {violation['help']}: {nodes}")
        if keyboard:
            await self._press_through()
        if self.width == 360:
            await self.page.set_viewport_size({"width": 320, "height": 800})
            if await self.page.evaluate(WRONG_SIDEWAYS):
                self.fault("scrolls sideways at 320 px")
            await self.page.set_viewport_size({"width": 360, "height": 800})

    async def _press_through(self):
        """Tab comes to everything that can be used, each with a visible focus, and out again."""
        reachable = await self.page.evaluate(REACHABLE)
        await self.page.evaluate("document.body.focus(); document.activeElement.blur()")
        # A day is three or four stops of one field.
        for _ in range(4 * reachable + 4):
            await self.page.keyboard.press("Tab")
            where = await self.page.evaluate(FOCUS)
            if where is None:
                break
            if where != "seen":
                self.fault(f"focus is not seen on {where}")
        seen = await self.page.evaluate(SEEN)
        if seen < reachable:
            self.fault(f"Tab comes to {seen} of {reachable}")


async def look_at(house, visits, language, width, keyboard):
    """All visits of a role one after another, roles side by side."""
    by_role, faults = {}, []
    for role, address in visits:
        by_role.setdefault(role, []).append(address)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        turn = asyncio.Semaphore(AT_ONCE)

        async def round_of(role, addresses):
            async with turn, Visitor(browser, house, role, language, width) as visitor:
                for address in addresses:
                    await visitor.look(address, keyboard)
                faults.extend(visitor.faults)

        await asyncio.gather(*(round_of(role, addresses) for role, addresses in by_role.items()))
        await browser.close()
    return faults


@pytest.mark.parametrize("language, width, everywhere, keyboard", [
    ("id", 360, True, False), ("en", 1280, True, False), ("en", 360, False, True), ("id", 1280, False, True)])
def test_every_page_is_sound(pages, language, width, everywhere, keyboard):
    faults = asyncio.run(look_at(pages.house, pages.visits(everywhere), language, width, keyboard))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role, address", [
    (None, "/"), (None, "/hitung"), (None, "/daftar"), (None, "/masuk"), ("worker", "/beranda"), ("worker", "/kartu"),
    ("counter-officer", "/pemeriksaan"), ("assessor", "/antrean")])
def test_a_first_visit_stays_within_its_budget_and_comes_over_a_slow_line(pages, role, address):
    """On a line of the second generation: 250 kbit/s down, 50 up, 300 ms each way."""

    async def visit():
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            context = await browser.new_context(viewport={"width": 360, "height": 800}, base_url=pages.house.url)
            if role:
                token = Officers(pages.house).token(role)
                await context.add_cookies([{"name": "rantau", "value": token, "url": pages.house.url}])
            page = await context.new_page()
            wire = await context.new_cdp_session(page)
            came = []
            await wire.send("Network.enable")
            wire.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
            await wire.send("Network.emulateNetworkConditions", {
                "offline": False, "latency": 300, "downloadThroughput": 250_000 / 8, "uploadThroughput": 50_000 / 8})
            answer = await page.goto(address, timeout=60_000)
            heading = await page.locator("h1").first.inner_text()
            await browser.close()
            return answer.status, heading, sum(came)

    status, heading, weight = asyncio.run(visit())
    assert status == 200 and heading
    assert 0 < weight < FIRST, f"{address} weighs {weight:,} bytes on the first visit"
