// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// Promises to workers that were not kept, for companies and inspectors.
struct BatchAlarmsPage {
    private let alarms: [BatchAlarmStore.Alarm]
    private let call: Call
    private var language: Language { call.language }

    init(_ alarms: [BatchAlarmStore.Alarm], _ call: Call) {
        self.alarms = alarms
        self.call = call
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let words = FrameTexts.texts(language)
        let title = text(BatchTexts.alarms)
        let table = DataTable(
            title, hidesCaption: true,
            columns: [
                .init(text(BatchTexts.what)), .init(text(BatchTexts.company)), .init(text(BatchTexts.worker)),
                .init(words.amount, numeric: true), .init(text(BatchTexts.promisedDay)),
                .init(text(BatchTexts.raised)),
            ],
            rows: alarms.map { alarm in
                [
                    Chip(.bad, text(BatchWords.word(alarm.kind))).html, .text(alarm.company), worker(alarm),
                    .text(Wording.rupiah(alarm.amount)), .text(Wording.day(alarm.promisedDay, language)),
                    .text(Wording.moment(alarm.raisedAt, at: .wib, language)),
                ]
            }, empty: text(BatchTexts.noAlarms))
        let html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(BatchTexts.alarmsIntro))</p>\(Box(table.html))"
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private func worker(_ alarm: BatchAlarmStore.Alarm) -> HTML {
        guard Operation.viewMember.isOpen(to: call.actor) else { return .text(alarm.name) }
        return "<a href=\"/orang/\(alarm.person)\">\(alarm.name)</a>"
    }
}
