// SPDX-License-Identifier: Apache-2.0
import Kernel

extension HomeTexts {
    static let english = HomeTexts(
        language: .english,
        title: "Home",
        yourCover: "Your cover",
        coverIn: { "JKK: work accident. JKM: death. Placement: \($0)." },
        toDo: "What you need to do",
        nothing: "There is nothing to do now.",
        uncovered:
            "You are not covered, and there is no invoice. Still working abroad, or about to again? Extend the "
            + "contract, or ask an officer.",
        payText: { "\($1): \(Wording.rupiah($0))" },
        pay: "Pay",
        contractEnds: { "Your contract ends on \(Wording.day($0, .english))." },
        extensionPrice: { "Extended by \($1) months it costs \(Wording.rupiah($0)) (\($1) × \(Wording.rupiah($2)))." },
        extend: "Extend",
        comingHome: "I am going home",
        card: "Card and QR code",
        cardDetail: "Show it at the airport or to an officer",
        report: "Report an incident and claim",
        reportDetail: "Accident, trouble, death",
        journey: "My journey",
        journeyDetail: "Leave, end of contract, arrival in Indonesia",
        change: "Extend, change employer or country",
        changeDetail: "Without coming home first, cover goes on",
        family: "Family and heirs",
        familyCount: { "\(Wording.people($0, .english)) on record" },
        familyNone: "Nobody is on record.",
        nominated: "named as heir",
        call: "Call 175",
        callDetail: "Or ask the nearest mission (KBRI, KJRI, KDEI)",
        data: "My data",
        personNumber: "Person number",
        signInAgain:
            "To sign in again: your e-mail, or your KPJ if the e-mail is not accepted, with the password you chose.",
        signInAgainByKPJ: "To sign in again: your KPJ, with the password you chose.",
        questions: "Rules and computations",
        savings: { "JHT \(Wording.rupiah($0))" },
        wards: "You may act for",
        noWards: "No worker has recorded you as a relative. Ask a counter or 175 to record it.")
}
