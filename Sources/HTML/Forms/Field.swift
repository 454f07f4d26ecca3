// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// A control of a form with its label, hint and fault. Its `id` is its name, so that a fault can lead to it.
///
/// Made by one of the functions in `FieldKinds.swift`, then told more:
/// `Field.text("nik", texts.nik).value(form.nik).digits().required().error(errors["nik"])`.
/// A field that is not `required` says that it may stay empty.
public struct Field: Part {
    let name: String
    let label: String
    let control: Control
    var text = ""
    var hintText: String?
    var errorText: String?
    var isRequired = false
    var attributes = HTML()
    var optionalWord: String?
    var suggested: [FieldChoice] = []

    init(_ name: String, _ label: String, _ control: Control) {
        self.name = name
        self.label = label
        self.control = control
    }

    /// What stands in the control: the value of a choice, `on` for a ticked box, `YYYY-MM-DD` for a day.
    public func value(_ value: String?) -> Field { changed { $0.text = value ?? "" } }

    public func hint(_ hint: String?) -> Field { changed { $0.hintText = hint } }

    public func error(_ error: String?) -> Field { changed { $0.errorText = error } }

    public func required() -> Field { changed { $0.isRequired = true } }

    /// The word behind the label of a field that may stay empty, `texts.optional`.
    public func optional(_ word: String) -> Field { changed { $0.optionalWord = word } }

    /// What the browser may fill in, a token of HTML: `name`, `bday`, `tel`, `one-time-code`, `off`.
    public func autocomplete(_ token: StaticString) -> Field {
        changed { $0.attributes.add(.attribute("autocomplete", "\(token)")) }
    }

    /// Digits only: a number that is a name, such as NIK; opens the keyboard of digits.
    public func digits(_ length: Int? = nil) -> Field {
        changed {
            $0.attributes.add(" inputmode=\"numeric\" class=\"figure\"")
            if let length { $0.attributes.add(.attribute("maxlength", String(length))) }
        }
    }

    public func maximumLength(_ length: Int) -> Field {
        changed { $0.attributes.add(.attribute("maxlength", String(length))) }
    }

    /// Marks the field for a script of `Public/`: `scan.js` fills fields with `data-scan`.
    public func scannable() -> Field { changed { $0.attributes.add(" data-scan") } }

    /// What the browser offers while somebody types; anything else may be typed as well.
    public func suggestions(_ choices: [FieldChoice]) -> Field {
        changed {
            $0.suggested = choices
            $0.attributes.add(.attribute("list", "\($0.name)-list"))
        }
    }

    public func focused() -> Field { changed { $0.attributes.add(" autofocus") } }

    private func changed(_ change: (inout Field) -> Void) -> Field {
        var copy = self
        change(&copy)
        return copy
    }

    public func write(to html: inout HTML) {
        html.label(name, label)
        html.add("<div class=\"field\(errorText == nil ? "" : " wrong")\">")
        switch control {
        case .radios(let choices): writeRadios(choices, to: &html)
        case .checkbox: writeCheckbox(to: &html)
        default:
            html.add("<label for=\"\(name)\">\(label)\(optionalMark)</label>\(notes)")
            writeControl(to: &html)
        }
        html.literal("</div>")
    }

    var optionalMark: HTML {
        guard let optionalWord, !isRequired else { return HTML() }
        return " <span class=\"muted\">(\(optionalWord))</span>"
    }

    /// Hint and fault, which the control points to.
    var notes: HTML {
        var html = HTML()
        if let hintText { html.add("<p class=\"hint\" id=\"\(name)-hint\">\(hintText)</p>") }
        if let errorText {
            html.add("<p class=\"error\" id=\"\(name)-error\"><span aria-hidden=\"true\">✗</span> \(errorText)</p>")
        }
        return html
    }

    /// Ties the control to its hint and fault.
    var description: HTML {
        var described: [String] = []
        if hintText != nil { described.append("\(name)-hint") }
        if errorText != nil { described.append("\(name)-error") }
        var html = HTML.attribute("aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))
        if errorText != nil { html.add(" aria-invalid=\"true\"") }
        return html
    }

    /// What a single control of this field carries.
    var common: HTML {
        var html = description
        if isRequired { html.add(" required") }
        html.add(attributes)
        return html
    }
}
