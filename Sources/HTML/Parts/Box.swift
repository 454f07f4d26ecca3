// SPDX-License-Identifier: Apache-2.0

/// A box about one thing, with its heading.
public struct Box: Part {
    private let title: String?
    private let aside: HTML
    private let content: HTML
    private let id: String?

    /// - Parameters:
    ///   - aside: what stands at the end of the heading's line: a chip, a link.
    ///   - id: an anchor for links to this box.
    public init(_ title: String, aside: HTML = HTML(), id: String? = nil, _ content: HTML) {
        self.title = title
        self.aside = aside
        self.content = content
        self.id = id
    }

    /// A box without a heading.
    public init(id: String? = nil, _ content: HTML) {
        self.title = nil
        self.aside = HTML()
        self.content = content
        self.id = id
    }

    public func write(to html: inout HTML) {
        html.add("<section class=\"card stack\"\(HTML.attribute("id", id))>")
        if let title {
            if aside.isEmpty {
                html.add("<h2>\(title)</h2>")
            } else {
                html.add("<div class=\"row wrap\"><h2>\(title)</h2><span class=\"push\">\(aside)</span></div>")
            }
        }
        html.add(content)
        html.literal("</section>")
    }
}

/// A figure of a dashboard with what it says beneath.
public struct KeyFigure: Part {
    private let label: String
    private let value: String
    private let note: HTML
    private let href: String?

    public init(_ label: String, value: String, note: HTML = HTML(), href: String? = nil) {
        self.label = label
        self.value = value
        self.note = note
        self.href = href
    }

    public func write(to html: inout HTML) {
        html.add("<div class=\"card kpi\"><span class=\"muted\">\(label)</span>")
        if let href {
            html.add("<b class=\"figure\"><a href=\"\(href)\">\(value)</a></b>")
        } else {
            html.add("<b class=\"figure\">\(value)</b>")
        }
        html.add("<span class=\"muted\">\(note)</span></div>")
    }
}

/// Boxes beside each other where there is room.
public struct Grid: Part {
    private let wide: Bool
    private let content: HTML

    /// - Parameter wide: for charts and tables, at least 22 rem each.
    public init(wide: Bool = false, _ content: HTML) {
        self.wide = wide
        self.content = content
    }

    public func write(to html: inout HTML) {
        html.add("<div class=\"grid\(wide ? " wide" : "")\">\(content)</div>")
    }
}

/// The three columns of a desk: what waits, the case, the answer.
public struct Desk: Part {
    private let queue: HTML
    private let main: HTML
    private let side: HTML
    private let caseFirst: Bool

    /// - Parameter caseFirst: A case is open, and is read before the queue where there is no room beside each other.
    public init(queue: HTML, main: HTML, side: HTML, caseFirst: Bool = false) {
        self.queue = queue
        self.main = main
        self.side = side
        self.caseFirst = caseFirst
    }

    public func write(to html: inout HTML) {
        let parts: HTML = "<div class=\"stack\">\(main)</div><div class=\"stack\">\(side)</div>"
        if caseFirst {
            html.add("<div class=\"desk open\">\(parts)\(queue)</div>")
        } else {
            html.add("<div class=\"desk\">\(queue)\(parts)</div>")
        }
    }
}
