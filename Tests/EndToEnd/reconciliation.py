# SPDX-License-Identifier: Apache-2.0
"""Banks' files in all three formats taken in by the built program: matched, refused by row, twice, and killed midway."""
import datetime
import os
import subprocess
import time

import pytest
import requests

from house import BINARIES, House
from officers import Officers

DAY_ZERO = datetime.date(1970, 1, 1)
MAPPING = ["day=Tanggal", "memo=Keterangan", "debit=Debet", "credit=Kredit", "counterparty=Nama"]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("reconciliation"), people=60)
    try:
        house.start()
        house.rantau("reconcile", "bank", "satu", "--name", "Bank Satu", "--format", "camt")
        house.rantau("reconcile", "bank", "dua", "--name", "Bank Dua", "--format", "mt940")
        house.rantau("reconcile", "bank", "tiga", *MAPPING, "--name", "Bank Tiga", "--format", "csv")
        yield house
    finally:
        house.stop()


@pytest.fixture(scope="module")
def receipts(house):
    """Receipts in the database: virtual account, name, amount, and the day they were paid."""
    rows = house.rows("""
        SELECT coalesce(t.service_number, '') || i.customer_number, p.name, r.amount, r.paid_at
        FROM receipt r JOIN invoice i ON i.id = r.invoice JOIN person p ON p.id = i.person
        LEFT JOIN partner t ON t.id = r.partner ORDER BY r.id""")
    found = [(va, name.upper(), amount, datetime.date.fromtimestamp(paid // 1_000_000 + 7 * 3600))
             for va, name, amount, paid in rows]
    assert len(found) >= 30, len(found)
    return found


def taken(house, path, bank):
    return house.answer("reconcile", "import", str(path), "--bank", bank)


def camt(receipts):
    entries = "\n".join(f"""<Ntry><Amt Ccy="{currency}">{amount}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>{name}</Nm></Pty>
</Dbtr></RltdPties><RmtInf><Ustrd>IURAN {va}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""
                        for va, name, amount, day, currency in receipts)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
<Acct><Id><Othr><Id>1</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
{entries}
</Stmt></BkToCstmrStmt></Document>"""


def test_camt_is_matched_and_bad_entries_are_refused(house, receipts, tmp_path):
    good = [(*one, "IDR") for one in receipts[:5]]
    va, name, amount, day = receipts[5]
    bad = [(va, name, amount, day, "USD"), (va, name, -amount, day, "IDR"), (va, name, 10 ** 17, day, "IDR")]
    path = tmp_path / "camt.xml"
    path.write_text(camt(good + bad), encoding="utf-8")
    answer = taken(house, path, "satu")
    assert answer["matched"] == 5 and answer["waiting"] == 0, answer
    assert [fault["code"] for fault in answer["faults"]] == ["wrong-currency", "negative-amount", "huge-amount"]
    assert taken(house, path, "satu")["repeated"]


def test_mt940_is_matched(house, receipts, tmp_path):
    lines = [":20:ST1", ":25:1", ":28C:1/1", f":60F:C{receipts[6][3]:%y%m%d}IDR0,00"]
    for va, name, amount, day in receipts[6:11]:
        lines += [f":61:{day:%y%m%d}C{amount},00NTRFNONREF", f":86:166?00TRF?20IURAN {va}?32{name}"]
    lines += [":61:269999C5,00NTRFNONREF", ":86:bad"]
    path = tmp_path / "mt940.sta"
    path.write_text("\r\n".join(lines), encoding="latin-1")
    answer = taken(house, path, "dua")
    assert answer["matched"] == 5, answer
    assert [fault["code"] for fault in answer["faults"]] == ["not-a-day"]


def test_csv_is_matched_and_the_rest_waits_for_finance(house, receipts, tmp_path):
    rows = ["Tanggal;Keterangan;Debet;Kredit;Nama"]
    for va, name, amount, day in receipts[11:16]:
        rows.append(f"{day:%d/%m/%Y};IURAN {va};;{amount:,}".replace(",", ".") + f",00;{name}")
    day = receipts[16][3]
    rows.append(f"{day:%d/%m/%Y};IURAN PMI;;{receipts[16][2]};{receipts[16][1]}")
    rows.append(f"{day:%d/%m/%Y};BIAYA ADM;2500;;")
    path = tmp_path / "bank.csv"
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    answer = taken(house, path, "tiga")
    assert answer["matched"] == 5 and answer["waiting"] == 2, answer
    assert house.rantau("reconcile", "queue", check=False).returncode == 1
    finance = Officers(house)
    caller = {"Authorization": f"Bearer {finance.token('finance')}"}
    desk = requests.get(f"{house.url}/api/v1/reconciliation", headers=caller, timeout=30).json()
    assert desk["waitingCount"] == 2
    for line in desk["waiting"]:
        address = f"{house.url}/api/v1/reconciliation/lines/{line['id']}"
        if line["direction"] == "debit":
            body = {"decision": "fee"}
        else:
            found = requests.get(address, headers=caller, timeout=30).json()["candidates"]
            assert found and found[0]["reasons"], found
            body = {"decision": "receipts", "receipts": found[0]["receipts"]}
        done = requests.post(f"{address}/decision", json=body, headers=caller, timeout=30)
        assert done.status_code == 201, done.text
    page = requests.get(f"{house.url}/rekonsiliasi", timeout=30,
                        cookies={"rantau": finance.token("finance")}).text
    assert "Antrean kosong" in page
    assert house.rantau("reconcile", "queue").stdout.endswith("0 waiting\n")


def test_a_page_takes_a_file_and_tells_one_that_is_none(house, tmp_path):
    cookies = {"rantau": Officers(house).token("finance")}
    page = requests.get(f"{house.url}/rekonsiliasi", cookies=cookies, timeout=30).text
    csrf = page.split('name="csrf" value="')[1].split('"')[0]

    def send(text):
        return requests.post(f"{house.url}/rekonsiliasi/berkas", cookies=cookies, timeout=60, allow_redirects=False,
                             data={"csrf": csrf, "bank": "satu"}, files={"file": ("x.xml", text)})
    refused = send("this is no statement")
    assert refused.status_code in (400, 422) and 'id="file-error"' in refused.text
    assert send(camt([("1", "X", 5, datetime.date(2026, 11, 20), "IDR")])).status_code == 303


def test_an_import_that_is_killed_is_finished_by_the_same_file(house, tmp_path):
    count = 20_000
    rows = ["Tanggal;Keterangan;Debet;Kredit;Nama"]
    rows += [f"01/10/2026;ISI {number};1000;;" for number in range(count)]
    path = tmp_path / "large.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    log = tmp_path / "progress"
    command = [str(BINARIES / "rantau"), "reconcile", "import", str(path), "--bank", "tiga", "--database",
               house.database]
    with open(log, "wb") as output:
        program = subprocess.Popen(command, stderr=output, stdout=output, cwd=house.home,
                                   env={**os.environ, **house.environment})
        deadline = time.monotonic() + 120
        while os.path.getsize(log) == 0 and time.monotonic() < deadline:
            time.sleep(0.005)
        program.kill()
        program.wait()
    assert b" of " in log.read_bytes()
    before = house.rows("SELECT count(*) FROM bank_line WHERE memo LIKE 'ISI %'")[0][0]
    assert 0 < before
    assert house.rows("SELECT count(*) FROM bank_file WHERE finished_at IS NULL")[0][0] == 1
    answer = taken(house, path, "tiga")
    assert answer["new"] == count and not answer["repeated"], answer
    assert house.rows("SELECT count(*), count(DISTINCT memo) FROM bank_line WHERE memo LIKE 'ISI %'")[0] \
        == (count, count)


def test_the_books_hold(house):
    house.rantau("ledger", "verify")
