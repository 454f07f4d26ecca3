// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RegulationTexts {
    static let indonesian = RegulationTexts(
        language: .indonesian,
        title: "Peraturan yang berlaku",
        intro: "Bacalah apa yang berlaku pada suatu hari, lihat contohnya, lalu hitung sendiri.",
        day: "Pada tanggal",
        dayHint: "Bisa hari yang lalu atau yang akan datang.",
        chapter: "Bagian",
        everything: "Semua bagian",
        show: "Tampilkan",
        governing: { "Pada \(Wording.day($0, .indonesian)) berlaku \($1)." },
        count: { "\($0) aturan" },
        tree: { "Naskah aturan \($0)" },
        since: { "Sejak \(Wording.day($0, .indonesian))" },
        range: { "\(Wording.day($0, .indonesian)) sampai \(Wording.day($1, .indonesian))" },
        source: "Sumber",
        note: "Catatan",
        notGiven: "tidak diberikan",
        notKnown: "belum diketahui",
        none: "Tidak ada aturan untuk hari itu.",
        history: "Dari waktu ke waktu",
        example: "Contoh",
        exampleOf: "Dihitung dengan aturan hari itu",
        calculate: "Hitung sendiri",
        price: "Hitung iuran",
        benefit: "Hitung manfaat",
        changes: "Apa yang berubah",
        changesIntro: "Bandingkan aturan pada dua hari, pasal demi pasal.",
        from: "Dari tanggal",
        to: "Sampai tanggal",
        compare: "Bandingkan",
        before: "Sebelumnya",
        after: "Sesudahnya",
        noChanges: "Tidak ada yang berubah.",
        kind: {
            switch $0 {
            case .begins: "mulai berlaku"
            case .ends: "tidak berlaku lagi"
            case .value: "nilai berubah"
            case .place: "nilai sama, dasar berubah"
            }
        },
        doubts: "Yang belum pasti",
        doubtsIntro: {
            "\(Wording.count($0)) nilai pasti, \(Wording.count($1)) sumbernya bertentangan, "
                + "\(Wording.count($2)) belum dibuktikan."
        },
        settledBy: "Yang akan memastikan",
        officialText: { "Naskah resmi \(Wording.citation($0, .indonesian)) dalam Berita Negara." },
        bothReadings: { "Naskah resmi \(Wording.citation($0, .indonesian)), dibandingkan dengan kedua bacaan." },
        steps: "Setiap langkah perhitungan",
        rule: "Aturan",
        back: "Semua aturan hari itu")
}
