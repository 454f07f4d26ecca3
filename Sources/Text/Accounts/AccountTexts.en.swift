// SPDX-License-Identifier: Apache-2.0

extension AccountTexts {
    static let english = AccountTexts(
        title: "Accounts",
        existing: "Accounts of officers and relatives",
        none: "There is no account yet.",
        give: "Give an account",
        giveIntro: "The password and the second factor are made by the system and shown once.",
        login: "Login",
        loginHint: "Small letters, digits, dots or dashes.",
        role: "Role",
        person: "Who uses it",
        personHint: "For workers and relatives: the person number (XXXX-XXXX-XXXX) or the KPJ, as on card or letter.",
        worker: "Whose family",
        workerHint:
            "For relatives: KPJ or person number (XXXX-XXXX-XXXX) of the worker who named this person as family.",
        organisation: "Organisation",
        organisationHint: "For officers of a P3MI or mission.",
        province: "Province",
        provinceHint: "For labour officers; empty means the whole of Indonesia.",
        boundTo: "Bound to",
        secondFactor: "Second factor",
        given: "The account is given",
        onceOnly: "Hand these to their owner now. The password and the code cannot be shown again.",
        password: "Password",
        scan: "Scan with an authenticator app",
        scanLabel: "QR code for an authenticator app",
        address: "Or copy this address",
        backToList: "Back to the accounts",
        account: "Account",
        find: "Find a name or login",
        reset: "Reset",
        resetNote:
            "A new password and, for officers, a new second factor are made by the system. All sessions "
            + "end. At the next sign-in the owner must choose a password of their own.",
        resetDone: "The account is reset",
        close: "Close the account",
        closeNote:
            "All sessions end at once. A closed account cannot be opened again, and its login is not used "
            + "again.",
        closed: "The account is closed.",
        mustChoosePassword: "Must choose a new password",
        closeForGood: "Yes, close this account",
        keepOpen: "Leave it open",
        closingQuestion: "Close the account {login} for ever?")
}
