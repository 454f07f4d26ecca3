// SPDX-License-Identifier: Apache-2.0
/// What each scope of a partner's program lets it do.
public enum ScopeTexts {
    private static let phrases: [String: Phrase] = [
        "enrol": Phrase(
            "mendaftarkan pekerja, memperpanjang atau mengubah kontraknya",
            "register workers, extend or change their contracts"),
        "members.read": Phrase("membaca catatan pekerja sendiri", "read the records of one’s own workers"),
        "cover.read": Phrase(
            "menanyakan perlindungan pekerja sendiri", "ask whether one’s own workers are covered"),
        "payments": Phrase(
            "membaca tagihan pekerja sendiri, dan meminta tagihan baru bila kedaluwarsa",
            "read one’s own workers’ invoices, and have expired ones issued anew"),
        "journey": Phrase(
            "mencatat keberangkatan dan kepulangan pekerja sendiri",
            "record departures and returns of one’s own workers"),
        "manifest": Phrase(
            "menanyakan apakah penumpang boleh berangkat", "ask whether passengers may depart"),
        "events": Phrase("menerima kabar lewat webhook dan umpan", "receive events by webhook and feed"),
        "registry": Phrase(
            "mencari dan berlangganan menurut standar registri sosial (SPDCI), sebatas syarat lembaganya",
            "search and subscribe as the social registry’s standard has it (SPDCI), within its institution’s terms"),
        "placement.events": Phrase(
            "memberi kabar keberangkatan dan kepulangan sebagai sistem penempatan",
            "tell departures and returns as the placement system"),
        "crossings": Phrase(
            "memberi kabar perlintasan sebagai imigrasi", "tell crossings of the border as immigration"),
    ]

    /// The words of a scope; a scope without words of its own by its name.
    public static func phrase(_ scope: String) -> Phrase { phrases[scope] ?? Phrase(scope, scope) }
}
