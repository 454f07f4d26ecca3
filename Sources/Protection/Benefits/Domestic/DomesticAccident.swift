// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension DomesticLaw {
    /// STMB: the first months in full, the next at a share, all later ones at a smaller share
    /// (PP 53/2012 annex II).
    func temporaryDisability(_ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        let (wage, fact) = try wage(request)
        guard let months = request.months, (1...600).contains(months) else {
            throw Failure(
                .invalid, "months-required", field: "months",
                details: ["found": String(request.months ?? 0), "least": "1", "most": "600"])
        }
        let node = "domestic.jkk.temporary_disability"
        var left = months
        var sum = Rupiah.zero
        var leaves = [fact, Derivation(.fact, "months-unable-to-work", .count(months))]
        for step in ["first", "second"] {
            let length = try rules.months("\(node).\(step)_months", on: request.on)
            let rate = try rules.rate("\(node).\(step)_share", on: request.on)
            sum += wage.share(rate.value, rounding: .down) * min(left, length.value)
            left = max(0, left - length.value)
            leaves += [length.derivation, rate.derivation]
        }
        if left > 0 {
            let rate = try rules.rate("\(node).later_share", on: request.on)
            sum += wage.share(rate.value, rounding: .down) * left
            leaves.append(rate.derivation)
        }
        return answer("domestic-temporary-disability", sum, leaves)
    }

    /// Share of the table, times how much less a limb works, times the months of wage.
    func partialDisability(_ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        let (wage, fact) = try wage(request)
        guard let share = request.share, Rate(millionths: 0) < share, share <= .whole else {
            throw Failure(
                .invalid, "loss-share-out-of-range", field: "share",
                details: [
                    "loss": "share", "found": request.share?.percentText ?? "", "least": "0", "most": "100",
                ])
        }
        let base = try rules.months("domestic.jkk.base_months", on: request.on)
        var amount = (wage * base.value).share(share, rounding: .down)
        var leaves = [fact, Derivation(.fact, "table-share", .rate(share)), base.derivation]
        if let reduction = request.reduction {
            guard Rate(millionths: 0) < reduction, reduction <= .whole else {
                throw Failure(
                    .invalid, "function-reduction-out-of-range", field: "reduction",
                    details: ["loss": "share", "found": reduction.percentText, "least": "0", "most": "100"])
            }
            amount = amount.share(reduction, rounding: .down)
            leaves.append(Derivation(.fact, "function-reduction", .rate(reduction)))
        }
        return answer("domestic-partial-disability", amount, leaves)
    }

    /// A share of the months of wage.
    func share(_ node: String, _ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        let (wage, fact) = try wage(request)
        let base = try rules.months("domestic.jkk.base_months", on: request.on)
        let rate = try rules.rate("\(node).share", on: request.on)
        let amount = (wage * base.value).share(rate.value, rounding: .down)
        return answer("domestic-\(request.benefit.rawValue)", amount, [fact, base.derivation, rate.derivation])
    }

    /// A share of the months of wage, at least the death grant of JKM.
    func deathByAccident(_ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        let byWage = try share("domestic.jkk.death", request)
        let least = try rules.rupiah("domestic.jkm.death_grant", on: request.on)
        return answer(
            "domestic-death-by-accident", max(byWage.amount, least.value), [byWage.derivation, least.derivation])
    }
}
