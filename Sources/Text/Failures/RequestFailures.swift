// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The form of a request: what every page and every call of the API may answer.
    static let requests: [String: FailureWords] = [
        "field-missing": FailureWords(
            Phrase("Isian kosong", "A value is missing"),
            found: Phrase("Isian ini wajib.", "This value is needed."),
            next: Phrase("Isi, lalu kirim lagi.", "Fill it in and send again.")),
        "field-missing-in-part": FailureWords(
            Phrase("Isian kosong", "A value is missing"),
            found: Phrase(
                "Perlu diisi, karena isian lain di bagian yang sama sudah diisi.",
                "It is needed, because another field of the same part is filled in."),
            next: Phrase(
                "Isi, atau kosongkan seluruh bagian ini.", "Fill it in, or leave the whole part empty.")),
        "unknown-field": FailureWords(
            Phrase("Isian tidak dikenal", "The field is not known"),
            found: Phrase(
                "Isian ini tidak dikenal. Yang dikenal: {known}.",
                "This field is not known. Known: {known}."),
            next: Phrase("Hapus atau perbaiki namanya.", "Remove it or correct its name.")),
        "text-length": FailureWords(
            Phrase("Panjang tulisan tidak benar", "The text has the wrong length"),
            found: Phrase(
                "Panjangnya {least} sampai {most} huruf; ditulis {found}.",
                "It has {least} to {most} characters; found {found}."),
            next: Phrase("Perbaiki tulisannya.", "Correct the text.")),
        "time-malformed": FailureWords(
            Phrase("Jam tidak terbaca", "The time cannot be read"),
            found: Phrase("Ditulis: {found}.", "It says {found}."),
            next: Phrase(
                "Tulis jam dan menit dalam 24 jam: 07.00 pagi, 19.00 malam.",
                "Write hour and minute of a 24-hour clock: 07:00, or 19:00 for seven in the evening.")),
        "not-one-of": FailureWords(
            Phrase("Pilihan tidak dikenal", "Not one of the choices"),
            found: Phrase("Pilihan ini tidak ada dalam daftar.", "This is not one of the choices."),
            next: Phrase("Pilih dari daftar.", "Choose from the list.")),
        "number-out-of-range": FailureWords(
            Phrase("Angka di luar batas", "The number is out of range"),
            found: Phrase("Angkanya {least} sampai {most}.", "The number lies between {least} and {most}."),
            next: Phrase("Perbaiki angkanya.", "Correct the number.")),
        "amount-out-of-range": FailureWords(
            Phrase("Jumlah uang di luar batas", "The amount is out of range"),
            found: Phrase(
                "Jumlahnya {least:rupiah} sampai {most:rupiah}.",
                "The amount lies between {least:rupiah} and {most:rupiah}."),
            next: Phrase("Perbaiki jumlahnya.", "Correct the amount.")),
        "number-not-whole": FailureWords(
            Phrase("Bukan bilangan bulat", "Not a whole number"),
            found: Phrase("Isian ini bukan bilangan bulat.", "This is not a whole number."),
            next: Phrase("Tulis angka saja, {least} sampai {most}.", "Write digits only, {least} to {most}.")),
        "months-not-whole": FailureWords(
            Phrase("Bukan bulan penuh", "Not whole months"),
            found: Phrase("Isian ini bukan bulan penuh.", "These are not whole months."),
            next: Phrase(
                "Tulis bulan penuh, angka saja, {least} sampai {most}.",
                "Write whole months, digits only, {least} to {most}.")),
        "amount-not-digits": FailureWords(
            Phrase("Bukan jumlah uang", "Not an amount of money"),
            found: Phrase("Isian ini bukan jumlah uang.", "This is not an amount of money."),
            next: Phrase("Tulis angka saja, misalnya 10000000.", "Write digits only, for example 10000000.")),
        "not-yes-or-no": FailureWords(
            Phrase("Bukan ya atau tidak", "Not yes or no"),
            found: Phrase("Isian ini hanya ya atau tidak.", "This value is yes or no."),
            next: Phrase("Pilih salah satu.", "Choose one of them.")),
        "not-text": FailureWords(
            Phrase("Bukan tulisan", "Not a text"),
            found: Phrase("Isian ini harus berupa tulisan.", "This value must be a text."),
            next: Phrase("Perbaiki isiannya.", "Correct the value.")),
        "not-a-list": FailureWords(
            Phrase("Bukan daftar", "Not a list"),
            found: Phrase("Isian ini harus berupa daftar.", "This value must be a list."),
            next: Phrase("Perbaiki isiannya.", "Correct the value.")),
        "list-length": FailureWords(
            Phrase("Banyaknya tidak benar", "The list has the wrong length"),
            found: Phrase("Daftar ini berisi {least} sampai {most}.", "The list holds {least} to {most}."),
            next: Phrase("Perbaiki daftarnya.", "Correct the list.")),
        "not-an-object": FailureWords(
            Phrase("Bentuk isian tidak benar", "The value has the wrong form"),
            found: Phrase("Isian ini harus berupa objek.", "This value must be an object."),
            next: Phrase("Perbaiki isiannya.", "Correct the value.")),
        "json-malformed": FailureWords(
            Phrase("JSON tidak bisa dibaca", "The JSON cannot be read"),
            found: Phrase(
                "Isi permintaan bukan JSON yang benar.",
                "The body of the request is not well-formed JSON."),
            next: Phrase("Perbaiki, lalu kirim lagi.", "Correct it and send again.")),
        "day-malformed": FailureWords(
            Phrase("Tanggal tidak benar", "The day is not right"),
            found: Phrase("{found} bukan tanggal yang ada.", "{found} is not a day that exists."),
            next: Phrase(
                "Tulis tahun-bulan-hari, misalnya 2027-03-14.",
                "Write year-month-day, such as 2027-03-14.")),
        "instant-malformed": FailureWords(
            Phrase("Waktu tidak benar", "The time is not right"),
            found: Phrase("{found} bukan waktu yang lengkap.", "{found} is not a complete time."),
            next: Phrase("Tulis misalnya 2027-03-14T14:20:00+07:00.", "Write it like 2027-03-14T14:20:00+07:00.")),
        "key-malformed": FailureWords(
            Phrase("Kunci tidak benar", "The key is not right"),
            found: Phrase("{found} bukan kunci catatan.", "{found} is not the key of a record."),
            next: Phrase("Salin kunci dari catatan asalnya.", "Copy the key from the record it belongs to.")),
        "idempotency-key-malformed": FailureWords(
            Phrase("Kunci pengulangan tidak benar", "The idempotency key is not right"),
            found: Phrase(
                "Kunci pengulangan terlalu pendek, terlalu panjang, atau memuat tanda lain.",
                "The idempotency key is too short, too long or holds other signs."),
            next: Phrase("Buat kunci baru, lalu kirim lagi.", "Make a new key and send again.")),
        "idempotency-key-reused": FailureWords(
            Phrase("Kunci pengulangan sudah dipakai", "The idempotency key was used before"),
            found: Phrase(
                "Kunci yang sama sudah dipakai untuk permintaan yang lain.",
                "The same key was used for another request."),
            next: Phrase("Buat kunci baru untuk permintaan baru.", "Make a new key for a new request.")),
        "body-too-large": FailureWords(
            Phrase("Kiriman terlalu besar", "Too much was sent"),
            found: Phrase("Paling banyak {most:size}.", "At most {most:size}."),
            next: Phrase("Kecilkan berkasnya, lalu kirim lagi.", "Make the file smaller and send again.")),
        "form-not-ours": FailureWords(
            Phrase("Formulir sudah tidak berlaku", "The form is out of date"),
            found: Phrase(
                "Formulir ini bukan dari sesi Anda yang sekarang.",
                "This form is not of your present session."),
            next: Phrase("Muat ulang halaman, lalu kirim lagi.", "Reload the page and send again.")),
        "no-such-account": FailureWords(
            Phrase("Akun buku tidak ada", "There is no such account"),
            found: Phrase("Akun {account} tidak ada di buku besar.", "The ledger has no account {account}."),
            next: Phrase("Hubungi pengelola sistem.", "Call the administrator.")),
    ]
}
