// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Regulation
import Text

/// What the rules of a day come to in a case that everybody understands: 24 months through an executor, a death at
/// work.
struct WorkedExample {
    private let call: Call
    private let day: CalendarDay
    private let texts: RegulationTexts

    init(_ call: Call, on day: CalendarDay) {
        self.call = call
        self.day = day
        texts = .texts(call.language)
    }

    /// The example that fits a part of the tree; both for the whole of it, none where the law has no answer that day.
    func html(for name: String) -> HTML {
        let rules = call.site.door.rules
        var html = HTML()
        if name.isEmpty || name.hasPrefix("contributions") {
            let tariff = try? ContributionTariff(rules)
            let request = QuoteRequest(route: .p3mi, months: 24, on: day)
            if let quote = try? tariff?.quote(request) {
                let address = "route=p3mi&months=24&on=\(day)"
                html.add(box(quote.derivation, calculator: "/hitung?\(address)"))
            }
        }
        if name.isEmpty || !name.hasPrefix("contributions") {
            let event = event(of: name)
            let request = BenefitRequest(
                event: event, phase: .during, on: day,
                losses: event == .partialDisability ? [DisabilityLoss(Self.loss)] : [], cost: Self.cost,
                transport: [TransportCost(way: .air, cost: Self.cost)], serviceMonths: 24)
            if let result = try? BenefitLaw(rules).assess(request) {
                let address = "event=\(event.rawValue)&phase=during&on=\(day)\(told(of: event))"
                html.add(
                    box(result.derivation, calculator: "/manfaat?\(address)"))
            }
        }
        return html
    }

    /// What the example tells where its event asks for it.
    private static let loss = "right-index-finger"
    private static let cost = Rupiah(10_000_000)

    /// The event in whose folder a parameter stands; a death where it stands in none.
    private func event(of name: String) -> BenefitEvent {
        if name.hasPrefix("benefits.jkk.death") { return .deathByAccident }
        return BenefitEvent.allCases.first { event in
            let folder = String(event.rawValue.map { $0 == "-" ? "_" : $0 })
            return name.split(separator: ".").contains { $0 == folder }
        } ?? .death
    }

    /// The same for the calculator, which refuses what an event does not ask for.
    private func told(of event: BenefitEvent) -> String {
        switch event {
        case .partialDisability: "&loss=\(Self.loss)"
        case .transport: "&air=\(Self.cost.amount)"
        case .phkByAccident: "&serviceMonths=24"
        default: "&cost=\(Self.cost.amount)"
        }
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
