// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// A rule book with everything that is found in it once and used often.
final class Law: Sendable {
    let rules: RuleBook
    let cover: CoverLaw
    let tariff: ContributionTariff
    let benefits: BenefitLaw

    /// - Throws: `unknown-parameter` or `parameter-unit-mismatch` where the book lacks what this program computes with.
    init(_ rules: RuleBook) throws(Failure) {
        self.rules = rules
        cover = try CoverLaw(rules)
        tariff = try ContributionTariff(rules)
        benefits = BenefitLaw(rules)
    }
}
