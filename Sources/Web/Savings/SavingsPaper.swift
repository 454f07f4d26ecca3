// SPDX-License-Identifier: Apache-2.0
import Documents
import Kernel
import Services
import Text

/// The statement of a period on paper (PP 46/2015 art. 22(7)).
struct SavingsPaper {
    private let view: SavingsView
    private let madeAt: Instant
    private let words: SavingsWords

    init(_ view: SavingsView, _ language: Language, madeAt: Instant) {
        self.view = view
        self.madeAt = madeAt
        words = SavingsWords(language)
    }

    var paper: Paper {
        let texts = words.texts
        let table = Paper.Table(
            columns: [
                .init(FrameTexts.texts(words.language).day, share: 3), .init(texts.what, share: 4),
                .init(texts.amount, share: 3, isFigure: true), .init(texts.after, share: 3, isFigure: true),
            ],
            rows: [[words.day(view.period.first), texts.opening, "", Wording.rupiah(view.opening)]]
                + view.lines.map {
                    [words.day($0.day), words.what($0), Wording.rupiah($0.amount), Wording.rupiah($0.balance)]
                },
            total: [words.day(view.period.last), texts.closing, "", Wording.rupiah(view.closing)])
        var blocks: [Paper.Block] = [
            .facts([
                Paper.Fact(texts.name, view.name), Paper.Fact(texts.kpj, view.kpj ?? "–"),
                Paper.Fact(texts.period, Wording.range(view.period, words.language)),
            ]),
            .figure(label: texts.closing, value: Wording.rupiah(view.closing)),
            .facts([
                Paper.Fact(texts.deposits, Wording.rupiah(view.deposits)),
                Paper.Fact(texts.returns, Wording.rupiah(view.returns)),
                Paper.Fact(texts.withdrawals, Wording.rupiah(view.withdrawals)),
            ]),
        ]
        blocks += paidOut
        blocks += [.heading(texts.statement), .table(table), .note(words.rate(view))]
        blocks += doubt
        blocks.append(.note(texts.method))
        return Paper(
            title: texts.title, reference: view.kpj.map { "KPJ \($0)" } ?? "", language: words.language, madeAt: madeAt,
            blocks: blocks)
    }

    /// What withdrawals took, with the tax.
    private var paidOut: [Paper.Block] {
        let texts = WithdrawalTexts.texts(words.language)
        var blocks: [Paper.Block] = []
        for one in view.requests {
            guard let taken = one.taken else { continue }
            if blocks.isEmpty { blocks.append(.heading(texts.title)) }
            blocks.append(
                .facts([
                    Paper.Fact(texts.claim, "\(one.claim.number), \(words.day(taken.day))"),
                    Paper.Fact(texts.gross, Wording.rupiah(taken.gross)),
                    Paper.Fact(texts.tax, Wording.rupiah(taken.tax)),
                    Paper.Fact(texts.net, Wording.rupiah(taken.gross - taken.tax)),
                ]))
        }
        return blocks
    }

    /// A rate that is not confirmed says so on paper too.
    private var doubt: [Paper.Block] {
        guard let rate = view.rate, rate.verification != .confirmed else { return [] }
        let words = VerificationTexts.texts(words.language)
        return [.note("\(words.word(rate.verification)): \(words.meaningToMembers(rate.verification))")]
    }
}
