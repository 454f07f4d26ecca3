// SPDX-License-Identifier: Apache-2.0

/// What happened, latest first: when, what, who.
public struct EventList: Part {
    /// One thing that happened.
    public struct Event: Sendable {
        let when: String
        let what: HTML
        let who: String?

        public init(_ when: String, _ what: HTML, by who: String? = nil) {
            self.when = when
            self.what = what
            self.who = who
        }
    }

    private let events: [Event]

    public init(_ events: [Event]) { self.events = events }

    public func write(to html: inout HTML) {
        html.literal("<ol class=\"history\">")
        for event in events {
            html.add("<li><span class=\"muted\">\(event.when)</span><div>\(event.what)")
            if let who = event.who { html.add("<span class=\"muted line\">\(who)</span>") }
            html.literal("</div></li>")
        }
        html.literal("</ol>")
    }
}
