// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// The rules that give the benefit in this phase (Permenaker 4/2023 art. 16, 27, 30, 34), as derivation leaves.
    func given(_ request: BenefitRequest) throws(Failure) -> [Derivation] {
        var leaves: [Derivation] = []
        if let name = narrowing(request) {
            let programmes = try rules.texts(name, on: request.on)
            guard programmes.value.contains(request.programme.rawValue) else {
                throw notInPhase(request, programmes.citation)
            }
            leaves.append(programmes.derivation)
        }
        let flag = try rules.flag("\(request.event.node).given.\(request.phase.rawValue)", on: request.on)
        guard flag.value else { throw notInPhase(request, flag.citation) }
        if request.event == .scholarship { try checkScholarshipGround(request, flag.citation) }
        return leaves + [flag.derivation]
    }

    /// Refuses where a stated cause excludes the benefit (Permenaker 4/2023 art. 27(3), 34(1)).
    func refuseExcludedCauses(_ request: BenefitRequest) throws(Failure) {
        let name = "\(request.event.node).excluded_causes"
        guard !request.causes.isEmpty, rules.knows(name) else { return }
        let excluded = try rules.texts(name, on: request.on)
        for cause in excluded.value where request.causes.contains(where: { $0.rawValue == cause }) {
            throw Failure(
                .refused, "benefit-excluded",
                details: [
                    "event": request.event.rawValue, "cause": cause, "article": excluded.citation.description,
                ])
        }
    }

    /// Refuses what a benefit already granted for the same event includes (Permenaker 4/2023 art. 27(4)).
    func refuseIncluded(_ request: BenefitRequest) throws(Failure) {
        for granted in request.granted.sorted(by: { $0.rawValue < $1.rawValue }) {
            let name = "\(granted.node).includes"
            guard rules.knows(name) else { continue }
            let included = try rules.texts(name, on: request.on)
            guard included.value.contains(request.event.rawValue) else { continue }
            throw Failure(
                .refused, "benefit-included",
                details: [
                    "event": request.event.rawValue, "granted": granted.rawValue,
                    "article": included.citation.description,
                ])
        }
    }

    /// The list of programmes that narrows the cover: on leave (art. 16(2)) or before departure alone (art. 16(3)).
    private func narrowing(_ request: BenefitRequest) -> String? {
        switch request.phase {
        case .during where request.circumstances.contains(.onLeave): "phases.during.leave_programmes"
        case .before where request.perseorangan: "phases.before.perseorangan_programmes"
        case .before, .during, .after: nil
        }
    }

    /// Scholarships follow JKK death or total disability in every phase, and JKM death during work.
    private func checkScholarshipGround(_ request: BenefitRequest, _ citation: Citation) throws(Failure) {
        switch request.scholarshipFor {
        case .deathByAccident, .totalDisability: return
        case .death:
            guard request.phase == .during else { throw notInPhase(request, citation) }
        default:
            throw Failure(
                .invalid, "scholarship-ground-required", field: "scholarshipFor",
                details: [
                    "found": request.scholarshipFor?.rawValue ?? "",
                    "known": "death-by-accident, total-disability, death",
                ])
        }
    }

    private func notInPhase(_ request: BenefitRequest, _ citation: Citation) -> Failure {
        Failure(
            .refused, "benefit-not-in-phase",
            details: [
                "event": request.event.rawValue, "phase": request.phase.rawValue, "article": citation.description,
                "day": request.on.description,
            ])
    }
}
