// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// What was spent, at most what the law names (Permenaker 4/2023 art. 30(1), 34(1)b-c, 27(1)f and h).
    func repayment(_ request: BenefitRequest, maximum name: String, code: String) throws(Failure) -> BenefitPart {
        guard let cost = request.cost else {
            throw Failure(.invalid, "cost-required", field: "cost", details: ["event": request.event.rawValue])
        }
        let maximum = try rules.rupiah(name, on: request.on)
        let spent = try BenefitLaw.checked(cost)
        guard let paid = request.insurerPaid, request.circumstances.contains(.aboveInsurance) else {
            return BenefitPart.upTo(maximum, cost: spent, code: code)
        }
        return BenefitPart.upTo(maximum, cost: spent, code: code, less: try insurance(paid, of: spent, request))
    }

    /// What the host country's insurance repaid is not repaid again (Permenaker 4/2023 art. 50(2)).
    private func insurance(
        _ paid: Rupiah, of spent: Rupiah, _ request: BenefitRequest
    ) throws(Failure) -> (amount: Rupiah, leaves: [Derivation]) {
        let paid = min(try BenefitLaw.checked(paid, field: "insurerPaid"), spent)
        let rule = try rules.flag("\(request.event.node).insurance_deducted", on: request.on)
        let fact = Derivation(.fact, "insurer-paid", .rupiah(paid))
        return (rule.value ? paid : .zero, [fact, rule.derivation])
    }

    /// Transport after an accident: each way of travel has its own maximum (Permenaker 4/2023 art. 27(1)a, 34(1)a).
    func transport(_ request: BenefitRequest) throws(Failure) -> [BenefitPart] {
        guard !request.transport.isEmpty else { throw Failure(.invalid, "transport-required", field: "transport") }
        var parts: [BenefitPart] = []
        for way in TransportCost.Way.allCases {
            let costs = request.transport.filter { $0.way == way }
            guard !costs.isEmpty else { continue }
            var spent = Rupiah.zero
            for cost in costs { spent += try BenefitLaw.checked(cost.cost, field: "transport") }
            let maximum = try rules.rupiah("\(request.event.node).\(way.rawValue)", on: request.on)
            parts.append(BenefitPart.upTo(maximum, cost: spent, code: "transport-\(way.rawValue)"))
        }
        return parts
    }

    /// Money, and the return where it was paid for (Permenaker 4/2023 art. 34(1)d and e).
    func moneyAndReturn(_ request: BenefitRequest) throws(Failure) -> [BenefitPart] {
        let money = BenefitPart("money", try rules.rupiah("\(request.event.node).amount", on: request.on))
        guard request.cost != nil else { return [money] }
        let name = "\(request.event.node).return_transport"
        return [money, try repayment(request, maximum: name, code: "return-transport")]
    }

    static func checked(_ cost: Rupiah, field: String = "cost") throws(Failure) -> Rupiah {
        guard cost >= .zero else {
            throw Failure(.invalid, "cost-negative", field: field, details: ["found": String(cost.amount)])
        }
        return cost
    }
}

extension BenefitPart {
    /// The cost, at most a maximum of the law.
    fileprivate static func upTo(
        _ maximum: Parameter<Rupiah>, cost: Rupiah, code: String,
        less: (amount: Rupiah, leaves: [Derivation]) = (.zero, [])
    ) -> BenefitPart {
        let amount = min(cost - less.amount, maximum.value)
        let derivation = Derivation(
            .rule, "cost-up-to-maximum", .rupiah(amount), citation: maximum.citation, arguments: ["part": code],
            children: [Derivation(.fact, "cost", .rupiah(cost))] + less.leaves + [maximum.derivation])
        return BenefitPart(code, amount, derivation)
    }
}
