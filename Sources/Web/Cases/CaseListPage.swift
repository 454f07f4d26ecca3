// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// The desk's open cases, oldest first.
enum CaseListPage {
    static func page(_ cases: [DeskCaseView], _ call: Call) -> Page {
        let texts = CaseTexts.texts(call.language)
        let now = call.site.door.clock.now()
        let items = cases.map { view in
            let names = [view.person.name, view.other?.name].compactMap { $0 }.joined(separator: " / ")
            let age = Wording.age(of: view.deskCase.recordedAt, at: now, call.language)
            return QueueItem(
                names,
                detail: "\(CaseWords.reason(view.deskCase.reason, view.other != nil, texts, call.language)) · \(age)",
                href: "/kasus/\(view.deskCase.id)")
        }
        var content: HTML = "<h1>\(texts.title)</h1>"
        content.add(cases.isEmpty ? Notice(.good, texts.none).html : WorkQueue(texts.open, items).html)
        let notice = call.query("selesai").map { _ in Notice(.good, texts.resolved) }
        return Page(call.frame(notice: notice), title: texts.title, content)
    }
}

/// Why a case was opened, as a sentence.
enum CaseWords {
    /// - Parameter hasOther: Whether the case is about two records.
    static func reason(_ reason: String, _ hasOther: Bool, _ texts: CaseTexts, _ language: Language) -> String {
        guard hasOther else { return texts.unexpectedMoney }
        return texts.sameNumber(reason == "nik" ? "NIK" : TermTexts.word(reason, language))
    }
}
