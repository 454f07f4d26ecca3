// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

private let node = "benefits.jkk.partial_disability"

extension BenefitLaw {
    /// The names of all losses in the table, kebab-case.
    public var lossNames: [String] {
        (rules.names(under: "\(node).loss") + rules.names(under: "\(node).assessed_loss"))
            .map(ParameterName.name).sorted()
    }

    /// Permenaker 4/2023 art. 27(1)b and 34(1)f: the share of the base for each loss, added up, at most the benefit
    /// for total permanent disability.
    func partialDisability(_ request: BenefitRequest) throws(Failure) -> BenefitPart {
        guard !request.losses.isEmpty else {
            throw Failure(.invalid, "losses-required", field: "losses")
        }
        let base = try rules.rupiah("\(node).base", on: request.on)
        let table = try rules.text("\(node).table", on: request.on)
        let cap = try rules.rupiah("benefits.jkk.total_disability.maximum", on: request.on)
        var grounds = [table.derivation]
        var losses = request.losses
        if request.leftHanded {
            let swap = try rules.flag("\(node).left_handed_swap", on: request.on)
            grounds += [Derivation(.fact, "left-handed", .yes(true)), swap.derivation]
            if swap.value { losses = losses.map(\.mirrored) }
        }
        try refuseRepeated(losses)
        var sum = Rupiah.zero
        var lines: [Derivation] = []
        for loss in losses {
            let line = try lossLine(loss, base: base, on: request.on)
            sum += line.amount
            lines.append(line.derivation)
        }
        let amount = min(sum, cap.value)
        let added = Derivation(.rule, "losses-added", .rupiah(sum), children: lines)
        return BenefitPart(
            "disability", amount,
            Derivation(
                .rule, "partial-disability", .rupiah(amount),
                arguments: ["capped": sum > cap.value ? "yes" : "no"],
                children: [base.derivation] + grounds + [added, cap.derivation]))
    }

    /// One loss: base times share, times how many, times how much less it works.
    private func lossLine(
        _ loss: DisabilityLoss, base: Parameter<Rupiah>, on day: CalendarDay
    ) throws(Failure) -> (amount: Rupiah, derivation: Derivation) {
        let share = try share(of: loss, on: day)
        var amount = base.value.share(share.rate, rounding: .down) * loss.count
        var children = share.leaves
        if loss.count > 1 { children.append(Derivation(.fact, "loss-count", .count(loss.count))) }
        if let reduction = loss.functionReduction {
            guard Rate(millionths: 0) < reduction, reduction <= .whole else {
                throw Failure(
                    .invalid, "function-reduction-out-of-range", field: "losses",
                    details: ["loss": loss.name, "found": reduction.percentText, "least": "0", "most": "100"])
            }
            let formula = try rules.text("\(node).reduced_function", on: day)
            amount = amount.share(reduction, rounding: .down)
            children += [Derivation(.fact, "function-reduction", .rate(reduction)), formula.derivation]
        }
        return (amount, Derivation(.rule, "loss", .rupiah(amount), arguments: ["loss": loss.name], children: children))
    }

    private func share(
        of loss: DisabilityLoss, on day: CalendarDay
    ) throws(Failure) -> (rate: Rate, leaves: [Derivation]) {
        let key = ParameterName.key(loss.name)
        let range = "\(node).assessed_loss.\(key)"
        if !loss.name.contains("_"), rules.knows("\(range).minimum") {
            return try assessedShare(of: loss, range: range, on: day)
        }
        let name = "\(node).loss.\(key)"
        guard !loss.name.contains("_"), rules.knows(name) else {
            throw Failure(
                .invalid, "unknown-loss", field: "losses",
                details: ["found": loss.name, "known": lossNames.joined(separator: ", ")])
        }
        let series = try rules.series(name, in: .percent, as: Rate.self)
        guard (1...series.history.atMost).contains(loss.count) else {
            throw countOutOfRange(loss, most: series.history.atMost)
        }
        guard loss.assessed == nil else {
            throw Failure(.invalid, "loss-share-fixed", field: "losses", details: ["loss": loss.name])
        }
        let parameter = try series.value(on: day)
        return (parameter.value, [parameter.derivation])
    }

    private func assessedShare(
        of loss: DisabilityLoss, range: String, on day: CalendarDay
    ) throws(Failure) -> (rate: Rate, leaves: [Derivation]) {
        guard loss.count == 1 else { throw countOutOfRange(loss, most: 1) }
        let least = try rules.rate("\(range).minimum", on: day)
        let most = try rules.rate("\(range).maximum", on: day)
        guard let found = loss.assessed, least.value <= found, found <= most.value else {
            throw Failure(
                .invalid, "loss-share-out-of-range", field: "losses",
                details: [
                    "loss": loss.name, "found": loss.assessed?.percentText ?? "",
                    "least": least.value.percentText, "most": most.value.percentText,
                ])
        }
        let fact = Derivation(.fact, "assessed-share", .rate(found))
        return (found, [fact, least.derivation, most.derivation])
    }

    private func countOutOfRange(_ loss: DisabilityLoss, most: Int) -> Failure {
        Failure(
            .invalid, "loss-count-out-of-range", field: "losses",
            details: ["loss": loss.name, "found": String(loss.count), "least": "1", "most": String(most)])
    }

    private func refuseRepeated(_ losses: [DisabilityLoss]) throws(Failure) {
        var seen: Set<String> = []
        for loss in losses where !seen.insert(loss.name).inserted {
            throw Failure(.invalid, "loss-repeated", field: "losses", details: ["loss": loss.name])
        }
    }
}
