# SPDX-License-Identifier: Apache-2.0
"""An outreach day in a village, the numbers of the hall, and passports that open or fill the form."""
from datetime import date

import pytest

from browser import Telephone, opened
from officers import Officers
from steps import API, Walk

TODAY = date.today()


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=421)


def test_a_village_day_counts_who_became_covered(walk):
    officer = walk.officer("counter-officer")
    event = officer.post(f"{API}/outreach", {
        "title": "Balai desa Sukamaju", "place": "Sukamaju", "country": "ID", "province": "33", "desmigratif": True,
        "heldOn": TODAY.isoformat(), "target": 3})
    member, new = walk.enrolled(), walk.people.next()
    for invoice in member.invoices:
        walk.pay(invoice)
    path = f"{API}/outreach/{event['id']}/attendances"
    card = walk.card(member)
    assert officer.post(path, {"number": card["link"]}, expect=200)["attended"] == 1
    assert officer.post(path, {"number": member.kpj}, expect=200)["attended"] == 1, "somebody comes once"
    first = officer.post(path, {"number": new.nik}, expect=200)
    assert (first["attended"], first["enrolled"], first["covered"]) == (2, 0, 0)
    enrolled = walk.enrolled(new, caller=officer)
    for invoice in enrolled.invoices:
        walk.pay(invoice)
    after = walk.officer("manager").get(f"{API}/outreach/{event['id']}")
    assert (after["attended"], after["enrolled"], after["covered"]) == (2, 1, 1) and after["desmigratif"]
    assert officer.post(path, {"number": "siapa"}, expect=400)["field"] == "number"
    abroad = officer.post(f"{API}/outreach", {
        "title": "Aula", "place": "Hong Kong", "country": "HK", "desmigratif": True, "heldOn": TODAY.isoformat(),
        "target": 3}, expect=400)
    assert abroad["field"] == "desmigratif"


def mrz(number, born):
    """Two lines with right check digits."""
    def digit(text):
        value = lambda sign: 0 if sign == "<" else int(sign, 36)
        return str(sum(value(sign) * (7, 3, 1)[place % 3] for place, sign in enumerate(text)) % 10)
    number, day, expiry = number.ljust(9, "<"), born.strftime("%y%m%d"), "310102"
    rest = "<" * 14 + "0"
    guarded = number + digit(number) + day + digit(day) + expiry + digit(expiry) + rest
    head = number + digit(number) + "IDN" + day + digit(day) + "F" + expiry + digit(expiry)
    return "P<IDNLESTARI<<DEWI".ljust(44, "<") + "\n" + head + rest + digit(guarded)


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 1280)])
def test_the_hall_calls_numbers_and_a_passport_opens_the_person(walk, house, language, width):
    member = walk.enrolled()
    place = f"LTSA {language}"
    with opened(house, language, width=width) as page:
        visitor = Telephone(house, page, language)
        visitor.become(Officers(house).token("counter-officer")).open(f"/nomor-antrean?loket={place}")
        for service in ("enrolment", "claim"):
            visitor.fill({"service": service}).send("/nomor-antrean/nomor")
        visitor.fill({"desk": "3"}).send("/nomor-antrean/panggil")
        screen = page.context.new_page()
        screen.goto(f"/nomor-antrean/layar?loket={place}")
        assert screen.locator(".hall").inner_text() == "1"
        visitor.fill({"desk": "4"}).send("/nomor-antrean/panggil")
        screen.wait_for_function("() => document.querySelector('.hall').textContent === '2'")
        screen.close()
        page.locator('main form[action$="/selesai"] button').first.click()
        visitor.arrived()

        visitor.open("/paspor").fill({"mrz": member.kpj}).send("/paspor")
        assert visitor.path().startswith(f"/orang/{member.id}")
        known = mrz(member.person.passport, member.person.born)
        visitor.open("/paspor").fill({"mrz": known}).send("/paspor")
        assert visitor.path().startswith(f"/orang/{member.id}")
        stranger = walk.people.next()
        visitor.open("/paspor").fill({"mrz": mrz("Z9" + stranger.passport[-5:], stranger.born)}).send("/paspor")
        assert page.locator('[name="name"]').input_value() == "Dewi Lestari"
        assert page.locator('[name="birthDay"]').input_value() == stranger.born.isoformat()
        visitor.open("/paspor").fill({"mrz": known.replace("LESTARI", "LESTARI").replace("F310102", "F310103")})
        visitor.send("/paspor")
        assert page.locator("#mrz-error").count() == 1

        visitor.open("/penyuluhan").fill({
            "title": f"Hari {language} {width}", "place": "Aula", "country": "HK", "heldOn": TODAY.isoformat(),
            "target": "10"}).send("/penyuluhan")
        visitor.fill({"number": member.kpj}).send("/penyuluhan/")
        assert page.locator("#attended").inner_text() == "1"
