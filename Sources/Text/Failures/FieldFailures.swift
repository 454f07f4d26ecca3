// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Work without a network, people on their way home, the hall of a counter, days away from it.
    static let field: [String: FailureWords] = fieldDevices.merging(fieldItems) { first, _ in first }.merging(
        counterRooms
    ) { first, _ in first }

    private static let fieldDevices: [String: FailureWords] = [
        "no-such-officer": FailureWords(
            Phrase("Petugas tidak ada", "No such officer"),
            found: Phrase(
                "Tidak ada petugas loket dengan nama masuk {found}.",
                "No officer of a counter signs in as {found}."),
            next: Phrase("Periksa nama masuknya.", "Check the sign-in.")),
        "field-device-revoked": FailureWords(
            Phrase("Perangkat dicabut", "The device is revoked"),
            found: Phrase(
                "Kantor mencabut perangkat ini; kuncinya tidak berlaku.",
                "The office revoked this device; its key counts no longer."),
            next: Phrase("Hubungi kantor Anda.", "Ask your office.")),
        "field-device-unproven": FailureWords(
            Phrase("Perangkat tidak dikenal", "The device is not known"),
            found: Phrase(
                "Perangkat ini tidak membuktikan dirinya; mungkin diaktifkan ulang di tempat lain.",
                "The device does not prove itself; it may have been activated anew elsewhere."),
            next: Phrase("Minta kode baru dari kantor.", "Ask the office for a new code.")),
        "field-device-of-another": FailureWords(
            Phrase("Perangkat milik petugas lain", "The device is another officer's"),
            found: Phrase(
                "Yang masuk sekarang bukan petugas perangkat ini.",
                "Whoever is signed in is not the officer of this device."),
            next: Phrase("Masuk sebagai petugas perangkat ini.", "Sign in as the officer of this device.")),
        "field-code-unknown": FailureWords(
            Phrase("Kode tidak berlaku", "The code does not count"),
            found: Phrase(
                "Kode sudah dipakai, lewat sehari, atau untuk petugas lain.",
                "The code is used up, older than a day, or another officer's."),
            next: Phrase("Minta kode baru dari kantor.", "Ask the office for a new code.")),
    ]

    private static let fieldItems: [String: FailureWords] = [
        "field-later": FailureWords(
            Phrase("Dikirim lagi nanti", "Sent again later"),
            found: Phrase("Catatan belum diterima.", "The item is not taken in yet."),
            next: Phrase("Perangkat mengirimnya lagi.", "The device sends it again.")),
        "field-earlier-missing": FailureWords(
            Phrase("Catatan sebelumnya belum ada", "The item before is missing"),
            found: Phrase(
                "Uang ini untuk pendaftaran yang belum dikirim.",
                "This cash is for a registration that was not sent yet."),
            next: Phrase("Kirim semua catatan berurutan.", "Send all items in their order.")),
        "field-known-person": FailureWords(
            Phrase("Sudah terdaftar", "Registered already"),
            found: Phrase(
                "Nomor identitas ini sudah dipegang orang lain.", "Somebody holds this number already."),
            next: Phrase(
                "Meja memutuskan apakah orangnya sama. Tidak ada yang hilang.",
                "A desk decides whether it is the same person. Nothing is lost.")),
        "field-known-returnee": FailureWords(
            Phrase("Sudah diterima", "Received already"),
            found: Phrase(
                "Orang dengan nomor ini sudah dicatat pada hari-hari ini.",
                "Somebody with this number was noted these days."),
            next: Phrase("Periksa kartunya pada daftar kepulangan.", "Look at the card in the list of returnees.")),
        "field-cash-waits": FailureWords(
            Phrase("Menunggu pendaftarannya", "Waits for its registration"),
            found: Phrase(
                "Pendaftaran yang dibayar masih di meja.", "The registration that it pays is at a desk."),
            next: Phrase(
                "Uang dibukukan sendiri begitu pendaftaran diputuskan.",
                "The cash is booked by itself once the registration is decided.")),
        "field-cash-unplaced": FailureWords(
            Phrase("Tagihannya tidak ditemukan", "Its invoice was not found"),
            found: Phrase(
                "Tidak ada tagihan terbuka untuk uang ini.", "There is no open invoice for this cash."),
            next: Phrase("Meja menyebutkan nomor tagihannya.", "A desk names the number of the invoice.")),
        "field-item-old": FailureWords(
            Phrase("Terlalu lama", "Too long ago"),
            found: Phrase("Dicatat lebih dari 31 hari yang lalu.", "It was done more than 31 days ago."),
            next: Phrase("Meja memutuskan.", "A desk decides.")),
        "field-clock-moved": FailureWords(
            Phrase("Jam perangkat berubah", "The device's clock was moved"),
            found: Phrase(
                "Dua ukuran jam memberi hari yang berbeda.", "Two measurements of the clock give different days."),
            next: Phrase("Meja memutuskan.", "A desk decides.")),
        "field-item-decided": FailureWords(
            Phrase("Sudah diputuskan", "Decided already"),
            found: Phrase("Catatan ini tidak menunggu lagi.", "This item waits no longer."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "field-decision-unfit": FailureWords(
            Phrase("Putusan tidak cocok", "The decision does not fit"),
            found: Phrase(
                "Catatan ini tidak dapat diputuskan begitu.", "This item cannot be decided so."),
            next: Phrase("Pilih putusan yang ditawarkan.", "Choose one of the decisions offered.")),
        "field-note-needed": FailureWords(
            Phrase("Alasan belum ada", "A reason is missing"),
            found: Phrase(
                "Catatan yang ditutup tanpa hasil perlu alasan.", "An item that nothing comes of needs a reason."),
            next: Phrase("Tulis alasannya.", "Write the reason.")),
    ]

    private static let counterRooms: [String: FailureWords] = [
        "returnee-day": FailureWords(
            Phrase("Hari tiba tidak mungkin", "The day of arrival cannot be"),
            found: Phrase(
                "Ditulis {found:day}; boleh dari {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be from {earliest:day} to {latest:day}."),
            next: Phrase("Perbaiki harinya.", "Mend the day.")),
        "returnee-not-member": FailureWords(
            Phrase("Bukan peserta", "Not a member"),
            found: Phrase(
                "Orang ini tidak ditemukan sebagai peserta.", "This person was not found among the members."),
            next: Phrase(
                "Cari lagi dengan NIK atau paspor; klaim hanya untuk peserta.",
                "Search again by NIK or passport; claims are for members.")),
        "handover-empty": FailureWords(
            Phrase("Tidak ada yang diserahkan", "Nobody to hand over"),
            found: Phrase(
                "Semua yang menuju provinsi ini sudah diserahkan.",
                "Everybody who goes to this province was handed over."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "handover-acknowledged": FailureWords(
            Phrase("Sudah dijawab", "Answered already"),
            found: Phrase("Provinsi sudah menjawab serah terima ini.", "The province has answered this hand-over."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "handover-answer-needed": FailureWords(
            Phrase("Penjelasan belum ada", "An explanation is missing"),
            found: Phrase("Yang tiba kurang dari yang diserahkan.", "Fewer arrived than were handed over."),
            next: Phrase("Tulis apa yang terjadi.", "Write what happened.")),
        "queue-empty": FailureWords(
            Phrase("Antrean kosong", "The queue is empty"),
            found: Phrase("Tidak ada nomor yang menunggu.", "No number is waiting."),
            next: Phrase("Ambil nomor lebih dahulu.", "Draw a number first.")),
        "ticket-not-called": FailureWords(
            Phrase("Nomor tidak sedang dipanggil", "The number is not being called"),
            found: Phrase("Nomor belum dipanggil atau sudah selesai.", "It was not called, or has ended."),
            next: Phrase("Muat ulang antreannya.", "Reload the queue.")),
        "mrz-lines": FailureWords(
            Phrase("Bukan dua baris paspor", "Not the two lines of a passport"),
            found: Phrase("Ada {found} tanda; seharusnya 88.", "There are {found} signs; there should be 88."),
            next: Phrase(
                "Ketik kedua baris di bawah foto, 44 tanda masing-masing.",
                "Type both lines under the photograph, 44 signs each.")),
        "mrz-sign": FailureWords(
            Phrase("Tanda tidak dikenal", "A sign that is not known"),
            found: Phrase("Tanda {found} tidak mungkin di sana.", "The sign {found} cannot stand there."),
            next: Phrase("Hanya huruf, angka, dan <.", "Only letters, digits and <.")),
        "mrz-kind": FailureWords(
            Phrase("Bukan paspor", "Not a passport"),
            found: Phrase("Baris dimulai dengan {found}.", "The lines begin with {found}."),
            next: Phrase("Baris paspor dimulai dengan P.", "The lines of a passport begin with P.")),
        "mrz-check-digit": FailureWords(
            Phrase("Angka pemeriksa salah", "A check digit is wrong"),
            found: Phrase("Bagian {part} salah ketik.", "The part {part} is mistyped."),
            next: Phrase("Bandingkan baris itu dengan paspornya.", "Compare the line with the passport.")),
        "mrz-day": FailureWords(
            Phrase("Hari tidak mungkin", "A day that cannot be"),
            found: Phrase("Tertulis {found}.", "Found {found}."),
            next: Phrase("Bandingkan baris itu dengan paspornya.", "Compare the line with the passport.")),
        "outreach-day": FailureWords(
            Phrase("Hari penyuluhan tidak mungkin", "The day cannot be"),
            found: Phrase(
                "Ditulis {found:day}; boleh dari {earliest:day} sampai {latest:day}.",
                "Found {found:day}; it may be from {earliest:day} to {latest:day}."),
            next: Phrase("Perbaiki harinya.", "Mend the day.")),
        "outreach-desmigratif-abroad": FailureWords(
            Phrase("Desmigratif ada di Indonesia", "Desmigratif villages are at home"),
            found: Phrase("Negara yang ditulis bukan Indonesia.", "The country is not Indonesia."),
            next: Phrase("Pilih Indonesia, atau hapus tandanya.", "Choose Indonesia, or take the mark away.")),
        "outreach-number": FailureWords(
            Phrase("Nomor tidak dikenal", "The number is not known"),
            found: Phrase(
                "Bukan NIK, paspor, atau KPJ peserta.", "It is no NIK, no passport, and no member's KPJ."),
            next: Phrase("Pindai kartunya, atau ketik NIK.", "Scan the card, or type the NIK.")),
    ]
}
