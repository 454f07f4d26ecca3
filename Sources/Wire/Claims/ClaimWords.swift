// SPDX-License-Identifier: Apache-2.0

/// The words that claims are told in over the wire, as the domain spells them; a test compares both.
public enum ClaimWords {
    public static let incidentKinds = [
        "work-accident", "fatal-accident", "death", "violence", "failed-to-depart", "not-placed", "placed-contrary",
        "trouble", "dismissal", "loss-on-way-home", "savings-due",
    ]
    public static let tellers = ["worker", "relative", "employer", "mission", "p3mi", "facility", "authority"]
    public static let events = [
        "death-by-accident", "death", "total-disability", "total-disability-allowance", "partial-disability",
        "treatment-abroad", "home-care", "hearing-aid", "glasses", "dentures", "transport", "gagal-berangkat",
        "gagal-ditempatkan", "placed-contrary", "return-transport", "return-transport-after-accident",
        "loss-on-way-home", "rape", "phk", "phk-by-accident", "scholarship",
        "old-age-savings",
    ]
    public static let states = [
        "filed", "documents-asked", "assessed", "sent-back", "approved", "payout-ordered", "paid", "refused",
    ]
    public static let papers = [
        "accident-form", "application-form", "membership-card", "passport", "ktp", "family-card",
        "employment-contract", "employer-or-mission-letter", "medical-resume", "transport-cost-proof",
        "facility-payment-proof", "insurance-limit-letter", "bank-account", "payer-account", "heir-bank-account",
        "heir-identity", "heir-certificate", "deceased-identity", "death-certificate", "missing-person-letter",
        "leave-letter", "tax-number", "photo", "voice-note", "other-proof",
    ]
    /// Where a paper can be.
    public static let places = [
        "received", "translation", "legalisation", "embassy-letter", "accepted", "returned",
    ]
    /// Who can have a claim.
    public static let desks = [
        "claimant", "assessor", "advisory-doctor", "approver", "finance", "bank", "nobody",
    ]
    public static let causes = [
        "own-fault", "own-will", "executor-fault", "government-policy", "deliberate-crime", "narcotics-or-liquor",
        "contract-ended", "leave", "sickness-not-work-related", "deported", "breach-of-law", "moved-job", "ran-away",
        "resigned",
    ]
    public static let circumstances = ["on-leave", "lost-at-sea", "above-insurance"]
    public static let savingsReasons = [
        "home-for-good", "death", "total-disability", "retirement-age", "housing", "preparation",
    ]
    public static let ways = ["land", "sea", "air"]
    public static let schoolLevels = ["tk", "sd", "smp", "sma", "higher"]
    public static let payoutStates = ["ordered", "sent", "settled", "failed", "unknown", "returned"]
}
