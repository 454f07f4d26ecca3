// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Claims and their benefits.
    static let benefits: [String: FailureWords] = [
        "benefit-excluded": FailureWords(
            Phrase("Dikecualikan oleh aturan", "Excluded by the law"),
            found: Phrase(
                "{event:term} tidak diberikan bila sebabnya {cause:term} ({article}).",
                "{event:term} is not given for this cause: {cause:term} ({article})."),
            next: Phrase(
                "Periksa sebabnya. Bila keliru, ubah catatan dan ajukan lagi.",
                "Check the cause. If it is wrong, correct the record and ask again.")),
        "benefit-not-in-phase": FailureWords(
            Phrase("Tidak diberikan pada masa ini", "Not given in this phase"),
            found: Phrase(
                "{event:term} tidak diberikan untuk masa {phase:term} pada {day:day} ({article}).",
                "{event:term} is not given {phase:term} on {day:day} ({article})."),
            next: Phrase(
                "Periksa tanggal kejadian dan masa penempatannya.",
                "Check the day of the event and the phase of the placement.")),
        "unknown-benefit": FailureWords(
            Phrase("Manfaat tidak dikenal", "The benefit is not known"),
            found: Phrase("{found} bukan manfaat yang dikenal.", "{found} is not a benefit that is known."),
            next: Phrase("Pilih salah satu: {known}.", "Choose one of: {known}.")),
        "scholarship-ground-required": FailureWords(
            Phrase("Dasar beasiswa belum disebut", "The ground of the scholarship is missing"),
            found: Phrase("Beasiswa diberikan karena {known:terms}.", "A scholarship is given for: {known:terms}."),
            next: Phrase("Pilih salah satu.", "Choose one of them.")),
        "service-months-required": FailureWords(
            Phrase("Masa kerja belum diisi", "The months of service are missing"),
            found: Phrase(
                "Santunan PHK dihitung dari masa kerja.",
                "The money on dismissal depends on the months of service."),
            next: Phrase("Isi masa kerja dalam bulan.", "Fill in the months of service.")),
        "service-too-short": FailureWords(
            Phrase("Masa kerja terlalu pendek", "The service was too short"),
            found: Phrase(
                "Masa kerja {found} bulan, paling sedikit {least} bulan.",
                "{found} months of service, at least {least} are needed."),
            next: Phrase("Periksa masa kerja pada perjanjian.", "Check the months of service in the contract.")),
        "membership-too-short": FailureWords(
            Phrase("Kepesertaan terlalu pendek", "The membership was too short"),
            found: Phrase(
                "Menjadi peserta {found} bulan, paling sedikit {least} bulan.",
                "{found} months of membership, at least {least} are needed."),
            next: Phrase("Periksa tanggal pendaftaran.", "Check the day of registration.")),
        "losses-required": FailureWords(
            Phrase("Kehilangan belum disebut", "No loss is named"),
            found: Phrase(
                "Cacat sebagian dihitung dari bagian tubuh yang hilang.",
                "Partial disability is computed from what was lost."),
            next: Phrase("Pilih sedikitnya satu dari daftar.", "Choose at least one from the list.")),
        "unknown-loss": FailureWords(
            Phrase("Kehilangan tidak dikenal", "The loss is not known"),
            found: Phrase("{found} tidak ada dalam tabel cacat.", "{found} does not stand in the disability table."),
            next: Phrase("Pilih dari daftar.", "Choose from the list.")),
        "loss-repeated": FailureWords(
            Phrase("Kehilangan disebut dua kali", "A loss is named twice"),
            found: Phrase("{loss:term} disebut lebih dari sekali.", "{loss:term} is named more than once."),
            next: Phrase("Sebut sekali, dengan banyaknya.", "Name it once, with how many.")),
        "loss-share-fixed": FailureWords(
            Phrase("Persentase sudah tetap", "The share is fixed"),
            found: Phrase(
                "Untuk {loss:term} persentase ditetapkan oleh tabel.",
                "The table fixes the share for {loss:term}."),
            next: Phrase("Kosongkan isian persentase.", "Leave the share empty.")),
        "loss-share-out-of-range": FailureWords(
            Phrase("Persentase di luar batas", "The share is out of range"),
            found: Phrase(
                "Untuk {loss:term} dokter menilai {least} sampai {most} %; ditulis {found}.",
                "For {loss:term} the doctor assesses {least} to {most} %; found {found}."),
            next: Phrase("Isi persentase menurut dokter penasihat.", "Write the share of the advisory doctor.")),
        "loss-count-out-of-range": FailureWords(
            Phrase("Banyaknya tidak mungkin", "The count is not possible"),
            found: Phrase(
                "Untuk {loss:term} banyaknya {least} sampai {most}; ditulis {found}.",
                "For {loss:term} the count is {least} to {most}; found {found}."),
            next: Phrase("Perbaiki banyaknya.", "Correct the count.")),
        "function-reduction-out-of-range": FailureWords(
            Phrase("Pengurangan fungsi di luar batas", "The reduction is out of range"),
            found: Phrase(
                "Untuk {loss:term} fungsi berkurang {least} sampai {most} %; ditulis {found}.",
                "For {loss:term} function is reduced by {least} to {most} %; found {found}."),
            next: Phrase("Isi persentase menurut dokter penasihat.", "Write the share of the advisory doctor.")),
        "cost-required": FailureWords(
            Phrase("Biaya belum diisi", "The cost is missing"),
            found: Phrase(
                "{event:term} dibayar menurut biaya yang terbukti.",
                "{event:term} is paid by the cost that is proven."),
            next: Phrase("Isi biaya menurut kuitansi.", "Write the cost on the receipts.")),
        "cost-negative": FailureWords(
            Phrase("Biaya tidak benar", "The cost is not right"),
            found: Phrase("Biaya tidak boleh kurang dari nol.", "A cost is never below zero."),
            next: Phrase("Isi biaya menurut kuitansi.", "Write the cost on the receipts.")),
        "transport-required": FailureWords(
            Phrase("Pengangkutan belum diisi", "The transport is missing"),
            found: Phrase("Sebut sedikitnya satu: darat, laut, atau udara.", "Name at least one: land, sea or air."),
            next: Phrase("Isi biaya tiap pengangkutan.", "Write the cost of each transport.")),
        "children-out-of-range": FailureWords(
            Phrase("Jumlah anak di luar batas", "The number of children is out of range"),
            found: Phrase(
                "Beasiswa untuk {least} sampai {most} anak; ditulis {found}.",
                "A scholarship is for {least} to {most} children; found {found}."),
            next: Phrase("Pilih anak yang mendapat beasiswa.", "Choose the children who receive it.")),
        "schooling-required": FailureWords(
            Phrase("Pendidikan belum diisi", "The schooling is missing"),
            found: Phrase(
                "Beasiswa dihitung menurut jenjang dan tahun sekolah.",
                "A scholarship depends on the level and years of school."),
            next: Phrase("Isi jenjang dan tahunnya.", "Fill in level and years.")),
        "school-years-out-of-range": FailureWords(
            Phrase("Tahun sekolah di luar batas", "The years of school are out of range"),
            found: Phrase(
                "{level:term}: {least} sampai {most} tahun; ditulis {found}.",
                "{level:term}: {least} to {most} years; found {found}."),
            next: Phrase("Perbaiki tahun sekolahnya.", "Correct the years of school.")),
    ]
}
