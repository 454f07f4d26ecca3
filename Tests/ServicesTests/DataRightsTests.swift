// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("People's rights over their data")
struct DataRightsTests {
    private let desk = Actor(account: nil, role: .counterOfficer, name: "loket")

    private func values(_ held: HeldData, _ section: String, _ name: String) -> [String] {
        (held.sections.first { $0.code == section }?.records ?? []).compactMap { record in
            record.first { $0.name == name }?.value
        }
    }

    @Test func everythingHeldIsShownOpenedToItsOwner() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.approved()
        let held = try await house.door.viewOwnData(by: house.worker)
        #expect(values(held, "person", "name") == ["Wahyu Sentosa"])
        #expect(values(held, "identifiers", "value").contains { $0.hasPrefix("3301011708900") }, "the NIK whole")
        #expect(values(held, "bankAccounts", "number") == ["0123456781"])
        #expect(values(held, "incidents", "account") == ["Terjepit mesin di pabrik."])
        #expect(values(held, "claims", "step").contains { $0.hasPrefix("approved") })
        #expect(values(held, "family", "name") == ["Sri Lestari"])
        #expect(!values(held, "cover", "lastDay").isEmpty && !values(held, "invoices", "number").isEmpty)
        #expect(!values(held, "documents", "fileName").isEmpty && !values(held, "messages", "text").isEmpty)
        #expect(values(held, "looks", "operation").contains("claim.approve"))
    }

    @Test func aCorrectionCountsOnceADeskCarriedItOutAndTheOldContactIsTold() async throws {
        let house = try await ClaimsHouse.make()
        let asked = try await house.door.askAboutData(
            .correction, .phone, wanted: "0813 9999 888", by: house.worker, repeatKey: nil)
        #expect(asked.standing == .inTime && asked.request.dueAt == house.house.now.adding(seconds: 3 * 86_400))
        await #expect(throws: Failure(.conflict, "data-request-open", field: "field")) {
            try await house.door.askAboutData(
                .correction, .phone, wanted: "0813 9999 889", by: house.worker, repeatKey: nil)
        }
        let done = try await house.door.answerDataRequest(
            asked.request.id, .done, text: "", by: desk, repeatKey: nil)
        #expect(done.standing == .answered && done.request.answer?.outcome == .done)
        let held = try await house.door.viewOwnData(by: house.worker)
        let numbers = values(held, "identifiers", "value").filter { $0.hasPrefix("+62") }
        #expect(numbers == ["+628139999888"])
        let bank = ClaimsBank()
        while try await house.door.workOffOutbox(through: bank.ports) > 0 {}
        #expect(bank.seen.messages.contains { $0.to.hasPrefix("+62812") && $0.text.contains("data pribadi") })
        await #expect(throws: Failure(.conflict, "data-request-answered")) {
            try await house.door.answerDataRequest(asked.request.id, .done, text: "", by: desk, repeatKey: nil)
        }
    }

    @Test func theClockOfThreeTimesTwentyFourHoursIsSeenByOfficers() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await house.door.askAboutData(
            .erasure, .other, wanted: "Hapus semuanya.", by: house.worker, repeatKey: nil)
        var seen: [DataRequestView.Standing] = []
        for hours in [0, 47, 24, 2] {
            house.house.set(house.house.now.adding(seconds: Int64(hours) * 3_600))
            seen += try await house.door.listDataRequests(by: desk).map(\.standing)
        }
        #expect(seen == [.inTime, .inTime, .atRisk, .breached])
    }

    @Test func aContactIsForgottenAndARefusalSaysWhy() async throws {
        let house = try await ClaimsHouse.make()
        let phone = try await house.door.askAboutData(
            .erasure, .phone, wanted: "Nomor ini milik orang lain.", by: house.worker, repeatKey: nil)
        _ = try await house.door.answerDataRequest(phone.request.id, .done, text: "", by: desk, repeatKey: nil)
        let held = try await house.door.viewOwnData(by: house.worker)
        #expect(!values(held, "identifiers", "kind").contains("phone"))
        let other = try await house.door.askAboutData(
            .erasure, .other, wanted: "Hapus kontrak lama.", by: house.worker, repeatKey: nil)
        await #expect(throws: Failure(.invalid, "data-answer-missing", field: "text", details: ["least": "10"])) {
            try await house.door.answerDataRequest(other.request.id, .refused, text: "x", by: desk, repeatKey: nil)
        }
        let refused = try await house.door.answerDataRequest(
            other.request.id, .refused, text: "Wajib disimpan, UU 27/2022 pasal 15(1)c.", by: desk, repeatKey: nil)
        #expect(refused.request.answer?.text.contains("15(1)c") == true)
        let own = try await house.door.ownDataRequests(by: house.worker)
        #expect(own.map(\.standing) == [.answered, .answered])
    }

    /// A conversation that is over, with a line and a voice note.
    private func conversation(
        _ kind: ContactKind, _ house: ClaimsHouse, _ worker: Actor, _ agent: Actor
    ) async throws {
        let door = house.door
        let opening = ContactOpening(kind: kind, category: .claim, text: "Halo")
        let opened = try await door.openContact(opening, of: house.person, by: worker, repeatKey: nil)
        let one = opened.contactCase.id
        let sound = [0x1A, 0x45, 0xDF, 0xA3] + [UInt8](repeating: 7, count: 64)
        _ = try await door.speakInContact(sound, in: one, by: worker, repeatKey: nil)
        _ = try await door.handleContact(one, .take, by: agent, repeatKey: nil)
        _ = try await door.handleContact(one, .close("Selesai"), by: agent, repeatKey: nil)
    }

    @Test func twoOfficersEraseWhatTheLawLeavesAndTheAnswerNamesBoth() async throws {
        let house = try await ClaimsHouse.make()
        let door = house.door
        _ = try await house.approved()
        let first = try await ClaimsHouse.officer(.counterOfficer, 911, house.house)
        let second = try await ClaimsHouse.officer(.contactAgent, 912, house.house)
        let worker = try await ContactHouse.actor(house.house, .worker, "pekerja", house.person)
        try await conversation(.question, house, worker, second)
        try await conversation(.complaint, house, worker, second)
        let unused: ID<BankAccountRecord> = door.ids.next()
        let (person, now) = (house.person, house.house.now)
        try await house.house.database.write { transaction in
            try BankAccountStore(transaction).insert(
                .init(id: unused, person: person, bank: "014", sealed: [1], blind: [2], holder: "Wahyu"), at: now,
                by: "test")
        }
        house.house.set(now.adding(seconds: 100 * 86_400))
        let asked = try await door.askAboutData(
            .erasure, .everything, wanted: "Saya pulang untuk selamanya.", by: worker, repeatKey: nil)
        let plan = try #require(asked.plan)
        #expect(plan.erased.map(\.kind) == [.messages, .conversations, .bankAccounts, .contacts])
        #expect(plan.kept.map(\.kind) == [.membership, .claims, .disputes, .audit])
        func carryOut(_ officer: Actor) async throws -> DataRequestView {
            try await door.answerDataRequest(asked.request.id, .done, text: "", by: officer, repeatKey: nil)
        }
        let proposed = try await carryOut(first)
        #expect(proposed.standing != .answered && proposed.request.proposal?.by == first.name)
        await #expect(throws: Failure(.refused, "second-officer-needed")) { try await carryOut(first) }
        let answer = try #require(try await carryOut(second).request.answer?.text)
        for word in ["Dihapus", "rekening yang tidak dipakai", "Tetap disimpan", "pasal 15(1)c", "pasal 44(1)a"] {
            #expect(answer.contains(word), "\(word)")
        }
        let held = try await door.viewOwnData(by: worker)
        #expect(values(held, "bankAccounts", "number") == ["0123456781"], "the account of the claim stays")
        #expect(!values(held, "documents", "fileName").isEmpty && !values(held, "claims", "step").isEmpty)
        #expect(values(held, "contactCases", "address").count == 1, "what a complaint says stays")
        #expect(!values(held, "identifiers", "kind").contains("phone"))
        #expect(values(held, "messages", "recordedAt").count == 1, "the news of the erasure alone")
        let left = try await house.house.database.read { transaction in
            try transaction.row("SELECT holder FROM bank_account WHERE id = \(unused)")?.text(0)
        }
        #expect(left == "")
        #expect(try await door.viewLooks(at: house.person, by: worker).contains { $0.operation == "data.answer" })
    }

    @Test func everythingCanBeErasedButNotCorrected() async throws {
        let house = try await ClaimsHouse.make()
        await #expect(throws: Failure(.invalid, "not-one-of", field: "field")) {
            try await house.door.askAboutData(
                .correction, .everything, wanted: "Semua", by: house.worker, repeatKey: nil)
        }
    }

    @Test func aValueThatCannotBeOneIsRefusedAtTheField() async throws {
        let house = try await ClaimsHouse.make()
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.askAboutData(
                .correction, .birthDay, wanted: "17 Agustus", by: house.worker, repeatKey: nil)
        }
        #expect(refusal?.field == "wanted" && refusal?.kind == .invalid)
    }
}
