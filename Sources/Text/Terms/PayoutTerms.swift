// SPDX-License-Identifier: Apache-2.0

extension TermTexts {
    /// States of payout lists and of their lines, and why a line stays behind.
    static let payouts: [String: Phrase] = [
        "payout-open": Phrase("terbuka", "open"),
        "payout-locked": Phrase("dikunci", "locked"),
        "payout-approved": Phrase("disetujui", "approved"),
        "payout-authorised": Phrase("disahkan", "authorised"),
        "payout-released": Phrase("dilepas", "released"),
        "payout-settled": Phrase("sampai", "settled"),
        "payout-list-settled": Phrase("selesai di bank", "done at the bank"),
        "payout-closed": Phrase("ditutup", "closed"),
        "payout-listed": Phrase("terdaftar", "listed"),
        "payout-stopped": Phrase("ditahan", "stopped"),
        "payout-sent": Phrase("sedang dikirim", "being sent"),
        "payout-unknown": Phrase("belum pasti", "not certain yet"),
        "payout-failed": Phrase("gagal", "failed"),
        "payout-returned": Phrase("uang kembali", "came back"),
        "name-mismatch": Phrase("nama di bank berbeda", "the bank has another name"),
        "account-refused": Phrase("rekening ditolak bank", "the bank refuses the account"),
        "sanctions-list": Phrase("ada di daftar sanksi", "stands on the sanctions list"),
        "taken-off": Phrase("dikeluarkan", "taken off"),
        "same-words": Phrase("nama sama", "the same name"),
        "other-order": Phrase("urutan lain", "another order"),
        "spelling": Phrase("ejaan mirip", "like spelling"),
        "part-of-name": Phrase("sebagian nama", "part of the name"),
        "taken": Phrase("dicatat", "taken"),
        "known-already": Phrase("sudah diketahui", "known already"),
        "unknown-reference": Phrase("nomor tidak dikenal", "unknown reference"),
        "contradicts": Phrase("bertentangan dengan catatan", "contradicts what is known"),
        "other-amount": Phrase("jumlah berbeda", "another amount"),
    ]
}
