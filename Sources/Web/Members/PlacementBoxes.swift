// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Protection
import Text

/// A person's placements, newest first: where, for whom, how long, what happened.
struct PlacementBoxes: Part {
    private let placements: [PlacementFacts]
    private let today: CalendarDay
    private let language: Language
    private let texts: MemberTexts

    /// - Parameter today: the day whose employer and country stand at the head.
    init(_ placements: [PlacementFacts], today: CalendarDay, _ language: Language) {
        self.placements = placements
        self.today = today
        self.language = language
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        for facts in placements.reversed() { html.add(box(facts)) }
    }

    private func box(_ facts: PlacementFacts) -> Box {
        let placement = facts.placement
        let country = facts.country(on: today).name(in: language)
        let chip = Chip(.plain, TermTexts.word(facts.stage.rawValue, language))
        let route = TermTexts.word(placement.route.rawValue, language)
        let employer = facts.contract(on: today)?.employer ?? placement.employer
        var html: HTML = "<p>\(employer) · \(placement.occupation) · \(route)</p>"
        html.add(EventList(contracts(facts) + events(facts)))
        return Box(country, aside: chip.html, html)
    }

    private func contracts(_ facts: PlacementFacts) -> [EventList.Event] {
        facts.contracts.map { contract in
            let kind = TermTexts.title(contract.kind.rawValue, language)
            let length = Wording.months(contract.months, language)
            let range =
                DayRange(first: contract.firstDay, last: contract.lastDay)
                .map { Wording.range($0, language) } ?? ""
            return EventList.Event(
                texts.contract, "\(kind), \(length)<span class=\"muted line\">\(range)</span>", by: contract.employer)
        }
    }

    private func events(_ facts: PlacementFacts) -> [EventList.Event] {
        Journey.inOrder(facts.journey).reversed().map { event in
            EventList.Event(
                Wording.day(event.day, language), .text(TermTexts.title(event.kind.rawValue, language)),
                by: event.localDay.map { Wording.day($0, language) })
        }
    }
}
