// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("Reports of the ministry's portal")
struct MinistryTests {
    @Test func whoIsNotKnownIsRegisteredWithACodeToPay() async throws {
        let house = try await MinistryHouse.make()
        let view = try await house.tell(house.report("PW-1", try house.enrolment()))
        #expect(view.report.outcome == .enrolled)
        let member = try #require(view.member)
        #expect(member.invoices.count == 1 && !member.cover.jkk.covered)
        #expect(try await house.people() == 1)
        try await house.pay(try #require(member.invoices.first))
        let after = try await house.door.viewPartnerReport(view.report.id, by: MinistryHouse.portal)
        #expect(after.member?.cover.jkk.covered == true && after.member?.invoices.isEmpty == true)
    }

    @Test func theSameReportTwiceCountsOnceUnderWhateverKey() async throws {
        let house = try await MinistryHouse.make()
        let report = house.report("PW-1", try house.enrolment())
        let first = try await house.tell(report, key: "key-number-1")
        for key in ["key-number-1", "key-number-2", nil] {
            #expect(try await house.tell(report, key: key).report.id == first.report.id)
        }
        #expect(try await house.people() == 1)
        let other = house.report("PW-1", try house.enrolment(2), document: "another")
        let refusal = await #expect(throws: Failure.self) { try await house.tell(other) }
        #expect(refusal?.code == "report-known-otherwise" && refusal?.field == "reference")
    }

    @Test func aMemberIsAnsweredWithCoverAndDifferencesAreOnlyProposed() async throws {
        let house = try await MinistryHouse.make()
        let known = try await house.tell(house.report("PW-1", try house.enrolment()))
        try await house.pay(try #require(known.member?.invoices.first))
        let again = try await house.tell(
            house.report("PW-2", try house.enrolment(name: "Wahyu Santosa", phone: "081299990000"), minutesAgo: 0))
        #expect(again.report.outcome == .member && again.report.person == known.report.person)
        #expect(again.member?.cover.jkk.covered == true && again.openDifferences == 2)
        #expect(try await house.name(known.report.person) == "Wahyu Sentosa")
        #expect(try await house.people() == 1)
    }

    @Test func aNumberWithAnotherNameOrBirthdayTellsNothingAndWaitsForADesk() async throws {
        let house = try await MinistryHouse.make()
        _ = try await house.tell(house.report("PW-1", try house.enrolment()))
        let view = try await house.tell(house.report("PW-2", try house.enrolment(name: "Made Sudiana")))
        #expect(view.report.outcome == .needsHuman && view.member == nil && view.openDifferences == 0)
        #expect(try await house.people() == 1)
        let cases = try await house.door.listCases(by: MinistryHouse.desk)
        #expect(cases.map(\.deskCase.kind) == [.doubtfulReport] && cases.map(\.deskCase.reason) == ["nik"])
    }

    @Test func aDeskDecidesThatAReportIsAboutThePerson() async throws {
        let house = try await MinistryHouse.make()
        let first = try await house.tell(house.report("PW-1", try house.enrolment()))
        let report = house.report("PW-2", try house.enrolment(name: "Made Sudiana"))
        let waiting = try await house.tell(report)
        let deskCase = try #require(waiting.report.deskCase)
        await #expect(throws: Failure.self) {
            try await house.door.resolveCase(
                deskCase, as: .samePerson, note: "KTP", by: MinistryHouse.desk, repeatKey: nil)
        }
        try await house.door.decideReport(
            deskCase, as: .samePerson, report: .selfReport(report), note: "KTP", by: MinistryHouse.desk,
            repeatKey: nil)
        let view = try await house.door.viewPartnerReport(waiting.report.id, by: MinistryHouse.portal)
        #expect(view.report.outcome == .member && view.report.person == first.report.person)
        #expect(view.openDifferences == 1, "the name")
        await #expect(throws: Failure.self) {
            try await house.door.decideReport(
                deskCase, as: .otherPerson, report: .selfReport(report), note: "KTP", by: MinistryHouse.desk,
                repeatKey: nil)
        }
    }

    @Test func aDeskDecidesThatAReportIsAboutSomebodyElse() async throws {
        let house = try await MinistryHouse.make()
        let first = try await house.tell(house.report("PW-1", try house.enrolment()))
        let report = house.report("PW-2", try house.enrolment(name: "Made Sudiana"))
        let waiting = try await house.tell(report)
        try await house.door.decideReport(
            try #require(waiting.report.deskCase), as: .otherPerson, report: .selfReport(report), note: "KTP",
            by: MinistryHouse.desk, repeatKey: nil)
        let view = try await house.door.viewPartnerReport(waiting.report.id, by: MinistryHouse.portal)
        #expect(view.report.outcome == .enrolled && view.report.person != first.report.person)
        #expect(view.member?.invoices.count == 1)
        #expect(try await house.door.listCases(by: MinistryHouse.desk).isEmpty, "one decision is enough")
    }

    @Test func aContractThatFollowsGoesOnWithoutAGap() async throws {
        let house = try await MinistryHouse.make()
        let enrolment = try house.enrolment()
        let first = try await house.tell(house.report("PW-1", enrolment))
        try await house.pay(try #require(first.member?.invoices.first))
        let before = try #require(first.member?.contract?.lastDay)
        let next = try await house.door.takeContractReport(
            try house.contract("PK-1", of: enrolment, firstDay: before.adding(days: 1).description),
            by: MinistryHouse.portal, repeatKey: nil)
        #expect(next.report.outcome == .member)
        try await house.pay(try #require(next.member?.invoices.first))
        let view = try await house.door.viewPartnerReport(next.report.id, by: MinistryHouse.portal)
        let last = try #require(view.member?.contract?.lastDay)
        let timeline = try #require(view.member?.cover.timeline)
        let from = house.house.now.jakartaDay
        for day in 0...from.days(to: last) {
            #expect(timeline.covers(.jkk, on: from.adding(days: day)), "\(from.adding(days: day))")
        }
    }

    @Test func aContractOfSomebodyUnknownIsRefusedWithTheNextStep() async throws {
        let house = try await MinistryHouse.make()
        let report = try house.contract("PK-1", of: try house.enrolment(), firstDay: "2027-12-01")
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.takeContractReport(report, by: MinistryHouse.portal, repeatKey: nil)
        }
        #expect(refusal?.code == "worker-not-known" && refusal?.field == "nik")
    }

    @Test func aContractReportedOfTheDeadWaitsForADeskAndIsNeverInvoiced() async throws {
        let house = try await MinistryHouse.make()
        let enrolment = try house.enrolment()
        let first = try await house.tell(house.report("PW-1", enrolment))
        let died = try #require(CalendarDay("2026-11-15"))
        _ = try await house.door.recordJourney(
            JourneyReport(placement: nil, kind: .died, day: died, localDay: nil), of: first.report.person,
            by: MinistryHouse.desk, repeatKey: nil)
        let report = try house.contract("PK-1", of: enrolment, firstDay: "2027-11-09")
        let waiting = try await house.door.takeContractReport(report, by: MinistryHouse.portal, repeatKey: nil)
        #expect(waiting.report.outcome == .needsHuman)
        #expect(try await house.door.listCases(by: MinistryHouse.desk).map(\.deskCase.reason) == ["dead"])
        try await house.door.decideReport(
            try #require(waiting.report.deskCase), as: .samePerson, report: .contract(report), note: "KTP",
            by: MinistryHouse.desk, repeatKey: nil)
        let view = try await house.door.viewPartnerReport(waiting.report.id, by: MinistryHouse.portal)
        #expect(view.report.outcome == .member && view.report.contract == nil)
        #expect(view.member?.invoices.count == first.member?.invoices.count)
    }

    @Test func anotherCountryThanTheContractsWaitsForADesk() async throws {
        let house = try await MinistryHouse.make()
        _ = try await house.tell(house.report("PW-1", try house.enrolment()))
        let view = try await house.tell(house.report("PW-2", try house.enrolment(country: "HK")))
        #expect(view.report.outcome == .needsHuman)
        #expect(try await house.door.listCases(by: MinistryHouse.desk).map(\.deskCase.reason) == ["country"])
    }

    @Test func aReturnedMemberWhoReportsAgainGetsAnotherPlacement() async throws {
        let house = try await MinistryHouse.make()
        let first = try await house.tell(house.report("PW-1", try house.enrolment()))
        _ = try await house.door.recordJourney(
            JourneyReport(
                placement: nil, kind: .arrivedHome, day: try #require(CalendarDay("2026-11-15")), localDay: nil),
            of: first.report.person, by: MinistryHouse.desk, repeatKey: nil)
        let again = try await house.tell(house.report("PW-2", try house.enrolment(country: "HK")))
        #expect(again.report.outcome == .enrolled && again.report.person == first.report.person)
        #expect(again.member?.contract?.country.code == "HK" && again.member?.kpj == first.member?.kpj)
        #expect(try await house.people() == 1)
    }

    @Test func anotherSourceSeesNoReportAndOtherRolesSendNone() async throws {
        let house = try await MinistryHouse.make()
        let view = try await house.tell(house.report("PW-1", try house.enrolment()))
        for actor in [MinistryHouse.desk, .visitor] {
            await #expect(throws: Failure.self) {
                try await house.door.viewPartnerReport(view.report.id, by: actor)
            }
            await #expect(throws: Failure.self) {
                try await house.door.takeSelfReport(
                    house.report("PW-9", try house.enrolment(9)), by: actor, repeatKey: nil)
            }
        }
        await #expect(throws: Failure.self) {
            try await house.door.viewMember(view.report.person, by: MinistryHouse.portal)
        }
    }

    @Test func aReportFromTheFutureIsRefused() async throws {
        let house = try await MinistryHouse.make()
        let refusal = await #expect(throws: Failure.self) {
            try await house.tell(house.report("PW-1", try house.enrolment(), minutesAgo: -60))
        }
        #expect(refusal?.code == "report-from-the-future" && refusal?.field == "reportedAt")
    }
}
