// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Services
import Store
import Wire

extension HospitalRequest {
    func knownProvince() throws(Failure) -> Province {
        guard let province = Int(province).flatMap({ Province(rawValue: $0) }) else {
            throw Failure(.invalid, "not-one-of", field: "province")
        }
        return province
    }
}

extension HospitalAnswer {
    init(_ hospital: HospitalStore.Hospital) {
        self.init(id: hospital.id, name: hospital.name, province: String(hospital.province))
    }
}

extension RehabilitationRequest {
    /// - Throws: `invalid` `rehabilitation-range` where it ends before it begins.
    func plan() throws(Failure) -> RehabilitationPlan {
        guard let range = DayRange(first: firstDay, last: lastDay) else {
            throw Failure(.invalid, "rehabilitation-range", field: "lastDay")
        }
        return RehabilitationPlan(kind == "medical" ? .medical : .returnToWork, goal: goal, range: range)
    }
}

extension RehabilitationEventRequest {
    /// - Throws: `invalid` naming what the event needs and lacks.
    func news() throws(Failure) -> RehabilitationNews {
        switch event {
        case "step": return .step(title: words, due: day)
        case "done":
            guard let step else { throw Failure(.invalid, "field-missing", field: "step") }
            return .done(step: step, on: day, note: words)
        case "progress":
            guard let percent else { throw Failure(.invalid, "field-missing", field: "percent") }
            return .progress(on: day, percent: percent, note: words)
        default:
            guard let outcome = outcome.flatMap({ RehabilitationPlan.Outcome(rawValue: $0) }) else {
                throw Failure(.invalid, "field-missing", field: "outcome")
            }
            return .ended(on: day, outcome, note: words)
        }
    }
}

extension RehabilitationAnswer {
    init(_ view: RehabilitationView) {
        self.init(
            plans: view.plans.map { found in
                let plan = found.recorded.plan
                return RehabilitationPlanAnswer(
                    kind: plan.kind.rawValue, hospital: HospitalAnswer(found.hospital), goal: plan.goal,
                    firstDay: plan.range.first, lastDay: plan.range.last,
                    steps: plan.steps.map { step in
                        RehabilitationStepAnswer(
                            step: step.number, title: step.title, due: step.due, doneOn: step.doneOn, note: step.note)
                    }, percent: plan.progress.last?.percent, outcome: plan.end?.outcome.rawValue)
            })
    }
}
