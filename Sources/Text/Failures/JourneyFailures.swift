// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Organisations, contracts and the journey.
    static let journey: [String: FailureWords] = [
        "contract-months-out-of-range": FailureWords(
            Phrase("Lama kontrak tidak benar", "The length of the contract is not right"),
            found: Phrase(
                "Lama kontrak {least} sampai {most} bulan; ditulis {found}.",
                "A contract lasts {least} to {most} months; found {found}."),
            next: Phrase(
                "Tulis lama kontrak seperti di perjanjian kerja.",
                "Write the length as in the employment contract.")),
        "contract-last-day-before-first": FailureWords(
            Phrase("Kontrak berakhir sebelum mulai", "The contract ends before it begins"),
            found: Phrase(
                "Hari terakhir {found:day} lebih awal dari hari pertama {first:day}.",
                "The last day {found:day} lies before the first day {first:day}."),
            next: Phrase(
                "Periksa kedua tanggal pada perjanjian kerja.",
                "Check both days in the employment contract.")),
        "contract-country-same": FailureWords(
            Phrase("Negaranya masih sama", "The country is the same"),
            found: Phrase(
                "Pindah negara, padahal negara barunya sama dengan negara kontrak sebelumnya.",
                "A change of country, but the new country is that of the contract before."),
            next: Phrase(
                "Pilih negara yang baru, atau pilih perpanjangan atau ganti pemberi kerja.",
                "Choose the new country, or choose an extension or a change of employer.")),
        "contract-not-withdrawable": FailureWords(
            Phrase("Kontrak ini tidak bisa dibatalkan", "This contract cannot be taken back"),
            found: Phrase(
                "Yang bisa dibatalkan hanya kontrak lanjutan terakhir, sebelum mulai dan sebelum ada pembayarannya.",
                "Only the latest following contract can be taken back, before it begins and before it is paid for."),
            next: Phrase(
                "Sudah mulai atau sudah dibayar? Hubungi 175 atau datang ke loket.",
                "Has it begun, or is it paid? Call 175 or come to a counter.")),
        "contract-country-other": FailureWords(
            Phrase("Negaranya berbeda", "The country is another"),
            found: Phrase(
                "Negara ini bukan negara kontrak sebelumnya, padahal bukan pindah negara yang dipilih.",
                "This country is not that of the contract before, but the change is not one of country."),
            next: Phrase(
                "Pilih pindah negara, atau kosongkan negaranya.",
                "Choose a change of country, or leave the country empty.")),
        "journey-departure-after-contract": FailureWords(
            Phrase("Berangkat sesudah kontrak berakhir", "Departure after the contract"),
            found: Phrase(
                "Tanggal berangkat {found:day}, kontrak berakhir {contractEnd:day}.",
                "Departure {found:day}, contract ends {contractEnd:day}."),
            next: Phrase(
                "Periksa tanggalnya, atau catat perpanjangan kontrak.",
                "Check the days, or record the extension of the contract.")),
        "journey-departure-too-early": FailureWords(
            Phrase("Berangkat terlalu jauh sebelum kontrak", "Departure too long before the contract"),
            found: Phrase(
                "Ditulis {found:day}; kontrak mulai {contractStart:day}, jadi paling awal {earliest:day}.",
                "Found {found:day}; the contract begins {contractStart:day}, so it is {earliest:day} at the earliest."),
            next: Phrase(
                "Periksa cap keluar di paspor dan hari pertama kontrak.",
                "Check the exit stamp in the passport and the contract's first day.")),
        "person-died": FailureWords(
            Phrase("Pekerja ini tercatat meninggal", "This worker is recorded as dead"),
            found: Phrase(
                "Meninggal {day:day}. Tidak ada iuran atau kontrak baru sesudahnya.",
                "Died {day:day}. There is no contribution and no new contract afterwards."),
            next: Phrase(
                "Bantu keluarganya mengajukan klaim. Bila catatan itu salah, hubungi 175.",
                "Help the family to claim. If the record is wrong, call 175.")),
        "journey-day-backwards": FailureWords(
            Phrase("Tanggal mundur", "The day goes backwards"),
            found: Phrase(
                "{event:term} pada {found:day} lebih awal dari {after:term} pada {earliest:day}.",
                "{event:term} on {found:day} lies before {after:term} on {earliest:day}."),
            next: Phrase("Periksa tanggal kejadian.", "Check the day of the event.")),
        "journey-event-out-of-order": FailureWords(
            Phrase("Kejadian tidak sesuai urutan", "The event is out of order"),
            found: Phrase(
                "Penempatan sedang dalam keadaan {stage:term}; {found:term} tidak bisa dicatat.",
                "The placement is at the stage {stage:term}; {found:term} cannot be recorded."),
            next: Phrase(
                "Yang bisa dicatat sekarang: {expected:terms}.",
                "What can be recorded now: {expected:terms}.")),
        "organisation-name-empty": FailureWords(
            Phrase("Nama lembaga kosong", "The organisation has no name"),
            found: Phrase("Nama lembaga belum diisi.", "The name of the organisation is not filled in."),
            next: Phrase("Isi nama menurut izinnya.", "Write the name as on its licence.")),
        "organisation-licence-unexpected": FailureWords(
            Phrase("Izin tidak diperlukan", "No licence expected"),
            found: Phrase(
                "Lembaga jenis {kind:term} tidak memakai izin P3MI.",
                "An organisation of the kind {kind:term} has no P3MI licence."),
            next: Phrase("Kosongkan isian izin.", "Leave the licence empty.")),
    ]
}
