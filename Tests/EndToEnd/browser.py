# SPDX-License-Identifier: Apache-2.0
"""Chromium as a telephone: 390 px wide, one language, and axe on every page that is looked at."""
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import looking
from officers import PASSWORD, Officers

CHROMIUM = "/usr/bin/chromium"


@contextmanager
def opened(house, language, width=390, height=844):
    """A page of a fresh browser. A script that fails, fails the test."""
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            context = browser.new_context(
                viewport={"width": width, "height": height}, locale={"id": "id-ID", "en": "en-GB"}[language],
                timezone_id="Asia/Jakarta", base_url=house.url)
            context.set_default_timeout(15_000)
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
            yield page
        finally:
            browser.close()
    assert not faults, faults


def examine(page, language):
    """What must hold for every page: its language, no sideways scrolling, no serious finding of axe."""
    assert page.locator("html").get_attribute("lang") == language, page.url
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1], f"{page.url} scrolls sideways: {width}"
    assert page.locator("h1").count() == 1, f"{page.url} has {page.locator('h1').count()} first headings"
    found = [
        f"{violation['impact']} {violation['id']}: {violation['help']}: "
        + "; ".join(node["html"][:160] for node in violation["nodes"][:3])
        for violation in Axe().run(page).response["violations"] if violation["impact"] in ("serious", "critical")
    ]
    assert not found, f"{page.url}\n" + "\n".join(found)


def looked_at(page, language):
    """What pages.py asks of every page that links lead to, for a page that has to be made first."""
    examine(page, language)
    for _ in range(looking.rounds(page.evaluate(looking.WATCH))):
        for _ in range(looking.TOGETHER):
            page.keyboard.press("Tab")
        been = page.evaluate(looking.BEEN)
        if looking.is_done(been):
            break
    faults = looking.faults_of_focus(been)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": size["height"]})
    if page.evaluate(looking.SIDEWAYS):
        faults.append("scrolls sideways at 320 px")
    page.set_viewport_size(size)
    assert not faults, f"{page.url}\n" + "\n".join(faults)


class Telephone:
    """Somebody's browser: opens pages, fills in forms, and has every page examined."""

    def __init__(self, house, page, language):
        self.house, self.page, self.language = house, page, language

    def open(self, path, status=200):
        answer = self.page.goto(path)
        assert answer.status == status, f"{path} gave {answer.status}, expected {status}: {self.text()[:600]}"
        examine(self.page, self.language)
        return self

    def look(self):
        """Looks at the page as pages.py does."""
        looked_at(self.page, self.language)
        return self

    def follow(self, address):
        """Presses the first link whose address begins so."""
        self.page.locator(f'main a[href^="{address}"]').first.click()
        return self.arrived()

    def arrived(self):
        self.page.wait_for_load_state("load")
        examine(self.page, self.language)
        return self

    def fill(self, fields):
        for name, value in fields.items():
            control = self.page.locator(f'main [name="{name}"]').locator("visible=true").first
            kind = control.evaluate("element => element.type || element.tagName")
            if kind == "radio":
                self.page.locator(f'main [name="{name}"][value="{value}"]').check()
            elif kind == "checkbox":
                control.set_checked(bool(value))
            elif kind == "select-one":
                control.select_option(str(value))
            elif kind == "file":
                control.set_input_files(value)
            else:
                control.fill(str(value))
        return self

    def send(self, action, method=""):
        """Presses the main button of the form that goes to an address."""
        form = f'main form[action^="{action}"][method*="{method}"]' if method else f'main form[action^="{action}"]'
        self.page.locator(f'{form} button:not([type="button"])').first.click()
        return self.arrived()

    def text(self):
        return self.page.locator("main").inner_text()

    def path(self):
        return self.page.url.removeprefix(self.house.url)

    def stands_at_the_faults(self):
        """After a refused form the reader is at the summary of what is wrong, above the bar at the bottom."""
        place = self.page.evaluate("""() => {
            const faults = document.querySelector(".summary");
            const bar = document.querySelector("nav.nav")?.getBoundingClientRect().top ?? innerHeight;
            const { top, bottom } = faults.getBoundingClientRect();
            return [document.activeElement === faults, top, bottom, bar];
        }""")
        focused, top, bottom, bar = place
        assert focused and 0 <= top and (bottom <= bar or top < 80), f"{self.page.url}: {place}"

    def sign_in(self, role):
        """By the sign-in form where this role has no session yet; a code counts once."""
        officers = Officers(self.house)
        self.page.context.clear_cookies(name="rantau")
        if officers.known(role):
            self.page.context.add_cookies([{"name": "rantau", "value": officers.token(role), "url": self.house.url}])
            return self
        self.open("/masuk").fill({"login": role, "password": PASSWORD})
        if code := officers.code(role):
            self.fill({"code": code})
        self.send("/masuk")
        token = next(one["value"] for one in self.page.context.cookies() if one["name"] == "rantau")
        officers.remember(role, token)
        return self

    def become(self, token):
        """Somebody whose session is known."""
        self.page.context.clear_cookies(name="rantau")
        self.page.context.add_cookies([{"name": "rantau", "value": token, "url": self.house.url}])
        return self

    def session(self):
        return next(one["value"] for one in self.page.context.cookies() if one["name"] == "rantau")
