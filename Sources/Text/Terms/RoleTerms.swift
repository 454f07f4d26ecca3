// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Roles of people who sign in.
    static let roles: [String: Phrase] = [
        "worker": Phrase("pekerja", "worker"),
        "relative": Phrase("keluarga", "relative"),
        "p3mi-officer": Phrase("petugas P3MI", "P3MI officer"),
        "mission-officer": Phrase("petugas perwakilan", "mission officer"),
        "counter-officer": Phrase("petugas loket", "counter officer"),
        "gate-officer": Phrase("petugas gerbang", "gate officer"),
        "labour-officer": Phrase("petugas dinas tenaga kerja", "labour officer"),
        "assessor": Phrase("penilai", "assessor"),
        "advisory-doctor": Phrase("dokter penasihat", "advisory doctor"),
        "approver": Phrase("penyetuju", "approver"),
        "finance": Phrase("keuangan", "finance"),
        "contact-agent": Phrase("petugas layanan 175", "contact agent"),
        "placement-system": Phrase("sistem penempatan", "placement system"),
        "ministry-portal": Phrase("portal Peduli WNI", "Peduli WNI portal"),
        "inspector": Phrase("pengawas", "inspector"),
        "manager": Phrase("pimpinan", "manager"),
        "auditor": Phrase("auditor", "auditor"),
        "public": Phrase("pendaftaran sendiri", "own registration"),
        "demo": Phrase("data contoh", "made-up data"),
        "demonstration": Phrase("data contoh", "made-up data"),
        "administrator": Phrase("administrator", "administrator"),
        "partner": Phrase("pengembang mitra", "partner’s developer"),
    ]
}
