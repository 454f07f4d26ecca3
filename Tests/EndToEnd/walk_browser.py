# SPDX-License-Identifier: Apache-2.0
"""The whole walk in Chromium at 390 px, in both languages, with axe on every page."""
from datetime import date, timedelta

import pytest

from browser import Telephone, opened
from steps import WORKER_PASSWORD, Walk
from waiting import eventually
from walk_api import PHOTO

TODAY = date.today()
SEEDS = {"id": 11, "en": 12}


@pytest.fixture(params=["id", "en"])
def telephone(request, house):
    with opened(house, request.param) as page:
        yield Telephone(house, page, request.param)


def rupiah(amount):
    return "Rp " + f"{amount:,}".replace(",", ".")


def plain(text):
    """Text with the blanks that do not break as usual ones."""
    return text.replace("\u00a0", " ")


def registration(walk, person):
    form = walk.form(person, first_day=TODAY)
    relative = form.pop("family")[0]
    form |= {f"family.0.{name}": value for name, value in relative.items()}
    return {name: value for name, value in form.items() if value is not None}


def test_a_worker_goes_all_the_way_from_the_price_to_the_money(telephone, house):
    walk = Walk(house, SEEDS[telephone.language], telephone.language)
    person = walk.people.next()
    quote(telephone)
    worker = enrol(telephone, walk, person)
    pay(telephone, house)
    card(telephone, person)
    depart(telephone, walk, person)
    telephone.become(worker)
    covered(telephone)
    extend(telephone, house)
    claim = report_and_claim(telephone, walk, person)
    decide(telephone, claim)
    telephone.become(worker)
    assert eventually(lambda: paid(telephone, claim)), telephone.text()
    telephone.open(f"{claim}/surat")
    assert rupiah(31_000_000) in plain(telephone.text()) and "4/2023" in telephone.text()
    house.rantau("ledger", "verify")


def quote(telephone):
    telephone.open("/").follow("/hitung")
    telephone.fill({"route": "p3mi", "country": "TW", "months": 24, "on": "2024-03-01"}).send("/hitung")
    text = plain(telephone.text())
    for expected in (370_000, 37_500, 332_500):
        assert rupiah(expected) in text
    assert "18(1)" in text
    telephone.open("/hitung?route=perseorangan&months=36&on=2024-09-01&country=KR")
    assert rupiah(494_500) in plain(telephone.text())
    telephone.open("/hitung?route=p3mi&months=900&on=2024-03-01")
    assert telephone.page.locator("#months[aria-invalid=true]").count() == 1


def enrol(telephone, walk, person):
    """Registers by the public form, first with faults; the worker's session."""
    telephone.open("/daftar").send("/daftar")
    assert telephone.page.locator("[aria-invalid=true]").count() >= 5
    form = registration(walk, person)
    telephone.fill(form | {"nik": "3301", "password": WORKER_PASSWORD}).send("/daftar")
    assert telephone.page.locator("#nik[aria-invalid=true]").count() == 1
    assert telephone.page.locator('[name="name"]').input_value() == person.name, "what was typed is still there"
    telephone.fill({"nik": person.nik, "password": WORKER_PASSWORD}).send("/daftar")
    assert telephone.path() == "/beranda?pesan=terdaftar", telephone.text()
    return telephone.session()


def pay(telephone, house):
    telephone.open("/tagihan").follow("/tagihan/")
    account = telephone.page.locator("#virtual-account").inner_text().replace(" ", "")
    invoice = telephone.path()
    telephone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = telephone.page.locator("button[data-copies]")
    label = copy.inner_text()
    copy.click()
    telephone.page.wait_for_function("label => document.querySelector('[data-copies]').textContent !== label", arg=label)
    assert telephone.page.evaluate("navigator.clipboard.readText()") == account
    bank = telephone.page.context.new_page()
    bank.goto(f"{house.bank}/?lang={telephone.language}")
    bank.fill("#va", account)
    bank.click("button")
    assert rupiah(332_500) in plain(bank.locator("main").inner_text())
    bank.click('form[action="/pay"] button')
    bank.wait_for_load_state("load")
    bank.close()
    telephone.open(invoice)
    assert telephone.page.locator("main .status.good").count() == 1, telephone.text()


def card(telephone, person):
    telephone.open("/kartu")
    assert person.name in telephone.text()
    drawing = telephone.page.locator("main svg path").first
    assert drawing.count() == 1
    link = telephone.page.locator('main a[href*="/v/#"]').first.get_attribute("href")
    check = telephone.page.context.new_page()
    check.goto(link)
    check.locator("#result .verdict").wait_for()
    assert person.name in check.locator("#result").inner_text()
    check.close()


def depart(telephone, walk, person):
    telephone.sign_in("gate-officer").open("/pemeriksaan")
    telephone.fill({"q": "Z9999999"}).send("/pemeriksaan")
    assert telephone.page.locator(".verdict").count() == 0, "nobody has this passport"
    telephone.open("/pemeriksaan").fill({"q": person.passport}).send("/pemeriksaan")
    assert telephone.page.locator(".verdict.good").count() == 1, telephone.text()
    assert person.name in telephone.text()
    telephone.fill({"day": TODAY.isoformat()}).send("/pemeriksaan/")
    other = walk.enrolled()
    telephone.open("/pemeriksaan").fill({"q": other.person.passport}).send("/pemeriksaan")
    assert telephone.page.locator(".verdict.bad").count() == 1
    assert other.invoices[0]["virtualAccount"] in telephone.text().replace(" ", ""), "it says how to pay"


def covered(telephone):
    telephone.open("/beranda").open("/perlindungan")
    assert telephone.page.locator("main .status.good").count() >= 1, telephone.text()
    telephone.open(f"/perlindungan?on={(TODAY - timedelta(days=400)).isoformat()}")
    assert telephone.page.locator("main .status.good").count() == 0, telephone.text()


def extend(telephone, house):
    telephone.open("/perpanjang")
    first = TODAY.replace(year=TODAY.year + 2) if (TODAY.month, TODAY.day) != (2, 29) else TODAY + timedelta(days=731)
    telephone.fill({"kind": "extension", "firstDay": first.isoformat(), "months": 12})
    telephone.send("/perpanjang")
    assert rupiah(162_000) in plain(telephone.text()), telephone.text()
    telephone.send("/perpanjang", method="post")
    assert telephone.path().startswith("/tagihan/") and rupiah(162_000) in plain(telephone.text()), telephone.text()
    house.control("pay", va=telephone.page.locator("#virtual-account").inner_text().replace(" ", ""))
    telephone.open("/perlindungan")
    assert str(TODAY.year + 3) in telephone.text(), telephone.text()


def report_and_claim(telephone, walk, person):
    telephone.open("/klaim-saya").open("/lapor").send("/lapor")
    assert telephone.page.locator("[aria-invalid=true]").count() >= 1
    telephone.fill({
        "report.kind": "work-accident", "report.localDay": TODAY.isoformat(), "report.localTime": "00:05",
        "report.place": "Taichung", "report.account": "Tangan kanan terjepit mesin di pabrik.",
        "report.witness": "Rekan kerja", "report.mission": "KDEI Taipei"}).send("/lapor")
    incident = telephone.path()
    assert incident.startswith("/kejadian/"), telephone.text()
    telephone.page.locator('main a[href$="manfaat=treatment-abroad"]').click()
    telephone.arrived().fill({
        "cost": "31.000.000", "bankCode": "002", "accountNumber": walk.account_number(),
        "accountHolder": person.name})
    telephone.send("/kejadian/")
    claim = telephone.path()
    assert claim.startswith("/klaim/"), telephone.text()
    for kind in ("accident-form", "membership-card", "passport", "employer-or-mission-letter", "medical-resume",
                 "facility-payment-proof", "insurance-limit-letter", "bank-account", "payer-account", "other-proof",
                 "transport-cost-proof"):
        telephone.page.goto(incident)
        telephone.fill({"kind": kind, "file": {"name": f"{kind}.png", "mimeType": "image/png", "buffer": PHOTO}})
        telephone.send("/kejadian/")
    telephone.open(claim)
    return claim


def decide(telephone, claim):
    telephone.sign_in("assessor").open("/klaim").open(claim)
    assert rupiah(31_000_000) in plain(telephone.text())
    telephone.send(f"{claim}/usulan")
    telephone.sign_in("approver").open(claim)
    override = telephone.page.locator(f'form[action="{claim}/putusan"] [name="override"]')
    if override.count():
        telephone.send(f"{claim}/putusan")
        assert telephone.page.locator("[aria-invalid=true]").count() >= 1, "a reason is asked for"
        telephone.fill({"override": "Nilai dicocokkan dengan naskah resmi."})
    telephone.send(f"{claim}/putusan")


def paid(telephone, claim):
    telephone.page.goto(claim)
    return telephone.page.locator("main .chip.good").count() and rupiah(31_000_000) in plain(telephone.text())


def test_the_menu_of_every_role_leads_only_to_doors_that_open(telephone, house):
    for role in ("worker", "p3mi-officer", "counter-officer", "gate-officer", "assessor", "finance", "manager",
                 "auditor", "contact-agent", "administrator"):
        telephone.sign_in(role)
        telephone.page.goto("/")
        links = {link.get_attribute("href") for link in telephone.page.locator("header a, nav a").all()}
        for address in sorted(one for one in links if one and one.startswith("/") and "lang=" not in one):
            answer = telephone.page.request.get(house.url + address)
            assert answer.status == 200, f"{role}: {address} gave {answer.status}"


def test_a_wrong_address_and_a_closed_door_say_so_in_the_language(telephone):
    telephone.open("/tidak-ada", status=404)
    assert telephone.open("/klaim/0000000000000").path().startswith("/masuk")
    telephone.sign_in("worker").open("/angka", status=403)


def test_a_manager_sets_a_target_and_sees_charts_with_tables(telephone):
    telephone.sign_in("manager").open("/angka")
    assert telephone.page.locator("main svg").count() >= 2
    assert telephone.page.locator("main table").count() >= 2
    telephone.fill({"day": "2031-12-31", "participants": 950_000}).send("/angka/sasaran")
    assert "950.000" in telephone.text() or "950,000" in telephone.text()


def test_a_counter_officer_resolves_a_clash(telephone, house):
    walk = Walk(house, 21 if telephone.language == "id" else 22)
    person = walk.people.next()
    walk.visitor.post("/api/v1/enrolments", walk.form(person))
    walk.visitor.post("/api/v1/enrolments", walk.form(person) | {"email": f"kedua{telephone.language}@contoh.example"})
    telephone.sign_in("counter-officer").open("/kasus")
    telephone.page.locator("main nav.queue").first.locator('a[href^="/kasus/"]').last.click()
    telephone.arrived().fill({"resolution": "same-person", "note": "Dicocokkan dengan kartu keluarga."})
    telephone.send("/kasus/")
    assert telephone.path().startswith("/kasus"), telephone.text()


def test_the_other_language_is_one_press_away_and_remembered(telephone):
    other = {"id": "en", "en": "id"}[telephone.language]
    telephone.open("/")
    telephone.page.locator(f'a[href*="lang={other}"]').first.click()
    telephone.page.wait_for_load_state("load")
    assert telephone.page.locator("html").get_attribute("lang") == other
    telephone.page.goto("/hitung")
    assert telephone.page.locator("html").get_attribute("lang") == other


def test_every_page_of_a_demonstration_says_so(telephone):
    word = {"id": "Peragaan", "en": "Demonstration"}[telephone.language]
    for path in ("/", "/hitung", "/daftar", "/masuk"):
        telephone.open(path)
        assert word in telephone.page.locator("body").inner_text()
