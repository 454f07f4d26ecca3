// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Files whose records are linked.
    static let linkage: [String: FailureWords] = [
        "link-mapping-line": FailureWords(
            Phrase("Baris pemetaan tidak dimengerti", "A line of the mapping is not understood"),
            found: Phrase("Baris {line}: «{text}».", "Line {line}: “{text}”."),
            next: Phrase(
                "Tulis bidang = kolom; bidangnya: {fields}.", "Write field = column; the fields are {fields}.")),
        "link-id-column": FailureWords(
            Phrase("Kolom kunci tidak ada", "The column of the key is missing"),
            found: Phrase(
                "Dicari kolom «{column}»; berkas ini memuat {columns}.",
                "Looked for the column “{column}”; the file has {columns}."),
            next: Phrase(
                "Beri nama kolom kunci dalam berkas pemetaan: id = kolom.",
                "Name the key's column in a mapping file: id = column.")),
        "link-row-key": FailureWords(
            Phrase("Baris tanpa kunci", "A row without a key"),
            found: Phrase("Baris {line} tidak berisi kunci.", "Line {line} has no key."),
            next: Phrase("Isi kunci pada setiap baris.", "Give every row a key.")),
        "link-row-too-long": FailureWords(
            Phrase("Baris terlalu panjang", "A row is too long"),
            found: Phrase(
                "Baris {line} melebihi satu mebibita.", "Line {line} is longer than a mebibyte."),
            next: Phrase(
                "Periksa tanda kutip yang tidak ditutup pada baris itu.", "Look for a quote left open in that row.")),
        "link-file-empty": FailureWords(
            Phrase("Berkas kosong", "The file is empty"),
            found: Phrase("Tidak ada baris judul kolom.", "There is no header row."),
            next: Phrase("Pilih berkas yang berisi.", "Choose a file with rows.")),
        "link-file-not-written": FailureWords(
            Phrase("Hasil tidak dapat ditulis", "The result cannot be written"),
            found: Phrase("Berkas {found} tidak dapat ditulis.", "The file {found} cannot be written."),
            next: Phrase("Periksa tempat dan ruang disknya.", "Check its place and the space on the disk.")),
    ]
}
