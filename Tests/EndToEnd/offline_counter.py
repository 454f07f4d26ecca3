# SPDX-License-Identifier: Apache-2.0
"""The counter without a network: two devices, two hundred items, a dead line, a killed server, a stolen device."""
import json
from datetime import date, timedelta

import pytest

from counter_device import API, PASSPHRASE, devices
from house import House
from officers import Officers
from steps import Walk

TODAY = date.today()
FEE = 332_500


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A house of its own: its server is killed."""
    house = House(tmp_path_factory.mktemp("counter"), people=60)
    try:
        yield house.start()
    finally:
        house.stop()


def count(house, table, where="1 = 1"):
    return house.rows(f"SELECT count(*) FROM {table} WHERE {where}")[0][0]


def doubled(house):
    """How many NIK stand more than once."""
    every, different = house.rows("SELECT count(*), count(DISTINCT blind) FROM identifier WHERE kind = 'nik'")[0]
    return every - different


def forms(walk, how_many):
    return [walk.form(walk.people.next()) for _ in range(how_many)]


def returnee(number):
    return {"name": f"Pulang {'Sri Dewi Ayu Nur Tri Eka Dwi Rina Wati Yuni'.split()[number % 10]}", "paper": f"X{number:07d}", "category": "deported", "country": "MY",
            "place": "PLBN Entikong", "health": "well", "province": "33", "rights": "rights-unmet",
            "arrivedOn": TODAY.isoformat()}


def test_two_devices_work_without_a_line_and_nothing_is_lost_or_doubled(own):
    walk, officers = Walk(own, seed=401), Officers(own)
    people, cards, slips = count(own, "person"), count(own, "returnee"), count(own, "cash_slip")
    doubles = doubled(own)
    with devices(own, officers, "counter-officer", "mission-officer") as (one, two):
        one.registered("Tablet 1", province="33").look()
        two.registered("Tablet 2", place="KBRI Kuala Lumpur").look()
        one.cut().open().unlock().working().look()
        two.cut().open().unlock().working()
        assert "Tanpa jaringan" in one.page.locator("#state").inner_text()

        own_people = forms(walk, 149)
        for place, form in enumerate(own_people[:80]):
            one.enrol(form)
            if place < 30:
                one.cash(FEE, "Budi Santoso", after=one.newest())
        for number in range(10):
            one.returnee(**returnee(number))
        two.enrol(own_people[0])
        for form in own_people[80:]:
            two.enrol(form)
        for number in range(10, 20):
            two.returnee(**returnee(number))
        assert (one.all, two.all) == (120, 80) and one.all + two.all == 200
        assert (one.left, two.left) == (120, 80)
        assert (count(own, "person"), count(own, "returnee")) == (people, cards), "nothing has left the devices"

        # Closed and opened again without a line, all is there, and nothing can be read beside the passphrase.
        one.open()
        dump = one.memory()
        assert "EXTRACTABLE" not in dump
        for form in own_people[:5]:
            assert form["nik"] not in dump and form["name"] not in dump
        one.unlock().working()
        assert one.all == 120 and set(one.states()) == {"waiting"}

        # The line comes back; the server is killed in the middle.
        one.page.on("response", lambda answer: killed.append(answer) if answer.url.endswith("/field/items") else None)
        killed = []
        one.cut(False)
        one.page.wait_for_function("() => Number(document.getElementById('counts').dataset.left) < 110", timeout=60_000)
        own.rantau_program.kill()
        one.page.wait_for_function("() => document.getElementById('say').textContent !== ''", timeout=90_000)
        assert 0 < one.left <= 120
        own.rantau_program.start()
        one.send().settled()
        two.cut(False).settled()
        assert killed

        assert one.states().count("accepted") == 120
        assert sorted(set(two.states())) == ["accepted", "conflict"] and two.states().count("conflict") == 1
        assert count(own, "person") == people + 149
        assert count(own, "returnee") == cards + 20
        assert count(own, "cash_slip") == slips + 30
        assert doubled(own) == doubles, "nobody is registered twice"

        # The same outbox once more, as it went over the line: every answer is the same, nothing comes of it.
        caller = officers.caller("counter-officer")
        bodies = [json.loads(body) for body in one.sent if json.loads(body)["items"]]
        assert sum(len(body["items"]) for body in bodies) > 120, "what was cut off was sent again"
        for body in bodies:
            answer = caller.post(f"{API}/field/items", body, expect=200)
            assert {result["state"] for result in answer["results"]} == {"accepted"}
        assert count(own, "person") == people + 149 and count(own, "cash_slip") == slips + 30

        # Cash stands in the officer's drawer with its receipts, and the books agree.
        drawer = next(one for one in caller.get(f"{API}/drawers")["drawers"] if one["state"] == "open")
        assert drawer["balance"] == 30 * FEE and len(drawer["slips"]) == 30
        own.rantau("ledger", "verify")

        # One desk decides about the double; the device learns of it.
        (case,) = caller.get(f"{API}/field/cases")["cases"]
        assert case["code"] == "field-known-person" and "same-person" in case["decisions"]
        caller.post(f"{API}/field/cases/{case['id']}/decision", {"decision": "same-person"}, expect=200)
        two.send()
        two.page.wait_for_function("() => !document.querySelector('[data-state=conflict]')")
        assert count(own, "person") == people + 149

        # The pack answers without a line, for members and for nobody else.
        before = one.page.locator("#pack-state").inner_text()
        one.page.locator("#fetch-pack").click()
        one.page.wait_for_function("old => document.getElementById('pack-state').textContent !== old", arg=before)
        one.cut()
        near = next(form for form in own_people if form["province"] == "33")
        initials = "".join(f"{word[0]}." for word in near["name"].split()[:4])
        assert look_up(one, near["nik"]).startswith(initials)
        assert look_up(one, near["passport"]).startswith(initials)
        assert "Tidak ada di bekal" in look_up(one, "3301010101010001")
        paid = next(form for form in own_people[:30] if form["province"] == "33")
        text = look_up(one, paid["nik"])
        assert "Terlindungi" in text and "JKK: " in text and "JKM: sampai " in text, text


def look_up(device, number):
    device.page.evaluate("document.getElementById('found').replaceChildren()")
    device.page.locator('[name="search.number"]').fill(number)
    device.page.locator("#search-form button.button").last.click()
    device.page.wait_for_function("() => document.getElementById('found').textContent !== ''")
    return device.page.locator("#found").inner_text()


def test_refusals_say_what_to_do_and_are_mended_and_doubles_on_a_device_are_warned_of(own):
    walk, officers = Walk(own, seed=402), Officers(own)
    with devices(own, officers, "counter-officer", language="en", width=390) as (device,):
        device.registered("Telepon 1")
        form = walk.form(walk.people.next())
        wrong = {**form, "route": "p3mi"}
        device.cut().enrol(wrong)
        device.page.evaluate("() => document.getElementById('enrol-form').reset()")
        device.cut(False).send().settled()
        assert device.states() == ["refused"]
        device.look()
        item = device.page.locator("[data-state=refused]")
        assert item.inner_text().count(".") >= 1
        device.cut()
        item.locator("button").click()
        assert device.page.locator('[name="enrol.nik"]').input_value() == form["nik"]
        device.page.locator('[name="enrol.route"]').select_option(form["route"])
        device.page.locator("#enrol-form button.button").last.click()
        device.page.wait_for_selector("[data-state=replaced]", state="attached")
        # The same person once more on this device: a warning, and kept only on the second press.
        before = device.all
        device.page.evaluate(
            """([values]) => {
              const form = document.getElementById("enrol-form");
              for (const [name, value] of Object.entries(values)) {
                const control = form.elements["enrol." + name];
                if (control) control.value = value;
              }
              form.requestSubmit();
            }""", [{name: str(value) for name, value in form.items() if isinstance(value, (str, int))}])
        device.page.wait_for_function(
            "() => document.querySelector('#enrol-form [data-fault]').textContent.includes('already')")
        assert device.all == before
        device.page.evaluate("document.getElementById('enrol-form').reset()")
        device.cut(False).send().settled()
        assert sorted(device.states()) == ["accepted", "replaced"]


def test_numbers_and_days_are_checked_while_the_worker_is_there(own):
    walk, officers = Walk(own, seed=4046), Officers(own)
    with devices(own, officers, "counter-officer") as (device,):
        device.registered("Tablet 6").cut()
        form = walk.form(walk.people.next())
        for field, wrong, words in [
                ("nik", "12345678", "NIK terdiri atas 16 angka; ditulis 8."),
                ("nik", form["nik"][:12] + "0000", "0000"),
                ("birthDay", "1970-01-02", "isian menyebut 2 Januari 1970"),
                ("phone", "abc", "abc bukan nomor telepon."),
                ("contractFirstDay", (TODAY + timedelta(days=4_000)).isoformat(), "boleh"),
                ("departedOn", (TODAY + timedelta(days=2)).isoformat(), "belum tiba")]:
            told = refused(device, {**form, field: wrong})
            assert words in told, f"{field} {wrong}: {told}"
            assert device.all == 0, "nothing wrong is kept"
        device.look().enrol(form)
        assert device.all == 1


def refused(device, form):
    device.page.evaluate(
        """([values]) => {
          const form = document.getElementById("enrol-form");
          form.reset();
          for (const [name, value] of Object.entries(values)) {
            const control = form.elements["enrol." + name];
            if (control) control.value = value;
          }
          form.requestSubmit();
        }""", [{name: str(value) for name, value in form.items() if isinstance(value, (str, int))}])
    return device.page.locator("#enrol-form [data-fault]").text_content()


def test_the_lines_of_a_passport_fill_the_form(own):
    officers = Officers(own)
    with devices(own, officers, "counter-officer") as (device,):
        device.registered("Tablet 5").cut()
        device.page.locator("#enrol-part summary").click()
        device.page.locator('[name="mrz.lines"]').fill(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
        device.page.locator("#fill-in").click()
        value = lambda name: device.page.locator(f'[name="enrol.{name}"]').input_value()
        assert (value("name"), value("passport"), value("birthDay"), value("sex")) == (
            "ANNA MARIA ERIKSSON", "L898902C3", "1974-08-12", "female")


def test_a_stolen_device_opens_nothing(own):
    walk, officers = Walk(own, seed=403), Officers(own)
    office = officers.caller("administrator")
    with devices(own, officers, "counter-officer") as (device,):
        device.registered("Tablet 9").cut()
        form = walk.form(walk.people.next())
        device.enrol(form)
        device.open()
        for left in (4, 3, 2, 1):
            device.unlock("bukan kata kuncinya")
            device.page.wait_for_function(
                "left => document.querySelector('#unlock-form [data-fault]').textContent.endsWith(` ${left}`)", arg=left)
        device.unlock("bukan kata kuncinya")
        device.page.wait_for_selector("#set-up:not([hidden])")
        assert "tetap tersegel" in device.page.locator("#say").inner_text()
        dump = device.memory()
        assert "secret=" not in dump, "the key is gone"
        assert "sealed=iv=" in dump, "what was done is still there, sealed"
        device.open()
        assert device.page.locator("#unlock").is_hidden(), "the right passphrase opens nothing any more"
        # The office gives a new code; what was done opens again and is sent.
        fresh = office.post(f"{API}/field/devices/{device.id}/code", {}, expect=200)
        device.cut(False).open().activate(fresh["code"])
        device.settled()
        assert device.states() == ["accepted"]
        # Revoked, the device wipes itself at its next word with the server.
        device.cut().enrol(walk.form(walk.people.next()))
        office.post(f"{API}/field/devices/{device.id}/revocation", {"reason": "hilang di kapal"}, expect=200)
        before = count(own, "person")
        device.cut(False)
        device.page.wait_for_selector("#set-up:not([hidden])")
        assert "mencabut" in device.page.locator("#say").inner_text()
        assert count(own, "person") == before
        device.open()
        assert device.page.locator("#unlock").is_hidden()
        refused = office.post(f"{API}/field/devices/{device.id}/code", {}, expect=409)
        assert refused["code"] == "field-device-revoked"


def test_a_pack_that_is_too_old_is_wiped(own):
    officers = Officers(own)
    with devices(own, officers, "counter-officer") as (device,):
        device.registered("Tablet 11").cut()
        device.page.evaluate("""async () => {
          const database = await new Promise((done) => {
            const opening = indexedDB.open("rantau-counter", 1);
            opening.onsuccess = () => done(opening.result);
          });
          const shelf = database.transaction("pack", "readwrite").objectStore("pack");
          const asking = shelf.get("own");
          await new Promise((done) => {
            asking.onsuccess = () => {
              shelf.put({ ...asking.result, until: "2020-01-01T00:00:00Z" });
              shelf.transaction.oncomplete = done;
            };
          });
          database.close();
        }""")
        device.open().unlock(PASSPHRASE).working()
        assert "Bekal belum diambil" in device.page.locator("#pack-state").inner_text()


@pytest.mark.parametrize("language, width", [("id", 320), ("en", 390), ("id", 1280)])
def test_the_pages_of_the_office_and_the_desk_are_sound(own, language, width):
    from browser import Telephone, opened

    with opened(own, language, width=width) as page:
        visitor = Telephone(own, page, language)
        visitor.become(Officers(own).token("administrator")).open("/perangkat")
        visitor.become(Officers(own).token("counter-officer")).open("/catatan-luring").open("/konter")
        visitor.open("/paspor").open("/nomor-antrean").open("/nomor-antrean?loket=LTSA").open("/nomor-antrean/layar?loket=LTSA")
