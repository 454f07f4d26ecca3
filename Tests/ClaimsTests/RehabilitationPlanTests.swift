// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Testing

@Suite("Plans of rehabilitation")
struct RehabilitationPlanTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func plan() throws -> RehabilitationPlan {
        let range = try #require(DayRange(first: try day("2027-04-01"), last: try day("2027-09-30")))
        return RehabilitationPlan(.returnToWork, goal: "Kembali ke mesin", range: range)
    }

    @Test func stepsAreDoneOnceAndLateOnesAreKnown() throws {
        var plan = try plan()
        #expect(plan.nextStep == 1)
        plan = try plan.after(.step(1, title: "Latihan genggam", due: try day("2027-04-20")))
        plan = try plan.after(.step(plan.nextStep, title: "Uji kerja", due: try day("2027-08-01")))
        #expect(plan.late(on: try day("2027-04-20")).isEmpty, "on its day a step is not late")
        #expect(plan.late(on: try day("2027-04-21")).map(\.number) == [1])
        plan = try plan.after(.done(step: 1, on: try day("2027-04-22"), note: "Genggam kuat"))
        #expect(plan.late(on: try day("2027-05-01")).isEmpty)
        #expect(plan.steps.first?.note == "Genggam kuat")
        let again = #expect(throws: Failure.self) {
            try plan.after(.done(step: 1, on: try day("2027-04-23"), note: "Lagi"))
        }
        #expect(again?.code == "rehabilitation-step-done")
        let unknown = #expect(throws: Failure.self) {
            try plan.after(.done(step: 9, on: try day("2027-04-23"), note: "Lagi"))
        }
        #expect(unknown?.code == "rehabilitation-step-unknown")
    }

    @Test func nothingFollowsTheEndAndNothingComesBeforeTheBeginning() throws {
        let plan = try plan()
        let early = #expect(throws: Failure.self) {
            try plan.after(.progress(on: try day("2027-03-31"), percent: 20, note: "Awal"))
        }
        #expect(early?.code == "rehabilitation-day")
        let ended = try plan.after(.ended(on: try day("2027-09-01"), .formerWork, note: "Bekerja lagi"))
        #expect(ended.end?.outcome == .formerWork)
        let late = #expect(throws: Failure.self) {
            try ended.after(.progress(on: try day("2027-09-02"), percent: 90, note: "Lanjut"))
        }
        #expect(late?.code == "rehabilitation-ended")
    }
}
