// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text
import Wire

/// A button that a script of calls binds by its name.
struct PhoneButton: Part {
    private let name: String
    private let label: String
    private let weight: ButtonLink.Weight
    private let fill: String?

    init(_ name: String, _ label: Phrase, _ weight: ButtonLink.Weight, _ language: Language, fill: String? = nil) {
        self.name = name
        self.label = label.text(language)
        self.weight = weight
        self.fill = fill
    }

    func write(to html: inout HTML) {
        html.add("<button type=\"button\" class=\"button \(weight.rawValue)\" data-do=\"\(name)\"")
        html.add("\(HTML.attribute("data-fill", fill))>\(label)</button>")
    }
}

/// What is written during a call; it is kept in the case.
struct PhoneChat: Part {
    private let language: Language
    private let withNote: Bool

    /// - Parameter withNote: whether a voice note can be sent too.
    init(_ language: Language, withNote: Bool) {
        self.language = language
        self.withNote = withNote
    }

    func write(to html: inout HTML) {
        html.add("<div class=\"stack\" data-when=\"waiting offered talking held\" hidden>")
        html.add("<ol class=\"history\" data-chat></ol><form data-write>")
        html.add("<div class=\"field\"><label for=\"chat\">\(CallTexts.chat.text(language))</label>")
        html.add("<textarea id=\"chat\" rows=\"2\" maxlength=\"4000\"></textarea></div>")
        html.add("<p class=\"row wrap submit\">")
        html.add("<button class=\"button quiet\">\(ContactTexts.send.text(language))</button>")
        if withNote { html.add("\(PhoneButton("note", CallTexts.record, .quiet, language))") }
        html.add("</p></form></div>")
    }
}

/// The words that scripts of calls say, as JSON for an attribute.
enum PhoneWords {
    static func json(_ words: [String: Phrase], _ language: Language) -> String {
        let document = JSONValue.object(words.mapValues { .text($0.template(language)) })
        return String(decoding: document.bytes(), as: UTF8.self)
    }
}
