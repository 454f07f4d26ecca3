// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text
import Wire

/// Changes of the law as lines, under a heading for each article.
enum RuleChangeLines {
    static func tell(_ changes: [RuleChangeRecord], _ language: Language) {
        let texts = RegulationTexts.texts(language)
        if changes.isEmpty { Output.line(texts.noChanges) }
        var article: String?
        for change in changes {
            if change.article != article { Output.line(change.article.isEmpty ? "?" : change.article) }
            article = change.article
            let kind = RuleChange.Kind(rawValue: change.kind).map(texts.kind) ?? change.kind
            Output.line(
                "  \(change.name)\t\(change.before ?? "-") -> \(change.after ?? "-")\t\(kind)\t\(change.status)")
        }
    }
}
