// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of asking for old-age savings, and of what was paid out.
public struct WithdrawalTexts: Sendable {
    /// What the record says of a request, with its reason.
    public let asked: @Sendable (String) -> String
    public let title: String
    public let link: String
    public let intro: String
    public let reason: String
    public let papers: @Sendable (String) -> String
    public let day: String
    public let dayHint: String
    public let heir: String
    public let heirHint: String
    public let submit: String
    /// Everything was paid: how much, on which day.
    public let paidOut: @Sendable (String, String) -> String
    public let paidOutNote: String
    public let pending: String
    public let gross: String
    public let tax: String
    public let net: String
    public let claim: String
    public let notYet: String

    public static func texts(_ language: Language) -> WithdrawalTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    static let indonesian = WithdrawalTexts(
        asked: { "Permintaan pencairan JHT: \($0)." },
        title: "Pencairan JHT",
        link: "Ajukan pencairan",
        intro:
            "Permintaan ini diperiksa penilai dan disetujui pejabat kedua. Yang dibayar adalah seluruh saldo dengan "
            + "hasilnya sampai hari keputusan, dikurangi pajak bila aturan menentukannya.",
        reason: "Alasan",
        papers: { "Surat: \($0)" },
        day: "Tanggal kejadian",
        dayHint: "Hanya untuk meninggal dunia atau cacat total tetap yang belum tercatat.",
        heir: "Ahli waris yang meminta",
        heirHint: "Hanya bila pekerja meninggal dunia. Hukum menentukan urutannya.",
        submit: "Ajukan pencairan",
        paidOut: { "\($0) telah dicairkan pada \($1)" },
        paidOutNote: "Rekening ini tetap bisa dibaca. Setoran yang datang kemudian dibukukan di sini.",
        pending: "Pencairan sedang diproses.",
        gross: "Dicairkan",
        tax: "Pajak",
        net: "Diterima",
        claim: "Klaim",
        notYet: "belum diputuskan")

    static let english = WithdrawalTexts(
        asked: { "Request to pay out old-age savings: \($0)." },
        title: "Withdrawals",
        link: "Ask for a withdrawal",
        intro:
            "An assessor examines this request and a second officer approves it. What is paid is the whole balance "
            + "with its return to the day of the decision, less tax where the rules name one.",
        reason: "Reason",
        papers: { "Papers: \($0)" },
        day: "Day it happened",
        dayHint: "Only for a death or total disability that is not recorded yet.",
        heir: "Heir who asks",
        heirHint: "Only where the worker has died. The law decides the order.",
        submit: "Ask for the withdrawal",
        paidOut: { "\($0) paid out on \($1)" },
        paidOutNote: "This account stays readable. Deposits that come later are booked here.",
        pending: "A withdrawal is being handled.",
        gross: "Withdrawn",
        tax: "Tax",
        net: "Received",
        claim: "Claim",
        notYet: "not decided")
}
