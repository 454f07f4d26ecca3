// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("The inbox and its reminders")
struct InboxTests {
    private static let job = Actor.system("reminders")

    private func messages(_ house: TestHouse) async throws -> [MessagePort.Message] {
        let bank = ClaimsBank()
        while try await house.door.workOffOutbox(through: bank.ports) > 0 {}
        return bank.seen.messages
    }

    /// The last day of the worker's cover.
    private func end(of house: ClaimsHouse) async throws -> CalendarDay {
        let cover = try await house.door.viewCover(house.person, on: nil, knownAt: nil, by: house.worker)
        return try #require(cover.timeline.jkm.map(\.range.last).max())
    }

    @Test(arguments: [60, 30, 7])
    func aWorkerIsRemindedOnceBeforeCoverEnds(_ days: Int) async throws {
        let house = try await ClaimsHouse.make()
        let day = try await end(of: house).adding(days: -days)
        house.house.set(day.adding(days: -1))
        try await house.door.sendReminders(by: Self.job)
        house.house.set(day)
        let sent = try await house.door.sendReminders(by: Self.job)
        #expect(try await house.door.sendReminders(by: Self.job) == 0, "the day is finished")
        let found = try await house.door.viewInbox(by: house.worker).messages.filter { $0.kind == "cover-\(days)" }
        #expect(sent == 1 && found.count == 1 && found.first?.text(.english).contains("\(days) days") == true)
    }

    @Test func aSilenceOfSomeDaysIsCaughtUpAndDoublesNothing() async throws {
        let house = try await ClaimsHouse.make()
        let last = try await end(of: house)
        house.house.set(last.adding(days: -9))
        try await house.door.sendReminders(by: Self.job)
        house.house.set(last.adding(days: -5))
        try await house.door.sendReminders(by: Self.job)
        let found = try await house.door.viewInbox(by: house.worker).messages.filter { $0.kind == "cover-7" }
        #expect(found.count == 1)
    }

    @Test func aReminderWaitsForTheMorningWhereTheWorkerIs() async throws {
        let house = try await ClaimsHouse.make()
        let day = try await end(of: house).adding(days: -7)
        house.house.set(Instant(startOf: day).adding(seconds: 2 * 3_600))
        try await house.door.sendReminders(by: Self.job)
        #expect(try await messages(house.house).allSatisfy { !$0.text.contains("berakhir") }, "two in the morning")
        house.house.set(Instant(startOf: day).adding(seconds: 8 * 3_600))
        #expect(try await messages(house.house).contains { $0.text.contains("berakhir") })
    }

    @Test func missingPapersAreAskedForAgainAfterAWeekUnlessTheyCame() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        _ = try await house.door.assessClaim(
            claim.claim.id, .askDocuments([.passport], reason: "Paspor belum ada."), by: house.assessor,
            repeatKey: nil)
        house.house.set(house.house.now.jakartaDay.adding(days: 7))
        #expect(try await house.door.sendReminders(by: Self.job) == 1)
        let view = try await house.door.viewInbox(by: house.worker)
        #expect(view.messages.first?.kind == "papers-7" && view.messages.first?.link == "/klaim/\(claim.claim.id)")
    }

    @Test func whoWasRefusedIsToldAfterTwoWeeksThatTheyMayObject() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await AppealTests.refused(house)
        house.house.set(house.house.now.jakartaDay.adding(days: 14))
        #expect(try await house.door.sendReminders(by: Self.job) == 1)
        let inbox = try await house.door.viewInbox(by: house.worker).messages
        #expect(inbox.first?.kind == "objection-14" && inbox.first?.link == "/klaim/\(claim.claim.id)")
    }

    @Test func messagesGoTheWayAndInTheLanguageThatThePersonChose() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await messages(house.house)
        try await house.door.chooseContact(
            .init(sms: false, whatsapp: true, email: false, language: .english, quietFrom: 0, quietTo: 0),
            by: house.worker)
        _ = try await house.approved()
        let told = try await messages(house.house)
        #expect(told.contains { $0.channel == .whatsapp && $0.text.contains("was approved") })
        #expect(told.allSatisfy { $0.channel == .whatsapp })
        let view = try await house.door.viewInbox(by: house.worker)
        #expect(view.choice?.whatsapp == true && view.messages.contains { $0.text(.indonesian).contains("disetujui") })
    }

    @Test func whoChoseNothingOutsideIsToldInTheInboxAlone() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await messages(house.house)
        try await house.door.chooseContact(
            .init(sms: false, whatsapp: false, email: false, language: .english, quietFrom: 0, quietTo: 0),
            by: house.worker)
        _ = try await house.approved()
        #expect(try await messages(house.house).isEmpty)
        let before = try await house.door.viewInbox(by: house.worker)
        #expect(before.unread > 0)
        try await house.door.markRead(upTo: try #require(before.messages.first?.id), by: house.worker)
        #expect(try await house.door.viewInbox(by: house.worker).unread == 0)
        #expect(try await house.door.countUnread(by: house.worker) == 0)
    }
}
