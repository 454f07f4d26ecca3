// SPDX-License-Identifier: Apache-2.0

extension VerificationTexts {
    static let indonesian = VerificationTexts(
        confirmed: "dicocokkan dengan sumbernya",
        conflicting: "sumber berbeda",
        unverified: "belum dipastikan",
        confirmedMeaning: "Nilai ini sudah dicocokkan dengan sumber yang disebut.",
        conflictingMeaning: "Sumber-sumber berbeda. Kedua bacaan dicatat, satu di antaranya dipakai.",
        unverifiedMeaning:
            "Nilai ini belum dilihat dalam naskah resmi. Sebelum uang dibayarkan, petugas menulis alasannya.",
        unverifiedToMembers: "Nilai ini belum dilihat dalam naskah resmi.")
}
