// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of following contracts that have not begun, and of taking one back.
public enum ContractWithdrawalTexts {
    public static let coming = Phrase("Sudah disetujui, belum mulai", "Agreed, not begun")
    public static let withdraw = Phrase("Batalkan kontrak ini", "Take this contract back")
    public static let note = Phrase(
        "Salah setuju? Kontrak yang belum mulai dan belum dibayar bisa dibatalkan, bersama tagihannya.",
        "Agreed by mistake? A contract that has not begun and is not paid for can be taken back, with its invoice.")
    public static let fixed = Phrase(
        "Tidak bisa dibatalkan di sini: sudah ada yang dibayar, atau ada kontrak yang lebih baru. Hubungi 175.",
        "It cannot be taken back here: something is paid for it, or a newer contract follows. Call 175.")
    public static let done = Phrase(
        "Kontrak dan tagihannya dibatalkan. Perlindungan sudah dihitung lagi.",
        "The contract and its invoice are withdrawn. The cover has been computed anew.")
    public static let wrong = Phrase(
        "Salah setuju? Lihat dan batalkan kontraknya", "Agreed by mistake? See the contract and take it back")
}
