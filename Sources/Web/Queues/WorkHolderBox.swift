// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// On the work itself: who has it, and taking it or giving it back.
struct WorkHolderBox {
    private let call: Call
    private let kind: AssignmentStore.Kind
    private let key: String
    private let holder: AssignmentStore.Assignment?
    private let words: QueueWords

    init(_ call: Call, _ kind: AssignmentStore.Kind, _ key: String, _ holder: AssignmentStore.Assignment?) {
        self.call = call
        self.kind = kind
        self.key = key
        self.holder = holder
        words = QueueWords(call.language)
    }

    var html: HTML {
        let title = words.text(QueueTexts.who)
        guard let holder else {
            return Box(title, "<p>\(words.text(QueueTexts.nobody))</p>\(button("take", QueueTexts.take))").html
        }
        let details = [
            "officer": TermTexts.doer(holder.officer, call.language), "until": holder.expiresAt.description,
        ]
        guard holder.officer == call.actor.name else {
            return Box(title, Notice(.care, QueueTexts.others.text(call.language, details)).html).html
        }
        let text = QueueTexts.yours.text(call.language, details)
        return Box(title, "<p>\(text)</p>\(button("release", QueueTexts.release))").html
    }

    private func button(_ action: String, _ label: Phrase) -> HTML {
        Form(
            .texts(call.language), action: "/antrean?jenis=\(kind.rawValue)", csrf: call.csrf,
            submit: words.text(label), weight: .quiet,
            """
            \(HiddenField("kind", kind.rawValue))\(HiddenField("items", key))\(HiddenField("action", action))\
            \(HiddenField("back", "on"))
            """
        ).html
    }
}
