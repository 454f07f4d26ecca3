// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Wire

@Suite("A time of day as people write it")
struct TimeFieldTests {
    private func read(_ time: String) throws -> String {
        let document: JSONValue = .object([
            "person": .text(ID<PersonRecord>(number: 5).description), "day": .text("2026-11-23"),
            "time": .typed(time), "country": .text("TW"), "phone": .text("+886912345678"),
            "category": .text("other"),
        ])
        return try CallBackRequest.decode(document).time
    }

    @Test(arguments: [("19:30", "19:30"), ("19.30", "19:30"), ("7.05", "07:05"), ("00:00", "00:00")])
    func pointsAndShortHoursAreTaken(_ typed: String, _ meant: String) throws {
        #expect(try read(typed) == meant)
    }

    @Test(arguments: ["jam 7 malam", "24:00", "19:60", "19", "1930", "19:3", ":30", "+7:30", "19:30:00"])
    func anythingElseIsToldHowToWriteIt(_ typed: String) throws {
        let failure = #expect(throws: Failure.self) { try read(typed) }
        #expect(failure?.code == "time-malformed" && failure?.field == "time")
    }
}
