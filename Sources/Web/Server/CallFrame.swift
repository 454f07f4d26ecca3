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

    /// This page in the other language. The address of a form that was sent leads back to the page of that form.
    private var otherLanguageAddress: String {
        let other: Language = language == .indonesian ? .english : .indonesian
        let rest = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }
        return ownPath + "?" + (rest + ["lang=\(other.rawValue)"]).joined(separator: "&")
    }

    /// Where this was asked, as a link that stays with us: two strokes at the beginning would name another host.
    var ownAddress: String { ownPath + (request.uri.query.map { "?" + $0 } ?? "") }

    private var ownPath: String { "/" + request.uri.path.drop { $0 == "/" } }
}
