// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import Services
import Text
import Wire

extension CoverRecord {
    /// A person's cover over the wire, its reasons in a language. The command line gives the same document.
    public init(_ view: CoverView, _ language: Language) {
        self.init(
            person: view.person, on: view.day, knownAt: view.knownAt,
            programmes: [view.jkk, view.jkm].map { ProgrammeCover($0, language) },
            periods: view.timeline.periods.map { period in
                CoverPeriodRecord(
                    programme: period.programme, phase: period.phase, first: period.range.first,
                    last: period.range.last, opening: period.opening.code, ending: period.ending.code)
            }, rules: view.rules)
    }
}

extension ProgrammeCover {
    init(_ answer: CoverAnswer, _ language: Language) {
        let derivation = answer.derivation
        self.init(
            programme: answer.programme, covered: answer.covered, phase: answer.phase, until: answer.until,
            code: derivation.code, reason: answer.reason(language), article: derivation.citation?.description,
            status: derivation.verification.rawValue, derivation: DerivationTree.json(derivation, language))
    }
}

extension CoverAnswer {
    /// Why the day is covered or not, in a sentence.
    func reason(_ language: Language) -> String {
        if let phase, let until { return CoverTexts.texts(language).reason(phase, until) }
        return DerivationTexts.sentence(derivation, language)
    }
}
