// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Text

/// Lines of a statement in words, the same on page and paper.
struct SavingsWords {
    let texts: SavingsTexts
    let language: Language

    init(_ language: Language) {
        texts = .texts(language)
        self.language = language
    }

    func what(_ line: SavingsView.Line) -> String {
        switch line.kind {
        case .monthlyReturn: texts.monthlyReturn
        case .yearDifference: texts.yearDifference
        case .entry(.contributionReceived): line.amount > .zero ? texts.deposit : texts.correction
        case .entry(.savingsReturnPaid): texts.runningPaid
        case .entry(.reversal), .entry(.lawCorrected): texts.correction
        case .entry: line.amount > .zero ? texts.deposit : texts.withdrawal
        }
    }

    /// The rate that counts today with its article, or that there is none.
    func rate(_ view: SavingsView) -> String {
        guard let rate = view.rate else { return texts.noRate }
        return texts.rate(Wording.percent(rate.value), Wording.citation(rate.citation, language))
    }

    func day(_ day: CalendarDay) -> String { Wording.day(day, language) }
}
