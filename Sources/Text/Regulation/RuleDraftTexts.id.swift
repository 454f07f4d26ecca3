// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RuleDraftTexts {
    static let indonesian = RuleDraftTexts(
        language: .indonesian,
        title: "Rancangan aturan",
        none: "Belum ada rancangan.",
        proposedBy: { "Diusulkan \($0), \($1)" },
        decidedBy: { "Diputus \($0)" },
        firstDay: { "Berlaku mulai \(Wording.day($0, .indonesian))" },
        state: {
            switch $0 {
            case "refused": "ditolak"
            case "approved": "disetujui"
            case "in-force": "berlaku"
            default: "menunggu putusan"
            }
        },
        reason: "Alasan",
        changes: { "Mulai \(Wording.day($0, .indonesian))" },
        past: "Berlaku surut",
        cases: "Kasus yang berubah",
        noCases: "Tidak ada kasus yang berubah.",
        firstCases: { "Ditampilkan \($0) pertama dari \($1) kasus." },
        byOfficers: "Putusan petugas tetap",
        kind: {
            switch $0 {
            case "claim": "klaim"
            case "contribution": "iuran"
            default: "hari perlindungan"
            }
        },
        what: "Apa",
        was: "Semula",
        becomes: "Menjadi",
        days: { Wording.days($0, .indonesian) },
        decide: "Putusan petugas kedua",
        approve: "Setujui",
        approveHint: "Berlaku mulai hari di bawah.",
        refuse: "Tolak",
        refuseHint: "Rancangan yang ditolak tetap ditolak.",
        counts: "Berlaku mulai",
        why: "Alasan putusan",
        submit: "Simpan putusan",
        all: "Semua rancangan")
}
