# SPDX-License-Identifier: Apache-2.0
"""A counter's device: a browser of its own with the page that works without a network."""
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from browser import CHROMIUM, examine

PASSPHRASE = "pelabuhan tanjung uban"
API = "/api/v1"

FILL = """
([form, prefix, values]) => {
  const element = document.getElementById(form);
  element.reset();
  for (const [name, value] of Object.entries(values)) {
    const control = element.elements[name.includes(".") ? name : prefix + name];
    control.value = value;
    if (control.value !== String(value)) throw new Error(`${name} does not take ${value}`);
  }
  element.requestSubmit();
}
"""

EVERYTHING = """
async () => {
  const database = await new Promise((done) => {
    const opening = indexedDB.open("rantau-counter", 1);
    opening.onsuccess = () => done(opening.result);
  });
  const text = (value) => {
    if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
    if (value instanceof CryptoKey) return value.extractable ? "EXTRACTABLE" : "secret";
    if (value && typeof value === "object") return Object.entries(value).map(([k, v]) => k + "=" + text(v)).join("|");
    return String(value);
  };
  let all = JSON.stringify({ ...localStorage });
  for (const store of database.objectStoreNames) {
    const rows = await new Promise((done) => {
      const asking = database.transaction(store).objectStore(store).getAll();
      asking.onsuccess = () => done(asking.result);
    });
    all += rows.map(text).join("\\n");
  }
  database.close();
  return all;
}
"""


class Device:
    def __init__(self, house, context, officers, role, language="id"):
        self.house, self.context, self.officers, self.role, self.language = house, context, officers, role, language
        self.page = context.new_page()
        self.faults, self.sent = [], []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._note)
        context.add_cookies([{"name": "rantau", "value": officers.token(role), "url": house.url}])

    def _note(self, request):
        if request.method == "POST" and request.url.endswith("/field/items"):
            self.sent.append(request.post_data)

    def registered(self, name, place="LTSA Cilacap", province=None):
        """Registers it at the office and activates it by the office's code."""
        office = self.officers.caller("administrator")
        body = {"name": name, "place": place, "login": self.role}
        if province:
            body["province"] = province
        made = office.post(f"{API}/field/devices", body)
        self.id = made["id"]
        self.open().activate(made["code"])
        return self

    def open(self):
        self.page.goto("/konter")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.page.wait_for_selector("#set-up:not([hidden]), #unlock:not([hidden]), #work:not([hidden])")
        return self

    def activate(self, code):
        self.page.locator('[name="setup.code"]').fill(code)
        self.page.locator('[name="setup.passphrase"]').fill(PASSPHRASE)
        self.page.locator("#set-up-form button").first.click()
        self.page.wait_for_selector("#work:not([hidden])")
        self.page.wait_for_function("() => /: \\d+ /.test(document.getElementById('pack-state').textContent)")
        return self

    def unlock(self, passphrase=PASSPHRASE):
        self.page.locator('[name="unlock.passphrase"]').fill(passphrase)
        self.page.locator("#unlock-form button").first.click()
        return self

    def working(self):
        self.page.wait_for_selector("#work:not([hidden])")
        return self

    def look(self):
        examine(self.page, self.language)
        return self

    def cut(self, offline=True):
        self.context.set_offline(offline)
        return self

    @property
    def all(self):
        return int(self.page.locator("#counts").get_attribute("data-all") or 0)

    @property
    def left(self):
        return int(self.page.locator("#counts").get_attribute("data-left") or 0)

    def states(self):
        return self.page.evaluate("[...document.querySelectorAll('[data-item]')].map((one) => one.dataset.state).reverse()")

    def _submit(self, form, prefix, values):
        before = self.all
        self.page.evaluate(FILL, [form, prefix, values])
        self.page.wait_for_function(
            "count => Number(document.getElementById('counts').dataset.all) === count", arg=before + 1)

    def enrol(self, form):
        """What the API would be sent, typed into the form of the device."""
        kept = ("name", "nik", "sex", "birthDay", "addressLine", "province", "phone", "passport", "route", "country",
                "employer", "employerKind", "occupation", "contractFirstDay", "months")
        values = {name: str(form[name]) for name in kept}
        values |= {"heir.name": form["family"][0]["name"], "heir.relation": form["family"][0]["relation"]}
        self._submit("enrol-form", "enrol.", values)

    def newest(self):
        return self.page.locator("#outbox [data-item]").first.get_attribute("data-item")

    def cash(self, amount, payer, after=None, invoice=None):
        values = {"amount": str(amount), "payer": payer}
        values |= {"after": after} if after else {"invoice": invoice}
        self._submit("cash-form", "cash.", values)

    def returnee(self, **values):
        self._submit("return-form", "return.", values)

    def send(self):
        self.page.locator("#send").click()
        return self

    def settled(self, seconds=120):
        """Waits until everything is sent and answered."""
        self.page.wait_for_function(
            "() => document.getElementById('counts').dataset.left === '0'", timeout=seconds * 1000)
        return self

    def memory(self):
        """All that lies in the browser, as text."""
        return self.page.evaluate(EVERYTHING)


@contextmanager
def devices(house, officers, *roles, language="id", width=1280):
    """A browser for each role; a script that fails, fails the test."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            made = []
            for role in roles:
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, locale={"id": "id-ID", "en": "en-GB"}[language],
                    timezone_id="Asia/Jakarta", base_url=house.url)
                context.set_default_timeout(30_000)
                made.append(Device(house, context, officers, role, language))
            yield made
        finally:
            browser.close()
    for device in made:
        assert not device.faults, device.faults
