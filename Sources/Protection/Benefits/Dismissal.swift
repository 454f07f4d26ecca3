// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// PHK not for a work accident (Permenaker 4/2023 art. 34(1)m). Sources disagree whether it is paid once or
    /// each month; the parameter `period` holds the chosen reading, and only `once` can be computed here.
    func dismissal(_ request: BenefitRequest) throws(Failure) -> BenefitPart {
        let amount = try rules.rupiah("\(request.event.node).amount", on: request.on)
        let period = try rules.text("\(request.event.node).period", on: request.on)
        guard period.value == "once" else {
            let details = ["parameter": period.name, "found": period.value, "expected": "once"]
            throw Failure(.conflict, "unknown-rule", details: details)
        }
        return BenefitPart(
            "money", amount.value,
            Derivation(
                .rule, "dismissal", .rupiah(amount.value), citation: amount.citation,
                children: [amount.derivation, period.derivation]))
    }

    /// PHK for a work accident (Permenaker 4/2023 art. 34(1)l): by whole months of service.
    func dismissalByAccident(_ request: BenefitRequest) throws(Failure) -> BenefitPart {
        guard let months = request.serviceMonths, months >= 0 else {
            throw Failure(.invalid, "service-months-required", field: "serviceMonths")
        }
        guard let step = [18, 12, 6, 3].first(where: { $0 <= months }) else {
            let details = ["event": request.event.rawValue, "found": String(months), "least": "3"]
            throw Failure(.refused, "service-too-short", details: details)
        }
        let amount = try rules.rupiah("\(request.event.node).months_\(step)", on: request.on)
        return BenefitPart(
            "money", amount.value,
            Derivation(
                .rule, "dismissal-by-accident", .rupiah(amount.value), citation: amount.citation,
                children: [Derivation(.fact, "service-months", .count(months)), amount.derivation]))
    }
}
