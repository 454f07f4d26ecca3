// SPDX-License-Identifier: Apache-2.0
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

    @Test func anHourThatIsStillToComeEverywhereInTheCountryIsRefused() async throws {
        let failure = try await refusal("2027-03-10", "10:01")
        #expect(failure?.code == "incident-not-yet" && failure?.field == "localTime")
        #expect(try await refusal("2027-03-10", "10:00") == nil)
        #expect(try await refusal("2027-03-10", "12:30", country: "AU") == nil)
        #expect(try await refusal("2027-03-10", nil) == nil)
    }
}
