// SPDX-License-Identifier: Apache-2.0

/// The words of correcting the account of one's own claim.
public enum ClaimAccountTexts {
    public static let title = Phrase("Rekeningnya salah? Ganti", "Is the account wrong? Change it")
    public static let intro = Phrase(
        "Bisa diganti sampai putusan diusulkan, hanya ke rekening atas nama Anda sendiri.",
        "It can be changed until a decision is proposed, to an account in your own name only.")
    public static let save = Phrase("Ganti rekening", "Change the account")
}
