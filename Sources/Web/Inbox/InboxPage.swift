// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// What a person was told, newest first, and how they want to be told.
struct InboxPage {
    private let view: InboxView
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ view: InboxView, _ call: Call, _ failure: Failure?, _ typed: TypedFields) {
        self.view = view
        self.call = call
        fields = FormFields(typed, failure.map { [$0] } ?? [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let notice = call.query("selesai").map { _ in Notice(.good, text(InboxTexts.saved)) }
        let title = text(InboxTexts.title)
        return Page(call.frame(notice: notice), title: title, "<h1>\(title)</h1>\(messages)\(choice)")
    }

    private var messages: HTML {
        guard let newest = view.messages.first else { return "<p class=\"muted\">\(text(InboxTexts.none))</p>" }
        var html = HTML()
        for message in view.messages {
            let chip = message.readAt == nil ? " \(Chip(.care, text(InboxTexts.new)))" as HTML : HTML()
            let when = Wording.moment(message.recordedAt, at: .wib, language)
            html.add(
                Box(
                    """
                    <p>\(message.text(language))\(chip)</p><p class="muted">\(when) · \
                    <a href="\(message.link)">\(text(InboxTexts.open))</a></p>
                    """))
        }
        guard view.unread > 0 else { return html }
        let read = Form(
            fields.words, action: "/pesan/dibaca", csrf: call.csrf, submit: text(InboxTexts.markRead), weight: .quiet,
            HiddenField("last", newest.id.description).html)
        return "\(read)\(html)"
    }

    private var choice: Box {
        let known = view.choice
        func box(_ name: String, _ label: Phrase, _ isOn: Bool) -> Field {
            Field.checkbox(name, text(label)).value(fields.typed.isEmpty ? (isOn ? "on" : "") : fields.typed[name])
        }
        func hour(_ name: String, _ label: Phrase, _ value: Int) -> Field {
            let hours = (0...23).map { FieldChoice(String($0), $0 < 10 ? "0\($0).00" : "\($0).00") }
            return fields({ Field.select($0, $1, hours) }, name, text(label), fallback: String(value))
        }
        let languages = [
            FieldChoice(Language.indonesian.rawValue, text(InboxTexts.indonesian)),
            FieldChoice(Language.english.rawValue, text(InboxTexts.english)),
        ]
        let content: HTML = """
            <p class="muted">\(text(InboxTexts.howNote))</p>\
            \(box("sms", InboxTexts.sms, known?.sms ?? true))\
            \(box("whatsapp", InboxTexts.whatsapp, known?.whatsapp ?? false))\
            \(box("email", InboxTexts.email, known?.email ?? false))\
            \(fields(
                { Field.select($0, $1, languages) }, "language", text(InboxTexts.language),
                fallback: (known?.language ?? language).rawValue))\
            \(hour("quietFrom", InboxTexts.quietFrom, known?.quietFrom ?? 21))\
            \(hour("quietTo", InboxTexts.quietTo, known?.quietTo ?? 7))\
            <p class="hint">\(text(InboxTexts.quietNote))</p>
            """
        return Box(
            text(InboxTexts.how), id: "cara",
            Form(
                fields.words, action: "/pesan/cara", csrf: call.csrf, errors: fields.errors,
                submit: text(InboxTexts.save), content
            ).html)
    }
}
