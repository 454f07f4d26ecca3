// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// What is wrong with a form that came back, by field.
public struct FormErrors: Sendable, Hashable {
    /// One fault; `field` is the name of the control, nil for the form as a whole.
    public struct Item: Sendable, Hashable {
        public let field: String?
        public let text: String

        public init(field: String?, text: String) {
            self.field = field
            self.text = text
        }
    }

    public private(set) var items: [Item]

    public init(_ items: [Item] = []) { self.items = items }

    /// The faults in the reader's language.
    public init(_ failures: [Failure], _ language: Language) {
        items = failures.map { Item(field: $0.field, text: FailureTexts.sentence($0, language)) }
    }

    public var isEmpty: Bool { items.isEmpty }

    public mutating func add(_ field: String?, _ text: String) { items.append(Item(field: field, text: text)) }

    /// The first fault of a field.
    public subscript(field: String) -> String? { items.first { $0.field == field }?.text }
}

/// All faults of a form at its top, each leading to its field. It takes the focus when the page opens, so that
/// whoever sent the form lands at it, also without a script.
public struct ErrorSummary: Part {
    private let errors: FormErrors
    private let texts: FrameTexts
    private let labels: [String: String]

    /// - Parameter content: the fields, whose labels begin the lines.
    public init(_ errors: FormErrors, _ texts: FrameTexts, of content: HTML = HTML()) {
        self.errors = errors
        self.texts = texts
        labels = content.labels
    }

    public func write(to html: inout HTML) {
        guard !errors.isEmpty else { return }
        html.literal(
            "<div class=\"summary\" role=\"alert\" aria-labelledby=\"summary-title\" tabindex=\"-1\" autofocus>")
        html.add("<h2 id=\"summary-title\">\(texts.errors(errors.items.count))</h2><ul>")
        for item in errors.items {
            if let field = item.field {
                let text = labels[field].map { "\($0): \(item.text)" } ?? item.text
                html.add("<li><a href=\"#\(field)\">\(text)</a></li>")
            } else {
                html.add("<li>\(item.text)</li>")
            }
        }
        html.literal("</ul></div>")
    }
}
