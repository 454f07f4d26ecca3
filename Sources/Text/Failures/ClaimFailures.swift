// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// The life of a claim and its papers.
    static let claims: [String: FailureWords] = [
        "claim-right-lapsed": FailureWords(
            Phrase("Hak klaim sudah gugur", "The right to claim has lapsed"),
            found: Phrase(
                "Hak ini gugur setelah {years} tahun, pada {last:day} ({article}).",
                "The right lapses after {years} years, on {last:day} ({article})."),
            next: Phrase(
                "Bila tanggal kejadian keliru, perbaiki catatannya.",
                "If the day of the event is wrong, correct the record.")),
        "claim-papers-missing": FailureWords(
            Phrase("Surat belum disebut", "No paper is named"),
            found: Phrase("Sebut sedikitnya satu surat yang diminta.", "Name at least one paper that is asked for."),
            next: Phrase("Pilih dari daftar.", "Choose from the list.")),
        "claim-officer-before-appeal": FailureWords(
            Phrase("Petugas lain yang memeriksa", "Another officer has to look"),
            found: Phrase(
                "{officer:term} ikut memutus sebelum pemohon berkeberatan.",
                "{officer:term} had a part in the decision that is objected to."),
            next: Phrase("Serahkan kepada rekan yang belum terlibat.", "Leave it to a colleague who had no part.")),
        "claim-same-officer": FailureWords(
            Phrase("Perlu petugas kedua", "A second officer is needed"),
            found: Phrase(
                "Yang mengusulkan dan yang menyetujui tidak boleh orang yang sama ({officer}).",
                "Who proposes and who approves may not be the same person ({officer})."),
            next: Phrase("Serahkan kepada penyetuju lain.", "Hand it to another approver.")),
        "claim-step-not-now": FailureWords(
            Phrase("Langkah ini belum waktunya", "Not the time for this step"),
            found: Phrase(
                "Klaim sedang dalam keadaan {state:term}; {step:term} tidak bisa dilakukan.",
                "The claim is at {state:term}; {step:term} cannot be done."),
            next: Phrase(
                "Muat ulang klaim, lalu lihat langkah berikutnya.",
                "Reload the claim and see the next step.")),
        "claim-override-missing": FailureWords(
            Phrase("Alasan tertulis diperlukan", "A written reason is needed"),
            found: Phrase(
                "Hitungan ini memakai nilai yang {verification:verification}.",
                "The sum rests on a value that is {verification:verification}."),
            next: Phrase("Tulis alasan mengapa nilai itu dipakai.", "Write why the value is used.")),
        "claim-above-law": FailureWords(
            Phrase("Lebih besar daripada menurut hukum", "More than the law gives"),
            found: Phrase(
                "Diusulkan {proposed:rupiah}; hukum memberi {computed:rupiah} menurut yang tercatat.",
                "Proposed is {proposed:rupiah}; by what is recorded the law gives {computed:rupiah}."),
            next: Phrase(
                "Tulis alasannya, perbaiki datanya, atau kembalikan kepada penilai.",
                "Write why, correct what is recorded, or send it back to the assessor.")),
        "claim-nothing-computed": FailureWords(
            Phrase("Belum ada hitungan", "Nothing is computed"),
            found: Phrase(
                "Tidak ada manfaat yang terhitung untuk klaim ini.",
                "No benefit is computed for this claim."),
            next: Phrase(
                "Lengkapi datanya, atau tolak dengan pasal.",
                "Complete the data, or refuse with the article.")),
        "claim-amount-not-positive": FailureWords(
            Phrase("Jumlah harus lebih dari nol", "The amount must be above zero"),
            found: Phrase("Manfaat yang disetujui tidak boleh nol.", "A benefit that is granted is never zero."),
            next: Phrase(
                "Isi jumlahnya, atau tolak dengan pasal.",
                "Fill in the amount, or refuse with the article.")),
        "claim-article-missing": FailureWords(
            Phrase("Pasal belum disebut", "No article is named"),
            found: Phrase(
                "Penolakan harus menyebut peraturan dan pasalnya.",
                "A refusal names the regulation and the article."),
            next: Phrase("Isi keduanya.", "Fill in both.")),
        "claim-reason-missing": FailureWords(
            Phrase("Alasan terlalu pendek", "The reason is too short"),
            found: Phrase("Alasan paling sedikit {least} huruf.", "A reason has at least {least} characters."),
            next: Phrase("Tulis alasan yang bisa dipahami pekerja.", "Write a reason that the worker understands.")),
        "document-empty": FailureWords(
            Phrase("Berkas kosong", "The file is empty"),
            found: Phrase("Berkas yang dikirim tidak berisi apa-apa.", "The file that was sent holds nothing."),
            next: Phrase("Pilih berkasnya lagi.", "Choose the file again.")),
        "document-too-large": FailureWords(
            Phrase("Berkas terlalu besar", "The file is too large"),
            found: Phrase(
                "Berkas ini lebih besar daripada {most:size}.", "This file is larger than {most:size}."),
            next: Phrase(
                "Foto ulang dengan mutu lebih rendah, lalu kirim lagi.",
                "Take the photo at lower quality and send again.")),
        "document-kind-unknown": FailureWords(
            Phrase("Jenis berkas tidak diterima", "This kind of file is not accepted"),
            found: Phrase(
                "Yang diterima: foto (JPEG, PNG, WebP), PDF, dan rekaman suara (OGG, WebM, MP4, MP3).",
                "Accepted are photos (JPEG, PNG, WebP), PDF and voice notes (OGG, WebM, MP4, MP3)."),
            next: Phrase("Foto suratnya, lalu kirim.", "Take a photo of the paper and send it.")),
    ]
}
