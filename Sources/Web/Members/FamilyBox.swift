// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// The family as recorded.
struct FamilyBox: Part {
    private let family: [(name: String, detail: String)]
    private let texts: HomeTexts
    private let changes: String?
    private let language: Language

    /// - Parameter changes: where the family is changed; nil for readers who may not.
    init(_ member: MemberView, changes: String?, _ language: Language) {
        self.changes = changes
        self.language = language
        let texts = HomeTexts.texts(language)
        family = member.family.map { relative in
            var detail = [TermTexts.word(relative.member.relation.rawValue, language)]
            if let birthDay = relative.member.birthDay { detail.append(Wording.day(birthDay, language)) }
            if relative.nominated { detail.append(texts.nominated) }
            return (relative.member.name.text, detail.joined(separator: " · "))
        }
        self.texts = texts
    }

    func write(to html: inout HTML) {
        let lines: [HTML] = family.map { "<li><b>\($0.name)</b><span class=\"muted line\">\($0.detail)</span></li>" }
        let list: HTML =
            lines.isEmpty ? "<p class=\"muted\">\(texts.familyNone)</p>" : "<ul class=\"plain\">\(lines)</ul>"
        let door: HTML = changes.map { "<p><a href=\"\($0)\">\(FamilyTexts.change.text(language))</a></p>" } ?? ""
        html.add(Box(texts.family, id: "keluarga", "\(list)\(door)"))
    }
}
