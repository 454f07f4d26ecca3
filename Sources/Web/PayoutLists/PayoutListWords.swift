// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// Words, chips and tables that the pages of payout lists share.
struct PayoutListWords {
    let language: Language
    let texts: PayoutListTexts
    let frame: FrameTexts

    init(_ language: Language) {
        self.language = language
        texts = .texts(language)
        frame = .texts(language)
    }

    func moment(_ instant: Instant) -> String { Wording.moment(instant, at: .wib, language) }
    func day(_ day: CalendarDay) -> String { Wording.day(day, language) }

    func chip(_ state: PayoutList.State.Name) -> Chip {
        let tone: Tone =
            switch state {
            case .settled, .closed: .good
            case .released: .care
            case .open, .locked, .approved, .authorised: .plain
            }
        let code = state == .settled ? "payout-list-settled" : "payout-\(state.rawValue)"
        return Chip(tone, TermTexts.word(code, language))
    }

    func chip(_ state: PayoutLine.State) -> Chip {
        let tone: Tone =
            switch state {
            case .settled: .good
            case .failed, .stopped, .returned: .bad
            case .unknown: .care
            case .listed, .released, .sent: .plain
            }
        return Chip(tone, TermTexts.word("payout-\(state.rawValue)", language))
    }

    func account(_ account: AccountView) -> String {
        "\(Wording.bank(account.bank)) \(account.masked), \(account.holder)"
    }

    /// What is due, with what speaks against it.
    func payables(_ payables: [PayableView]) -> HTML {
        let rows: [[HTML]] = payables.map { view in
            let conflicts = view.conflicts.map { FailureTexts.sentence($0.failure, language) }
            return [
                "<a href=\"/rekening-penerima/\(view.payable.id)\">\(view.payable.number)</a>", .text(view.personName),
                .text(Wording.rupiah(view.payable.amount)),
                .text(day(view.payable.dueOn)), .text(account(view.account)),
                .text(conflicts.joined(separator: " ")),
            ]
        }
        return DataTable(
            texts.waiting, hidesCaption: true,
            columns: [
                .init(texts.claim), .init(texts.person), .init(frame.amount, numeric: true), .init(texts.due),
                .init(texts.account), .init(texts.why),
            ], rows: rows, empty: texts.nothingWaits
        ).html
    }
}
