// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// The desk's open cases, oldest first.
enum CaseListPage {
    static func page(_ cases: [DeskCaseView], decided: [DeskCaseView], _ call: Call) -> Page {
        let texts = CaseTexts.texts(call.language)
        let now = call.site.door.clock.now()
        let items = cases.map { view in
            let names = [view.person.name, view.other?.name].compactMap { $0 }.joined(separator: " / ")
            let age = Wording.age(of: view.deskCase.recordedAt, at: now, call.language)
            return QueueItem(
                names,
                detail: "\(CaseWords.reason(view.deskCase, texts, call.language)) · \(age)",
                href: "/kasus/\(view.deskCase.id)")
        }
        var content: HTML = "<h1>\(texts.title)</h1>"
        content.add("<p><a href=\"/antrean?jenis=case\">\(QueueTexts.title.text(call.language))</a></p>")
        content.add("<p><a href=\"/selisih-data\">\(ProvenanceTexts.differences.text(call.language))</a></p>")
        content.add("<p><a href=\"/kabar-luar\">\(OutsideTexts.events.text(call.language))</a></p>")
        content.add(cases.isEmpty ? Notice(.good, texts.none).html : WorkQueue(texts.open, items).html)
        if !decided.isEmpty {
            let items = decided.map { view in
                let names = [view.person.name, view.other?.name].compactMap { $0 }.joined(separator: " / ")
                let word = view.deskCase.resolution == .samePerson ? texts.same : texts.other
                return QueueItem(names, detail: word, href: "/kasus/\(view.deskCase.id)")
            }
            content.add(WorkQueue(ReviewTexts.decided.text(call.language), items))
        }
        let notice = call.query("selesai").map { _ in Notice(.good, texts.resolved) }
        return Page(call.frame(notice: notice), title: texts.title, content)
    }
}

/// Why a case was opened, as a sentence.
enum CaseWords {
    static func reason(_ deskCase: DeskCaseStore.Case, _ texts: CaseTexts, _ language: Language) -> String {
        switch deskCase.kind {
        case .knownIdentifier:
            texts.sameNumber(deskCase.reason == "nik" ? "NIK" : TermTexts.word(deskCase.reason, language))
        case .probableMatch: ReviewTexts.probable.text(language)
        case .doubtfulReport: ReportCaseTexts.doubt(deskCase.reason).text(language)
        case .registerMismatch: RegisterTexts.reason(deskCase.reason).text(language)
        case .unexpectedPayment: texts.unexpectedMoney
        }
    }
}
