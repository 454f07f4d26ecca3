// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// Papers that the law asks for (Permenaker 4/2023 art. 9, 50, 57).
    static let documents: [String: Phrase] = [
        "accident-form": Phrase("formulir kecelakaan", "accident form"),
        "application-form": Phrase("formulir permohonan", "application form"),
        "membership-card": Phrase("kartu peserta", "membership card"),
        "passport": Phrase("paspor", "passport"),
        "ktp": Phrase("KTP", "identity card (KTP)"),
        "family-card": Phrase("kartu keluarga", "family card (KK)"),
        "employment-contract": Phrase("perjanjian kerja", "employment contract"),
        "employer-or-mission-letter": Phrase(
            "surat pemberi kerja atau perwakilan",
            "letter of the employer or mission"),
        "medical-resume": Phrase("resume medis", "medical resume"),
        "transport-cost-proof": Phrase("bukti biaya pengangkutan", "proof of transport cost"),
        "bank-account": Phrase("rekening bank", "bank account"),
        "voice-note": Phrase("rekaman suara", "voice note"),
        "other-proof": Phrase("bukti lain", "other proof"),
        "death-certificate": Phrase("akta atau surat kematian", "death certificate"),
        "deceased-identity": Phrase("identitas almarhum atau almarhumah", "identity of the deceased"),
        "heir-identity": Phrase("identitas ahli waris", "identity of the heir"),
        "heir-certificate": Phrase("surat keterangan ahli waris", "certificate of heirs"),
        "heir-bank-account": Phrase("rekening ahli waris", "bank account of the heir"),
        "leave-letter": Phrase("surat cuti", "letter of leave"),
        "tax-number": Phrase("NPWP", "tax number (NPWP)"),
        "missing-person-letter": Phrase("surat keterangan orang hilang", "letter about a missing person"),
        "insurance-limit-letter": Phrase(
            "surat batas asuransi setempat",
            "letter on the limit of the local insurance"),
        "facility-payment-proof": Phrase(
            "bukti bayar fasilitas kesehatan",
            "proof of payment to the health facility"),
        "payer-account": Phrase("rekening pembayar", "account of the payer"),
    ]
}
