// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Files of spreadsheets, and lists of workers.
    static let workerLists: [String: FailureWords] = spreadsheets.merging(listRows) { first, _ in first }

    private static let spreadsheets: [String: FailureWords] = [
        "uploads-busy": FailureWords(
            Phrase("Sedang banyak berkas masuk", "Many files are coming in"),
            found: Phrase(
                "Semua tempat untuk membaca berkas sedang dipakai.", "All places for reading files are taken."),
            next: Phrase("Coba lagi sebentar lagi.", "Try again in a moment.")),
        "file-empty": FailureWords(
            Phrase("Berkas kosong", "The file is empty"), found: Phrase("Tidak ada isinya.", "There is nothing in it."),
            next: Phrase("Pilih berkas yang berisi.", "Choose the file that is meant.")),
        "file-too-large": FailureWords(
            Phrase("Berkas terlalu besar", "The file is too large"),
            found: Phrase("Paling besar {most:size}.", "At most {most:size}."),
            next: Phrase("Bagi menjadi beberapa berkas.", "Divide it into several files.")),
        "file-is-locked": FailureWords(
            Phrase("Berkas terkunci atau terlalu lama", "The file is locked or too old"),
            found: Phrase(
                "Ini buku kerja dengan kata sandi, atau format .xls lama.",
                "This is a workbook with a password, or of the old kind .xls."),
            next: Phrase("Simpan sebagai .xlsx tanpa kata sandi.", "Save it as .xlsx without a password.")),
        "file-is-pdf": FailureWords(
            Phrase("Ini PDF", "This is a PDF"), found: Phrase("PDF bukan lembar kerja.", "A PDF is no spreadsheet."),
            next: Phrase("Simpan daftarnya sebagai .xlsx atau .csv.", "Save the list as .xlsx or .csv.")),
        "workbook-damaged": FailureWords(
            Phrase("Buku kerja rusak", "The workbook is damaged"),
            found: Phrase("Isinya bukan buku kerja .xlsx yang utuh.", "It is no whole .xlsx workbook."),
            next: Phrase(
                "Buka di Excel lalu simpan ulang sebagai .xlsx.", "Open it in Excel and save it as .xlsx again.")),
        "workbook-too-large": FailureWords(
            Phrase("Isi berkas terlalu besar", "What is packed in the file is too large"),
            found: Phrase(
                "Berkas ini mengembang melewati batas {most:count}; pembacaan dihentikan.",
                "This file unpacks beyond the limit of {most:count}; reading was stopped."),
            next: Phrase(
                "Salin daftarnya ke buku kerja baru, tanpa gambar dan format.",
                "Copy the list into a new workbook, without pictures and formats.")),
        "workbook-has-doctype": FailureWords(
            Phrase("Buku kerja berisi hal terlarang", "The workbook holds what is not allowed"),
            found: Phrase("Ada definisi dokumen (DOCTYPE) di dalamnya.", "There is a document type in it."),
            next: Phrase("Simpan ulang dari Excel sebagai .xlsx.", "Save it from Excel as .xlsx again.")),
        "sheet-missing": FailureWords(
            Phrase("Tidak ada lembar berisi", "No sheet holds anything"),
            found: Phrase("Semua lembar kosong atau tersembunyi.", "All sheets are empty or hidden."),
            next: Phrase("Isi lembar pertama.", "Fill the first sheet.")),
        "sheets-several": FailureWords(
            Phrase("Beberapa lembar berisi", "Several sheets hold something"),
            found: Phrase("Lembar {found} semuanya berisi.", "The sheets {found} all hold something."),
            next: Phrase("Beri nama Pekerja pada lembar yang dimaksud.", "Name the sheet that is meant Pekerja.")),
        "sheet-rows-most": FailureWords(
            Phrase("Terlalu banyak baris", "Too many rows"),
            found: Phrase("Paling banyak {most:count} baris.", "At most {most:count} rows."),
            next: Phrase("Bagi menjadi beberapa berkas.", "Divide it into several files.")),
        "sheet-columns-most": FailureWords(
            Phrase("Terlalu banyak kolom", "Too many columns"),
            found: Phrase("Paling banyak {most:count} kolom.", "At most {most:count} columns."),
            next: Phrase("Hapus kolom yang tidak perlu.", "Remove columns that are not needed.")),
        "cell-too-long": FailureWords(
            Phrase("Sel terlalu panjang", "A cell is too long"),
            found: Phrase("Paling panjang {most:count} byte per sel.", "At most {most:count} bytes in a cell."),
            next: Phrase("Pendekkan isinya.", "Shorten it.")),
        "csv-quote-open": FailureWords(
            Phrase("Tanda kutip tidak ditutup", "A quotation mark is not closed"),
            found: Phrase(
                "Sel yang dimulai di baris {line} tidak berakhir.",
                "The cell that begins in line {line} does not end."),
            next: Phrase("Tutup tanda kutipnya.", "Close the quotation mark.")),
        "csv-not-text": FailureWords(
            Phrase("Bukan teks", "This is no text"),
            found: Phrase("Berkas ini bukan .xlsx dan bukan CSV.", "This file is neither .xlsx nor CSV."),
            next: Phrase("Simpan sebagai .xlsx, atau CSV UTF-8.", "Save it as .xlsx, or as CSV in UTF-8.")),
        "cell-is-formula": FailureWords(
            Phrase("Sel berisi rumus", "The cell holds a formula"),
            found: Phrase("Sel ini menghitung; yang tampak {found}.", "This cell computes; it shows {found}."),
            next: Phrase("Salin, lalu tempel sebagai nilai.", "Copy it, and paste it as values.")),
        "cell-is-fault": FailureWords(
            Phrase("Sel berisi kesalahan", "The cell holds a fault"),
            found: Phrase("Yang tampak {found}.", "It shows {found}."),
            next: Phrase("Isi nilainya.", "Fill in the value.")),
        "cell-digits-lost": FailureWords(
            Phrase("Angka terakhir hilang", "The last digits are lost"),
            found: Phrase(
                "Excel menyimpan nomor ini sebagai bilangan ({found}) dan hanya 15 angka yang benar.",
                "Excel kept this number as a figure ({found}), of which only 15 digits are right."),
            next: Phrase(
                "Ubah format kolom menjadi Teks, lalu ketik lagi nomor lengkapnya.",
                "Format the column as text, then type the whole number again.")),
        "day-unreadable": FailureWords(
            Phrase("Tanggal tidak terbaca", "The day cannot be read"),
            found: Phrase("Terbaca {found}.", "It says {found}."),
            next: Phrase(
                "Tulis hari/bulan/tahun lengkap: 17/08/1990.", "Write day/month/whole year: 17/08/1990.")),
    ]

    private static let listRows: [String: FailureWords] = [
        "list-header-missing": FailureWords(
            Phrase("Judul kolom tidak ditemukan", "There are no headings"),
            found: Phrase("Sepuluh baris pertama tidak berisi judul kolom.", "The first ten rows hold no headings."),
            next: Phrase("Pakai contoh berkas.", "Use the example file.")),
        "list-columns-missing": FailureWords(
            Phrase("Kolom kurang", "Columns are missing"),
            found: Phrase("Tidak ada: {missing}.", "Missing: {missing}."),
            next: Phrase("Tambahkan kolomnya.", "Add the columns.")),
        "list-column-twice": FailureWords(
            Phrase("Kolom ganda", "A column stands twice"),
            found: Phrase("Dua kolom berarti {found}.", "Two columns mean {found}."),
            next: Phrase("Hapus salah satunya.", "Remove one of them.")),
        "list-empty": FailureWords(
            Phrase("Daftar kosong", "The list is empty"),
            found: Phrase("Tidak ada baris di bawah judul.", "There is no row under the headings."),
            next: Phrase("Isi pekerjanya.", "Fill in the workers.")),
        "list-too-long": FailureWords(
            Phrase("Daftar terlalu panjang", "The list is too long"),
            found: Phrase(
                "{found:count} baris; paling banyak {most:count}.", "{found:count} rows; at most {most:count}."),
            next: Phrase("Bagi menjadi beberapa berkas.", "Divide it into several files.")),
        "list-row-twice": FailureWords(
            Phrase("Nomor ganda dalam daftar", "The number stands twice"),
            found: Phrase("Nomor ini juga ada di baris {row}.", "Row {row} has this number, too."),
            next: Phrase("Betulkan atau kosongkan salah satunya.", "Mend one of them.")),
        "list-worker-registered": FailureWords(
            Phrase("Pekerja Anda sudah terdaftar", "Your worker is registered already"),
            found: Phrase(
                "Pekerja ini sudah terdaftar lewat perusahaan Anda dengan kontrak lain.",
                "This worker is registered through your company with another contract."),
            next: Phrase(
                "Ubah atau perpanjang kontrak di datanya.", "Change or extend the contract at the worker’s record.")),
        "list-not-open": FailureWords(
            Phrase("Daftar tidak bisa diubah lagi", "The list cannot be changed any more"),
            found: Phrase("Daftar ini sudah berjalan, selesai, atau dibatalkan.", "It runs, is done, or was given up."),
            next: Phrase(
                "Unggah daftar baru untuk baris yang tertinggal.", "Upload a new list for the rows left behind.")),
        "list-nothing-ready": FailureWords(
            Phrase("Belum ada baris yang siap", "No row is ready"),
            found: Phrase(
                "Semua baris perlu dibetulkan atau sudah terdaftar.",
                "All rows are to be mended, or registered already."),
            next: Phrase("Betulkan barisnya dahulu.", "Mend the rows first.")),
        "list-row-column-missing": FailureWords(
            Phrase("Kolom Baris tidak ada", "The column Baris is missing"),
            found: Phrase(
                "Berkas ini tidak menyebut baris mana yang dibetulkan.", "The file does not say which rows it mends."),
            next: Phrase(
                "Unduh berkas perbaikan dan biarkan kolom Baris.",
                "Download the file of rows to be mended and keep its column Baris.")),
        "list-row-unknown": FailureWords(
            Phrase("Baris tidak dikenal", "The row is not known"),
            found: Phrase("Daftar ini tidak punya baris {found}.", "This list has no row {found}."),
            next: Phrase("Biarkan kolom Baris seperti diunduh.", "Leave the column Baris as it was downloaded.")),
    ]
}
