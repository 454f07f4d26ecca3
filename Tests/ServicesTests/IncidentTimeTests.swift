// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Placement
import Services
import Testing

@Suite("When an incident can have happened")
struct IncidentTimeTests {
    /// What a report on 10 March 2027, 9.00 in Jakarta, is refused for; nil when it is taken.
    private func refusal(
        _ localDay: String, _ time: String?, jakarta: String? = nil, country: String? = nil
    ) async throws -> Failure? {
        let house = try await ClaimsHouse.make()
        let report = IncidentReport(
            kind: .workAccident, localDay: ClaimsHouse.day(localDay), localTime: time,
            day: jakarta.map(ClaimsHouse.day), country: try country.map { try Country.parse($0) }, place: "Taichung",
            account: "Terjepit mesin di pabrik.", witness: nil, mission: nil, toldBy: .worker, deviceAt: nil)
        do {
            _ = try await house.door.reportIncident(report, of: house.person, by: house.worker, repeatKey: nil)
            return nil
        } catch let failure as Failure {
            return failure
        }
    }

    @Test(
        arguments: [
            ("14:20", "2027-03-02", "HK"), ("14:20", "2027-03-02", nil), ("14:20", "2027-03-04", "HK"),
            (nil, "2027-03-04", "HK"), ("14:20", "2027-03-02", "US"),
        ] as [(String?, String, String?)])
    func aDayInJakartaThatNoClockOfTheCountryAllowsIsRefused(
        _ time: String?, _ jakarta: String, _ country: String?
    ) async throws {
        let failure = try await refusal("2027-03-03", time, jakarta: jakarta, country: country)
        #expect(failure?.code == "incident-day-elsewhere" && failure?.field == "day")
    }

    @Test(
        arguments: [
            ("00:20", "2027-03-02", "HK"), (nil, "2027-03-02", "HK"), ("14:20", "2027-03-03", nil),
            ("21:00", "2027-03-04", "SA"), ("14:20", "2027-03-04", "US"),
        ] as [(String?, String, String?)])
    func aDayInJakartaThatAClockOfTheCountryAllowsIsTaken(
        _ time: String?, _ jakarta: String, _ country: String?
    ) async throws {
        #expect(try await refusal("2027-03-03", time, jakarta: jakarta, country: country) == nil)
    }

    /// A report of 11 March in Taiwan, where it is half past midnight while Jakarta has the evening before.
    @Test func aDayThatHasBegunInTheCountryAloneIsTakenAsTodayInJakarta() async throws {
        let house = try await ClaimsHouse.make()
        let evening = Instant(startOf: ClaimsHouse.day("2027-03-10")).adding(seconds: 23 * 3_600 + 1_800)
        house.house.set(evening)
        for time in ["00:10", nil] {
            let told = try await house.door.reportIncident(
                Self.report("2027-03-11", time), of: house.person, by: house.worker, repeatKey: nil)
            #expect(told.incident.day == ClaimsHouse.day("2027-03-10"))
            #expect(told.incident.localDay == ClaimsHouse.day("2027-03-11"))
        }
        house.house.set(evening.adding(seconds: -3_600))
        let early = await #expect(throws: Failure.self) {
            try await house.door.reportIncident(
                Self.report("2027-03-11", nil), of: house.person, by: house.worker, repeatKey: nil)
        }
        #expect(early?.code == "incident-in-future")
    }

    /// Work moved from Taiwan to Australia, two hours further on: its clocks count from that day.
    @Test func theClocksOfTheCountryWhereTheWorkHasMovedCount() async throws {
        let house = try await ClaimsHouse.make()
        let change = ContractChange(
            placement: nil, kind: .changeOfCountry, firstDay: ClaimsHouse.day("2027-02-01"), months: 12,
            country: try Country.parse("AU"), employer: "Kebun Selatan")
        _ = try await house.door.changeContract(
            change, of: house.person, by: Actor(account: nil, role: .counterOfficer, name: "loket"), repeatKey: nil)
        let told = try await house.door.reportIncident(
            Self.report("2027-03-10", "11:30"), of: house.person, by: house.worker, repeatKey: nil)
        #expect(told.incident.country.code == "AU")
    }

    /// On the way home the clock may be Indonesia's, of which one is an hour further on than Taiwan's.
    @Test func onTheWayHomeTheClocksOfIndonesiaCountToo() async throws {
        let house = try await ClaimsHouse.make()
        let told = try await house.door.reportIncident(
            Self.report("2027-03-10", "11:00", .lossOnWayHome), of: house.person, by: house.worker, repeatKey: nil)
        #expect(told.incident.localTime == "11:00")
    }

    private static func report(
        _ localDay: String, _ time: String?, _ kind: IncidentKind = .workAccident
    ) -> IncidentReport {
        IncidentReport(
            kind: kind, localDay: ClaimsHouse.day(localDay), localTime: time, day: nil, country: nil,
            place: "Taichung", account: "Terjepit mesin di pabrik.", witness: nil, mission: nil, toldBy: .worker,
            deviceAt: nil)
    }

    @Test func anHourThatIsStillToComeEverywhereInTheCountryIsRefused() async throws {
        let failure = try await refusal("2027-03-10", "10:01")
        #expect(failure?.code == "incident-not-yet" && failure?.field == "localTime")
        #expect(try await refusal("2027-03-10", "10:00") == nil)
        #expect(try await refusal("2027-03-10", "12:30", country: "AU") == nil)
        #expect(try await refusal("2027-03-10", nil) == nil)
    }
}
