// SPDX-License-Identifier: Apache-2.0

/// The markup of each kind of control.
extension Field {
    func writeControl(to html: inout HTML) {
        switch control {
        case .input(let type):
            let kind = "\(type)"
            html.add("<input type=\"\(kind)\" id=\"\(name)\" name=\"\(name)\"")
            if kind != "password", kind != "file" { html.add(" value=\"\(text)\"") }
            html.add("\(common)>")
            writeSuggestions(to: &html)
        case .textarea(let rows):
            html.add("<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(common)>\n\(text)</textarea>")
        case .select(let choices, let empty):
            html.add("<select id=\"\(name)\" name=\"\(name)\"\(common)>")
            if let empty { html.add("<option value=\"\">\(empty)</option>") }
            for choice in choices {
                let chosen = HTML.flag("selected", choice.value == text)
                html.add("<option value=\"\(choice.value)\"\(chosen)>\(choice.label)</option>")
            }
            html.literal("</select>")
        case .radios, .checkbox: break
        }
    }

    private func writeSuggestions(to html: inout HTML) {
        guard !suggested.isEmpty else { return }
        html.add("<datalist id=\"\(name)-list\">")
        for choice in suggested { html.add("<option value=\"\(choice.value)\">\(choice.label)</option>") }
        html.literal("</datalist>")
    }

    func writeRadios(_ choices: [FieldChoice], to html: inout HTML) {
        let needed = HTML.attribute("aria-required", isRequired ? "true" : nil)
        html.add("<fieldset role=\"radiogroup\"\(description)\(needed)>")
        html.add("<legend>\(label)\(optionalMark)</legend>\(notes)")
        for (index, choice) in choices.enumerated() {
            let id = index == 0 ? name : "\(name)-\(index)"
            let chosen = HTML.flag("checked", choice.value == text)
            html.add(
                "<div class=\"choice\"><input type=\"radio\" id=\"\(id)\" name=\"\(name)\" value=\"\(choice.value)\"")
            html.add("\(chosen)><label for=\"\(id)\">\(choice.label)")
            if let hint = choice.hint { html.add("<span class=\"muted line\">\(hint)</span>") }
            html.literal("</label></div>")
        }
        html.literal("</fieldset>")
    }

    func writeCheckbox(to html: inout HTML) {
        let chosen = HTML.flag("checked", text == "on")
        html.add("\(notes)<div class=\"choice\"><input type=\"checkbox\" id=\"\(name)\" name=\"\(name)\" value=\"on\"")
        html.add("\(chosen)\(common)><label for=\"\(name)\">\(label)</label></div>")
    }
}
