// SPDX-License-Identifier: Apache-2.0
import Text

/// A form that is sent with POST: faults at the top, fields, one main button.
public struct Form: Part {
    private let action: String
    private let csrf: String
    private let key: String?
    private let errors: FormErrors
    private let hasFiles: Bool
    private let submit: String
    private let weight: ButtonLink.Weight
    private let aside: HTML
    private let content: HTML
    private let texts: FrameTexts

    /// - Parameters:
    ///   - csrf: the session's token against forgery, sent as `csrf`.
    ///   - key: the idempotency key of this form, sent as `key`: sent twice, it counts once.
    ///   - submit: what the main button does, as a verb.
    ///   - aside: more beside the main button: a link back, a second submit button.
    public init(
        _ texts: FrameTexts, action: String, csrf: String, key: String? = nil, errors: FormErrors = FormErrors(),
        hasFiles: Bool = false, submit: String, weight: ButtonLink.Weight = .main, aside: HTML = HTML(),
        _ content: HTML = HTML()
    ) {
        self.texts = texts
        self.action = action
        self.csrf = csrf
        self.key = key
        self.errors = errors
        self.hasFiles = hasFiles
        self.submit = submit
        self.weight = weight
        self.aside = aside
        self.content = content
    }

    public func write(to html: inout HTML) {
        let encoding: String? = hasFiles ? "multipart/form-data" : nil
        html.add("<form method=\"post\" action=\"\(action)\"\(HTML.attribute("enctype", encoding)) novalidate>")
        html.add("\(ErrorSummary(errors, texts, of: content))\(HiddenField("csrf", csrf))")
        if let key { html.add(HiddenField("key", key)) }
        html.add(content)
        html.add("<div class=\"row wrap submit\"><button class=\"button \(weight.rawValue)\">\(submit)</button>")
        html.add("\(aside)</div></form>")
    }
}

/// A form that asks without changing anything: search, filter. Sent with GET.
public struct SearchForm: Part {
    private let action: String
    private let submit: String
    private let content: HTML

    public init(action: String, submit: String, _ content: HTML) {
        self.action = action
        self.submit = submit
        self.content = content
    }

    public func write(to html: inout HTML) {
        html.add("<form method=\"get\" action=\"\(action)\" class=\"search\" role=\"search\">\(content)")
        html.add("<button class=\"button\">\(submit)</button></form>")
    }
}

/// A value that the form carries unseen.
public struct HiddenField: Part {
    private let name: String
    private let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public func write(to html: inout HTML) {
        html.add("<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">")
    }
}

/// A second submit button of a form; its name and value say which was pressed.
public struct SubmitButton: Part {
    private let label: String
    private let name: String
    private let value: String
    private let weight: ButtonLink.Weight

    public init(_ label: String, name: String, value: String, _ weight: ButtonLink.Weight = .quiet) {
        self.label = label
        self.name = name
        self.value = value
        self.weight = weight
    }

    public func write(to html: inout HTML) {
        html.add("<button class=\"button \(weight.rawValue)\" name=\"\(name)\" value=\"\(value)\">\(label)</button>")
    }
}

/// Fields that belong together, with what they are about.
public struct FieldGroup: Part {
    private let legend: String
    private let isOneOfMany: Bool
    private let content: HTML

    /// - Parameter isOneOfMany: whether other groups have the same fields: a fault then names the group as well.
    public init(_ legend: String, isOneOfMany: Bool = false, _ content: HTML) {
        self.legend = legend
        self.isOneOfMany = isOneOfMany
        self.content = content
    }

    public func write(to html: inout HTML) {
        if isOneOfMany {
            for (field, label) in content.labels { html.label(field, "\(legend) · \(label)") }
        }
        html.add("<fieldset class=\"group\"><legend>\(legend)</legend>\(content)</fieldset>")
    }
}
