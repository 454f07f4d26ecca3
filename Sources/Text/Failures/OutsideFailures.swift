// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The placement system, the population register, immigration and what they tell.
    static let outside: [String: FailureWords] = [
        "told-event-says-nothing": FailureWords(
            Phrase("Kabar tanpa isi", "The event says nothing"),
            found: Phrase(
                "Tidak ada gerakan dan tidak ada kabar yang dibetulkan.",
                "There is neither a movement nor an event to correct."),
            next: Phrase(
                "Kirim gerakannya, atau nomor kabar yang dibetulkan di corrects.",
                "Send the movement, or the reference of the event that was wrong in corrects.")),
        "told-event-settled": FailureWords(
            Phrase("Kabar ini tidak menunggu lagi", "The event waits no longer"),
            found: Phrase("Sudah diputus atau sudah jelas sendiri.", "It was decided, or became clear by itself."),
            next: Phrase("Muat ulang daftarnya.", "Reload the list.")),
        "told-event-does-not-fit": FailureWords(
            Phrase("Kabar bertentangan dengan perjalanan", "The event contradicts the journey"),
            found: Phrase("Alasan: {reason:term}.", "Reason: {reason:term}."),
            next: Phrase(
                "Betulkan perjalanan orangnya lebih dahulu, atau biarkan kabar ini.",
                "Mend the person's journey first, or leave the event.")),
        "told-event-person-unknown": FailureWords(
            Phrase("Orang tidak ditemukan", "Nobody has that number"),
            found: Phrase("Tidak ada KPJ atau nomor orang seperti itu.", "There is no such KPJ or person number."),
            next: Phrase("Cari orangnya dan salin nomornya.", "Look the person up and copy the number.")),
        "placement-system-unconnected": FailureWords(
            Phrase("Sistem penempatan belum tersambung", "The placement system is not connected"),
            found: Phrase("Pemasangan ini tidak punya alamatnya.", "This installation has no address of it."),
            next: Phrase("Isi datanya dengan tangan.", "Fill the data in by hand.")),
        "placement-system-silent": FailureWords(
            Phrase("Sistem penempatan tidak menjawab", "The placement system does not answer"),
            found: Phrase("Tidak ada jawaban pada waktunya.", "There was no answer in time."),
            next: Phrase(
                "Teruskan tanpa datanya; akan dibandingkan kemudian.",
                "Go on without its data; they are compared later.")),
        "placement-system-unusable": FailureWords(
            Phrase("Jawaban sistem penempatan tidak bisa dipakai", "The placement system's answer cannot be used"),
            found: Phrase(
                "Jawabannya rusak atau tentang orang lain; tidak ditampilkan.",
                "The answer is broken or about somebody else; it is not shown."),
            next: Phrase("Isi datanya dengan tangan.", "Fill the data in by hand.")),
        "placement-record-unknown": FailureWords(
            Phrase("Tidak ada di sistem penempatan", "The placement system has no record"),
            found: Phrase("Tidak ada pekerja dengan nomor itu di sana.", "It has no worker with that number."),
            next: Phrase("Periksa nomornya.", "Check the number.")),
        "placement-number-missing": FailureWords(
            Phrase("Nomor belum diisi", "No number was given"),
            found: Phrase("Tidak ada NIK dan tidak ada ID PMI.", "There is neither a NIK nor a PMI id."),
            next: Phrase("Isi salah satunya.", "Fill in either.")),
        "population-unconnected": FailureWords(
            Phrase("Data kependudukan belum tersambung", "The population register is not connected"),
            found: Phrase("Pemasangan ini tidak punya alamatnya.", "This installation has no address of it."),
            next: Phrase("Periksa KTP aslinya.", "Check the original identity card.")),
        "register-calls": FailureWords(
            Phrase("Terlalu banyak pertanyaan", "Too many questions"),
            found: Phrase("Jatah pertanyaan menit ini habis.", "This minute's questions are used up."),
            next: Phrase("Coba lagi sebentar.", "Try again in a minute.")),
        "webhook-secret-malformed": FailureWords(
            Phrase("Rahasia webhook salah bentuk", "The webhook's secret is malformed"),
            found: Phrase("Rahasianya tidak berbentuk whsec_….", "The secret does not have the form whsec_…."),
            next: Phrase("Salin rahasianya utuh.", "Copy the secret whole.")),
        "identity-without-nik": FailureWords(
            Phrase("Tidak ada NIK yang pasti", "There is no NIK beyond dispute"),
            found: Phrase(
                "Orang ini tidak punya NIK, atau NIK-nya masih diperiksa.",
                "The person has no NIK, or it is disputed."),
            next: Phrase("Selesaikan kasusnya lebih dahulu.", "Resolve the case first.")),
    ]
}
