// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Changing a worker's family and heirs.
    static let families: [String: FailureWords] = [
        "spouse-too-young": FailureWords(
            Phrase("Tanggal lahir suami atau istri", "The spouse's day of birth"),
            found: Phrase(
                "Lahir {found:day}: masih anak-anak.", "Born on {found:day}: still a child."),
            next: Phrase(
                "Perbaiki tanggalnya, atau pilih hubungan anak.", "Correct the day, or choose the relation child.")),
        "child-too-old": FailureWords(
            Phrase("Tanggal lahir anak", "The child's day of birth"),
            found: Phrase(
                "Lahir {found:day}, sedangkan pekerja lahir {worker:day}: tidak mungkin anaknya.",
                "Born on {found:day}, and the worker on {worker:day}: this cannot be the worker’s child."),
            next: Phrase(
                "Perbaiki tanggalnya, atau pilih hubungan lain.", "Correct the day, or choose another relation.")),
        "parent-too-young": FailureWords(
            Phrase("Tanggal lahir ayah atau ibu", "The parent's day of birth"),
            found: Phrase(
                "Lahir {found:day}, sedangkan pekerja lahir {worker:day}: orang tua pasti lebih tua.",
                "Born on {found:day}, and the worker on {worker:day}: a parent is older."),
            next: Phrase(
                "Perbaiki tanggalnya, atau pilih hubungan lain.", "Correct the day, or choose another relation.")),
        "family-fixed": FailureWords(
            Phrase("Ahli waris tidak bisa diubah lagi", "Heirs can no longer be changed"),
            found: Phrase(
                "Santunan setelah kematian sudah diajukan dengan klaim {number}.",
                "A benefit after a death is claimed, number {number}."),
            next: Phrase(
                "Serahkan surat keterangan ahli waris pada klaim itu; penilai yang memutus.",
                "Hand in the certificate of heirs with that claim; the assessor decides.")),
        "family-full": FailureWords(
            Phrase("Daftar keluarga penuh", "The family's list is full"),
            found: Phrase("Sudah {most} orang yang tercatat.", "{most} people are on record already."),
            next: Phrase(
                "Keluarkan dulu yang bukan keluarga lagi.", "Take out somebody who is of the family no longer.")),
        "relative-known": FailureWords(
            Phrase("Orang ini sudah tercatat", "This person is on record already"),
            found: Phrase(
                "Nama dan hubungan yang sama sudah ada di daftar.",
                "The same name with the same relation stands on the list."),
            next: Phrase("Buka baris itu dan perbaiki di sana.", "Open that line and correct it there.")),
        "relative-follows": FailureWords(
            Phrase("Orang ini mengikuti catatan pekerja", "This person follows the worker’s record"),
            found: Phrase(
                "Nama dan tanggal lahirnya harus seperti pada akunnya sendiri.",
                "Name and day of birth must be as in their own account."),
            next: Phrase(
                "Cabut dulu izinnya, atau tambahkan orang lain sebagai baris baru.",
                "Take the permission away first, or add the other person as a new line.")),
        "relative-day-ahead": FailureWords(
            Phrase("Tanggalnya belum terjadi", "The day has not come"),
            found: Phrase("{found:day} masih di depan.", "{found:day} lies ahead."),
            next: Phrase("Tulis tanggal yang sudah lewat.", "Write a day that has passed.")),
        "died-before-born": FailureWords(
            Phrase("Meninggal sebelum lahir", "Died before birth"),
            found: Phrase(
                "Lahir {born:day}, jadi tidak mungkin meninggal sebelum itu.",
                "Born on {born:day}, so a death before that cannot be."),
            next: Phrase("Periksa kedua tanggal.", "Check both days.")),
    ]
}
