// SPDX-License-Identifier: Apache-2.0

extension DerivationTexts {
    /// How benefits come about (Permenaker 4/2023 chapter VI).
    static let benefits: [String: Phrase] = [
        "benefit": Phrase("Manfaat: {event:term}, {phase:term}", "Benefit: {event:term}, {phase:term}"),
        "partial-disability": Phrase("Cacat sebagian", "Partial disability"),
        "losses-added": Phrase("Semua kehilangan dijumlahkan", "All losses added"),
        "loss": Phrase("Kehilangan {loss:term}", "Loss of {loss:term}"),
        "loss-count": Phrase("Banyaknya", "How many"),
        "left-handed": Phrase("Kidal", "Left-handed"),
        "assessed-share": Phrase("Bagian yang dinilai dokter", "Share assessed by the doctor"),
        "function-reduction": Phrase("Fungsi berkurang", "Function reduced by"),
        "cost": Phrase("Biaya menurut bukti", "Cost as proven"),
        "cost-told": Phrase("Biaya menurut pemohon, belum ada bukti", "Cost as the claimant says, no paper yet"),
        "cost-up-to-maximum": Phrase(
            "Biaya, paling banyak sampai batas: {part:term}",
            "Cost, up to the maximum: {part:term}"),
        "dismissal": Phrase("PHK bukan karena kecelakaan kerja", "Dismissal other than for a work accident"),
        "dismissal-by-accident": Phrase("PHK karena kecelakaan kerja", "Dismissal for a work accident"),
        "service-months": Phrase("Masa kerja dalam bulan", "Months of service"),
        "scholarship": Phrase("Beasiswa atau pelatihan anak", "Scholarship or training for children"),
        "scholarship-child": Phrase("Beasiswa seorang anak", "Scholarship of one child"),
        "schooling": Phrase("Pendidikan {level:term}", "Schooling, {level:term}"),
        "school-years": Phrase("Tahun sekolah", "Years of school"),
    ]
}
