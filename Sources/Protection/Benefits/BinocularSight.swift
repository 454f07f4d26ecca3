// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// The loss of sight of both eyes together, in steps of ten percent as the table counts them: the better eye
    /// weighs more (PP 53/2012 annex II).
    ///
    /// - Parameters:
    ///   - left: what the left eye still sees, in whole percent.
    ///   - right: the same of the right eye.
    /// - Throws: `sight-out-of-range` outside 0...100, `no-rule-in-force` where the weights are not known.
    public func sightLoss(
        left: Int, right: Int, on day: CalendarDay
    ) throws(Failure) -> (loss: DisabilityLoss?, derivation: Derivation) {
        guard (0...100).contains(left), (0...100).contains(right) else {
            throw Failure(
                .invalid, "sight-out-of-range", field: "losses",
                details: ["found": "\(left), \(right)", "least": "0", "most": "100"])
        }
        let node = "benefits.jkk.partial_disability.binocular_sight"
        let weight = try rules.count("\(node).better_eye_weight", on: day)
        let divisor = try rules.count("\(node).divisor", on: day)
        let together = (max(left, right) * weight.value + min(left, right)) / max(divisor.value, 1)
        let steps = (100 - min(together, 100)) / 10
        let derivation = Derivation(
            .rule, "binocular-sight", .count(steps),
            children: [
                Derivation(.fact, "sight-left", .rate(.percent(left))),
                Derivation(.fact, "sight-right", .rate(.percent(right))), weight.derivation, divisor.derivation,
            ])
        return (steps == 0 ? nil : DisabilityLoss("sight-acuity-per-10-percent", count: steps), derivation)
    }
}
