// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// A whole page: the frame, and inside it one question and its answer.
public struct Page: Part {
    /// How wide the content may become.
    public enum Width: String, Sendable {
        /// A phone's width, for workers, families and gates.
        case narrow
        /// A desk's width, for officers and figures.
        case wide
        /// A letter's width, for text and print.
        case reading
    }

    private let frame: Frame
    private let title: String
    private let width: Width
    private let breadcrumbs: [Link]
    private let scripts: [String]
    private let content: HTML

    /// - Parameters:
    ///   - title: what the page answers; the product's name is added.
    ///   - breadcrumbs: the way back up, topmost first, without this page.
    ///   - scripts: names of files in `Public/`, without which the page works too.
    public init(
        _ frame: Frame, title: String, width: Width = .narrow, breadcrumbs: [Link] = [], scripts: [String] = [],
        _ content: HTML
    ) {
        self.frame = frame
        self.title = title
        self.width = width
        self.breadcrumbs = breadcrumbs
        self.scripts = scripts
        self.content = content
    }

    public func write(to html: inout HTML) {
        writeHead(to: &html)
        html.add("<body><a class=\"skip\" href=\"#main\">\(frame.texts.skipToContent)</a>")
        if frame.isDemonstration {
            html.add("<p class=\"demo\">\(frame.texts.demonstration)</p>")
        }
        html.add(frame.bar)
        html.add("<main id=\"main\" tabindex=\"-1\" class=\"page stack \(width.rawValue)\">")
        writeBreadcrumbs(to: &html)
        if let notice = frame.notice { html.add(notice) }
        html.add(content)
        html.literal("</main>")
        html.add(frame.footer)
        html.add(frame.bottomBar)
        html.literal("</body></html>")
    }

    /// The page as it goes over the wire.
    public func rendered() -> HTML {
        var html = HTML(reserving: content.bytes.count + 8_192)
        write(to: &html)
        return html
    }

    private func writeHead(to html: inout HTML) {
        html.add("<!doctype html><html lang=\"\(frame.language.rawValue)\"><head><meta charset=\"utf-8\">")
        html.add("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1,viewport-fit=cover\">")
        html.add("<title>\(title) · Rantau</title><meta name=\"color-scheme\" content=\"light dark\">")
        html.add("<meta name=\"theme-color\" content=\"#083d47\"><meta name=\"referrer\" content=\"same-origin\">")
        html.add("<link rel=\"stylesheet\" href=\"/rantau.css?v=\(frame.version)\">")
        html.add("<link rel=\"icon\" href=\"/icon.svg?v=\(frame.version)\" type=\"image/svg+xml\">")
        html.literal("<link rel=\"manifest\" href=\"/manifest.webmanifest\">")
        for script in scripts {
            html.add("<script src=\"/\(script)?v=\(frame.version)\" defer></script>")
        }
        html.literal("</head>")
    }

    private func writeBreadcrumbs(to html: inout HTML) {
        guard !breadcrumbs.isEmpty else { return }
        html.add("<nav class=\"crumbs\" aria-label=\"\(frame.texts.breadcrumbs)\"><ol>")
        for link in breadcrumbs { html.add("<li><a href=\"\(link.href)\">\(link.label)</a></li>") }
        html.literal("</ol></nav>")
    }
}
