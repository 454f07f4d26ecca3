// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Services
import TestKit
import Testing

@Suite("Days of an enrolment")
struct EnrolmentDayTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// What an enrolment on 20 November 2026 is refused for; nil when it is taken.
    private func refusal(_ enrolment: Enrolment) async throws -> Failure? {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        do {
            _ = try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil)
            return nil
        } catch let failure as Failure {
            return failure
        }
    }

    private func withChild(born: String) throws -> Enrolment {
        let plain = try Enrolments.perseorangan(firstDay: try day("2026-12-01"))
        let child = Enrolment.Relative(
            name: try PersonName.parse("Dewi Lestari"), relation: .child, birthDay: try day(born), nominated: false)
        return Enrolment(
            name: plain.name, nik: plain.nik, sex: plain.sex, birthDay: plain.birthDay, address: plain.address,
            phone: plain.phone, email: nil, passport: plain.passport, family: plain.family + [child],
            work: plain.work, savings: nil)
    }

    @Test(arguments: ["9999-01-01", "0001-01-01", "2016-11-19", "2028-11-21"])
    func aContractBeginsWithinTenYearsBackAndTwoAhead(_ first: String) async throws {
        let failure = try await refusal(try Enrolments.perseorangan(firstDay: try day(first)))
        #expect(failure?.code == "contract-first-day-out-of-range")
        #expect(failure?.field == "contractFirstDay")
    }

    @Test(arguments: ["2028-11-20", "2024-11-21"])
    func theLastDaysThatAreStillPlausibleAreTaken(_ first: String) async throws {
        #expect(try await refusal(try Enrolments.perseorangan(firstDay: try day(first))) == nil)
    }

    @Test func aContractThatIsOverIsNotInvoicedThoughNobodyDeparted() async throws {
        let failure = try await refusal(try Enrolments.perseorangan(firstDay: try day("2024-11-20")))
        #expect(failure?.code == "contract-already-over")
    }

    @Test(arguments: [
        ("1980-01-01", "departure-too-early"), ("2005-08-16", "departure-too-early"),
        ("2024-12-31", "departure-too-early"), ("2026-11-21", "departure-in-future"),
    ])
    func aDepartureFitsTheAgeTheContractAndToday(_ departed: String, _ code: String) async throws {
        let enrolment = try Enrolments.perseorangan(
            firstDay: try day("2026-01-01"), departedOn: try day(departed))
        let failure = try await refusal(enrolment)
        #expect(failure?.code == code)
        #expect(failure?.field == "departedOn")
    }

    @Test(arguments: [("2025-11-30", "departure-too-early"), ("2025-12-01", nil)])
    func nobodyDepartedBeforeTheFifteenthBirthday(_ departed: String, _ code: String?) async throws {
        let plain = try Enrolments.perseorangan(firstDay: try day("2026-01-01"), departedOn: try day(departed))
        let young = Enrolment(
            name: plain.name, nik: try NIK.parse("3301010112100002"), sex: plain.sex, birthDay: try day("2010-12-01"),
            address: plain.address, phone: plain.phone, email: nil, passport: plain.passport, family: plain.family,
            work: plain.work, savings: nil)
        #expect(try await refusal(young)?.code == code)
    }

    @Test func aDepartureAYearBeforeTheContractIsTaken() async throws {
        let enrolment = try Enrolments.perseorangan(
            firstDay: try day("2026-01-01"), departedOn: try day("2025-01-01"))
        #expect(try await refusal(enrolment) == nil)
    }

    @Test(arguments: ["9999-01-01", "2026-11-21", "1899-12-31"])
    func aRelativeIsBornBetween1900AndToday(_ born: String) async throws {
        let failure = try await refusal(try withChild(born: born))
        #expect(failure?.code == "relative-birth-day-out-of-range")
        #expect(failure?.field == "family.1.birthDay")
    }

    @Test(arguments: [("1985-05-05", "child-too-old"), ("1990-08-17", "child-too-old"), ("1990-08-18", nil)])
    func aChildIsBornAfterTheWorker(_ born: String, _ code: String?) async throws {
        let failure = try await refusal(try withChild(born: born))
        #expect(failure?.code == code)
        #expect(failure?.field == code.map { _ in "family.1.birthDay" })
    }

    @Test func aRelativeBornTodayIsTaken() async throws {
        #expect(try await refusal(try withChild(born: "2026-11-20")) == nil)
    }
}
