// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Incidents, and the states and steps of a claim.
    static let claims: [String: Phrase] = [
        "filed": Phrase("diajukan", "filed"),
        "documents-asked": Phrase("menunggu surat", "waiting for papers"),
        "assessed": Phrase("sudah dinilai", "assessed"),
        "sent-back": Phrase("dikembalikan kepada penilai", "sent back to the assessor"),
        "approved": Phrase("disetujui", "approved"),
        "payout-ordered": Phrase("pembayaran diperintahkan", "payment ordered"),
        "paid": Phrase("dibayar", "paid"),
        "refused": Phrase("ditolak", "refused"),
        "advise": Phrase("saran dokter", "the doctor's advice"),
        "approve": Phrase("persetujuan", "approval"),
        "move-paper": Phrase("pencatatan letak surat", "recording where a paper is"),
        "ask-documents": Phrase("permintaan surat", "asking for papers"),
        "complete-documents": Phrase("kelengkapan surat", "completing the papers"),
        "order-payout": Phrase("perintah bayar", "ordering the payment"),
        "pay": Phrase("pembayaran", "payment"),
        "propose": Phrase("usulan", "proposal"),
        "send-back": Phrase("pengembalian", "sending back"),
        "accept": Phrase("diterima", "accepted"),
        "adjust": Phrase("disesuaikan", "adjusted"),
        "work-accident": Phrase("kecelakaan kerja", "work accident"),
        "fatal-accident": Phrase("kecelakaan kerja yang menyebabkan kematian", "fatal work accident"),
        "violence": Phrase("kekerasan", "violence"),
        "not-placed": Phrase("gagal ditempatkan", "not placed"),
        "trouble": Phrase("pulang bermasalah", "return in trouble"),
        "savings-due": Phrase("hak atas tabungan JHT", "right to old-age savings"),
        "dismissal": Phrase("PHK", "dismissal"),
        "facility": Phrase("fasilitas kesehatan", "health facility"),
        "authority": Phrase("instansi pemerintah", "public authority"),
        "attached": Phrase("terlampir", "attached"),
        "optional": Phrase("boleh menyusul", "optional"),
        "missing": Phrase("belum ada", "missing"),
        "photo": Phrase("foto", "photo"),
    ]
}
