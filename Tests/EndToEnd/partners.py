# SPDX-License-Identifier: Apache-2.0
"""Several partners at once against the running server, with signatures made by Python's cryptography: every way in,
every refusal with its seven digits, sandboxes, key rotation, payment from abroad."""
import json
import socket

import pytest

from api import problem
from partner import Partner, code, external_id, moment, new_key, public_pem
from snap import Bank
from steps import API, Walk


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=71)


@pytest.fixture(scope="module")
def symmetric(house):
    return Partner.added(house, "bank-s", "77001", "symmetric", "--amount-limit", "5000000")


@pytest.fixture(scope="module")
def asymmetric(house):
    return Partner.added(house, "bank-a", "77002", "asymmetric", "--channel-id", "95231")


@pytest.fixture(scope="module")
def sandbox(house):
    return Partner.added(house, "bank-try", "77003", "symmetric", "--sandbox")


def invoice_of(walk):
    """A new invoice with its customer number."""
    invoice = walk.enrolled().invoices[0]
    return {**invoice, "customer": invoice["virtualAccount"][-12:]}


@pytest.fixture(scope="module")
def bill(walk):
    return invoice_of(walk)


@pytest.mark.parametrize("name", ["symmetric", "asymmetric"])
def test_both_variants_of_the_signature_ask_pay_and_look_again(name, request, walk):
    partner, invoice = request.getfixturevalue(name), invoice_of(walk)
    asked = partner.inquiry(invoice["customer"])
    assert code(asked) == "2002400"
    assert asked.json()["virtualAccountData"]["totalAmount"]["value"] == f"{invoice['amount']}.00"
    reference = f"{name}-{external_id()}"
    before = partner.status(invoice["customer"], reference)
    assert before.json()["virtualAccountData"]["paymentFlagStatus"] == "01"
    paid = partner.pay(invoice["customer"], invoice["amount"], reference)
    assert code(paid) == "2002500", paid.text
    after = partner.status(invoice["customer"], reference)
    assert code(after) == "2002600"
    assert after.json()["virtualAccountData"]["paymentFlagStatus"] == "00"
    assert walk.receipts(invoice) == (1, 1)
    assert code(partner.inquiry(invoice["customer"])) == "4042414"


def test_calls_sent_in_one_go_are_answered_in_their_order(symmetric, walk):
    """Payments and other requests take different ways through the server; on one connection none overtakes another."""
    first, second = invoice_of(walk), invoice_of(walk)
    assert code(symmetric.inquiry(first["customer"])) == "2002400", "the token is known"

    def written(address, sent=b"", fields=None, method="GET"):
        lines = [f"{method} {address} HTTP/1.1", "Host: rantau", f"Content-Length: {len(sent)}"]
        lines += [f"{name}: {value}" for name, value in (fields or {}).items()]
        return "\r\n".join([*lines, "", ""]).encode() + sent

    def payment(invoice):
        body = symmetric.payment_body(invoice["customer"], invoice["amount"], external_id())
        return written(*symmetric.signed("/transfer-va/payment", body), method="POST")

    again = payment(first)
    asked = [again, written("/readyz"), payment(second), again, written("/no-such-page")]
    host, port = symmetric.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as line:
        line.sendall(b"".join(asked))
        answers = line.makefile("rb")
        heard = [answer_from(answers) for _ in asked]
    assert [status for status, _ in heard] == [200, 200, 200, 200, 404]
    assert [json.loads(heard[place][1])["responseCode"] for place in (0, 2, 3)] == ["2002500"] * 3
    assert walk.receipts(first) == (1, 1)


def answer_from(stream):
    status, length = int(stream.readline().split()[1]), 0
    while (line := stream.readline().strip()):
        name, value = line.decode().split(":", 1)
        length = int(value) if name.lower() == "content-length" else length
    return status, stream.read(length)


@pytest.mark.parametrize("name, other", [("symmetric", "asymmetric"), ("asymmetric", "symmetric")])
def test_the_variant_that_was_not_agreed_on_is_refused(name, other, request, bill):
    partner = request.getfixturevalue(name)
    assert code(partner.inquiry(bill["customer"], variant=other)) == "4012400"


def test_a_wrong_key_or_secret_is_refused(symmetric, asymmetric, bill):
    assert code(symmetric.ask_token(key=new_key())) == "4017300"
    assert code(symmetric.inquiry(bill["customer"], secret=b"x" * 64)) == "4012400"
    assert code(asymmetric.inquiry(bill["customer"], key=new_key())) == "4012400"


def test_a_body_changed_on_its_way_is_refused(symmetric, asymmetric, bill):
    for partner in (symmetric, asymmetric):
        body = partner.payment_body(bill["customer"], bill["amount"] + 1, external_id())
        answer = partner.pay(bill["customer"], bill["amount"], "x", tampered=json.dumps(body).encode())
        assert code(answer) == "4012500"


def test_another_partners_name_or_account_is_refused(symmetric, asymmetric, bill):
    stolen = symmetric.inquiry(bill["customer"], headers={"X-PARTNER-ID": asymmetric.id})
    assert code(stolen) == "4012401"
    assert code(symmetric.inquiry(bill["customer"], headers={"X-PARTNER-ID": "nobody"})) == "4042416"
    body = {**asymmetric.account(bill["customer"]), "inquiryRequestId": "1"}
    assert code(symmetric.call("/transfer-va/inquiry", body)) == "4042412"


@pytest.mark.parametrize("headers, expected", [
    ({"Authorization": "Bearer nonsense"}, "4012401"), ({"Authorization": None}, "4012400"),
    ({"X-EXTERNAL-ID": "12a"}, "4002401"), ({"X-EXTERNAL-ID": None}, "4002402"),
    ({"CHANNEL-ID": None}, "4002402"), ({"CHANNEL-ID": "toolong"}, "4002401"),
    ({"X-TIMESTAMP": None}, "4002402"), ({"X-SIGNATURE": None}, "4002402"), ({"X-PARTNER-ID": None}, "4002402"),
    ({"Content-Type": "text/plain"}, "4002401"),
])
def test_header_rules(symmetric, bill, headers, expected):
    assert code(symmetric.inquiry(bill["customer"], headers=headers)) == expected


def test_a_channel_that_was_not_agreed_on_is_refused(asymmetric, bill):
    assert code(asymmetric.inquiry(bill["customer"], headers={"CHANNEL-ID": "95000"})) == "4002401"


@pytest.mark.parametrize("seconds", [-400, 400])
def test_a_skewed_clock_is_refused(symmetric, bill, seconds):
    assert code(symmetric.inquiry(bill["customer"], timestamp=moment(seconds))) == "4012400"
    assert code(symmetric.ask_token(timestamp=moment(seconds))) == "4017300"


def test_an_external_id_counts_once_a_day(symmetric, bill):
    used = external_id()
    body = {**symmetric.account(bill["customer"]), "inquiryRequestId": "1"}
    assert code(symmetric.call("/transfer-va/inquiry", body, external=used)) == "2002400"
    assert code(symmetric.call("/transfer-va/inquiry", body, external=used)) == "2002400"
    assert code(symmetric.inquiry(bill["customer"], external=used)) == "4092400"
    assert code(symmetric.status(bill["customer"], "x", external=used)) == "4092600"
    assert code(symmetric.pay(bill["customer"], 1, "x", external=used)) == "4092500"


def test_a_payment_over_the_limit_is_refused(symmetric, bill):
    assert code(symmetric.pay(bill["customer"], 5_000_001, external_id())) == "4032502"


@pytest.mark.parametrize("body, expected", [
    ({}, "4002402"), ({"partnerServiceId": "   77001", "customerNo": "x", "virtualAccountNo": "x",
                       "inquiryRequestId": "1"}, "4002401"),
    ({"partnerServiceId": "   77001", "customerNo": "999999999999", "virtualAccountNo": "   77001999999999999",
      "inquiryRequestId": "1"}, "4042412"),
])
def test_bodies_are_refused_by_field_and_bill(symmetric, body, expected):
    assert code(symmetric.call("/transfer-va/inquiry", body)) == expected


def test_a_status_of_an_unknown_account_finds_no_transaction(symmetric):
    assert code(symmetric.status("999999999999", "x")) == "4042601"


def test_an_address_that_is_not_on_the_list_is_refused(house, bill):
    far = Partner.added(house, "bank-far", "77004", "symmetric", "--networks", "203.0.113.0/24,2001:db8::/32")
    assert code(far.ask_token()) == "4017300"
    spoofed = far.ask_token(headers={"X-Forwarded-For": "203.0.113.9"})
    assert code(spoofed) == "4017300", "a header counts behind a trusted proxy only"
    near = Partner.added(house, "bank-near", "77005", "symmetric", "--networks", "127.0.0.0/8")
    assert code(near.inquiry(bill["customer"])) == "2002400"


def test_too_many_calls_a_minute_are_refused(house, bill):
    busy = Partner.added(house, "bank-busy", "77006", "symmetric", "--calls-a-minute", "3")
    codes = [code(busy.inquiry(bill["customer"])) for _ in range(8)]
    assert "4292400" in codes and "2002400" in codes


def test_a_partner_asks_for_an_account_and_gives_it_back(symmetric, walk):
    invoice = invoice_of(walk)
    made = symmetric.create(invoice["number"], invoice["amount"])
    assert code(made) == "2002700", made.text
    account = made.json()["virtualAccountData"]
    assert account["customerNo"] == invoice["customer"]
    assert account["virtualAccountNo"] == "   77001" + invoice["customer"]
    assert code(symmetric.create(invoice["number"], invoice["amount"] + 1)) == "4042713"
    assert code(symmetric.create("T-1999-0000000")) == "4042712"
    assert code(symmetric.update(invoice["number"])) == "2002800"
    assert code(symmetric.update(invoice["number"], customerNo="1")) == "4002801"
    assert code(symmetric.delete(invoice["customer"], invoice["number"])) == "2003100"
    assert code(symmetric.delete(invoice["customer"], invoice["number"])) == "4043112"
    assert code(symmetric.pay(invoice["customer"], invoice["amount"], external_id())) == "4042512"
    assert code(symmetric.update(invoice["number"])) == "4042812"
    assert code(symmetric.create(invoice["number"])) == "2002700"
    assert code(symmetric.pay(invoice["customer"], invoice["amount"], external_id())) == "2002500"
    assert code(symmetric.create(invoice["number"])) == "4042714"


def test_a_sandbox_pays_its_own_bills_and_never_real_ones(house, sandbox, bill):
    entries = house.rows("SELECT count(*) FROM entry")
    assert code(sandbox.inquiry(bill["customer"])) == "4042412"
    assert code(sandbox.pay(bill["customer"], bill["amount"], external_id())) == "4042512"
    assert code(sandbox.create(bill["number"], 75_000)) == "2002700", "its number of a bill is its own"
    made = sandbox.create("UJI-1", 50_000).json()["virtualAccountData"]
    customer = made["customerNo"]
    assert code(sandbox.create("UJI-1", 60_000)) == "4092701"
    assert code(sandbox.update("UJI-1", totalAmount={"value": "60000.00", "currency": "IDR"})) == "2002800"
    assert code(sandbox.pay(customer, 50_000, "UJI-P1")) == "4042513"
    used, body = external_id(), sandbox.payment_body(customer, 60_000, "UJI-P2")
    for _ in range(2):
        assert code(sandbox.call("/transfer-va/payment", body, external=used)) == "2002500"
    assert sandbox.status(customer, "UJI-P2").json()["virtualAccountData"]["paymentFlagStatus"] == "00"
    assert code(sandbox.inquiry(customer)) == "4042414"
    assert house.rows("SELECT count(*) FROM entry") == entries
    assert house.rows("SELECT count(*) FROM receipt WHERE partner = ?", sandbox.id) == [(0,)]


def test_a_key_is_replaced_without_a_gap_and_a_disabled_partner_is_out(house, walk):
    administrator = walk.officer("administrator")
    first, second = new_key(), new_key()
    given = administrator.post(f"{API}/partners", {
        "id": "bank-r", "name": "Bank R", "serviceNumber": "77007", "signature": "asymmetric",
        "publicKey": public_pem(first)})
    partner = Partner(
        house.url, {"partner": "bank-r", "clientKey": given["clientKey"], "clientSecret": given["clientSecret"]},
        "77007", first, "asymmetric")
    assert code(partner.ask_token()) == "2007300"
    today = moment()[:10]
    administrator.post(f"{API}/partners/bank-r/keys", {"publicKey": public_pem(second), "firstDay": today})
    assert code(partner.ask_token()) == "2007300"
    assert code(partner.ask_token(key=second)) == "2007300"
    administrator.post(f"{API}/partners/bank-r/disable", {}, expect=200)
    assert code(partner.ask_token()) == "4017300"
    assert code(partner.inquiry("1")) in ("4012401", "4042416")
    refused = walk.officer("finance").send("POST", f"{API}/partners/bank-r/disable", json={})
    assert (refused.status_code, problem(refused)["code"]) == (403, "not-allowed")


def test_the_demonstrations_bank_is_one_partner_among_them(house, walk):
    bank = Bank(house.url, house.snap_keys)
    listed = walk.officer("finance").get(f"{API}/partners")["partners"]
    found = next(one for one in listed if one["id"] == bank.partner_id)
    assert found["state"] == "active" and found["account"].startswith("channel:")
    assert len({one["account"] for one in listed}) == len(listed)


def test_a_payment_from_abroad_shows_both_amounts_and_is_settled_with_a_file(house, symmetric, walk):
    member = walk.enrolled()
    invoice = {**member.invoices[0], "customer": member.invoices[0]["virtualAccount"][-12:]}
    assert code(symmetric.tell_rate("512.35", age=1_000)) == "4049001"
    assert code(symmetric.quote(invoice["customer"], currency="HKD")) == "4049101"
    assert code(symmetric.tell_rate("512.35")) == "2009000"
    asked = symmetric.quote(invoice["customer"])
    assert code(asked) == "2009100", asked.text
    quote = asked.json()["quote"]
    assert code(symmetric.pay_abroad(quote, "TW-1", amount={"value": "1.00", "currency": "TWD"})) == "4049213"
    used = external_id()
    paid = symmetric.pay_abroad(quote, "TW-1", external=used)
    assert code(paid) == "2009200", paid.text
    again = symmetric.quote(invoice["customer"])
    assert code(again) == "4049114"
    page = walk.signed_in(member).send("GET", f"/tagihan/{invoice['id']}").text
    assert f"TWD {quote['totalAmount']['value']}" in page
    assert "512.35" in page and "Toko Indo Taoyuan" in page
    finance = walk.officer("finance")
    payment = next(one for one in finance.get(f"{API}/abroad/payments")["payments"] if one["paymentRequest"] == "TW-1")
    assert payment["counted"] and payment["rupiah"] == invoice["amount"]
    settled = payment["locked"] - 16_000
    order = {"partner": symmetric.id, "fileName": "tw.csv",
             "content": f"payment_request,rupiah_settled,fee\nTW-1,{settled},15000\n"}
    view = finance.post(f"{API}/abroad/settlements", order)
    assert (view["fees"], view["difference"]) == (15_000, -1_000)
    assert finance.post(f"{API}/abroad/settlements", order, expect=409)["code"] == "settlement-file-known"
    wrong = {**order, "content": "payment_request,rupiah_settled,fee\nNO,1,0\n"}
    assert "No such payment" in finance.post(f"{API}/abroad/settlements", wrong, expect=422)["detail"]
    house.rantau("ledger", "verify")


def test_a_relative_at_home_may_pay_what_was_priced_abroad(symmetric, walk):
    invoice = invoice_of(walk)
    assert code(symmetric.tell_rate("512.35")) == "2009000"
    quote = symmetric.quote(invoice["customer"]).json()["quote"]
    assert walk.pay(invoice)["state"] == "posted"
    assert code(symmetric.pay_abroad(quote, "TW-2")) == "4049214"
    assert walk.receipts(invoice) == (1, 1)


def test_the_pages_of_partners_and_of_payments_abroad_open(walk):
    for path, role in [("/mitra", "administrator"), ("/mitra/kode", "auditor"), ("/mitra/bank-s", "finance"),
                       ("/luar-negeri", "finance")]:
        answer = walk.officer(role).send("GET", path)
        assert answer.status_code == 200, (path, answer.status_code)
    codes = walk.officer("auditor").send("GET", "/mitra/kode?lang=id").text
    assert "belum dicocokkan" in codes and "Virtual account: bayar" in codes and "unverified" not in codes
