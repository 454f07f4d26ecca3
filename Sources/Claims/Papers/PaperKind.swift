// SPDX-License-Identifier: Apache-2.0

/// The kinds of papers that the law's lists name (Permenaker 4/2023 art. 9, 50, 57), and a photo.
public enum PaperKind: String, Sendable, Hashable, CaseIterable {
    case accidentForm = "accident-form"
    case applicationForm = "application-form"
    case membershipCard = "membership-card"
    case passport
    case ktp
    case familyCard = "family-card"
    case employmentContract = "employment-contract"
    case employerOrMissionLetter = "employer-or-mission-letter"
    case medicalResume = "medical-resume"
    case transportCostProof = "transport-cost-proof"
    case facilityPaymentProof = "facility-payment-proof"
    case insuranceLimitLetter = "insurance-limit-letter"
    case bankAccount = "bank-account"
    case payerAccount = "payer-account"
    case heirBankAccount = "heir-bank-account"
    case heirIdentity = "heir-identity"
    case heirCertificate = "heir-certificate"
    case deceasedIdentity = "deceased-identity"
    case deathCertificate = "death-certificate"
    case missingPersonLetter = "missing-person-letter"
    case leaveLetter = "leave-letter"
    /// NPWP, asked for where a withdrawal of savings is taxed.
    case taxNumber = "tax-number"
    case photo
    /// What happened, told aloud.
    case voiceNote = "voice-note"
    case otherProof = "other-proof"

    /// How a demand for the paper is met.
    var meeting: Meeting {
        switch self {
        case .accidentForm, .applicationForm, .membershipCard: .byRecord
        case .bankAccount, .payerAccount, .heirBankAccount: .byAccount
        case .photo, .voiceNote, .otherProof: .ifAny
        default: .byPaper
        }
    }

    enum Meeting {
        /// The report, the application and the membership stand in Rantau itself.
        case byRecord
        /// By the bank account recorded with the claim.
        case byAccount
        case byPaper
        /// Only where there is one.
        case ifAny
    }
}
