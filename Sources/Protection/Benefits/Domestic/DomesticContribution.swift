// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// How dangerous the work of a domestic member is (PP 44/2015 art. 16(1)).
public enum WorkRisk: String, Sendable, Hashable, CaseIterable {
    case veryLow = "very-low"
    case low
    case medium
    case high
    case veryHigh = "very-high"
}

extension DomesticLaw {
    /// The monthly contribution of a member with wages: JKK by risk, JKM, JHT of worker and employer
    /// (PP 44/2015 art. 16, 18; PP 46/2015 art. 16).
    ///
    /// Throws `cost-negative` for a wage below nothing and `no-rule-in-force` where no rate is known for the day.
    public func monthlyContribution(
        wage: Rupiah, risk: WorkRisk, on day: CalendarDay
    ) throws(Failure) -> DomesticAnswer {
        let wage = try BenefitLaw.checked(wage, field: "wage")
        var sum = Rupiah.zero
        var leaves = [Derivation(.fact, "monthly-wage", .rupiah(wage))]
        for rate in ["jkk.\(ParameterName.key(risk.rawValue))", "jkm", "jht_worker", "jht_employer"] {
            let share = try rules.rate("domestic.contributions.\(rate)", on: day)
            sum += wage.share(share.value, rounding: .down)
            leaves.append(share.derivation)
        }
        return answer("domestic-contribution", sum, leaves)
    }

    /// The monthly JKM contribution of a member without wages (BPU, PP 44/2015 art. 20(3)).
    public func monthlyContributionWithoutWage(on day: CalendarDay) throws(Failure) -> DomesticAnswer {
        let amount = try rules.rupiah("domestic.contributions.jkm_without_wage", on: day)
        return answer("domestic-contribution", amount.value, [amount.derivation])
    }

    /// The fine on a contribution paid late by an employer, for each month of delay (PP 44/2015 art. 22(1)).
    public func fine(on contribution: Rupiah, monthsLate: Int, on day: CalendarDay) throws(Failure) -> DomesticAnswer {
        guard (0...600).contains(monthsLate) else {
            throw Failure(
                .invalid, "months-required", field: "months",
                details: ["found": String(monthsLate), "least": "0", "most": "600"])
        }
        let due = try BenefitLaw.checked(contribution, field: "contribution")
        let rate = try rules.rate("domestic.contributions.late_fine", on: day)
        let amount = (due * monthsLate).share(rate.value, rounding: .down)
        return answer(
            "domestic-fine", amount,
            [
                Derivation(.fact, "contribution-due", .rupiah(due)),
                Derivation(.fact, "months-late", .count(monthsLate)),
                rate.derivation,
            ])
    }
}
