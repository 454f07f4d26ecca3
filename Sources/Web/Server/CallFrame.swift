// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Text

extension Call {
    /// The frame of this request's page: language, menu of the role, who is signed in.
    func frame(notice: Notice? = nil) -> Frame {
        let texts = FrameTexts.texts(language)
        let path = request.uri.path
        return Frame(
            language, version: site.assets.version, isDemonstration: site.isDemonstration,
            languageSwitch: .link(otherLanguageAddress), menu: Menu.top(actor.role, texts, path),
            menuGroups: Menu.groups(actor.role, texts, path),
            bottomMenu: Menu.bottom(actor, texts, path), tools: Menu.tools(actor, texts, path),
            reader: context.session?.displayName,
            signOut: context.session.map { ("/keluar", $0.csrf) }, notice: notice)
    }

    /// This page in the other language; a form's answer is never asked for again, so it goes home.
    private var otherLanguageAddress: String {
        let other: Language = language == .indonesian ? .english : .indonesian
        guard request.method == .get else { return "/?lang=\(other.rawValue)" }
        let rest = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }
        return "/" + request.uri.path.drop { $0 == "/" } + "?"
            + (rest + ["lang=\(other.rawValue)"]).joined(separator: "&")
    }
}
