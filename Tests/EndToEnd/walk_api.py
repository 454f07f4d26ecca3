# SPDX-License-Identifier: Apache-2.0
"""The whole walk over the API: a worker is enrolled, pays, is covered, departs, has an accident, and is paid."""
from datetime import date, timedelta

import pytest

from snap import now_text
from steps import API, Member, Walk
from waiting import eventually

TODAY = date.today()
PHOTO = (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
         b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa7\x9a\xa0\xa0\x00\x00\x00\x00IEND\xaeB`\x82")


@pytest.fixture(scope="module")
def walk(house):
    return Walk(house, seed=1)


# 1. Quote


def test_a_visitor_gets_the_price_line_by_line_with_articles(walk):
    quote = walk.visitor.get(f"{API}/quote", route="p3mi", months=24, on="2024-03-01", country="TW")
    assert [(line["amount"], line["status"]) for line in quote["lines"]] == [
        (37_500, "confirmed"), (332_500, "confirmed")]
    assert quote["total"] == 370_000 and quote["regulation"] == "Permenaker 4/2023"
    assert all("18" in line["article"] and line["why"] for line in quote["lines"])


def test_savings_are_priced_apart(walk):
    quote = walk.visitor.get(
        f"{API}/quote", route="perseorangan", months=36, on="2024-03-01", jht=100_000, jhtMonths=36)
    assert quote["total"] == 494_500
    assert sum(line["amount"] for line in quote["jht"]) == 3_600_000


# 2. Enrol


@pytest.mark.parametrize("change, code, field", [
    ({"nik": "3301"}, "nik-length", "nik"),
    ({"birthDay": "1990-01-01"}, "nik-birth-date-mismatch", "nik"),
    ({"name": "A1"}, "name-sign", "name"),
    ({"phone": "abc"}, "phone-form", "phone"),
    ({"passport": "12"}, "passport-form", "passport"),
    ({"months": 0}, "number-out-of-range", "months"),
])
def test_a_registration_with_a_fault_is_refused_and_names_the_field(walk, change, code, field):
    person = walk.people.next()
    problem = walk.visitor.post(f"{API}/enrolments", {**walk.form(person), **change}, expect=400)
    assert (problem["code"], problem["field"]) == (code, field)
    assert problem["detail"] and problem["next"]


def test_the_wrong_sex_is_refused_with_what_the_nik_says(walk):
    person = walk.people.next()
    other = "male" if person.sex == "female" else "female"
    problem = walk.visitor.post(f"{API}/enrolments", walk.form(person) | {"sex": other}, expect=400)
    assert problem["code"] == "nik-sex-mismatch"


def test_a_registration_gives_numbers_and_invoices_and_the_same_key_gives_the_same(walk):
    person, key = walk.people.next(), "kunci-pendaftaran-1"
    first = walk.visitor.post(f"{API}/enrolments", walk.form(person), key=key)
    assert len(first["kpj"]) == 11 and first["kpj"].isdigit() and first["personNumber"]
    assert [invoice["amount"] for invoice in first["invoices"]] == [332_500]
    assert walk.visitor.post(f"{API}/enrolments", walk.form(person), key=key) == first
    problem = walk.visitor.post(f"{API}/enrolments", walk.form(walk.people.next()), expect=409, key=key)
    assert problem["code"] == "idempotency-key-reused"


def test_the_public_form_answers_alike_for_a_known_person_and_opens_a_case(walk):
    person = walk.people.next()
    new = walk.visitor.post(f"{API}/enrolments", walk.form(person))
    again = walk.visitor.post(f"{API}/enrolments", walk.form(person) | {"email": "lain@contoh.example"})
    shape = lambda answer: {
        name: type(value).__name__ if name != "invoices" else [sorted(one) for one in value]
        for name, value in answer.items()}
    assert shape(new) == shape(again) and not again.get("knownAs")
    cases = walk.officer("counter-officer").get(f"{API}/cases")["cases"]
    assert any(case["person"] == again["person"] and case["other"] == new["person"] for case in cases), cases


def test_an_officer_is_told_whose_nik_it_is(walk):
    member = walk.enrolled()
    twin = walk.people.next()
    twin.nik, twin.sex, twin.born = member.person.nik, member.person.sex, member.person.born
    answer = walk.officer("counter-officer").post(f"{API}/enrolments/for-worker", walk.form(twin))
    assert answer["knownAs"]["person"] == member.id and answer["knownAs"]["name"] == member.person.name
    assert answer["knownAs"]["reason"] == "nik"


def test_a_company_registers_its_worker_with_two_invoices(walk, house):
    answer = through_company(walk)
    assert [invoice["stage"] for invoice in sorted(answer.invoices, key=lambda one: one["amount"])] == [
        "before", "during-after"]
    assert sorted(invoice["amount"] for invoice in answer.invoices) == [37_500, 332_500]


def through_company(walk, **work):
    """A worker whom the demonstration's company registers."""
    officer = walk.officer("p3mi-officer")
    for organisation in officer.get(f"{API}/organisations")["organisations"]:
        person = walk.people.next()
        form = walk.form(person, route="p3mi", organisation=organisation["organisation"], **work)
        answer = officer.send("POST", f"{API}/enrolments/for-worker", json=form)
        if answer.status_code == 201:
            return Member(person, answer.json())
        assert answer.json()["code"] == "placement-company-not-yours", answer.text
    raise AssertionError("no company is the officer's own")


# 3. Pay


def answers(report):
    return [answer.get("responseCode") for answer in report["answers"]]


def test_the_bank_inquires_and_pays_and_one_receipt_stands(walk, house):
    member = walk.enrolled()
    invoice = member.invoices[0]
    inquiry = house.control("inquiry", va=invoice["virtualAccount"])
    assert inquiry["rupiah"] == invoice["amount"] and inquiry["name"] == member.person.name
    report = walk.pay(invoice)
    assert answers(report) == ["2002500"] and report["state"] == "posted"
    assert walk.receipts(invoice) == (1, 1)
    assert walk.invoices(member)[0]["state"] == "settled"
    assert house.control("inquiry", va=invoice["virtualAccount"])["answer"]["responseCode"] == "4042414"


@pytest.mark.parametrize("order, code", [
    ({"badSignature": True}, "4012500"),
    ({"badToken": True}, "4012501"),
    ({"timestampSkew": -3600}, "4012500"),
    ({"amount": 1000}, "4042513"),
    ({"amountText": "332500.50"}, "4042513"),
])
def test_a_payment_with_a_fault_is_refused_and_posts_nothing(walk, order, code):
    invoice = walk.enrolled().invoices[0]
    assert answers(walk.pay(invoice, **order)) == [code]
    assert walk.receipts(invoice) == (0, 0)


def test_an_unknown_account_is_an_invalid_bill(walk, house):
    invoice = walk.enrolled().invoices[0]
    number = invoice["virtualAccount"][:-1] + str((int(invoice["virtualAccount"][-1]) + 1) % 10)
    report = house.control("pay", va=number, amount=332_500)
    assert "4042512" in answers(report) or report["inquiry"]["responseCode"] == "4042412"


def test_the_same_payment_told_twice_is_one_receipt(walk):
    invoice = walk.enrolled().invoices[0]
    report = walk.pay(invoice, times=2)
    assert answers(report) == ["2002500", "2002500"]
    assert walk.receipts(invoice) == (1, 1)


def test_two_payments_of_one_bill_are_one_receipt_and_a_paid_bill(walk):
    invoice = walk.enrolled().invoices[0]
    report = walk.pay(invoice, times=2, newPaymentRequestIds=True, newExternalIds=True)
    assert answers(report) == ["2002500", "4042514"]
    assert walk.receipts(invoice) == (1, 1)


# 4. Be covered


def test_nobody_is_covered_before_paying(walk):
    cover = walk.cover(walk.enrolled())
    assert not cover["jkk"]["covered"] and not cover["jkm"]["covered"]
    assert cover["periods"] == []


def test_a_perseorangan_worker_is_covered_for_death_only_until_departure(walk):
    member = walk.enrolled()
    walk.pay_all(member)
    cover = walk.cover(member)
    assert not cover["jkk"]["covered"] and cover["jkm"]["covered"]
    assert cover["jkm"]["phase"] == "before" and "16(3)" in cover["jkm"]["article"]


def test_the_past_and_the_future_can_be_asked_and_so_can_what_was_known(walk):
    member = walk.enrolled()
    before_payment = now_text()
    walk.pay_all(member)
    walk.happened(member, "departed", TODAY)
    assert not walk.cover(member, TODAY - timedelta(days=30))["jkm"]["covered"]
    assert walk.cover(member, TODAY + timedelta(days=200))["jkk"]["phase"] == "during"
    assert not walk.cover(member, TODAY + timedelta(days=3_000))["jkk"]["covered"]
    assert not walk.cover(member, TODAY, knownAt=before_payment)["jkm"]["covered"]


# 5. Carry a card: card.py


# 6. Depart


def test_the_gate_is_red_until_paid_then_green_by_every_number(walk):
    member = walk.enrolled()
    red = walk.clearance(passport=member.person.passport)
    assert not red["mayDepart"] and red["payable"][0]["virtualAccount"] == member.invoices[0]["virtualAccount"]
    assert any(not check["passed"] and check["remedy"] for check in red["checks"])
    walk.pay_all(member)
    for question in ({"passport": member.person.passport}, {"nik": member.person.nik}, {"kpj": member.kpj},
                     {"q": walk.card(member)["token"]}):
        green = walk.clearance(**question)
        assert green["mayDepart"] and green["name"] == member.person.name, question
    assert walk.officer("gate-officer").get(f"{API}/clearance", expect=404, passport="X9999999")["code"]


def test_checks_are_in_the_log_within_seconds(walk, house):
    member = walk.enrolled()
    before = checks(house)
    walk.clearance(kpj=member.kpj)
    assert eventually(lambda: checks(house) > before), "the check was not logged"


def checks(house):
    return house.rows("SELECT count(*) FROM clearance_check")[0][0]


def test_departure_moves_the_phase(walk):
    member = walk.enrolled()
    walk.pay_all(member)
    walk.happened(member, "departed", TODAY)
    cover = walk.cover(member)
    assert cover["jkk"]["covered"] and cover["jkk"]["phase"] == "during"
    assert walk.happened(member, "departed", TODAY, expect=409)["code"] == "journey-event-out-of-order"


# 7. Move, extend, enrol from abroad


def test_a_worker_extends_without_a_gap(walk):
    member = walk.enrolled(months=12, first_day=TODAY)
    walk.pay_all(member)
    walk.happened(member, "departed", TODAY)
    last = date.fromisoformat(walk.cover(member)["jkk"]["until"])
    changed = walk.signed_in(member).post(f"{API}/persons/{member.id}/contracts", {
        "kind": "change-of-employer", "firstDay": year_later(TODAY, 1).isoformat(), "months": 12,
        "employer": "Contoh Foods Ltd"})
    assert changed["invoice"]["stage"] == "extension" and changed["invoice"]["amount"] == 12 * 13_500
    walk.pay_all(member)
    cover = walk.cover(member, last + timedelta(days=60))
    assert cover["jkk"]["covered"] and cover["jkk"]["phase"] == "during"
    gapless(cover["periods"], "jkk")


def year_later(day, years):
    return day.replace(year=day.year + years) if (day.month, day.day) != (2, 29) else day + timedelta(days=365 * years)


def gapless(periods, programme):
    """The periods of one programme follow one another day by day."""
    days = sorted((period["first"], period["last"]) for period in periods if period["programme"] == programme)
    for (_, last), (first, _) in zip(days, days[1:]):
        assert date.fromisoformat(first) - date.fromisoformat(last) == timedelta(days=1), days


def test_a_worker_who_left_long_ago_enrols_from_abroad_and_nothing_earlier_is_covered(walk):
    departed = TODAY - timedelta(days=100)
    member = walk.enrolled(months=24, first_day=departed, departedOn=departed.isoformat())
    assert [invoice["stage"] for invoice in member.invoices] == ["during-after"]
    walk.pay_all(member)
    assert walk.cover(member)["jkk"]["covered"]
    earlier = walk.cover(member, TODAY - timedelta(days=50))["jkk"]
    assert not earlier["covered"] and earlier["reason"]


# 8 to 10. Report, claim, decide, be paid


class Case:
    """A departed worker's accident and the claim that follows."""

    def __init__(self, walk, event="treatment-abroad", kind="work-accident", account=None, **filing):
        self.walk = walk
        self.account = account or walk.account_number()
        self.member = walk.enrolled(first_day=TODAY)
        walk.pay_all(self.member)
        walk.happened(self.member, "departed", TODAY)
        self.caller = walk.signed_in(self.member)
        self.incident = self.caller.post(f"{API}/incidents", {
            "person": self.member.id, "kind": kind, "localDay": TODAY.isoformat(), "localTime": "00:05",
            "place": "Taichung", "account": "Tangan kanan terjepit mesin di pabrik.", "witness": "Rekan kerja",
            "mission": "KDEI Taipei", "toldBy": "worker"})
        self.claim = self.caller.post(f"{API}/claims", {
            "incident": self.incident["id"], "event": event, "bankCode": "002", "accountNumber": self.account,
            "accountHolder": self.member.person.name, **filing})

    def missing(self):
        return [paper["code"] for paper in self.look()["papers"] if paper["state"] == "missing"]

    def look(self, role=None):
        return (self.walk.officer(role) if role else self.caller).get(f"{API}/claims/{self.claim['id']}")

    def attach(self, kind, content=PHOTO):
        answer = self.caller.send(
            "POST", f"{API}/incidents/{self.incident['id']}/documents", params={"kind": kind, "name": f"{kind}.png"},
            data=content, headers={"Content-Type": "image/png"})
        assert answer.status_code == 201, answer.text
        return answer.json()

    def complete(self):
        for kind in self.missing():
            self.attach(kind)
        assert self.missing() == []

    def assess(self, expect=200, **request):
        return self.walk.officer("assessor").post(f"{API}/claims/{self.claim['id']}/assessment", request, expect)

    def approve(self, expect=200, role="approver", **request):
        return self.walk.officer(role).post(
            f"{API}/claims/{self.claim['id']}/approval", {"action": "approve", **request}, expect)

    def advise(self, **advice):
        return self.walk.officer("advisory-doctor").post(
            f"{API}/claims/{self.claim['id']}/advice", {"note": "Dinyatakan oleh dokter penasihat.", **advice}, 200)

    def paid(self):
        return eventually(lambda: self.look()["state"] == "paid")


def test_a_claim_lists_its_papers_and_says_what_is_missing(walk):
    case = Case(walk, cost=31_000_000)
    assert case.incident["day"] and case.claim["covered"] and case.claim["papersKnown"]
    missing = case.missing()
    assert missing
    case.attach(missing[0])
    assert missing[0] not in case.missing()
    problem = case.assess(action="accept", expect=422)
    assert problem["code"] == "claim-papers-incomplete"


def test_two_officers_decide_and_the_bank_pays(walk, house):
    case = Case(walk, cost=31_000_000)
    case.complete()
    queue = walk.officer("assessor").get(f"{API}/claims", state="filed", limit=200)["claims"]
    assert case.claim["id"] in [line["id"] for line in queue]
    seen = case.look("assessor")
    assert seen["amount"] == 31_000_000 and seen["derivation"] and seen["articles"]
    assert case.assess(action="accept")["state"] == "assessed"
    extra = {"override": "Nilai dicocokkan dengan naskah resmi."} if seen["status"] != "confirmed" else {}
    assert case.approve(**extra)["state"] in ("approved", "payout-ordered", "paid")
    assert case.paid(), case.look()
    payout = case.look()["payouts"][-1]
    assert payout["state"] == "settled" and payout["amount"] == 31_000_000
    transfers = [one for one in house.books()["transfers"] if one["partnerReferenceNo"] == payout["reference"]]
    assert [one["rupiah"] for one in transfers] == [31_000_000]
    house.rantau("ledger", "verify")


def test_an_unverified_figure_needs_a_recorded_reason(walk):
    case = Case(walk, event="partial-disability", losses=[{"name": "right-hand-at-wrist"}])
    case.complete()
    assert case.assess(action="accept", expect=422)["code"] == "claim-advice-missing"
    case.advise(losses=[{"name": "right-hand-at-wrist"}])
    seen = case.look("assessor")
    assert (seen["amount"], seen["status"]) == (142_000_000 * 32 // 100, "unverified")
    case.assess(action="accept")
    assert case.approve(expect=422)["code"] == "claim-override-missing"
    assert case.approve(override="Dasar santunan dikonfirmasi lewat surat.")["state"] in ("payout-ordered", "paid")


def test_a_refusal_names_its_article_and_pays_nothing(walk):
    case = Case(walk, cost=1_000_000)
    case.complete()
    case.assess(action="refuse", reason="Bukan kecelakaan kerja.", regulation="Permenaker 4/2023", article="27(3)")
    assert case.approve()["state"] == "refused"
    assert case.look()["payouts"] == []


def test_an_adjustment_needs_a_reason_and_papers_can_be_asked_for(walk):
    case = Case(walk, cost=9_000_000)
    case.complete()
    asked = case.assess(action="ask-documents", papers=["other-proof"], reason="Kuitansi asli, halaman 2.")
    assert asked["state"] == "documents-asked"
    case.attach("other-proof")
    assert case.assess(action="adjust", amount=8_000_000, expect=400)["code"]
    case.assess(action="adjust", amount=8_000_000, reason="Satu kuitansi di luar manfaat.")
    case.approve(override="Dicocokkan.")
    assert case.paid(), case.look()
    assert case.look()["payouts"][-1]["amount"] == 8_000_000


def test_a_failed_transfer_is_shown_and_goes_to_another_account(walk, house):
    case = Case(walk, cost=2_000_000, account=walk.account_number(closed=True))
    case.complete()
    case.assess(action="accept")
    case.approve(override="Dicocokkan.")
    failed = eventually(lambda: [p for p in case.look()["payouts"] if p["state"] == "failed"])
    assert failed, case.look()
    walk.officer("finance").post(f"{API}/payouts/{failed[0]['id']}/retry", {
        "bankCode": "002", "accountNumber": walk.account_number(), "accountHolder": case.member.person.name})
    assert case.paid(), case.look()
    assert [payout["state"] for payout in sorted(case.look()["payouts"], key=lambda one: one["attempt"])] == [
        "failed", "settled"]
    house.rantau("ledger", "verify")


def test_an_account_of_somebody_else_is_not_paid(walk, house):
    number = walk.account_number()
    house.control("accounts", bankCode="002", accountNo=number, name="Orang Lain Sekali")
    case = Case(walk, cost=2_500_000, account=number)
    case.complete()
    case.assess(action="accept")
    case.approve(override="Dicocokkan.")
    assert eventually(lambda: [p for p in case.look()["payouts"] if p["state"] == "failed"]), case.look()
    assert not [one for one in house.books()["transfers"] if one["accountNo"] == number]


def test_an_unknown_outcome_is_asked_about_and_paid_once(walk, house):
    case = Case(walk, cost=3_000_000)
    case.complete()
    case.assess(action="accept")
    house.control("failures", transfer="unknown", pendingAnswers=1)
    try:
        case.approve(override="Dicocokkan.")
        assert eventually(lambda: case.look()["state"] == "paid", 90), case.look()
    finally:
        house.control("failures")
    reference = case.look()["payouts"][-1]["reference"]
    assert sum(one["partnerReferenceNo"] == reference for one in house.books()["transfers"]) == 1
    house.rantau("ledger", "verify")


# 11. See


def test_a_manager_sees_figures_against_a_target(walk):
    manager = walk.officer("manager")
    manager.post(f"{API}/targets", {"day": "2030-12-31", "participants": 900_000})
    figures = manager.get(f"{API}/figures")
    assert figures["participants"] > 0 and figures["history"] and figures["contributions"]
    assert sum(one["people"] for one in figures["phases"]) == figures["participants"]
    assert sum(one["people"] for one in figures["countries"]) == figures["participants"]
    assert sum(one["people"] for one in figures["provinces"]) == figures["participants"]
    assert any(target["participants"] == 900_000 for target in figures["targets"])


# Everybody keeps to their own


def test_nobody_sees_another_persons_record_or_learns_that_it_exists(walk):
    mine, other = walk.enrolled(), walk.enrolled()
    caller = walk.signed_in(mine)
    for path in ("", "/cover", "/invoices", "/card"):
        assert caller.get(f"{API}/persons/{other.id}{path}", expect=404)["code"] == "no-such-record"
        assert walk.visitor.get(f"{API}/persons/{other.id}{path}", expect=401)["code"]
    assert walk.officer("manager").get(f"{API}/persons/{other.id}", expect=403)["code"]


def test_every_look_and_write_is_in_the_audit(walk, house):
    member = walk.enrolled()
    walk.signed_in(member).get(f"{API}/persons/{member.id}")
    names = [row[0] for row in house.rows(
        "SELECT operation FROM audit WHERE subject = (SELECT person FROM membership WHERE kpj = ?) ORDER BY id",
        member.kpj)]
    assert "enrolment.submit" in names and "member.view" in names


def test_the_proofs_hold_at_the_end(house):
    house.rantau("audit", "verify")
    house.rantau("ledger", "verify")
