// SPDX-License-Identifier: Apache-2.0

extension AuditTexts {
    static let indonesian = AuditTexts(
        title: "Jejak",
        intro:
            "Setiap tindakan dan setiap pembacaan data seseorang tercatat di sini, dan disegel dalam log "
            + "yang hanya bisa bertambah.",
        size: "Baris tersegel",
        root: "Akar log",
        sealed: "Disegel",
        waiting: "ada yang menunggu disegel",
        allSealed: "semua tersegel",
        neverSealed: "belum pernah disegel",
        verify: "Buktikan seluruh log",
        whole: "Log utuh",
        wholeDetail: { rows, roots in
            "\(rows) baris di bawah \(roots) akar bertanda tangan diperiksa: tidak ada yang diubah, dihapus, "
                + "atau disisipkan."
        },
        broken: "Log rusak",
        person: "Jejak siapa",
        personHint: "Nomor orang (XXXX-XXXX-XXXX), KPJ, atau kunci; kosongkan untuk semua.",
        newest: "Baris terbaru",
        olderRows: "Baris lebih lama",
        toNewest: "Terbaru",
        toOlder: "Lebih lama",
        time: "Waktu",
        actor: "Pelaku",
        operation: "Tindakan",
        about: "Tentang",
        detail: "Rincian",
        none: "Tidak ada baris.")
}
