// SPDX-License-Identifier: Apache-2.0

extension GateTexts {
    static let english = GateTexts(
        title: "Departure check",
        question: "Who is about to leave?",
        number: "Number or card",
        numberHint: "NIK, passport number, KPJ, person number, or what the card's QR code says.",
        check: "Check",
        mayDepart: "MAY DEPART",
        mayNot: "MAY NOT DEPART YET",
        departed: "HAS DEPARTED",
        destination: { "bound for \($0)" },
        member: { "KPJ \($0)" },
        backFromLeave: "Going back to the same work after leave.",
        reasons: "Why",
        advisory: "advice, does not stop the departure",
        solve: "Can be settled now",
        nextStep: "What to do next",
        noInvoice:
            "There is no invoice that can be paid now. A desk, the placement company or the worker asks for a new one; "
            + "then check again.",
        payTo: "Virtual account",
        payNote: "Pay through a bank or at a counter. The result shows here within seconds.",
        openInvoice: "Open the invoice",
        openCase: "Open the desk case",
        openRecord: "Open this person's record",
        again: "Check again",
        next: "Next person",
        record: "Record the departure",
        recordBack: "Record the return from leave",
        day: "Day of departure",
        recorded: "The departure is recorded. Cover during work runs.",
        freshness: { "Computed from data of \($0). Every check is logged." },
        cardRevoked: "The card that was scanned has been revoked. Compare the person with the passport.",
        cardOld: "The card that was scanned has expired. The answer below is computed from the latest data.")
}
