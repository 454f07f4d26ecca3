// SPDX-License-Identifier: Apache-2.0

/// Links of the menu that stand together under a word. Pressing the word shows them; one group is open at a time.
public struct LinkGroup: Part, Hashable {
    public let label: String
    public let links: [Link]

    public init(_ label: String, _ links: [Link]) {
        self.label = label
        self.links = links
    }

    public func write(to html: inout HTML) {
        let isCurrent = links.contains { $0.isCurrent }
        html.add("<details class=\"doors\" name=\"menu\">")
        html.add("<summary\(HTML.attribute("aria-current", isCurrent ? "true" : nil))>\(label)</summary>")
        html.add("<div>\(links)</div></details>")
    }
}
