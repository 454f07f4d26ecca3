// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// One claim decided on its own: whether the person was covered that day and why, and what the law gives for it.
public struct ExplainedClaim: Sendable {
    /// Why the day is covered or is not.
    public let cover: Derivation
    /// What the law gives; nil where the day is not covered or the law refuses it.
    public let benefit: BenefitResult?
}

extension PersonAnswers {
    /// Decides a claim of one row of a population on the day of the question.
    ///
    /// Throws `no-rule-in-force` where the law of a payment or of the event is not known, and what says that the row
    /// itself is wrong.
    public func claim(
        _ event: BenefitEvent, _ people: PopulationColumns, _ row: Int
    ) throws(Failure) -> ExplainedClaim {
        let timeline = try CoverTimeline.derive(from: try people.facts(row), law: cover)
        if let unknown = timeline.placements.first?.beforeUnknown { throw unknown }
        let answer = timeline.answer(event == .death ? .jkm : .jkk, on: question.on)
        let derivation = answer.derivation
        guard let phase = answer.phase,
            event != .partialDisability || people.loss[row] != PopulationColumns.none
        else { return ExplainedClaim(cover: derivation, benefit: nil) }
        do {
            return ExplainedClaim(cover: derivation, benefit: try benefit(event, people, row, phase: phase))
        } catch {
            guard error.kind == .refused, error.code != "no-rule-in-force" else { throw error }
            return ExplainedClaim(cover: derivation, benefit: nil)
        }
    }
}
