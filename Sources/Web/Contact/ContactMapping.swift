// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Services
import Store
import Text
import Wire

extension ContactItemAnswer {
    init(_ item: ContactItem) { self.init(item.contactCase, item.standing) }

    fileprivate init(_ one: ContactCaseStore.Case, _ standing: ClockStanding?) {
        self.init(
            id: one.id, person: one.person, kind: one.kind.rawValue, category: one.category.rawValue,
            channel: one.channel.rawValue, country: one.country.code, state: one.state.rawValue,
            openedOn: one.openedDay, deadline: one.deadline, standing: standing?.rawValue, officer: one.assignedName,
            rating: one.rating)
    }
}

extension ContactLineAnswer {
    init(_ line: ContactLine) {
        self.init(id: line.id, author: line.author.rawValue, text: line.text, at: line.at)
    }
}

extension SoundAnswer {
    init(_ sound: ContactTrailStore.Sound) {
        self.init(id: sound.id, mediaType: sound.kind.rawValue, size: sound.size, at: sound.at)
    }
}

extension ContactAnswer {
    init(_ view: ContactView) {
        self.init(
            contactCase: ContactItemAnswer(view.contactCase, view.standing),
            messages: view.lines.map(ContactLineAnswer.init), sounds: view.sounds.map(SoundAnswer.init))
    }
}

extension ContactFiguresAnswer {
    init(_ figures: ContactFigures) {
        self.init(
            first: figures.days.first, last: figures.days.last,
            cases: figures.cases.map { line in
                ContactCount(
                    kind: line.kind.rawValue, category: line.category.rawValue, country: line.country.code,
                    cases: line.cases, closed: line.closed, late: line.late, ratings: line.ratings,
                    ratingSum: line.ratingSum)
            },
            calls: figures.calls.map { line in
                CallCount(
                    outcome: line.outcome.rawValue, calls: line.count, waited: Int(line.waitedSeconds),
                    talked: Int(line.talkedSeconds))
            })
    }
}

extension ContactOpenRequest {
    func opening() throws(Failure) -> ContactOpening {
        ContactOpening(
            kind: try ClaimWord.known(kind, "kind"), category: try ClaimWord.known(category, "category"), text: text)
    }
}

extension ContactStepRequest {
    func contactStep() throws(Failure) -> ContactStep {
        switch step {
        case .take: .take
        case .release: .release
        case .sort:
            .sort(
                try ClaimWord.known(try needed(kind, "kind"), "kind"),
                try ClaimWord.known(try needed(category, "category"), "category"))
        case .answer: .answer(try wording())
        case .mediate: .mediate(try needed(day, "day"))
        case .close: .close(try wording())
        }
    }

    /// What the page says once the step is done.
    var message: String {
        switch step {
        case .take: "ditangani"
        case .release: "dilepas"
        case .sort, .mediate: "tercatat"
        case .answer, .close: "terkirim"
        }
    }

    /// The canned answer, and what was typed after it.
    private func wording() throws(Failure) -> String {
        var parts: [String] = []
        if let canned { parts.append(try ClaimWord.known(canned, "canned", as: CannedAnswer.self).message) }
        if let text { parts.append(text) }
        guard !parts.isEmpty else { throw Failure(.invalid, "field-missing", field: "text") }
        return parts.joined(separator: "\n\n")
    }

    private func needed<Value>(_ value: Value?, _ field: String) throws(Failure) -> Value {
        guard let value else { throw Failure(.invalid, "field-missing", field: field) }
        return value
    }
}
