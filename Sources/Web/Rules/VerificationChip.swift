// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Regulation
import Text

/// How well a value of the law is established: word, sign and colour.
struct VerificationChip: Part {
    private let verification: Verification
    private let language: Language

    init(_ verification: Verification, _ language: Language) {
        self.verification = verification
        self.language = language
    }

    func write(to html: inout HTML) {
        let tone: Tone = verification == .confirmed ? .good : .care
        html.add(Chip(tone, VerificationTexts.texts(language).word(verification)))
    }
}
