// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Regulation
import Text

/// What the rules of a day come to in a case that rests on the very parameter, or part of the tree, in question.
struct WorkedExample {
    private let call: Call
    private let day: CalendarDay
    private let texts: RegulationTexts

    init(_ call: Call, on day: CalendarDay) {
        self.call = call
        self.day = day
        texts = .texts(call.language)
    }

    /// The example whose steps name the parameter, or one under the node; both for the whole tree, none where no
    /// example rests on it or the law has no answer that day.
    func html(for name: String) -> HTML {
        let isTariff = name.isEmpty || name.hasPrefix("contributions")
        let isBenefit = name.isEmpty || name.hasPrefix("benefits") || name.hasPrefix("regulation")
        var html = HTML()
        if isTariff, let box = tariff(name) { html.add(box) }
        if isBenefit, let box = benefit(name) { html.add(box) }
        return html
    }

    private func tariff(_ name: String) -> Box? {
        guard let tariff = try? ContributionTariff(call.site.door.rules) else { return nil }
        let routes: [Route] = [.p3mi, .perseorangan, .extension]
        for route in routes {
            for months in [24, 6, 12, 36] {
                let request = QuoteRequest(route: route, months: months, on: day)
                guard let quote = try? tariff.quote(request), Self.rests(quote.derivation, on: name) else { continue }
                let address = "route=\(route.rawValue)&months=\(months)&on=\(day)"
                return box(quote.derivation, calculator: "/hitung?\(address)")
            }
        }
        return nil
    }

    private func benefit(_ name: String) -> Box? {
        let law = BenefitLaw(call.site.door.rules)
        for event in events(of: name) {
            for phase in [Phase.during, .before, .after] {
                for months in event == .phkByAccident ? [24, 3, 6, 12, 18] : [24] {
                    let request = request(event, phase, months: months, loss: loss(of: name, law))
                    guard let result = try? law.assess(request), Self.rests(result.derivation, on: name) else {
                        continue
                    }
                    return box(result.derivation, calculator: "/manfaat?\(address(request))")
                }
            }
        }
        return nil
    }

    private static let cost = Rupiah(10_000_000)

    /// Whether a step of the answer is the parameter, or one under the node.
    private static func rests(_ step: Derivation, on name: String) -> Bool {
        name.isEmpty || step.code == name || step.code.hasPrefix(name + ".")
            || step.children.contains { rests($0, on: name) }
    }

    /// The event in whose folder a parameter stands; a death first where it stands in none.
    private func events(of name: String) -> [BenefitEvent] {
        if name.hasPrefix("benefits.jkk.death") { return [.deathByAccident] }
        let own = BenefitEvent.allCases.first { event in
            let folder = String(event.rawValue.map { $0 == "-" ? "_" : $0 })
            return name.split(separator: ".").contains { $0 == folder }
        }
        return own.map { [$0] } ?? [.death, .deathByAccident]
    }

    /// The loss that a parameter prices; a finger for what all losses share.
    private func loss(of name: String, _ law: BenefitLaw) -> String {
        let own = String((name.split(separator: ".").last ?? "").map { $0 == "_" ? "-" : $0 })
        return law.lossNames.contains(own) ? own : "right-index-finger"
    }

    private func request(_ event: BenefitEvent, _ phase: Phase, months: Int, loss: String) -> BenefitRequest {
        BenefitRequest(
            event: event, phase: phase, on: day, losses: event == .partialDisability ? [DisabilityLoss(loss)] : [],
            cost: Self.cost, transport: TransportCost.Way.allCases.map { TransportCost(way: $0, cost: Self.cost) },
            serviceMonths: months)
    }

    /// The same for the calculator, which refuses what an event does not ask for.
    private func address(_ request: BenefitRequest) -> String {
        let told =
            switch request.event {
            case .partialDisability: request.losses.map { "&loss=\($0.name)" }.joined()
            case .transport: request.transport.map { "&\($0.way.rawValue)=\($0.cost.amount)" }.joined()
            case .phkByAccident: "&serviceMonths=\(request.serviceMonths ?? 0)"
            default: "&cost=\(Self.cost.amount)"
            }
        return "event=\(request.event.rawValue)&phase=\(request.phase.rawValue)&on=\(day)\(told)"
    }

    private func box(_ derivation: Derivation, calculator: String) -> Box {
        let explanation = Explanation(derivation, call.language)
        return Box(
            "\(texts.example): \(explanation.sentence)",
            """
            <p class="figure"><b>\(explanation.value)</b></p><p class="muted">\(texts.exampleOf)</p>\
            <details><summary>\(texts.steps)</summary>\(DerivationView(explanation, openLevels: 4))</details>\
            \(ButtonRow("\(ButtonLink(texts.calculate, href: calculator, .quiet))"))
            """)
    }
}
