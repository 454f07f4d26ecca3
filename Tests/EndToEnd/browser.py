# SPDX-License-Identifier: Apache-2.0
"""Chromium as a telephone: 390 px wide, one language, and axe on every page that is looked at."""
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"


@contextmanager
def opened(house, language, width=390, height=844):
    """A page of a fresh browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            context = browser.new_context(
                viewport={"width": width, "height": height}, locale={"id": "id-ID", "en": "en-GB"}[language],
                timezone_id="Asia/Jakarta", base_url=house.url)
            context.set_default_timeout(15_000)
            page = context.new_page()
            page.on("pageerror", lambda error: (_ for _ in ()).throw(AssertionError(f"script: {error}")))
            yield page
        finally:
            browser.close()


def examine(page, language):
    """What must hold for every page: its language, no sideways scrolling, no serious finding of axe."""
    assert page.locator("html").get_attribute("lang") == language, page.url
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1], f"{page.url} scrolls sideways: {width}"
    found = [
        f"{violation['impact']} {violation['id']}: {violation['help']}: "
        + "; ".join(node["html"][:160] for node in violation["nodes"][:3])
        for violation in Axe().run(page).response["violations"] if violation["impact"] in ("serious", "critical")
    ]
    assert not found, f"{page.url}\n" + "\n".join(found)
