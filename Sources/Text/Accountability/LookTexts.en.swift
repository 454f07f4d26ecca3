// SPDX-License-Identifier: Apache-2.0

extension LookTexts {
    static let english = LookTexts(
        title: "Who looked at my record",
        intro:
            "Every look at your record and every change is written down and cannot be removed. The newest 50 are here.",
        when: "Time",
        who: "Who",
        what: "What was done",
        none: "Nobody has looked at your record yet.",
        yourself: "you",
        system: "Rantau itself",
        visitor: "without signing in",
        unexpected: "Is there something that you do not expect? Call 175.")
}
