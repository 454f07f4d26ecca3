// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Words that name parts of a plan of rehabilitation.
public enum RehabilitationWords {
    public static let kinds = ["return-to-work", "medical"]
    public static let outcomes = ["former-work", "other-work", "recovered", "lasting", "broken-off"]
    public static let events = ["step", "done", "progress", "ended"]
}

/// A partner hospital to be added.
public struct HospitalRequest: WireRecord {
    public let name: String
    /// Two digits.
    public let province: String

    public static let shape = Shape<HospitalRequest>(
        HospitalRequest.init, WireField("name", \.name, .text(3...120, example: "RS Contoh Sehat")),
        WireField("province", \.province, .text(2...2, example: "33")))
}

/// A partner hospital.
public struct HospitalAnswer: WireRecord {
    public let id: ID<HospitalRecord>
    public let name: String
    public let province: String

    public init(id: ID<HospitalRecord>, name: String, province: String) {
        self.id = id
        self.name = name
        self.province = province
    }

    public static let shape = Shape<HospitalAnswer>(
        HospitalAnswer.init, WireField("id", \.id, .id(HospitalRecord.self)), WireField("name", \.name, .text(1...120)),
        WireField("province", \.province, .text(2...2)))
}

/// The partner hospitals.
public struct HospitalList: WireRecord {
    public let hospitals: [HospitalAnswer]

    public init(hospitals: [HospitalAnswer]) { self.hospitals = hospitals }

    public static let shape = Shape<HospitalList>(
        { HospitalList(hospitals: $0) }, WireField("hospitals", \.hospitals, .list(of: .record(), 0...10_000)))
}

/// The advisory doctor's recommendation (PP 44/2015 art. 49(1)).
public struct RehabilitationRequest: WireRecord {
    public let kind: String
    public let hospital: ID<HospitalRecord>
    public let goal: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay

    public static let shape = Shape<RehabilitationRequest>(
        RehabilitationRequest.init, WireField("kind", \.kind, .choice(RehabilitationWords.kinds)),
        WireField("hospital", \.hospital, .id(HospitalRecord.self)),
        WireField("goal", \.goal, .text(3...500, example: "Back at the machine with a splint")),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .day))
}

/// Something that happened to the plan that runs.
public struct RehabilitationEventRequest: WireRecord {
    public let event: String
    /// The day it happened, or by which a step is due.
    public let day: CalendarDay
    /// What is to be done, or what was seen.
    public let words: String
    /// For `done`.
    public let step: Int?
    /// For `progress`: capacity for work.
    public let percent: Int?
    /// For `ended`.
    public let outcome: String?

    public static let shape = Shape<RehabilitationEventRequest>(
        RehabilitationEventRequest.init, WireField("event", \.event, .choice(RehabilitationWords.events)),
        WireField("day", \.day, .day), WireField("words", \.words, .text(3...500, example: "Grip exercises")),
        WireField("step", \.step, .optional(.integer(1...1_000))),
        WireField("percent", \.percent, .optional(.integer(0...100))),
        WireField("outcome", \.outcome, .optional(.choice(RehabilitationWords.outcomes))))
}

/// A step of a plan.
public struct RehabilitationStepAnswer: WireRecord {
    public let step: Int
    public let title: String
    public let due: CalendarDay
    public let doneOn: CalendarDay?
    public let note: String?

    public init(step: Int, title: String, due: CalendarDay, doneOn: CalendarDay?, note: String?) {
        self.step = step
        self.title = title
        self.due = due
        self.doneOn = doneOn
        self.note = note
    }

    public static let shape = Shape<RehabilitationStepAnswer>(
        RehabilitationStepAnswer.init, WireField("step", \.step, .integer(0...1_000)),
        WireField("title", \.title, .text(1...500)), WireField("due", \.due, .day),
        WireField("doneOn", \.doneOn, .optional(.day)), WireField("note", \.note, .optional(.text(0...500))))
}

/// A plan as it stands.
public struct RehabilitationPlanAnswer: WireRecord {
    public let kind: String
    public let hospital: HospitalAnswer
    public let goal: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay
    public let steps: [RehabilitationStepAnswer]
    /// The capacity for work stated last.
    public let percent: Int?
    /// Null while the plan runs.
    public let outcome: String?

    public init(
        kind: String, hospital: HospitalAnswer, goal: String, firstDay: CalendarDay, lastDay: CalendarDay,
        steps: [RehabilitationStepAnswer], percent: Int?, outcome: String?
    ) {
        self.kind = kind
        self.hospital = hospital
        self.goal = goal
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.steps = steps
        self.percent = percent
        self.outcome = outcome
    }

    public static let shape = Shape<RehabilitationPlanAnswer>(
        RehabilitationPlanAnswer.init, WireField("kind", \.kind, .choice(RehabilitationWords.kinds)),
        WireField("hospital", \.hospital, .record()), WireField("goal", \.goal, .text(1...500)),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .day),
        WireField("steps", \.steps, .list(of: .record(), 0...1_000)),
        WireField("percent", \.percent, .optional(.integer(0...100))),
        WireField("outcome", \.outcome, .optional(.choice(RehabilitationWords.outcomes))))
}

/// A claim's plans, newest first.
public struct RehabilitationAnswer: WireRecord {
    public let plans: [RehabilitationPlanAnswer]

    public init(plans: [RehabilitationPlanAnswer]) { self.plans = plans }

    public static let shape = Shape<RehabilitationAnswer>(
        { RehabilitationAnswer(plans: $0) }, WireField("plans", \.plans, .list(of: .record(), 0...100)))
}
