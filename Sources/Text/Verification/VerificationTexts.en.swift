// SPDX-License-Identifier: Apache-2.0

extension VerificationTexts {
    static let english = VerificationTexts(
        confirmed: "checked against its source",
        conflicting: "sources disagree",
        unverified: "not yet confirmed",
        confirmedMeaning: "This value has been compared with the source named.",
        conflictingMeaning: "Sources disagree. Both readings are recorded and one of them is used.",
        unverifiedMeaning:
            "This value has not been seen in the official text. An officer must write a reason before money is paid.",
        unverifiedToMembers: "This value has not been seen in the official text.")
}
