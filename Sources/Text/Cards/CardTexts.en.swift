// SPDX-License-Identifier: Apache-2.0

extension CardTexts {
    static let english = CardTexts(
        title: "Membership card",
        show: "Show this code to the officer",
        qrLabel: "QR code of the membership card",
        covered: "COVERED",
        partly: { "PARTLY COVERED: \($0)" },
        later: "COVERED FROM",
        holder: "Name",
        kpj: "KPJ",
        country: "Country of work",
        programmes: "Programmes",
        phase: "Phase",
        cover: "Cover",
        renewed: { "This code is valid until \($0). It is made anew whenever this page opens." },
        verify: "See what the officer sees",
        none: "No card yet",
        seeInvoices: "See what is owed",
        ofPerson: { "Card of \($0)" },
        revoke: "Revoke the card",
        revokeNote:
            "A revoked card is refused at every later check. A new card is made when this page is opened again.",
        reason: "Reason",
        revoked: "The card is revoked.")
}
