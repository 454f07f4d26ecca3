// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text

/// The reason for a cover answer as one sentence.
enum CoverReason {
    static func text(_ derivation: Derivation, _ language: Language) -> String {
        DerivationTexts.sentence(derivation, language)
    }
}
