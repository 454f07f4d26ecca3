// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// What is the same on every page of a request: language, menus, who is signed in.
public struct Frame: Sendable {
    /// A menu with more entries is folded on a telephone.
    private static let mostUnfolded = 3

    /// How the reader changes the language.
    public enum LanguageSwitch: Sendable {
        /// A link, `?lang=en`.
        case link(String)
        /// A form that keeps the choice: where it is sent, the token against forgery, the page to come back to.
        case post(action: String, csrf: String, back: String)
    }

    public let language: Language
    /// Changes whenever a file in `Public/` changes; part of their addresses.
    public let version: String
    public let isDemonstration: Bool
    public let languageSwitch: LanguageSwitch?
    /// The menu of the role in the bar at the top; the worker's stands at the bottom instead.
    public let menu: [Link]
    /// Links that stand together under a word, after the others; opened by a press, also without a script.
    public let menuGroups: [LinkGroup]
    public let bottomMenu: [Link]
    /// The inbox and the like, at the end of the bar.
    public let tools: [Link]
    /// Who is signed in, as shown in the bar.
    public let reader: String?
    /// Where signing out is sent, and its token against forgery; nil when nobody is signed in.
    public let signOut: (action: String, csrf: String)?
    /// What just happened, shown once above the content.
    public let notice: Notice?

    public init(
        _ language: Language, version: String, isDemonstration: Bool = false, languageSwitch: LanguageSwitch? = nil,
        menu: [Link] = [], menuGroups: [LinkGroup] = [], bottomMenu: [Link] = [], tools: [Link] = [],
        reader: String? = nil,
        signOut: (action: String, csrf: String)? = nil, notice: Notice? = nil
    ) {
        self.language = language
        self.version = version
        self.isDemonstration = isDemonstration
        self.languageSwitch = languageSwitch
        self.menu = menu
        self.menuGroups = menuGroups
        self.bottomMenu = bottomMenu
        self.tools = tools
        self.reader = reader
        self.signOut = signOut
        self.notice = notice
    }

    public var texts: FrameTexts { .texts(language) }

    var bar: HTML {
        var html: HTML = "<header class=\"bar\"><a class=\"mark\" href=\"/\">Rantau</a>"
        if !menu.isEmpty || !menuGroups.isEmpty {
            html.add("<nav aria-label=\"\(texts.mainNavigation)\">\(doors)</nav>")
        }
        html.literal("<div class=\"push tools\">")
        if let reader { html.add("<span>\(reader)</span>") }
        html.add("\(tools)\(languageControl)")
        if let signOut {
            html.add("<form method=\"post\" action=\"\(signOut.action)\">\(HiddenField("csrf", signOut.csrf))")
            html.add("<button class=\"link\">\(texts.signOut)</button></form>")
        }
        html.literal("</div></header>")
        return html
    }

    /// The menu as it stands in the bar. More entries than fit into two rows of a telephone are folded there; the
    /// stylesheet unfolds them where there is room.
    private var doors: HTML {
        guard menu.count + menuGroups.count > Self.mostUnfolded else { return "\(menu)\(menuGroups)" }
        var html: HTML = "<details class=\"fold\"><summary>\(texts.menu)"
        if let room = (menu + menuGroups.flatMap(\.links)).first(where: \.isCurrent) {
            html.add(": <b>\(room.label)</b>")
        }
        html.add("</summary><div>\(menu)\(menuGroups)</div></details>")
        return html
    }

    var bottomBar: HTML {
        guard !bottomMenu.isEmpty else { return HTML() }
        return "<nav class=\"nav\" aria-label=\"\(texts.mainNavigation)\">\(bottomMenu)</nav>"
    }

    var footer: HTML {
        "<footer class=\"foot muted\(bottomMenu.isEmpty ? "" : " above")\">\(texts.footer)</footer>"
    }

    private var languageControl: HTML {
        let other: Language = language == .indonesian ? .english : .indonesian
        switch languageSwitch {
        case nil: return HTML()
        case .link(let href):
            return
                "<a href=\"\(href)\" lang=\"\(other.rawValue)\">\(texts.otherLanguage)</a>"
        case .post(let action, let csrf, let back):
            var html: HTML = "<form method=\"post\" action=\"\(action)\">\(HiddenField("csrf", csrf))"
            html.add("\(HiddenField("lang", other.rawValue))\(HiddenField("back", back))")
            html.add("<button class=\"link\" lang=\"\(other.rawValue)\">\(texts.otherLanguage)</button></form>")
            return html
        }
    }
}
