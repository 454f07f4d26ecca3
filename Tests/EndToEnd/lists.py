# SPDX-License-Identifier: Apache-2.0
"""Lists of workers, manifests of passengers and packs for gates, with everything that files can have wrong."""
import base64
import csv as tables
import hashlib
import hmac
import io
import json
import os
import socket
import time
import zipfile
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import jwt
import pytest

import workbooks
from browser import Telephone, opened
from chaos import reconciled
from clock_jumps import Clock
from house import House
from people import People
from steps import API, Walk
from waiting import eventually

TODAY = date.today()
FIRST_DAY = TODAY + timedelta(days=20)
PROMISED = TODAY + timedelta(days=5)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("lists"), people=20)
    try:
        yield house.start()
    finally:
        house.stop()


def upload(caller, content, name="pekerja.xlsx", path="", expect=201, **query):
    query = {"name": name, "promisedDay": PROMISED.isoformat(), **query} if not path else {}
    answer = caller.session.post(f"{caller.url}{API}/worker-lists{path}", params=query, data=content, timeout=600)
    assert answer.status_code == expect, answer.text[:800]
    return answer.json()


def rows_of(people, count, serial=1):
    return [workbooks.worker(people.next(), at, FIRST_DAY) for at in range(serial, serial + count)]


def all_rows(caller, path, name, **query):
    found, after = [], 0
    while True:
        some = caller.get(path, after=after, **query)[name]
        if not some:
            return found
        found += some
        after = some[-1]["row"]


def memory(house, field="VmRSS"):
    """Kilobytes of the program."""
    status = Path(f"/proc/{house.rantau_program.process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith(field)).split()[1])


def run(walk, made, seconds=120):
    company = walk.officer("p3mi-officer")
    path = f"{API}/worker-lists/{made['id']}"
    company.post(f"{path}/run", {}, 200)
    assert eventually(lambda: company.get(path)["state"] == "done", seconds), company.get(path)
    return company.get(path)


def pay_in_full(own, walk, done, workers):
    """The one invoice of a list is paid through SNAP: every worker is covered at work, and both books agree to the rupiah."""
    bill, day = done["bill"], (FIRST_DAY - date(1970, 1, 1)).days
    of_list = "SELECT b.person FROM batch_line b JOIN batch c ON c.id = b.batch WHERE c.number = ?"
    covered = (f"SELECT programme, count(DISTINCT person) FROM cover_period WHERE person IN ({of_list})"
               " AND first_day <= ? AND last_day >= ? GROUP BY programme")
    assert own.rows(covered, bill["number"], day, day) == [], "nobody is covered before somebody paid"
    started = time.monotonic()
    assert own.control("pay", va=bill["virtualAccount"])["state"] == "posted"
    print(f"one invoice for {workers} workers paid in {time.monotonic() - started:.1f} s")
    found = {programme: count for programme, count in own.rows(covered, bill["number"], day, day)}
    assert len(found) >= 2 and set(found.values()) == {workers}, found
    receipts = own.rows(
        "SELECT count(*), sum(r.amount) FROM receipt r JOIN batch_line b ON b.invoice = r.invoice"
        " JOIN batch c ON c.id = b.batch WHERE c.number = ?", bill["number"])[0]
    assert [int(one) for one in receipts] == [2 * workers, bill["amount"]]
    assert own.rows("SELECT count(*) FROM unallocated WHERE remaining > 0")[0][0] == 0
    account = "".join(bill["virtualAccount"].split())
    taken = [one for one in own.books()["payments"] if "".join(one["va"].split()) == account]
    assert [(one["rupiah"], one["state"]) for one in taken] == [(bill["amount"], "posted")]
    again = reconciled(own)
    assert again.returncode == 0 and "both books agree" in again.stdout, again.stdout + again.stderr


def test_ten_thousand_rows_become_members_and_one_invoice_through_a_kill(own):
    walk, people = Walk(own, seed=401), People(401)
    company = walk.officer("p3mi-officer")
    rows, wrong = [workbooks.HEADINGS], {}
    for serial in range(1, 10_001):
        row = workbooks.worker(people.next(), serial, FIRST_DAY)
        if serial % 33 == 0 and len(wrong) < 300:
            row, wrong[serial + 1] = workbooks.spoilt(row, len(wrong))
        rows.append(row)
    assert len(wrong) == 300
    before = own.rows("SELECT count(*) FROM person")[0][0]
    content = workbooks.xlsx(rows)
    started = time.monotonic()
    made = upload(company, content)
    print(f"upload of {len(content)} bytes: {time.monotonic() - started:.1f} s, {memory(own)} kB")
    assert (made["rows"], made["ready"], made["faulty"], made["unread"]) == (10_000, 9_700, 300, "No")
    path = f"{API}/worker-lists/{made['id']}"
    faults = all_rows(company, f"{path}/rows", "rows", state="faulty")
    assert {one["row"]: [(fault["field"], fault["code"]) for fault in one["faults"]] for one in faults} == {
        row: [found] for row, found in wrong.items()}
    assert all(fault["sentence"] for one in faults for fault in one["faults"])
    assert own.rows("SELECT count(*) FROM person")[0][0] == before, "nobody is registered before the list runs"

    started = time.monotonic()
    company.post(f"{path}/run", {}, 200)
    assert eventually(lambda: company.get(path)["enrolled"] >= 500, 120)
    own.rantau_program.kill()
    own.rantau_program.start()
    assert eventually(lambda: company.get(path)["state"] == "done", 900), company.get(path)
    print(f"9,700 registered in {time.monotonic() - started:.1f} s, {memory(own)} kB")
    done = company.get(path)
    assert (done["enrolled"], done["faulty"], done["refused"], done["known"]) == (9_700, 300, 0, 0)
    assert own.rows("SELECT count(*) FROM person")[0][0] == before + 9_700

    results = all_rows(company, f"{path}/results", "results")
    assert len(results) == 9_700 and len({one["kpj"] for one in results}) == 9_700
    assert done["bill"]["amount"] == sum(one["amount"] for one in results)
    asked, lines = own.rows(
        "SELECT sum(i.amount), count(*) FROM batch_line b JOIN invoice i ON i.id = b.invoice"
        " JOIN batch c ON c.id = b.batch WHERE c.number = ?", done["bill"]["number"])[0]
    assert int(asked) == done["bill"]["amount"] and lines == 2 * 9_700

    batches = own.rows("SELECT count(*) FROM batch")
    again = upload(company, content)
    assert again["isRepeated"] and again["id"] == made["id"] and again["state"] == "done"
    good = [row for at, row in enumerate(rows, 1) if at not in wrong]
    other = upload(company, workbooks.csv(good), name="pekerja.csv")
    assert (other["known"], other["ready"], other["faulty"]) == (9_700, 0, 0)
    refused = company.post(f"{API}/worker-lists/{other['id']}/run", {}, 409)
    assert refused["code"] == "list-nothing-ready"
    assert own.rows("SELECT count(*) FROM person")[0][0] == before + 9_700
    assert own.rows("SELECT count(*) FROM batch") == batches

    answer = company.send("GET", f"/daftar-pekerja/{made['id']}/hasil.csv")
    lines = list(tables.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert len(lines) == 1 + 10_000 and sum(line[6] != "" for line in lines[1:]) == 300
    assert not any(value[:1] in ("=", "+", "-", "@") for line in lines for value in line)

    pay_in_full(own, walk, done, 9_700)
    assert all(one["isPaid"] for one in all_rows(company, f"{path}/results", "results"))
    own.rantau("ledger", "verify")


def test_a_list_is_mended_run_and_paid_and_every_worker_has_a_card(own):
    walk, people = Walk(own, seed=402), People(402)
    company = walk.officer("p3mi-officer")
    rows = rows_of(people, 6)
    rows[1][2], right = "3301", rows[1][2]
    rows[2], _ = workbooks.spoilt(rows[2], 3)
    made = upload(company, workbooks.csv([workbooks.HEADINGS] + rows, ",", "utf-16"), name="pekerja.csv")
    assert (made["ready"], made["faulty"]) == (4, 2)
    path = f"{API}/worker-lists/{made['id']}"
    mended = company.post(f"{path}/rows/3", {"nik": right}, 200)
    assert mended["state"] == "ready"
    file = company.send("GET", f"/daftar-pekerja/{made['id']}/perbaikan.csv").content.decode("utf-8-sig")
    corrected = file.replace("31/31/2026", FIRST_DAY.strftime("%d/%m/%Y"))
    assert upload(company, corrected.encode(), path=f"/{made['id']}/corrections", expect=200) == {"named": 1, "ready": 1}
    done = run(walk, made)
    assert done["enrolled"] == 6
    assert walk.house.control("pay", va=done["bill"]["virtualAccount"])["state"] == "posted"
    results = all_rows(company, f"{path}/results", "results")
    assert all(one["isPaid"] for one in results)
    cards = company.send("GET", f"/daftar-pekerja/{made['id']}/kartu.csv").content.decode("utf-8-sig").splitlines()
    assert len(cards) == 7 and all("/v/#" in line for line in cards[1:])
    keys = {one["kid"]: jwt.PyJWK(one) for one in walk.visitor.get("/.well-known/jwks.json")["keys"]}
    for line in cards[1:]:
        token = line.rsplit("#", 1)[1].strip('"')
        card = jwt.decode(token, keys[jwt.get_unverified_header(token)["kid"]], algorithms=["ES256"])
        assert card["kpj"] == line.split(";")[2].strip("'")
    own.rantau("ledger", "verify")


def test_a_company_sees_its_own_lists_alone(own):
    walk, people = Walk(own, seed=403), People(403)
    company = walk.officer("p3mi-officer")
    made = upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows_of(people, 2)))
    for role in ("finance", "inspector", "gate-officer", "worker"):
        walk.officer(role).get(f"{API}/worker-lists/{made['id']}", expect=403)
        answer = walk.officer(role).send("GET", f"/daftar-pekerja/{made['id']}/hasil.csv")
        assert answer.status_code == 403
    walk.visitor.get(f"{API}/worker-lists", expect=401)


def bomb(size):
    files = workbooks.parts({"Pekerja": [["a"]]})
    files["xl/worksheets/sheet1.xml"] = workbooks.HEAD + " " * size
    return workbooks.packed(files)


def doctype(text):
    files = workbooks.parts({"Pekerja": [workbooks.HEADINGS]})
    files["xl/worksheets/sheet1.xml"] = text
    return workbooks.packed(files)


LAUGHS = workbooks.HEAD + '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + at)} "{("&" + chr(97 + at) + ";") * 10}">' for at in range(9)) + "]><worksheet>&j;</worksheet>"
OUTSIDE = workbooks.HEAD + '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'


def many_parts():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for at in range(3_000):
            archive.writestr(f"xl/media/{at}.png", b"")
    return target.getvalue()


def overlapping():
    """One packed part that many entries of the directory share."""
    content = workbooks.packed({f"p{at}": b"0" * 1_000_000 for at in range(8)})
    data, start = bytearray(content), content.index(b"PK\x01\x02")
    place = start
    while data[place:place + 4] == b"PK\x01\x02":
        data[place + 42:place + 46] = bytes(4)
        lengths = [int.from_bytes(data[place + at:place + at + 2], "little") for at in (28, 30, 32)]
        place += 46 + sum(lengths)
    return bytes(data)


HEADINGS = workbooks.csv([workbooks.HEADINGS])
BAD = {
    "nothing": (lambda: b"", "file-empty"),
    "a text": (lambda: b"halo dunia", "list-header-missing"),
    "zeros": (lambda: bytes(4_096), "csv-not-text"),
    "a PDF": (lambda: b"%PDF-1.7 ...", "file-is-pdf"),
    "an old or locked workbook": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "file-is-locked"),
    "half a workbook": (lambda: workbooks.xlsx([workbooks.HEADINGS])[:400], "workbook-damaged"),
    "a zip bomb": (lambda: bomb(400_000_000), "workbook-too-large"),
    "a zip bomb below the ratio": (lambda: bomb(3_000_000), "workbook-too-large"),
    "a zip bomb in a zip file": (lambda: workbooks.packed({"inner.zip": bomb(50_000_000)}), "workbook-damaged"),
    "many parts": (lambda: many_parts(), "workbook-too-large"),
    "parts that overlap": (lambda: overlapping(), "workbook-damaged"),
    "a billion laughs": (lambda: doctype(LAUGHS), "workbook-has-doctype"),
    "a file from outside": (lambda: doctype(OUTSIDE), "workbook-has-doctype"),
    "an entity": (lambda: doctype(workbooks.HEAD + "<worksheet>&nbsp;</worksheet>"), "workbook-damaged"),
    "depth": (lambda: doctype(workbooks.HEAD + "<a>" * 100_000), "workbook-damaged"),
    "an endless tag": (lambda: doctype(workbooks.HEAD + "<a " + "x" * 1_000_000), "workbook-damaged"),
    "two sheets": (lambda: workbooks.packed(workbooks.parts({"A": [["1"]], "B": [["2"]]})), "sheets-several"),
    "an empty sheet": (lambda: workbooks.xlsx([]), "sheet-missing"),
    "columns without end": (lambda: workbooks.csv([["x"] * 300]), "sheet-columns-most"),
    "rows without end": (lambda: HEADINGS + b"1;2;3;4;5\r\n" * 25_000, "sheet-rows-most"),
    "a cell without end": (lambda: HEADINGS + b"x" * 100_000, "cell-too-long"),
    "an open quotation mark": (lambda: HEADINGS + b'1;"Sri', "csv-quote-open"),
    "missing columns": (lambda: workbooks.csv([["NIK", "Nama", "JK"], ["1", "2", "3"]]), "list-columns-missing"),
    "a column twice": (lambda: workbooks.csv([workbooks.HEADINGS + ["KTP"], ["1"]]), "list-column-twice"),
    "headings alone": (lambda: HEADINGS, "list-empty"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_cannot_be_read_is_refused_in_words_and_in_bounded_memory(own, kind):
    make, code = BAD[kind]
    content = make()
    lists = own.rows("SELECT count(*) FROM worker_list")
    company = Walk(own, seed=404).officer("p3mi-officer")
    before = memory(own)
    started = time.monotonic()
    found = upload(company, content, expect=400)
    assert found["code"] == code and found["detail"], found
    assert time.monotonic() - started < 30
    assert memory(own) - before < 200_000, "kilobytes that a hostile file may cost"
    assert own.rows("SELECT count(*) FROM worker_list") == lists


def test_two_gigabytes_are_refused_without_being_kept(own):
    token = Walk(own, seed=405).officers.token("p3mi-officer")
    size, piece = 2 << 30, b"x" * (1 << 20)
    before = memory(own, "VmHWM")
    head = (f"POST {API}/worker-lists?name=x.csv&promisedDay={PROMISED} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: text/csv\r\n")
    with socket.create_connection(("127.0.0.1", own.port), timeout=60) as line:
        line.sendall(f"{head}Content-Length: {size}\r\n\r\n".encode() + piece)
        answer = line.recv(65_536).decode()
    assert " 400 " in answer.split("\r\n")[0] and "file-too-large" in answer, answer[:600]
    with socket.create_connection(("127.0.0.1", own.port), timeout=120) as line:
        line.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        chunk = f"{len(piece):x}\r\n".encode() + piece + b"\r\n"
        sent = 0
        try:
            while sent < size:
                line.sendall(chunk)
                sent += len(piece)
            line.sendall(b"0\r\n\r\n")
        except (BrokenPipeError, ConnectionResetError):
            pass
        answer = line.recv(65_536).decode()
    assert "file-too-large" in answer, answer[:600]
    assert memory(own, "VmHWM") - before < 120_000, "kilobytes at the highest"
    Walk(own, seed=405).visitor.get("/readyz")


def test_encodings_separators_and_headings_of_many_kinds_are_read(own):
    people = People(406)
    company = Walk(own, seed=406).officer("p3mi-officer")
    english = ["Passport Number", "Full name", "National ID", "Gender", "Date of birth", "Mobile", "Address", "Province",
               "Destination country", "Employer name", "Employer kind", "Job title", "Start date", "Contract months"]
    for separator, encoding in ((";", "utf-8-sig"), (",", "utf-16"), ("\t", "utf-16-be"), (";", "cp1252"), ("|", "utf-8")):
        rows = rows_of(people, 3)
        for row in rows:
            row[1] = "Renée Müller" if encoding != "utf-8" else row[1]
        made = upload(company, workbooks.csv([workbooks.HEADINGS] + rows, separator, encoding), name="x.csv")
        assert made["ready"] == 3, made
    rows = [[row[6], row[1], row[2], row[3], row[4], row[5]] + row[7:] for row in rows_of(people, 3)]
    title = [["Daftar pekerja PT Contoh"], []]
    made = upload(company, workbooks.xlsx(title + [english] + rows))
    assert made["ready"] == 3 and made["unread"] == "", made
    old = workbooks.parts({"Pekerja": [workbooks.HEADINGS] + rows_of(people, 1)}, '<workbookPr date1904="1"/>')
    apple = upload(company, workbooks.packed(old))
    codes = [fault["code"] for one in all_rows(company, f"{API}/worker-lists/{apple['id']}/rows", "rows") for fault in one["faults"]]
    assert "nik-birth-date-mismatch" in codes or apple["faulty"] == 1, "days counted from 1904 are four years later"


def test_a_manifest_of_five_hundred_is_cleared_in_one_call(own, tmp_path):
    walk, people = Walk(own, seed=407), People(407)
    company, gate = walk.officer("p3mi-officer"), walk.officer("gate-officer")
    persons = [people.next() for _ in range(498)]
    rows = [workbooks.worker(person, at, FIRST_DAY) for at, person in enumerate(persons, 1)]
    made = upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows[:400]))
    done = run(walk, made)
    assert walk.house.control("pay", va=done["bill"]["virtualAccount"])["state"] == "posted"
    run(walk, upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows[400:])))
    numbers = [person.passport for person in persons] + ["Z9999999", "apa ini"]
    checks = own.rows("SELECT count(*) FROM clearance_check")[0][0]
    body = {"voyage": "GA 870", "numbers": numbers}
    first = gate.post(f"{API}/clearance/manifests", body, 200)
    assert (first["mayDepart"], first["mayNotDepart"], first["unknown"]) == (400, 98, 2)
    stopped = [one for one in first["passengers"] if one["outcome"] == "may-not-depart"]
    for one in stopped:
        failed = [check for check in one["clearance"]["checks"] if not check["passed"] and not check["advisory"]]
        assert failed and all(check["remedy"] for check in failed) and one["clearance"]["payable"]
    assert [one["outcome"] for one in first["passengers"][-2:]] == ["unknown", "malformed"]
    times = []
    for _ in range(5):
        started = time.monotonic()
        again = gate.post(f"{API}/clearance/manifests", body, 200)
        times.append(time.monotonic() - started)
        assert again["passengers"] == first["passengers"]
    print(f"500 passengers from memory: {min(times) * 1_000:.1f} ms")
    assert eventually(lambda: own.rows("SELECT count(*) FROM clearance_check")[0][0] == checks + 6 * 498, 20)
    single = gate.get(f"{API}/clearance", passport=persons[0].passport)
    assert single["mayDepart"] == first["passengers"][0]["clearance"]["mayDepart"]
    walk.officer("finance").post(f"{API}/clearance/manifests", body, 403)
    assert gate.post(f"{API}/clearance/manifests", {"numbers": []}, 400)["field"] == "numbers"

    file = tmp_path / "manifes.xlsx"
    file.write_bytes(workbooks.xlsx([["Manifes GA 870"], ["No", "Nama", "Paspor"]] + [
        [at, one.name, one.passport] for at, one in enumerate(persons[395:405], 1)]))
    for language, width in (("id", 390), ("en", 1280), ("id", 320)):
        with opened(own, language, width=width) as page:
            telephone = Telephone(own, page, language)
            telephone.sign_in("gate-officer").open("/manifes")
            page.set_input_files("#file", str(file))
            telephone.send("/manifes")
            assert "5 " in telephone.text() and persons[400].passport in telephone.text()
            page.screenshot(path=f"{own.folder}/manifest-{width}.png", full_page=True)


@contextmanager
def moved(clock):
    """Programs that are started now have another time."""
    before = {name: os.environ.get(name) for name in clock.environment}
    os.environ.update(clock.environment)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def opened_pack(content, keys, secret):
    """Reads a pack with nothing of ours: the signature, the hash, the entries."""
    token, body = content.split(b"\n", 1)
    header = jwt.get_unverified_header(token.decode())
    assert header["typ"] == "gatepack+jwt" and header["alg"] == "ES256"
    claims = jwt.decode(token.decode(), keys[header["kid"]], algorithms=["ES256"])
    decoded = lambda text: base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    assert hashlib.sha256(body).digest() == decoded(claims["sha256"]) and len(body) == 15 * claims["count"]
    mixed = hmac.digest(secret, b"rantau gate pack\0" + decoded(claims["salt"]), "sha256")
    entries = {body[at:at + 12]: (int.from_bytes(body[at + 12:at + 14], "big"), body[at + 14])
               for at in range(0, len(body), 15)}

    def ask(number):
        found = entries.get(hmac.digest(mixed, number.encode(), "sha256")[:12])
        return found and (date(1970, 1, 1) + timedelta(days=found[0]) if found[0] else None, found[1] == 1)
    return claims, ask


def test_a_pack_answers_without_network_and_is_refused_when_changed_or_old(own, tmp_path):
    walk, people = Walk(own, seed=408), People(408)
    company = walk.officer("p3mi-officer")
    persons = [people.next() for _ in range(4)]
    rows = [workbooks.worker(person, at, FIRST_DAY) for at, person in enumerate(persons, 1)]
    done = run(walk, upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows[:2])))
    assert walk.house.control("pay", va=done["bill"]["virtualAccount"])["state"] == "posted"
    run(walk, upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows[2:])))
    key, pack, jwks = tmp_path / "gate.key", tmp_path / "gate.pack", tmp_path / "jwks.json"
    own.rantau("gate", "key", str(key), database=False)
    assert key.stat().st_mode & 0o777 == 0o600
    made = own.answer("gate", "pack", "make", "--key", str(key), "--out", str(pack), "--public-url", own.url)
    jwks.write_text(json.dumps(walk.visitor.get("/.well-known/jwks.json")))
    content = pack.read_bytes()
    for person in persons:
        assert person.passport.encode() not in content and person.name.encode() not in content

    keys = {one["kid"]: jwt.PyJWK(one) for one in json.loads(jwks.read_text())["keys"]}
    claims, ask = opened_pack(content, keys, bytes.fromhex(key.read_text()))
    assert claims["count"] == made["passports"] and claims["exp"] - claims["iat"] == 86_400
    assert ask(persons[0].passport)[1] and ask(persons[0].passport)[0] > FIRST_DAY
    assert ask(persons[3].passport) == (None, False) and ask("Z9999999") is None
    _, blind = opened_pack(content, keys, bytes(32))
    assert blind(persons[0].passport) is None, "without the key a pack tells nobody's number"

    def asked(*arguments, pack=pack, expect=0):
        given = ["--pack", str(pack), "--jwks", str(jwks), "--issuer", own.url, "--json"]
        answer = own.rantau("gate", "pack", *arguments, *given, check=False, database=False)
        assert answer.returncode == expect, answer.stdout + answer.stderr
        return json.loads(answer.stdout if answer.stdout else answer.stderr)

    assert asked("verify")["valid"] and 0 <= asked("verify")["ageSeconds"] < 600
    clear = asked("ask", persons[0].passport, "--key", str(key))
    assert clear["state"] == "may-depart" and clear["ageSeconds"] >= 0 and clear["coverEnd"] > FIRST_DAY.isoformat()
    assert asked("ask", persons[3].passport, "--key", str(key), expect=1)["state"] == "may-not-depart"
    assert asked("ask", "Z9999999", "--key", str(key), expect=1)["state"] == "unknown"
    bent = tmp_path / "bent.pack"
    for at, code in ((-1, "gate-pack-tampered"), (40, None), (len(content.split(b"\n")[0]) - 3, None)):
        changed = bytearray(content)
        changed[at] ^= 1
        bent.write_bytes(changed)
        found = asked("verify", pack=bent, expect=1 if code else asked_status(own, bent, jwks))
        assert code is None or found["code"] == code
    newer, delta, joined = tmp_path / "newer.pack", tmp_path / "gate.delta", tmp_path / "joined.pack"
    run(walk, upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows_of(people, 1))))
    own.rantau("gate", "pack", "make", "--key", str(key), "--out", str(newer), "--public-url", own.url,
               "--since", str(pack), "--delta", str(delta))
    apply = ["gate", "pack", "apply", "--jwks", str(jwks), "--issuer", own.url, "--delta", str(delta)]
    own.rantau(*apply, "--pack", str(pack), "--out", str(joined), database=False)
    assert joined.read_bytes() == newer.read_bytes() and delta.stat().st_size < newer.stat().st_size
    assert own.rantau(*apply, "--pack", str(newer), "--out", str(joined), database=False, check=False).returncode == 1

    clock = Clock(tmp_path)
    for hours, code in ((25, "gate-pack-expired"), (-2, "gate-pack-early")):
        clock.move(timedelta(hours=hours))
        with moved(clock):
            assert asked("verify", expect=1)["code"] == code
            assert asked("ask", persons[0].passport, "--key", str(key), expect=1)["code"] == code
    late = own.rantau("gate", "pack", "make", "--key", str(key), "--out", str(tmp_path / "x"), "--hours", "100", check=False)
    assert late.returncode == 2, "no pack counts longer than three days"


def asked_status(house, pack, jwks):
    answer = house.rantau("gate", "pack", "verify", "--pack", str(pack), "--jwks", str(jwks), "--issuer", house.url,
                          check=False, database=False)
    assert answer.returncode in (1, 2), "a changed head is refused"
    return answer.returncode


def test_who_comes_late_is_shown_by_company_with_days(own):
    walk, people = Walk(own, seed=409), People(409)
    company, inspector = walk.officer("p3mi-officer"), walk.officer("inspector")
    rows = [workbooks.worker(people.next(), at, TODAY + timedelta(days=5)) for at in (1, 2)]
    rows[1][2] = "123"
    done = run(walk, upload(company, workbooks.xlsx([workbooks.HEADINGS] + rows)))
    person = all_rows(company, f"{API}/worker-lists/{done['id']}/results", "results")[0]["person"]

    def look(caller=inspector):
        late = caller.get(f"{API}/late-workers")["workers"]
        return {one["person"] or one["name"]: one for one in late}

    assert look()[person]["kind"] == "due-soon" and look()[rows[1][1]]["kind"] == "not-registered"
    walk.officer("mission-officer").post(
        f"{API}/persons/{person}/journey", {"kind": "departed", "day": (TODAY - timedelta(days=1)).isoformat()})
    found = look()[person]
    assert found["kind"] == "departed-unpaid" and found["departedOn"] == (TODAY - timedelta(days=1)).isoformat()
    assert walk.house.control("pay", va=done["bill"]["virtualAccount"])["state"] == "posted"
    assert look()[person]["paidOn"] == TODAY.isoformat()
    assert person in look(company)
    walk.officer("finance").get(f"{API}/late-workers", expect=403)
    for language, width in (("id", 390), ("en", 1280), ("id", 320)):
        with opened(own, language, width=width) as page:
            telephone = Telephone(own, page, language)
            telephone.sign_in("inspector").open("/keterlambatan")
            page.screenshot(path=f"{own.folder}/late-{width}.png", full_page=True)


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 1280), ("id", 320)])
def test_a_list_is_uploaded_mended_and_run_in_the_browser(own, tmp_path, language, width):
    people = People(410 + width)
    rows = rows_of(people, 4)
    right, rows[1][2] = rows[1][2], "3301"
    rows[2], _ = workbooks.spoilt(rows[2], 1)
    file = tmp_path / "pekerja.xlsx"
    file.write_bytes(workbooks.xlsx([workbooks.HEADINGS] + rows))
    with opened(own, language, width=width) as page:
        telephone = Telephone(own, page, language)
        telephone.sign_in("p3mi-officer").open("/daftar-pekerja")
        page.screenshot(path=f"{own.folder}/lists-{width}.png", full_page=True)
        telephone.send("/daftar-pekerja/berkas")
        assert page.locator("[role=alert]").count() == 1, "an empty form says what is missing"
        page.fill("#promisedDay", PROMISED.isoformat())
        page.set_input_files("#file", str(file))
        telephone.send("/daftar-pekerja/berkas")
        page.screenshot(path=f"{own.folder}/list-{width}.png", full_page=True)
        at = telephone.path()
        telephone.open(f"{at}/baris/3").fill({"nik": "77"}).send(f"{at}/baris/3")
        page.screenshot(path=f"{own.folder}/row-{width}.png", full_page=True)
        telephone.fill({"nik": right}).send(f"{at}/baris/3")
        assert telephone.path().startswith(f"{at}?dibetulkan=3"), telephone.text()
        telephone.send(f"{at}/jalankan")
        assert eventually(lambda: page.goto(at) and page.locator("#jumlah").count() == 1, 60), telephone.text()
        telephone.arrived()
        page.screenshot(path=f"{own.folder}/done-{width}.png", full_page=True)
        telephone.open("/daftar-pekerja")
