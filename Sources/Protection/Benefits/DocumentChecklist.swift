// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// The papers that the law asks for (Permenaker 4/2023 art. 50, 57); nil where no list is known for the day.
    func checklist(_ request: BenefitRequest) -> [DocumentRequirement]? {
        let node = "documents.\(request.event.key)"
        let names = ["\(node).\(request.phase.rawValue)", "\(node).any_phase"]
        guard let name = names.first(where: rules.knows), var papers = papers(name, on: request.on) else { return nil }
        if request.circumstances.contains(.lostAtSea), let letter = self.papers("\(node).lost_at_sea", on: request.on) {
            papers = papers.filter { $0.code != "death-certificate" } + letter
        }
        if request.circumstances.contains(.onLeave), let further = self.papers("\(node).on_leave", on: request.on) {
            papers += further
        }
        if request.circumstances.contains(.aboveInsurance),
            let further = self.papers("\(node).above_insurance", on: request.on)
        {
            papers += further
        }
        return papers
    }

    private func papers(_ name: String, on day: CalendarDay) -> [DocumentRequirement]? {
        guard let list = try? rules.texts(name, on: day) else { return nil }
        return list.value.map {
            DocumentRequirement(code: $0, citation: list.citation, verification: list.verification)
        }
    }
}
