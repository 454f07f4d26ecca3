// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The departure gate.
    static let gate: [String: FailureWords] = [
        "one-number-only": FailureWords(
            Phrase("Satu nomor saja", "One number only"),
            found: Phrase(
                "Tanyakan dengan satu dari empat: passport, nik, kpj, q.",
                "Ask by exactly one of four: passport, nik, kpj, q."),
            next: Phrase("Pilih satu nomor, lalu coba lagi.", "Choose one number and try again.")),
        "manifest-empty": FailureWords(
            Phrase("Manifes kosong", "The manifest is empty"),
            found: Phrase("Tidak ada nomor penumpang.", "There is no passenger’s number."),
            next: Phrase("Ketik nomornya, atau pilih berkasnya.", "Type the numbers, or choose the file.")),
        "manifest-too-long": FailureWords(
            Phrase("Manifes terlalu panjang", "The manifest is too long"),
            found: Phrase(
                "{found:count} penumpang; paling banyak {most:count}.",
                "{found:count} passengers; at most {most:count}."),
            next: Phrase("Bagi menjadi beberapa manifes.", "Divide it into several.")),
        "gate-pack-missing": FailureWords(
            Phrase("Berkas tidak ada", "The file is missing"),
            found: Phrase("{file} tidak bisa dibaca.", "{file} cannot be read."),
            next: Phrase("Periksa nama berkasnya.", "Check its name.")),
        "gate-pack-tampered": FailureWords(
            Phrase("Paket gerbang diubah", "The pack was changed"),
            found: Phrase("Isinya bukan yang ditandatangani.", "It does not hold what was signed."),
            next: Phrase("Ambil paket baru. Jangan pakai yang ini.", "Fetch a new pack. Do not use this one.")),
        "gate-pack-expired": FailureWords(
            Phrase("Paket gerbang kedaluwarsa", "The pack has expired"),
            found: Phrase("Berlaku sampai {expired:instant}.", "It counted until {expired:instant}."),
            next: Phrase("Ambil paket baru, atau tanyakan lewat telepon.", "Fetch a new pack, or ask by telephone.")),
        "gate-pack-early": FailureWords(
            Phrase("Jam gerbang salah", "The gate’s clock is wrong"),
            found: Phrase(
                "Paket dibuat {made:instant}, sesudah jam gerbang.",
                "The pack was made {made:instant}, after the gate’s time."),
            next: Phrase("Setel jamnya.", "Set the clock.")),
        "gate-delta-other-base": FailureWords(
            Phrase("Perubahan ini untuk paket lain", "These changes belong to another pack"),
            found: Phrase("Paket di gerbang bukan yang dilanjutkan.", "The gate’s pack is not the one they continue."),
            next: Phrase("Ambil paket lengkap.", "Fetch a whole pack.")),
        "gate-key-unreadable": FailureWords(
            Phrase("Kunci gerbang tidak terbaca", "The gate’s key cannot be read"),
            found: Phrase("{file} bukan 64 angka heksadesimal.", "{file} is not 64 hexadecimal digits."),
            next: Phrase("Buat dengan rantau gate key.", "Make one with rantau gate key.")),
        "departure-not-cleared": FailureWords(
            Phrase("Belum boleh berangkat", "May not depart yet"),
            found: Phrase(
                "Keberangkatan hanya dicatat bila pemeriksaannya hijau.",
                "A departure is recorded only when the check is green."),
            next: Phrase(
                "Selesaikan yang kurang, lalu periksa lagi.",
                "Settle what is missing and check again.")),
        "departure-day-out-of-range": FailureWords(
            Phrase("Tanggal berangkat di luar jangkauan", "The day of departure is out of range"),
            found: Phrase(
                "Ditulis {found:day}; boleh {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be {earliest:day} to {latest:day}."),
            next: Phrase(
                "Perbaiki tanggalnya. Keberangkatan yang lebih lama dicatat oleh loket.",
                "Correct the day. A departure longer ago is recorded by a counter.")),
    ]
}
