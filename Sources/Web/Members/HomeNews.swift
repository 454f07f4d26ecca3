// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// What is new for a worker: unread messages, and a recovery sheet that was never made.
struct HomeNews: Part {
    private let unread: Int
    private let needsSheet: Bool
    private let language: Language

    init(unread: Int, needsSheet: Bool, _ language: Language) {
        self.unread = unread
        self.needsSheet = needsSheet
        self.language = language
    }

    /// The door to the inbox.
    var inbox: ActionRow {
        let count = InboxTexts.homeDetail.text(language, ["count": String(unread)])
        return ActionRow(
            .inbox, InboxTexts.title.text(language), href: "/pesan", badge: unread > 0 ? Chip(.care, count) : nil)
    }

    func write(to html: inout HTML) {
        guard needsSheet else { return }
        let row = ActionRow(
            .paper, RecoveryTexts.sheet.text(language), detail: RecoveryTexts.whenLost.text(language),
            href: "/lembar-pemulihan")
        html.add(Box(row.html))
    }
}
