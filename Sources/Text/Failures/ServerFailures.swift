// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// What the server itself refuses.
    static let server: [String: FailureWords] = [
        "no-such-page": FailureWords(
            Phrase("Halaman tidak ada", "There is no such page"),
            found: Phrase("Tidak ada apa-apa di alamat ini.", "There is nothing at this address."),
            next: Phrase("Periksa alamatnya, atau kembali ke beranda.", "Check the address, or go back home.")),
        "method-not-allowed": FailureWords(
            Phrase("Cara ini tidak diterima", "This method is not accepted"),
            found: Phrase(
                "Alamat ini tidak menerima cara permintaan tersebut.",
                "This address does not accept that method."),
            next: Phrase("Kembali ke beranda.", "Go back home.")),
        "request-malformed": FailureWords(
            Phrase("Permintaan tidak bisa dibaca", "The request cannot be read"),
            found: Phrase("Permintaan tidak ditulis dengan benar.", "The request is not well-formed."),
            next: Phrase("Muat ulang halaman, lalu kirim lagi.", "Reload the page and send again.")),
        "conflicts-with-record": FailureWords(
            Phrase("Bertentangan dengan catatan", "This contradicts what is recorded"),
            found: Phrase(
                "Sudah ada catatan lain yang tidak bisa berdampingan dengan ini.",
                "Another record cannot stand beside this one."),
            next: Phrase("Muat ulang halaman, lalu periksa lagi.", "Reload the page and check again.")),
        "storage-unavailable": FailureWords(
            Phrase("Penyimpanan sedang tidak tersedia", "Storage is not available now"),
            found: Phrase("Tidak ada yang disimpan.", "Nothing was saved."),
            next: Phrase("Coba lagi beberapa menit lagi.", "Try again in a few minutes.")),
        "server-busy": FailureWords(
            Phrase("Terlalu banyak permintaan sekaligus", "Too many requests at once"),
            found: Phrase(
                "Tidak ada yang disimpan: semua tempat sedang terpakai.",
                "Nothing was saved: every place is taken at the moment."),
            next: Phrase("Coba lagi beberapa detik lagi.", "Try again in a few seconds.")),
        "public-directory-missing": FailureWords(
            Phrase("Berkas halaman tidak ada", "The files of the pages are missing"),
            found: Phrase("Direktori {path} tidak bisa dibaca.", "The directory {path} cannot be read."),
            next: Phrase(
                "Periksa setelan direktori, lalu mulai lagi.",
                "Check the setting of the directory and start again.")),
        "file-unreadable": FailureWords(
            Phrase("Berkas tidak bisa dibaca", "The file cannot be read"),
            found: Phrase(
                "Berkas {path} tidak bisa dibaca.",
                "The file {path} cannot be read."),
            next: Phrase(
                "Periksa hak baca berkasnya, lalu mulai lagi.", "Check that the file may be read and start again.")),
        "copy-schema-differs": FailureWords(
            Phrase("Skema kedua basis data berbeda", "The schemas of the databases differ"),
            found: Phrase(
                "Langkah skema yang sudah berjalan tidak sama.", "Different steps of the schema have run on them."),
            next: Phrase(
                "Jalankan rantau migrate pada keduanya dengan versi yang sama.",
                "Run rantau migrate on both with the same version.")),
        "copy-target-not-empty": FailureWords(
            Phrase("Tujuan salinan tidak kosong", "The copy's target is not empty"),
            found: Phrase("Tabel {table} sudah berisi.", "The table {table} holds rows already."),
            next: Phrase("Sebut basis data yang kosong.", "Name a database with nothing in it.")),
        "copy-source-changed": FailureWords(
            Phrase("Sumber berubah selama disalin", "The source changed while it was copied"),
            found: Phrase("Ada yang menulis ke sumber.", "Somebody wrote to the source."),
            next: Phrase(
                "Hentikan server, kosongkan tujuan, lalu salin lagi.",
                "Stop the server, empty the target and copy again.")),
        "copy-unlike": FailureWords(
            Phrase("Salinan tidak sama", "The copy is not like the source"),
            found: Phrase(
                "Tabel {table}: {from} baris di sumber, {to} di tujuan, atau isinya berbeda.",
                "The table {table}: {from} rows at the source, {to} at the target, or other contents."),
            next: Phrase("Kosongkan tujuan, lalu salin lagi.", "Empty the target and copy again.")),
        "command-not-understood": FailureWords(
            Phrase("Perintah tidak dipahami", "The command is not understood"),
            found: Phrase("{reason}", "{reason}"),
            next: Phrase(
                "Jalankan rantau help untuk melihat perintah dan pilihannya.",
                "Run rantau help to see the commands and their options.")),
        "command-failed": FailureWords(
            Phrase("Perintah gagal", "The command failed"),
            found: Phrase("{reason}", "{reason}"),
            next: Phrase(
                "Betulkan sebab yang disebut, lalu jalankan lagi.", "Mend the cause that is named and run it again.")),
    ]
}
