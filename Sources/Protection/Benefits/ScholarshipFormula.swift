// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// Scholarships (Permenaker 4/2023 art. 27(1)j, 34(1)): a sum a year by level, for a number of years a level
    /// and a number of children.
    func scholarship(_ request: BenefitRequest) throws(Failure) -> [BenefitPart] {
        let most = try rules.count("\(request.event.node).most_children", on: request.on)
        guard (1...most.value).contains(request.children.count) else {
            throw Failure(
                .invalid, "children-out-of-range", field: "children",
                details: ["found": String(request.children.count), "least": "1", "most": String(most.value)])
        }
        let waiting = try rules.months("\(request.event.node).waiting_time", on: request.on)
        if waiting.value > request.membershipMonths ?? 0 {
            throw Failure(
                .refused, "membership-too-short",
                details: ["found": String(request.membershipMonths ?? 0), "least": String(waiting.value)])
        }
        var parts: [BenefitPart] = []
        for child in request.children {
            var total = Rupiah.zero
            var levels: [Derivation] = []
            for schooling in child.schooling {
                let level = try schoolingLine(schooling, node: request.event.node, on: request.on)
                total += level.amount
                levels.append(level.derivation)
            }
            guard !levels.isEmpty else { throw Failure(.invalid, "schooling-required", field: "children") }
            parts.append(
                BenefitPart(
                    "scholarship", total,
                    Derivation(
                        .rule, "scholarship", .rupiah(total),
                        children: levels + [most.derivation, waiting.derivation])))
        }
        return parts
    }

    private func schoolingLine(
        _ schooling: ScholarshipChild.Schooling, node: String, on day: CalendarDay
    ) throws(Failure) -> (amount: Rupiah, derivation: Derivation) {
        let yearly = try rules.rupiah("\(node).\(schooling.level.rawValue).amount", on: day)
        let most = try rules.years("\(node).\(schooling.level.rawValue).years", on: day)
        guard (1...most.value).contains(schooling.years) else {
            throw Failure(
                .invalid, "school-years-out-of-range", field: "children",
                details: [
                    "level": schooling.level.rawValue, "found": String(schooling.years), "least": "1",
                    "most": String(most.value),
                ])
        }
        let years = Derivation(.fact, "school-years", .count(schooling.years))
        let payable = try payableYears(schooling, node: node, on: day)
        let amount = yearly.value * payable.count
        return (
            amount,
            Derivation(
                .rule, "schooling", .rupiah(amount), arguments: ["level": schooling.level.rawValue],
                children: [years] + payable.leaves + [yearly.derivation, most.derivation])
        )
    }

    /// The years that can be paid now: a scholarship is given year by year, each with a proof of schooling
    /// (PP 82/2019 art. 25(3)). Without word of proofs the whole right is meant.
    private func payableYears(
        _ schooling: ScholarshipChild.Schooling, node: String, on day: CalendarDay
    ) throws(Failure) -> (count: Int, leaves: [Derivation]) {
        guard let proven = schooling.proven else { return (schooling.years, []) }
        let rule = try rules.flag("\(node).yearly_proof", on: day)
        guard (0...schooling.years).contains(proven) else {
            throw Failure(
                .invalid, "school-years-out-of-range", field: "children",
                details: [
                    "level": schooling.level.rawValue, "found": String(proven), "least": "0",
                    "most": String(schooling.years),
                ])
        }
        let fact = Derivation(.fact, "school-years-proven", .count(proven))
        return (rule.value ? proven : schooling.years, [fact, rule.derivation])
    }
}
