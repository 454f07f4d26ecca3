// SPDX-License-Identifier: Apache-2.0
import Text

/// Where one is in a long list, and the way on.
public struct Pager: Part {
    private let page: Int
    private let pages: Int
    private let href: @Sendable (Int) -> String
    private let texts: FrameTexts

    /// - Parameters:
    ///   - page: this page, counted from 1.
    ///   - href: the address of a page.
    public init(page: Int, of pages: Int, _ texts: FrameTexts, href: @escaping @Sendable (Int) -> String) {
        self.page = page
        self.pages = pages
        self.href = href
        self.texts = texts
    }

    public func write(to html: inout HTML) {
        guard pages > 1 else { return }
        let place = texts.pageOf(page, pages)
        html.add("<nav class=\"row wrap pager\" aria-label=\"\(place)\">")
        if page > 1 {
            html.add("<a class=\"button quiet\" rel=\"prev\" href=\"\(href(page - 1))\">‹ \(texts.previous)</a>")
        }
        html.add("<span class=\"muted\">\(place)</span>")
        if page < pages {
            html.add("<a class=\"button quiet push\" rel=\"next\" href=\"\(href(page + 1))\">\(texts.next) ›</a>")
        }
        html.literal("</nav>")
    }
}
