// SPDX-License-Identifier: Apache-2.0

/// A place to go to, in a menu or on the way back.
public struct Link: Part, Hashable {
    public let label: String
    public let href: String
    /// Drawn above the word in the bar at the bottom.
    public let icon: Icon?
    /// Whether the reader is there already.
    public let isCurrent: Bool
    /// How many things wait there; nil or zero shows nothing.
    public let count: Int?

    public init(_ label: String, _ href: String, icon: Icon? = nil, isCurrent: Bool = false, count: Int? = nil) {
        self.label = label
        self.href = href
        self.icon = icon
        self.isCurrent = isCurrent
        self.count = count
    }

    public func write(to html: inout HTML) {
        html.add("<a href=\"\(href)\"\(HTML.attribute("aria-current", isCurrent ? "page" : nil))>")
        if let icon { html.add(icon) }
        html.add("\(label)")
        if let count, count > 0 { html.add(" <span class=\"count\">\(count)</span>") }
        html.literal("</a>")
    }
}
