// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What somebody has just done to a claim, as the page that follows says it.
public enum ClaimStepDone: String, Sendable, CaseIterable {
    case proposed
    case asked
    case advised
    case decided
    case sentBack = "sent-back"
    case paperMoved = "paper-moved"
    case accountCorrected = "account-corrected"

    public func text(_ language: Language) -> String { phrase.text(language) }

    private var phrase: Phrase {
        switch self {
        case .proposed:
            Phrase(
                "Usulan Anda tercatat. Petugas kedua yang memutuskan.",
                "Your proposal is recorded. A second officer decides.")
        case .asked: Phrase("Permintaan surat tercatat.", "The request for papers is recorded.")
        case .advised: Phrase("Pendapat Anda tercatat.", "Your advice is recorded.")
        case .decided: Phrase("Keputusan Anda tercatat.", "Your decision is recorded.")
        case .paperMoved: Phrase("Letak surat tercatat.", "Where the paper is, is recorded.")
        case .accountCorrected: Phrase("Rekening klaim ini sudah diganti.", "The account of this claim was changed.")
        case .sentBack: Phrase("Klaim dikembalikan ke penilai.", "The claim went back to the assessor.")
        }
    }
}
