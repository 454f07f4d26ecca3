// SPDX-License-Identifier: Apache-2.0

/// The words for an officer who registers somebody whose NIK is known.
public enum EnrolmentKnownTexts {
    public static let see = Phrase("Buka data yang sudah ada", "Open the record that exists")
    public static let second = Phrase("Tetap daftarkan sebagai catatan kedua", "Register a second record all the same")
}
