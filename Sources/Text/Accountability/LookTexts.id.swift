// SPDX-License-Identifier: Apache-2.0

extension LookTexts {
    static let indonesian = LookTexts(
        title: "Siapa yang melihat data saya",
        intro:
            "Setiap kali data Anda dibuka atau diubah, hal itu tercatat dan tidak bisa dihapus. Ini 50 yang terbaru.",
        when: "Waktu",
        who: "Siapa",
        what: "Apa yang dilakukan",
        none: "Belum ada yang melihat data Anda.",
        yourself: "Anda sendiri",
        system: "sistem Rantau",
        visitor: "tanpa masuk",
        unexpected: "Ada yang tidak Anda kenal? Hubungi 175.")
}
