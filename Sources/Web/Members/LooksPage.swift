// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// Who looked at the reader's own record, newest first: when, in which role, what for. Never a name of an officer.
enum LooksPage {
    static func page(_ frame: Frame, _ lines: [AuditLine], reader: Actor) -> Page {
        let language = frame.language
        let texts = LookTexts.texts(language)
        let table = DataTable(
            texts.title, hidesCaption: true,
            columns: [texts.when, texts.who, texts.what].map { DataTable.Column($0) },
            rows: lines.map { line in
                [
                    .text(Wording.moment(line.recordedAt, at: .wib, language)),
                    .text(who(line, reader, texts, language)),
                    .text(OperationTexts.word(line.operation, language)),
                ]
            }, empty: texts.none)
        let content: HTML = """
            <h1>\(texts.title)</h1><p>\(texts.intro)</p>\(Box(table.html))<p class="muted">\(texts.unexpected)</p>
            """
        return Page(frame, title: texts.title, breadcrumbs: [Link(frame.texts.home, "/beranda")], content)
    }

    private static func who(_ line: AuditLine, _ reader: Actor, _ texts: LookTexts, _ language: Language) -> String {
        if line.actor == reader.name { return texts.yourself }
        if !line.role.isEmpty { return TermTexts.word(line.role, language) }
        return line.actor == Actor.visitor.name ? texts.visitor : texts.system
    }
}
