# SPDX-License-Identifier: Apache-2.0
"""Sister institutions by the standard of the Digital Convergence Initiative: searches at once and later, subscriptions,
notices, questions about earlier messages, and everything that must be refused, each answer held against what the
standard's files ask. RANTAU_SPDCI names the folder of those files where they are at hand: then their examples are
replayed, and answers are held against the files themselves."""
import json
import os
import time
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
import requests
import yaml

from browser import examine, opened
from house import ROOT, Program, free_port
from officers import Officers
from partners_day import Program as Partner
from partners_day import jakarta_today, public_pem
from spdci_client import (ANSWERS, PATHS, SYNC, ACK, Institution, Key, Mailbox, canonical, conforms, envelope, is_signed,
                          moment, question, refused)
from waiting import eventually

ALL_FIELDS = "identifiers name birth sex contact address work family cover"
ALL_QUERIES = "idtype-value expression predicate"
STANDARD = Path(os.environ.get("RANTAU_SPDCI", ROOT.parent / "shared" / "standards" / "spdci"))


def joined(house, name, mailbox, key=None, scopes="enrol cover.read journey registry", **terms):
    """A program with terms and a token: the institution, and the same program as it registers its own people."""
    from cryptography.hazmat.primitives.asymmetric import ec
    admin = Officers(house).caller("administrator")
    proof = ec.generate_private_key(ec.SECP256R1())
    admin.post("/api/v1/clients", {"id": name, "name": f"Program {name}", "institution": f"Lembaga {name}",
                                   "scopes": scopes, "publicKey": public_pem(proof)})
    sender = f"{name}.example.org"
    agreed = {"sender": sender, "people": "own", "fields": ALL_FIELDS, "queries": ALL_QUERIES,
              "callback": mailbox.url, **terms}
    if key:
        agreed["keys"] = json.dumps({"keys": [key.jwk]})
    path = f"/api/v1/clients/{name}/registry-terms"
    admin.post(path, agreed, 200)
    secret = admin.post(f"{path}/secret", {})["secret"]
    institution = Institution(house.url, name, sender, mailbox.url, key).sign_in(secret)
    return institution, Partner(house.url, name, proof).sign_in()


@pytest.fixture(scope="module")
def mailbox():
    mailbox = Mailbox()
    yield mailbox
    mailbox.stop()


@pytest.fixture(scope="module")
def sister(house, mailbox):
    """An institution that signs, with two workers of its own."""
    institution, partner = joined(house, "sister", mailbox, Key())
    institution.partner = partner
    institution.workers = [partner.enrol(serial) for serial in (701, 702)]
    institution.nik = [f"330101170890{serial:04}" for serial in (701, 702)]
    return institution


# --- searching ---------------------------------------------------------------------------------------------------


def test_a_number_finds_the_member_and_nothing_of_others(sister, house):
    found = sister.find("idtype-value", {"type": "UIN", "value": sister.nik[0]})
    assert found["status"] == "succ" and found["pagination"]["total_count"] == 1
    person, = found["data"]["reg_records"]
    assert person["@type"] == "SRPerson" and person["name"]["given_name"] == "Wahyu Sentosa"
    assert {"identifier_type": "UIN", "identifier_value": sister.nik[0], "@type": "Identifier"} in person["identifier"]
    assert person["birth_date"] == "1990-08-17T00:00:00Z" and person["sex"] == "male"
    for kind, value in (("KPJ", sister.workers[0]["kpj"]), ("PASSPORT", "C1000701"), ("MOBILE", "08121000701")):
        assert sister.find("idtype-value", {"type": kind, "value": value})["pagination"]["total_count"] == 1, kind
    for nobody in ({"type": "UIN", "value": "TEST-001"}, {"type": "UIN", "value": "3301011708900099"}):
        empty = sister.find("idtype-value", nobody)
        assert empty["status"] == "succ" and empty["data"]["reg_records"] == []


def test_others_people_look_like_nobody(sister, house, mailbox):
    stranger, _ = joined(house, "stranger", mailbox, Key())
    mine = sister.find("idtype-value", {"type": "UIN", "value": sister.nik[0]})
    theirs = stranger.find("idtype-value", {"type": "UIN", "value": sister.nik[0]})
    nobody = stranger.find("idtype-value", {"type": "UIN", "value": "3301011708900098"})
    assert mine["data"]["reg_records"] and theirs["data"] == nobody["data"]
    assert stranger.find("predicate", [{"expression1": compared("age", "ge", 0)}])["data"]["reg_records"] == []


def compared(name, operator, value):
    return {"attribute_name": name, "operator": operator, "attribute_value": value}


def test_predicates_and_expressions_find_the_same(sister):
    predicate = sister.find("predicate", [{
        "seq_num": 1, "expression1": compared("sex", "eq", "male"), "condition": "and",
        "expression2": compared("age", "lt", "80")}])
    tree = {"$and": [{"demographic_info.person.sex": {"$eq": "male"}}, {"age": {"$lt": 80}}]}
    expression = sister.find("expression", {
        "type": "ns:org:QueryType:NoSql", "value": {"expression": {"collection": "Group", "query": tree}}})
    assert predicate["pagination"]["total_count"] == 2
    assert predicate["data"]["reg_records"] == expression["data"]["reg_records"]
    for part, count in ((compared("birth_date", "lt", "1990-08-18"), 2), (compared("birth_date", "gt", "1990-08-17"), 0),
                        (compared("group_size", "ge", 2), 2), (compared("location", "eq", "33"), 2),
                        (compared("name", "eq", "wahyu sentosa"), 2), (compared("sex", "in", ["f", "x"]), 0)):
        assert sister.find("predicate", [{"expression1": part}])["pagination"]["total_count"] == count, part
    either = [{"expression1": compared("sex", "eq", "female"), "condition": "or",
               "expression2": compared("group_size", "eq", 2)}]
    assert sister.find("predicate", either)["pagination"]["total_count"] == 2


def test_what_is_not_held_is_said(sister):
    found = sister.find("predicate", [{"expression1": compared("poverty_score", "lt", 2.5)}])
    assert found["status"] == "succ" and found["data"]["reg_records"] == []
    assert "poverty_score" in found["status_reason_message"]
    unknown = sister.find("predicate", [{"expression1": compared("shoe_size", "lt", 2)}])
    assert (unknown["status"], unknown["status_reason_code"]) == ("rjct", "rjct.filter.invalid")


def test_groups_and_members_have_their_forms(sister):
    query = {"type": "UIN", "value": sister.nik[0]}
    group = sister.find("idtype-value", query, response_entity="Group")["data"]
    assert group["reg_record_type"] == "Group"
    family, = group["reg_records"]
    assert family["group_size"] == 2 == len(family["member_list"])
    assert [one["relationship_head"] for one in family["member_list"]] == ["self", "spouse"]
    member, = sister.find("idtype-value", query, response_entity="member")["data"]["reg_records"]
    assert member["member_identifier"][0]["identifier_value"] == sister.workers[0]["kpj"]
    assert member["demographic_info"]["@type"] == "SRPerson"


def test_pages_hold_what_was_asked_for(sister):
    every = [{"expression1": compared("age", "ge", 1)}]
    order = [{"attribute_name": "registration_date", "sort_order": "asc"}]
    seen = []
    for number in (1, 2, 3):
        found = sister.find("predicate", every, sort=order, pagination={"page_size": 1, "page_number": number})
        assert found["pagination"] == {"page_size": 1, "page_number": number, "total_count": 2}
        seen += [one["@id"] for one in found["data"]["reg_records"]]
    assert len(seen) == len(set(seen)) == 2
    wide = sister.find("predicate", every, pagination={"page_size": 101})
    assert (wide["status"], wide["status_reason_code"]) == ("rjct", "rjct.pagination.invalid")
    beside = sister.search("predicate", every)
    beside["search_request"][0]["pagination"] = {"page_size": 1, "page_number": 2}
    item = sister.ask_now("search", beside)["message"]["search_response"][0]
    assert item["pagination"]["page_number"] == 2 and len(item["data"]["reg_records"]) == 1


def test_one_message_holds_many_questions_and_each_is_answered(sister):
    content = sister.search("idtype-value", {"type": "UIN", "value": sister.nik[0]})
    content["search_request"] += [
        question("idtype-value", {"type": "KPJ", "value": sister.workers[1]["kpj"]}, "r-2"),
        question("predicate", [{"expression1": compared("shoe_size", "eq", 1)}], "r-3"),
        question("idtype-value", {"type": "UIN", "value": "x"}, "r-4", reg_type="ns:org:RegistryType:Civil"),
        question("idtype-value", {"type": "UIN", "value": "x"}, "r-5", reg_record_type="Beneficiary")]
    document = sister.ask_now("search", content)
    items = document["message"]["search_response"]
    assert [one["reference_id"] for one in items] == ["r-1", "r-2", "r-3", "r-4", "r-5"]
    assert [one["status"] for one in items] == ["succ", "succ", "rjct", "rjct", "rjct"]
    assert [one.get("status_reason_code") for one in items[2:]] == [
        "rjct.filter.invalid", "rjct.search_criteria.invalid", "rjct.search_criteria.invalid"]
    assert document["header"]["total_count"] == 5


def test_terms_bound_what_is_seen(house, mailbox):
    narrow, partner = joined(house, "narrow-sister", mailbox, Key(kind="p256"), fields="birth cover",
                             queries="idtype-value")
    partner.enrol(711)
    found = narrow.find("idtype-value", {"type": "UIN", "value": "3301011708900711"})
    person, = found["data"]["reg_records"]
    assert set(person) == {"@context", "@id", "@type", "birth_date", "registration_date"}
    refused_type = narrow.find("predicate", [{"expression1": compared("age", "ge", 1)}])
    assert refused_type["status_reason_code"] == "rjct.search_criteria.invalid"
    assert narrow.find("idtype-value", {"type": "name", "value": "Wahyu Sentosa"})["status"] == "rjct"


def test_every_look_is_in_the_audit(sister, house):
    person = sister.workers[1]["person"]
    auditor = Officers(house).caller("auditor")
    before = auditor.get(f"/api/v1/audit?person={person}")
    sister.find("idtype-value", {"type": "UIN", "value": sister.nik[1]},
                authorize={"ts": moment(), "purpose": {"code": "benefit-check"}})
    after = auditor.get(f"/api/v1/audit?person={person}")
    new = [row for row in after["lines"] if row not in before["lines"]]
    assert any(row["operation"] == "registry.search" and row["actor"] == "client:sister" for row in new), new


# --- answers that come later -------------------------------------------------------------------------------------


def test_a_search_is_answered_at_the_senders_address(sister, mailbox):
    content = sister.search("idtype-value", {"type": "UIN", "value": sister.nik[0]})
    correlation = sister.ask("search", content)
    path, headers, answer = mailbox.answer_to("search", correlation)
    assert path == "/registry/on-search" and headers["Content-Type"] == "application/json"
    conforms(answer, envelope("on-search"))
    assert is_signed(answer, sister.keys, "rantau")
    assert answer["message"]["transaction_id"] == content["transaction_id"]
    assert answer["message"]["search_response"][0]["data"]["reg_records"]


def test_an_answer_that_is_not_taken_is_sent_again(sister, mailbox):
    mailbox.status = 503
    try:
        correlation = sister.ask("search", sister.search("idtype-value", {"type": "UIN", "value": sister.nik[0]}))
        assert eventually(lambda: any(body["message"].get("correlation_id") == correlation
                                      for _, _, body, _ in list(mailbox.came)))
    finally:
        mailbox.status = 200
    mailbox.answer_to("search", correlation)
    tries = [body for _, _, body, _ in mailbox.came if body["message"].get("correlation_id") == correlation]
    assert len({one["header"]["message_id"] for one in tries}) == 1, "the same message, told again"


def wish(filter, reference="w-1", event="REGISTER", entity="Member", **more):
    return {"reference_id": reference, "timestamp": moment(), "subscribe_criteria": {
        "reg_event_type": event, "filter": filter, "notify_record_type": entity, **more}}


def subscribe(sister, mailbox, *wishes):
    content = {"transaction_id": uuid.uuid4().hex, "subscribe_request": list(wishes)}
    correlation = sister.ask("subscribe", content)
    _, _, answer = mailbox.answer_to("subscribe", correlation)
    conforms(answer, envelope("on-subscribe"))
    assert is_signed(answer, sister.keys, "rantau")
    assert answer["message"]["transaction_id"] == content["transaction_id"]
    return content, answer["message"]["subscribe_response"]


def unsubscribe(sister, mailbox, *codes):
    content = {"transaction_id": uuid.uuid4().hex, "timestamp": moment(), "subscription_codes": list(codes)}
    correlation = sister.ask("unsubscribe", content)
    _, _, answer = mailbox.answer_to("unsubscribe", correlation)
    assert is_signed(answer, sister.keys, "rantau")
    return conforms(answer, envelope("on-unsubscribe"))["message"]


def test_a_subscriber_hears_of_changed_cover_until_it_ends(sister, mailbox, house):
    partner = sister.partner
    worker = partner.enrol(703, first=jakarta_today())
    one = {"type": "UIN", "value": "3301011708900703"}
    _, items = subscribe(sister, mailbox, wish(one), wish({"type": "UIN", "value": "TEST-001"}, "w-2"),
                         wish(one, "w-3", event="LiveBirth"), wish(one, "w-4", entity="Beneficiary"),
                         wish(one, "w-5"))
    assert [item["status"] for item in items] == ["succ", "rjct", "rjct", "rjct", "rjct"]
    assert [item.get("status_reason_code") for item in items[1:]] == [
        "rjct.person_id.invalid", "rjct.notify_types.invalid", "rjct.notify_types.invalid",
        "rjct.event.already_subscribed"]
    code = items[0]["subscriptions"][0]["code"]
    invoice = worker["invoices"][0]
    house.control("pay", va=invoice["virtualAccount"], amount=invoice["amount"])
    _, _, notice = mailbox.wait(lambda body: body["header"]["action"] == "notify"
                                and body["message"]["notify_event"][0]["data"]["subscription_code"] == code)
    conforms(notice, envelope("notify"))
    assert is_signed(notice, sister.keys, "rantau")
    told = notice["message"]["notify_event"][0]
    assert told["reference_id"] == "w-1" and told["data"]["reg_record_type"] == "Member"
    cover = [one["value"] for one in told["data"]["reg_records"]["demographic_info"]["additional_attributes"]
             if one["name"] == "cover"]
    assert cover and all(one["programme"] in ("jkk", "jkm") and one["first_day"] <= one["last_day"] for one in cover)
    ended = unsubscribe(sister, mailbox, code)
    assert ended["status"] == "succ" and ended["subscription_status"] == [{"code": code, "status": "unsubscribe"}]
    count = len(mailbox.came)
    partner.departed(worker, str(jakarta_today()))
    time.sleep(2)
    assert not [body for _, _, body, _ in mailbox.came[count:] if body["header"]["action"] == "notify"]
    again = unsubscribe(sister, mailbox, code)
    assert (again["status"], again["status_reason_code"]) == ("rjct", "rjct.event.already_unsubscribed")
    unknown = unsubscribe(sister, mailbox, "sub-test-001")
    assert (unknown["status"], unknown["status_reason_code"]) == ("rjct", "rjct.subscription_code.invalid")


def test_a_filter_hears_of_those_who_join(sister, mailbox):
    every = [{"expression1": compared("sex", "eq", "male")}]
    _, items = subscribe(sister, mailbox, wish(every, filter_type="predicate", entity="SRPerson"))
    code = items[0]["subscriptions"][0]["code"]
    worker = sister.partner.enrol(704)
    _, _, notice = mailbox.wait(lambda body: body["header"]["action"] == "notify" and worker["person"] in json.dumps(body))
    assert notice["message"]["notify_event"][0]["data"]["subscription_code"] == code
    assert unsubscribe(sister, mailbox, code)["status"] == "succ"


def test_nobody_ends_anothers_subscription(sister, mailbox, house):
    _, items = subscribe(sister, mailbox, wish({"type": "UIN", "value": sister.nik[1]}))
    code = items[0]["subscriptions"][0]["code"]
    other, _ = joined(house, "other-sister", mailbox, Key())
    assert unsubscribe(other, mailbox, code)["status_reason_code"] == "rjct.subscription_code.invalid"
    assert unsubscribe(sister, mailbox, code)["status"] == "succ"


# --- what became of it -------------------------------------------------------------------------------------------


def status_question(kind, by, value):
    return {"transaction_id": uuid.uuid4().hex, "txnstatus_request": {
        "reference_id": "s-1", "txn_type": kind, "attribute_type": by, "attribute_value": value}}


def test_earlier_messages_are_answered_for(sister, mailbox, house):
    content = sister.search("idtype-value", {"type": "UIN", "value": sister.nik[0]}, reference=uuid.uuid4().hex)
    correlation = sister.ask("search", content)
    mailbox.answer_to("search", correlation)
    reference = content["search_request"][0]["reference_id"]
    for by, value in (("transaction_id", content["transaction_id"]), ("correlation_id", correlation),
                      ("reference_id_list", [reference])):
        answer = sister.ask_now("txn-status", status_question("search", by, value))["message"]["txnstatus_response"]
        assert answer["txn_type"] == "search"
        assert answer["txn_status"]["transaction_id"] == content["transaction_id"]
        item, = answer["txn_status"]["search_response"]
        assert item["reference_id"] == reference and item["data"]["reg_records"]
    nothing = sister.ask_now("txn-status", status_question("search", "transaction_id", "unheard-of"))
    assert nothing["header"]["status"] == "rjct"
    assert nothing["message"]["txnstatus_response"]["txn_status"]["search_response"] == []
    stranger, _ = joined(house, "curious-sister", mailbox, Key())
    theirs = stranger.ask_now("txn-status", status_question("search", "correlation_id", correlation))
    assert theirs["message"]["txnstatus_response"]["txn_status"]["search_response"] == []
    asked, items = subscribe(sister, mailbox, wish({"type": "UIN", "value": sister.nik[0]}))
    code = items[0]["subscriptions"][0]["code"]
    for by, value in (("transaction_id", asked["transaction_id"]), ("subscription_code_list", [code])):
        later = sister.ask("txn-status", status_question("subscribe", by, value))
        _, _, answer = mailbox.answer_to("txn-status", later)
        conforms(answer, envelope("txn-on-status"))
        told = answer["message"]["txnstatus_response"]
        assert told["txn_type"] == "on-subscribe"
        assert told["txn_status"]["subscribe_response"][0]["subscriptions"][0]["code"] == code
    assert unsubscribe(sister, mailbox, code)["status"] == "succ"
    receipt = sister.ask_now("txn-status", status_question("receipt", "transaction_id", "t"))
    assert receipt["message"]["txnstatus_response"]["txn_status"]["receipt_information"] == {"beneficiaries": []}


# --- what is refused ---------------------------------------------------------------------------------------------

EVERY = [(action, path) for action, path in PATHS.items()] + [(action, path) for action, path in SYNC.items()]


def content_of(action):
    item = {"reference_id": "r", "timestamp": moment(), "status": "succ", "data": {"version": "1.0.0", "reg_records": {}}}
    return {"transaction_id": uuid.uuid4().hex, "correlation_id": uuid.uuid4().hex, **{
        "search": {"search_request": [question("idtype-value", {"type": "UIN", "value": "TEST-001"}, "r")]},
        "subscribe": {"subscribe_request": [wish({"type": "UIN", "value": "TEST-001"})]},
        "unsubscribe": {"timestamp": moment(), "subscription_codes": ["sub-test-001"]},
        "txn-status": status_question("search", "transaction_id", "t"),
        "on-search": {"search_response": [item]}, "on-subscribe": {"subscribe_response": [item]},
        "on-unsubscribe": {"status": "succ", "subscription_status": [{"code": "c", "status": "unsubscribe"}]},
        "txn-on-status": {"txnstatus_response": {"txn_type": "search", "txn_status": {"search_response": []}}},
        "notify": {"notify_event": [item]}}[action]}


@pytest.mark.parametrize("action, path", EVERY)
def test_nobody_asks_without_a_token(sister, action, path):
    document = sister.message(action, content_of(action))
    for token in (None, "invalid-token", "rantau-client.invalid"):
        refused(sister.post(path, document, token=token), 401, "err.request.unauthorized")


@pytest.mark.parametrize("action, path", EVERY)
def test_a_right_message_is_taken_at_every_address(sister, action, path):
    answer = sister.post(path, sister.message(action, content_of(action)))
    assert answer.status_code == 200, answer.text
    conforms(answer.json(), envelope(ANSWERS[action]) if path in SYNC.values() else ACK)


@pytest.mark.parametrize("action, path", EVERY)
def test_a_broken_message_is_refused_at_every_address(sister, action, path):
    right = sister.message(action, content_of(action))
    for part in ("message", "header"):
        refused(sister.post(path, {name: value for name, value in right.items() if name != part}), 400,
                "err.request.bad")
    refused(sister.post(path, json.dumps(right)[:-9]), 400, "err.request.bad")
    refused(sister.post(path, "[]"), 400, "err.request.bad")
    refused(sister.post(path, right, **{"Content-Type": None}), 415, "err.request.bad")
    refused(sister.post(path, right, **{"Content-Type": "text/plain"}), 415, "err.request.bad")
    altered = json.loads(json.dumps(right))
    altered["message"]["transaction_id"] = "another"
    refused(sister.post(path, altered), 401, "err.signature.invalid")
    refused(sister.post(path, {**right, "signature": "invalid-signature"}), 401, "err.signature.invalid")
    refused(sister.post(path, {name: value for name, value in right.items() if name != "signature"}), 401,
            "err.signature.missing")


def test_a_header_says_what_is_right(sister):
    content = content_of("search")

    def post(**header):
        return sister.post(SYNC["search"], sister.message("search", content, **header))

    refused(post(version="2.0.0"), 400, "err.version.not_supported", "rjct.version.invalid")
    refused(post(receiver_id="somebody"), 400, "err.receiver_id.invalid")
    refused(post(sender_id="somebody"), 403, "err.sender_id.invalid")
    elsewhere = sister.message("subscribe", content_of("subscribe"))
    refused(sister.post(SYNC["search"], elsewhere), 400, "err.request.bad", "rjct.action.invalid")
    refused(post(message_ts=moment(hours=2)), 400, "err.request.bad", "rjct.message_ts.invalid")
    refused(post(message_ts=moment(hours=-1)), 400, "err.request.bad", "rjct.message_ts.invalid")
    refused(post(message_ts="yesterday"), 400, "err.request.bad", "rjct.message_ts.invalid")
    refused(post(total=7), 400, "err.request.bad", "rjct.total_count.invalid")
    refused(post(is_msg_encrypted=True), 400, "err.encryption.invalid")
    refused(post(message_id=None), 400, "err.request.bad")
    twice = sister.message("search", content_of("search"))
    assert sister.post(SYNC["search"], twice).status_code == 200
    document = refused(sister.post(SYNC["search"], twice), 400, "err.request.bad", "rjct.message_id.duplicate")
    assert document["header"]["status_reason_code"] == "rjct.message_id.duplicate"
    assert document["header"]["action"] == "on-search" and document["message"]["search_response"] == []
    assert document["message"]["correlation_id"] == twice["header"]["message_id"]
    for elsewhere in ("http://127.0.0.1:1/registry/on-search", "https://example.org/", "file:///etc/passwd",
                      sister.callback + ".example.org/"):
        answer = sister.post(PATHS["search"], sister.message("search", content_of("search"), sender_uri=elsewhere))
        refused(answer, 400, "err.sender_uri.invalid")


def test_old_and_foreign_signatures_do_not_hold(sister):
    for sign in (lambda one: sister.key.sign(sister.sender, one, created=int(time.time()) - 4000),
                 lambda one: sister.key.sign(sister.sender, one, created=int(time.time()) + 4000),
                 lambda one: sister.key.sign(sister.sender, one, lasts=200_000),
                 lambda one: Key(sister.key.name).sign(sister.sender, one),
                 lambda one: sister.key.sign("somebody", one)):
        document = sister.message("search", content_of("search"))
        document["signature"] = sign(document)
        refused(sister.post(SYNC["search"], document), 401, "err.signature.invalid")


def test_formats_and_lengths_are_kept(sister):
    def post(change, action="search", path=None):
        content = content_of(action)
        change(content)
        return sister.post(path or PATHS[action], sister.message(action, content))

    def item(name, value):
        return lambda content: content["search_request"][0].update({name: value})

    for wrong in ("not-a-timestamp", "2024-01-15T10:30:00", 5):
        refused(post(item("timestamp", wrong)), 400, "err.request.bad", "rjct.timestamp.invalid")
    for wrong in ("en", "ENG", "english"):
        refused(post(item("locale", wrong)), 400, "err.request.bad")
    for wrong in ({"page_size": 0, "page_number": 1}, {"page_size": 10, "page_number": 0},
                  {"page_size": -1, "page_number": 1}):
        refused(post(item("pagination", wrong)), 400, "err.request.bad", "rjct.pagination.invalid")
        refused(post(lambda content: content["search_request"][0]["search_criteria"].update(pagination=wrong)), 400,
                "err.request.bad", "rjct.pagination.invalid")
    assert post(lambda content: content.update(transaction_id="x" * 99)).status_code == 200
    refused(post(lambda content: content.update(transaction_id="x" * 100)), 400, "err.request.bad")
    assert post(item("reference_id", "r" * 50)).status_code == 200
    codes = lambda code: lambda content: content.update(subscription_codes=[code])  # noqa: E731
    assert post(codes("s" * 99), "unsubscribe").status_code == 200
    refused(post(codes("s" * 100), "unsubscribe"), 400, "err.request.bad")
    refused(post(lambda content: content["subscribe_request"][0].update(timestamp="2024-01-15T10:30:00"), "subscribe"),
            400, "err.request.bad", "rjct.timestamp.invalid")
    twin = content_of("search")
    twin["search_request"] *= 2
    refused(sister.post(SYNC["search"], sister.message("search", twin)), 400, "err.request.bad",
            "rjct.reference_id.duplicate")
    many = content_of("search")
    many["search_request"] = [question("idtype-value", {"type": "UIN", "value": "1"}, f"r-{n}") for n in range(101)]
    refused(sister.post(SYNC["search"], sister.message("search", many)), 400, "err.request.bad",
            "rjct.total_count.limit_exceeded")
    graphql = content_of("search")
    graphql["search_request"][0]["search_criteria"]["query_type"] = "graphql"
    refused(sister.post(SYNC["search"], sister.message("search", graphql)), 400, "err.request.bad")


def test_other_methods_and_programs_without_the_scope_are_told_in_the_same_form(sister, house, mailbox):
    answer = requests.get(house.url + "/registry/sync/search", timeout=30)
    assert answer.status_code == 405
    conforms(answer.json(), {"type": "object", "required": ["errors", "message"]})
    assert requests.post(house.url + "/registry/nowhere", timeout=30).json()["message"]["ack_status"] == "ERR"
    foreign = sister.partner
    answer = sister.post(SYNC["search"], sister.message("search", content_of("search")), token=foreign.token)
    assert answer.status_code == 200, "the same program's other token serves as well"
    without, _ = joined(house, "signless", mailbox, None, unsigned=True)
    assert without.post(PATHS["search"], without.message("search", content_of("search"))).status_code == 200
    stub = {**without.message("search", content_of("search")), "signature": "unsigned-stub"}
    assert without.post(PATHS["search"], stub).status_code == 200
    bad = {**without.message("search", content_of("search")), "signature": "invalid-signature"}
    refused(without.post(PATHS["search"], bad), 401, "err.signature.invalid")
    for wrong in ({"client_secret": "x"}, {"client_id": "nobody"}, {"grant_type": "password"}):
        fields = {"grant_type": "client_credentials", "client_id": "sister", "client_secret": "y", **wrong}
        told = requests.post(f"{house.url}/oauth2/client/token", data=fields, timeout=30)
        assert told.status_code in (400, 401) and told.json()["errors"]


def test_a_message_may_come_as_a_file(sister):
    document = sister.message("search", content_of("search"))
    answer = requests.post(sister.url + SYNC["search"], timeout=60, headers={"Authorization": f"Bearer {sister.token}"},
                           files={"fileName": ("search.json", json.dumps(document), "application/json")},
                           data={"action": "search", "fileFormat": "json"})
    assert answer.status_code == 200, answer.text
    conforms(answer.json(), envelope("on-search"))


# --- the simulator -----------------------------------------------------------------------------------------------


def test_the_simulated_institution_asks_signs_and_misbehaves(house):
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    program = Program("rantau-outside", ["registry", "--port", str(port), "--rantau", house.url, "--sender", "simulated.example.org"],
                      house.folder / "sister.log", f"{url}/control/received")
    program.start()
    try:
        admin = Officers(house).caller("administrator")
        admin.post("/api/v1/clients", {"id": "simulated", "name": "Simulated", "institution": "Lembaga tiruan",
                                       "scopes": "registry"})
        path = "/api/v1/clients/simulated/registry-terms"
        admin.post(path, {"sender": "simulated.example.org", "people": "all", "fields": ALL_FIELDS, "callback": url,
                          "queries": ALL_QUERIES, "keys": requests.get(f"{url}/.well-known/jwks.json", timeout=30).text}, 200)
        secret = admin.post(f"{path}/secret", {})["secret"]
        requests.post(f"{url}/control/credentials", json={"client": "simulated", "secret": secret},
                      timeout=30).raise_for_status()

        def ask(sync=True, **spoil):
            order = {"action": "search", "sync": sync, "message": content_of("search"), "spoil": spoil}
            answer = requests.post(f"{url}/control/ask", json=order, timeout=60)
            answer.raise_for_status()
            return answer.json()

        right = ask()
        assert right["status"] == 200 and right["signed"] is True, right
        for spoil, status in (({"withoutToken": True}, 401), ({"unsigned": True}, 401), ({"foreignKey": True}, 401),
                              ({"alteredAfterSigning": True}, 401), ({"version": "9"}, 400), ({"half": True}, 400),
                              ({"receiver": "x"}, 400), ({"sender": "x"}, 403), ({"secondsOld": 4000}, 401),
                              ({"messageID": right["messageID"]}, 400)):
            assert ask(**spoil)["status"] == status, spoil
        requests.post(f"{url}/control/failures", json={"failures": 1, "status": 500}, timeout=30).raise_for_status()
        correlation = json.loads(ask(sync=False)["body"])["message"]["correlation_id"]
        received = lambda: [one for one in requests.get(f"{url}/control/received", timeout=30).json()  # noqa: E731
                            if correlation in one["body"]]
        assert eventually(received) and all(one["signed"] for one in received())
    finally:
        program.stop()


# --- the page ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language, width", [("id", 390), ("en", 390), ("id", 320), ("en", 1280)])
def test_an_administrator_agrees_on_terms_in_the_browser(house, language, width):
    name = f"page-{language}-{width}"
    Officers(house).caller("administrator").post("/api/v1/clients", {
        "id": name, "name": "Page", "institution": f"Lembaga {name}", "scopes": "registry"})
    with opened(house, language, width=width) as page:
        page.context.add_cookies([
            {"name": "rantau", "value": Officers(house).token("administrator"), "url": house.url},
            {"name": "lang", "value": language, "url": house.url}])
        page.goto(f"/klien/{name}")
        page.locator(f'a[href="/klien/{name}/registri"]').click()
        examine(page, language)
        page.locator('[name="sender"]').fill(f"{name}.example.org")
        page.locator('[name="fields"]').fill("name birth wealth")
        page.locator('[name="callback"]').fill("http://127.0.0.1:9/dci")
        page.locator('[name="unsigned"]').check()
        page.locator(f'form[action="/klien/{name}/registri"] button').click()
        examine(page, language)
        assert page.locator('[name="fields"]').get_attribute("aria-invalid") == "true"
        page.locator('[name="fields"]').fill("name birth")
        page.locator(f'form[action="/klien/{name}/registri"] button').click()
        page.locator(f'form[action="/klien/{name}/registri/rahasia"] button').click()
        examine(page, language)
        secret = page.locator("#secret").inner_text().strip()
        if "RANTAU_PICTURES" in os.environ:
            page.screenshot(path=f"{os.environ['RANTAU_PICTURES']}/registry-{language}-{width}.png", full_page=True)
    assert Institution(house.url, name, f"{name}.example.org", "").sign_in(secret).token


# --- the standard's own files ------------------------------------------------------------------------------------

needs_files = pytest.mark.skipif(not (STANDARD / "social_api_v1.0.0.yaml").exists(),
                                 reason="the standard's files are not at hand; RANTAU_SPDCI names their folder")


def filled(example, sister):
    """An example as it stands, but for what it leaves open: identities, moments, a signature."""
    message = example["message"]
    message["transaction_id"] = message["transaction_id"] or uuid.uuid4().hex
    for item in message["search_request"]:
        item["reference_id"] = item["reference_id"] or uuid.uuid4().hex
    example["header"].update(message_id=uuid.uuid4().hex, message_ts=moment(), sender_id=sister.sender,
                             receiver_id="rantau")
    example["signature"] = sister.key.sign(sister.sender, example)
    return example


@needs_files
def test_the_examples_are_answered(sister):
    names = sorted((STANDARD / "examples").glob("*req.json"))
    assert len(names) >= 6
    for name in names:
        asked = filled(json.loads(name.read_text()), sister)
        answer = sister.post(SYNC["search"], asked)
        assert answer.status_code == 200, (name.name, answer.text)
        document = conforms(answer.json(), envelope("on-search"))
        item, = document["message"]["search_response"]
        assert item["status"] == "succ", (name.name, item)
        raw = json.loads(name.read_text())
        refused(sister.post(SYNC["search"], raw), 400, "err.request.bad")


def place(reference, whole):
    """What a reference points at; some of the files' lead through other references."""
    found = whole
    for part in reference.removeprefix("#/").split("/"):
        while isinstance(found, dict) and "$ref" in found:
            found = place(found["$ref"], whole)
        part = part.replace("~1", "/").replace("~0", "~")
        found = found[int(part)] if isinstance(found, list) else found[part]
    return found


def resolved(node, whole, depth=0):
    """A schema with its references put in place; the files point into each other's insides."""
    if depth > 40:
        return {}
    if isinstance(node, list):
        return [resolved(one, whole, depth + 1) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return resolved(place(node["$ref"], whole), whole, depth + 1)
    return {name: resolved(value, whole, depth + 1) for name, value in node.items() if name != "example"}


@needs_files
@pytest.mark.parametrize("file, action", [("social", "search"), ("social", "txn-status"), ("registry_core", "subscribe"),
                                          ("registry_core", "unsubscribe")])
def test_answers_fit_the_files_themselves(sister, mailbox, file, action):
    whole = yaml.safe_load((STANDARD / f"{file}_api_v1.0.0.yaml").read_text())
    content = content_of(action)
    if action == "search":
        content["search_request"][0]["search_criteria"]["query"]["value"] = sister.nik[0]
    correlation = sister.ask(action, content)
    _, _, answer = mailbox.answer_to(action, correlation)
    body = whole["paths"][PATHS[ANSWERS[action]]]["post"]["requestBody"]["content"]["application/json"]["schema"]
    conforms(answer, resolved(body, whole))
    if action in SYNC:
        response = whole["paths"][SYNC[action]]["post"]["responses"]["default"]["content"]["application/json"]["schema"]
        conforms(sister.ask_now(action, content_of(action)), resolved(response, whole))


def test_signing_does_not_hang_on_the_writing_of_a_document(sister):
    document = sister.message("search", content_of("search"))
    document["message"]["search_request"][0]["search_criteria"]["query"]["value"] = "Jalan \"é\"\t\n\\ 1"
    document["signature"] = sister.key.sign(sister.sender, document)
    assert sister.post(SYNC["search"], json.dumps(document, indent=3, ensure_ascii=True)).status_code == 200
    document["header"]["message_id"] = uuid.uuid4().hex
    document["signature"] = sister.key.sign(sister.sender, document)
    assert sister.post(SYNC["search"], canonical(document)).status_code == 200
