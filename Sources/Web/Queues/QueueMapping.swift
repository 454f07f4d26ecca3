// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Services
import Store
import Text
import Wire

extension WorkLine {
    /// The key as it stands in addresses.
    var key: String { ID<ClaimRecord>(number: id).description }

    var href: String {
        switch work {
        case .claim: "/klaim/\(key)"
        case .deskCase: "/kasus/\(key)"
        }
    }

    var title: String {
        switch work {
        case .claim(let line): line.claim.number
        case .deskCase(let view): [view.person.name, view.other?.name].compactMap { $0 }.joined(separator: " / ")
        }
    }

    func detail(_ language: Language) -> String {
        switch work {
        case .claim(let line): TermTexts.title(line.claim.event.rawValue, language) + " · " + line.workerName
        case .deskCase(let view): CaseWords.reason(view.deskCase, CaseTexts.texts(language), language)
        }
    }
}

extension WorkList {
    init(_ view: WorkQueueView, _ language: Language) {
        self.init(
            kind: view.filter.kind.rawValue,
            items: view.lines.map { line in
                WorkLineAnswer(
                    item: line.key, title: line.title, state: line.state, place: line.place,
                    recordedAt: line.recordedAt, deadline: line.deadline,
                    flags: WorkFilter.Flag.allCases.filter(line.flags.contains).map(\.rawValue),
                    officer: line.assignment?.officer, until: line.assignment?.expiresAt)
            }, more: view.isCut)
    }
}

extension WorkOutcome {
    init(_ result: WorkResult, _ language: Language) {
        self.init(
            item: ID<ClaimRecord>(number: result.work).description, done: result.failure == nil,
            code: result.failure?.code, detail: result.failure.map { FailureTexts.sentence($0, language) })
    }
}

/// The words of a queue that depend on its kind.
struct QueueWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    func text(_ phrase: Phrase) -> String { phrase.text(language) }

    func kind(_ kind: AssignmentStore.Kind) -> String {
        text(kind == .claim ? QueueTexts.claims : QueueTexts.cases)
    }

    func state(_ state: String) -> String { TermTexts.title(state, language) }

    func place(_ place: String, _ kind: AssignmentStore.Kind) -> String {
        switch kind {
        case .claim: (try? Country.parse(place))?.name(in: language) ?? place
        case .deskCase: Int(place).flatMap { Province(rawValue: $0) }?.name ?? place
        }
    }

    func flag(_ flag: WorkFilter.Flag) -> String {
        switch flag {
        case .overdue: text(QueueTexts.overdue)
        case .atRisk: text(QueueTexts.atRisk)
        case .papersMissing: text(QueueTexts.papersMissing)
        case .waitsForDoctor: text(QueueTexts.waitsForDoctor)
        }
    }

    func holder(_ holder: WorkFilter.Holder) -> String {
        text(holder == .mine ? QueueTexts.mine : QueueTexts.free)
    }

    func age(_ days: Int) -> String { QueueTexts.olderThan.text(language, ["days": String(days)]) }
}
