# SPDX-License-Identifier: Apache-2.0
"""Each journey as somebody does it for the first time: steps and seconds, as a table in Markdown.

    usability.py [--people 300]

A step is a page, a field or a press. Seconds are those of the keystroke-level model (Card, Moran, Newell 1980) on a
telephone: 0.5 s a key, 1.1 s to point at something, 1.35 s to decide, once a page and once a field; to these the time is
added that the pages took here.
"""
import argparse
import tempfile
import time

from browser import Telephone, opened
from house import House
from steps import WORKER_PASSWORD, Walk
from walk_browser import TODAY, registration

KEY, POINT, DECIDE = 0.5, 1.1, 1.35


class Novice(Telephone):
    """A telephone that counts what its owner does; pages are not examined, so that the time is theirs."""

    def __init__(self, house, page, language):
        super().__init__(house, page, language)
        self.leaves_out = False
        self.begin()

    def begin(self):
        self.pages = self.fields = self.presses = self.keys = 0
        self.waited, self.worst = 0.0, ("", 0.0)

    @property
    def seconds(self):
        return (self.keys * KEY + (self.fields + self.presses) * POINT + (self.pages + self.fields) * DECIDE
                + self.waited)

    def open(self, path, status=200):
        self._turn(lambda: self.page.goto(path))
        return self

    def arrived(self):
        self._turn(lambda: self.page.wait_for_load_state("load"))
        return self

    def press(self, selector):
        self.presses += 1
        began = time.perf_counter()
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state("load")
        self._count(time.perf_counter() - began)
        return self

    def follow(self, address):
        return self.press(f'main a[href^="{address}"]')

    def send(self, action, method=""):
        return self.press(f'main form[action^="{action}"]{f"[method*={method}]" if method else ""} '
                          'button:not([type="button"])')

    def fill(self, fields):
        began, before = self.seconds, self.fields
        for name, value in fields.items():
            if self._stands(name, str(value)):
                continue
            self.fields += 1
            kind = self.page.locator(f'main [name="{name}"]').first.evaluate("one => one.type || one.tagName")
            # Choices are pointed at; a password is what the browser proposes.
            self.keys += len(str(value)) if kind in ("text", "tel", "email", "number", "date", "textarea") else 1
            super().fill({name: value})
        took = self.seconds - began
        if took > self.worst[1]:
            self.worst = (f"{self.fields - before} fields on {self.path()}", took)
        return self

    def _stands(self, name, value):
        """Whether it is there already, or may stay empty and a newcomer would leave it so."""
        control = self.page.locator(f'main [name="{name}"]').first
        kind = control.evaluate("one => one.type || one.tagName")
        if kind == "radio":
            return self.page.locator(f'main [name="{name}"][value="{value}"]:checked').count() == 1
        left_out = self.leaves_out and not control.evaluate("one => one.required")
        return left_out or kind not in ("checkbox", "file") and control.input_value() == value

    def _turn(self, act):
        began = time.perf_counter()
        act()
        self._count(time.perf_counter() - began)

    def _count(self, seconds):
        self.pages += 1
        self.waited += seconds


def quote(novice, walk):
    novice.open("/").follow("/hitung")
    novice.fill({"route": "p3mi", "country": "TW", "months": 24}).send("/hitung")


def enrol(novice, walk):
    person = walk.people.next()
    novice.open("/").follow("/daftar")
    novice.leaves_out = True
    novice.fill(registration(walk, person) | {"password": WORKER_PASSWORD})
    novice.leaves_out = False
    novice.fill({"passport": person.passport}).send("/daftar")
    novice.person, novice.token = person, novice.session()


def pay(novice, walk):
    novice.become(novice.token).open("/beranda").follow("/tagihan/")
    account = novice.page.locator("#virtual-account").inner_text().replace(" ", "")
    walk.house.control("pay", va=account)


def cover(novice, walk):
    novice.become(novice.token).open("/beranda")


def card(novice, walk):
    novice.become(novice.token).open("/beranda").follow("/kartu")


def depart(novice, walk):
    novice.sign_in("gate-officer")
    novice.begin()
    novice.open("/pemeriksaan").fill({"q": novice.person.passport}).send("/pemeriksaan")
    novice.fill({"day": TODAY.isoformat()}).send("/pemeriksaan/")


def report(novice, walk):
    novice.become(novice.token).open("/beranda").follow("/klaim-saya").follow("/lapor")
    novice.fill({"report.kind": "work-accident", "report.localDay": TODAY.isoformat(), "report.place": "Taichung",
                 "report.account": "Tangan kanan terjepit mesin."}).send("/lapor")
    novice.press('main a[href$="manfaat=treatment-abroad"]')
    novice.fill({"cost": "31000000", "bankCode": "002", "accountNumber": walk.account_number(),
                 "accountHolder": novice.person.name}).send("/kejadian/")
    novice.claim = novice.path()


def find(novice, walk):
    novice.sign_in("counter-officer")
    novice.begin()
    novice.open("/orang").fill({"q": " ".join(reversed(novice.person.name.lower().split()))}).press("form.search button")


def assess(novice, walk):
    novice.sign_in("assessor")
    novice.begin()
    novice.open("/antrean").follow("/klaim/")
    novice.press('form[action^="/antrean"] button')
    novice.press("main details summary")


def first_sheet(novice, walk):
    novice.sign_in("counter-officer")
    person = walk.people.next()
    novice.begin()
    novice.open("/pendaftaran")
    novice.leaves_out = True
    novice.fill(registration(walk, person))
    novice.leaves_out = False
    novice.fill({"passport": person.passport}).send("/pendaftaran")
    with novice.page.expect_download() as paper:
        novice.press('form[action$="/lembar-pemulihan"] button')
    assert paper.value.suggested_filename.endswith(".pdf")
    novice.pages -= 1


def call_as_visitor(novice, walk):
    novice.page.context.clear_cookies(name="rantau")
    novice.open("/").follow("/bantuan")
    # It rings from here on; calls.py listens to both ends of such a call.
    novice.fill({"category": "claim", "country": "TW"}).press('[data-do="call"]')
    novice.pages -= 1


def ask_for_erasure(novice, walk):
    novice.become(novice.token).open("/beranda").follow("/data-saya")
    novice.fill({"kind": "erasure", "field": "everything", "wanted": "Saya berhenti."}).send("/data-saya/permintaan")


def agree_to_erasure(novice, walk):
    novice.sign_in("contact-agent")
    novice.begin()
    novice.open("/permintaan-data").press('main form[action$="/jawaban"] button')
    assert "menunggu petugas kedua" in novice.page.locator("main").inner_text()


JOURNEYS = [
    ("Know the price", quote), ("Register", enrol), ("See what to pay", pay), ("Am I covered, until when", cover),
    ("Show the card", card), ("Let a worker depart (gate)", depart), ("Report an accident and claim", report),
    ("Find a person (desk)", find), ("Take a claim from the queue (assessor)", assess),
    ("Enrol a worker and print the first recovery sheet (desk)", first_sheet),
    ("Call an officer without an account", call_as_visitor), ("Ask for erasure", ask_for_erasure),
    ("Agree to an erasure (each of two officers)", agree_to_erasure),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder, people=options.people)
        house.start()
        try:
            with opened(house, "id", width=360) as page:
                novice, walk = Novice(house, page, "id"), Walk(house, seed=71, language="id")
                print("| journey | pages | fields | presses | seconds | of these waited | longest moment |")
                print("|---|---|---|---|---|---|---|")
                for name, journey in JOURNEYS:
                    novice.begin()
                    journey(novice, walk)
                    print(f"| {name} | {novice.pages} | {novice.fields} | {novice.presses} | {novice.seconds:.0f}"
                          f" | {novice.waited:.1f} | {novice.worst[0]} ({novice.worst[1]:.0f} s) |", flush=True)
        finally:
            house.stop()


if __name__ == "__main__":
    main()
