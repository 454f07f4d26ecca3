// SPDX-License-Identifier: Apache-2.0

/// A row that leads somewhere: icon, what it is, what it is for.
public struct ActionRow: Part {
    private let icon: Icon
    private let title: String
    private let detail: String?
    private let href: String
    private let badge: Chip?

    public init(_ icon: Icon, _ title: String, detail: String? = nil, href: String, badge: Chip? = nil) {
        self.icon = icon
        self.title = title
        self.detail = detail
        self.href = href
        self.badge = badge
    }

    public func write(to html: inout HTML) {
        html.add("<a class=\"action\" href=\"\(href)\">\(icon)<span><b>\(title)</b>")
        if let detail { html.add("<span class=\"muted\">\(detail)</span>") }
        if let badge { html.add(badge) }
        html.literal("</span></a>")
    }
}

/// A link that looks like what it does. For what changes something use `Form`.
public struct ButtonLink: Part {
    /// How much weight a button has on its screen.
    public enum Weight: String, Sendable {
        case main, quiet, bad
    }

    private let label: String
    private let href: String
    private let weight: Weight
    private let block: Bool

    public init(_ label: String, href: String, _ weight: Weight = .main, block: Bool = false) {
        self.label = label
        self.href = href
        self.weight = weight
        self.block = block
    }

    public func write(to html: inout HTML) {
        html.add("<a class=\"button \(weight.rawValue)\(block ? " block" : "")\" href=\"\(href)\">\(label)</a>")
    }
}

/// Buttons beside each other, wrapping.
public struct ButtonRow: Part {
    private let content: HTML

    public init(_ content: HTML) { self.content = content }

    public func write(to html: inout HTML) { html.add("<div class=\"row wrap\">\(content)</div>") }
}

/// One entry of a queue of work.
public struct QueueItem: Part {
    private let title: String
    private let detail: String
    private let href: String
    private let chip: Chip?
    private let isCurrent: Bool

    public init(_ title: String, detail: String, href: String, chip: Chip? = nil, isCurrent: Bool = false) {
        self.title = title
        self.detail = detail
        self.href = href
        self.chip = chip
        self.isCurrent = isCurrent
    }

    public func write(to html: inout HTML) {
        html.add("<a href=\"\(href)\"\(HTML.attribute("aria-current", isCurrent ? "true" : nil))><b>\(title)</b> ")
        if let chip { html.add(chip) }
        html.add("<span class=\"muted line\">\(detail)</span></a>")
    }
}

/// A queue of work, oldest legal clock first.
public struct WorkQueue: Part {
    private let title: String
    private let note: String?
    private let items: [QueueItem]

    public init(_ title: String, note: String? = nil, _ items: [QueueItem]) {
        self.title = title
        self.note = note
        self.items = items
    }

    public func write(to html: inout HTML) {
        html.add("<nav class=\"card queue\" aria-label=\"\(title)\"><h2>\(title) <span class=\"chip\">")
        html.add("\(items.count)</span></h2>")
        if let note { html.add("<p class=\"muted\">\(note)</p>") }
        html.add("\(items)</nav>")
    }
}
