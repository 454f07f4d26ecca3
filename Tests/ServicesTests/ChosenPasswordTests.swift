// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import TestKit
import Testing

@Suite("Passwords that people choose")
struct ChosenPasswordTests {
    private func refusal(_ password: String, own: [String] = []) -> String? {
        do throws(Failure) {
            try ChosenPassword(password, own: own).check()
            return nil
        } catch {
            return error.code
        }
    }

    @Test(
        "what everybody guesses is refused, and why",
        arguments: [
            ("1234567890", "password-in-order"), ("9876543210", "password-in-order"),
            ("abcdefghijk", "password-in-order"), ("0000000000", "password-one-sign"),
            ("aaaaaaaaaaaa", "password-one-sign"), ("kurang", "password-too-short"),
        ])
    func guessed(password: String, code: String) {
        #expect(refusal(password) == code)
    }

    @Test(
        "numbers of the person are refused however they are written",
        arguments: ["3301011708900002", "3301 0117 0890 0002", "08121000001", "+62 812-1000-001", "8121000001"])
    func own(password: String) {
        #expect(refusal(password, own: ["3301011708900002", "+628121000001"]) == "password-own-number")
    }

    @Test(
        "words stay allowed", arguments: ["kata sandi yang panjang", "rantau-demo", "1357924680", "hujan 12345 pagi"])
    func allowed(password: String) {
        #expect(refusal(password, own: ["3301011708900002"]) == nil)
    }

    @Test("a worker cannot change the password to the own NIK or KPJ")
    func recorded() async throws {
        let house = try await TestHouse.make()
        let day = try #require(CalendarDay("2026-11-20"))
        house.set(day)
        let enrolment = try Enrolments.perseorangan(firstDay: day.adding(days: 10))
        let worker = try await house.door.enrol(
            enrolment, password: "kata sandi panjang", by: .visitor, repeatKey: nil)
        for own in [enrolment.nik.text, worker.kpj, enrolment.phone.text] {
            await #expect(throws: Failure(.invalid, "password-own-number", field: "newPassword")) {
                try await house.door.openSession(
                    login: worker.kpj, password: "kata sandi panjang", code: nil, newPassword: own)
            }
        }
    }
}
