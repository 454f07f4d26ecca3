// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// States of collective invoices and their lines as chips.
enum BatchWords {
    static func chip(_ state: BatchView.State, _ language: Language) -> Chip {
        switch state {
        case .open: Chip(.care, BatchTexts.open.text(language))
        case .late: Chip(.bad, BatchTexts.lateWord.text(language))
        case .settled: Chip(.good, BatchTexts.settled.text(language))
        case .expired: Chip(.bad, BatchTexts.expired.text(language))
        case .cancelled: Chip(.plain, BatchTexts.cancelled.text(language))
        }
    }

    static func chip(_ state: BatchStore.LineState, _ language: Language) -> Chip {
        switch state {
        case .promised: Chip(.care, BatchTexts.promised.text(language))
        case .dropped: Chip(.bad, BatchTexts.dropped.text(language))
        case .paid: Chip(.good, BatchTexts.paid.text(language))
        case .paidOtherwise: Chip(.plain, BatchTexts.paidOtherwise.text(language))
        }
    }

    static func word(_ kind: BatchAlarmStore.Kind) -> Phrase {
        switch kind {
        case .late: BatchTexts.lateWord
        case .withoutLine: BatchTexts.withoutLineWord
        }
    }
}
