// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Times, late payment, care, savings, and cases as lawyers write them.
    static let law: [String: FailureWords] = [
        "case-unreadable": FailureWords(
            Phrase("Kasus tidak terbaca", "The case cannot be read"),
            found: Phrase("Kasus {case}: {found}.", "Case {case}: {found}."),
            next: Phrase("Perbaiki berkas kasus.", "Correct the file of cases.")),
        "no-holiday-calendar": FailureWords(
            Phrase("Kalender libur belum ada", "There is no calendar of holidays"),
            found: Phrase(
                "Hari libur tahun {year} belum diketahui, jadi hari kerja tidak bisa dihitung.",
                "The holidays of {year} are not known, so working days cannot be counted."),
            next: Phrase(
                "Masukkan Keputusan Bersama tahun itu ke berkas aturan.",
                "Put that year's joint decree into the files of the law.")),
        "working-days-out-of-range": FailureWords(
            Phrase("Banyaknya hari kerja tidak benar", "The working days are not right"),
            found: Phrase("{found}, harus {least} sampai {most}.", "{found}, must be {least} to {most}."),
            next: Phrase("Periksa angkanya.", "Check the number.")),
        "late-payment-not-owed": FailureWords(
            Phrase("Tidak ada ganti rugi", "No compensation is owed"),
            found: Phrase(
                "Ganti rugi keterlambatan tidak diberikan kepada {receiver:term} ({article}).",
                "Compensation for late payment is not owed to {receiver:term} ({article})."),
            next: Phrase("Periksa penerimanya.", "Check the receiver.")),
        "care-cause-not-covered": FailureWords(
            Phrase("Sebabnya tidak dijamin", "The cause is not covered"),
            found: Phrase(
                "Layanan tidak diberikan karena {cause:term} ({article}).",
                "The service is not given for {cause:term} ({article})."),
            next: Phrase("Periksa sebabnya.", "Check the cause.")),
        "device-given-before": FailureWords(
            Phrase("Alat sudah diberikan", "The device was given"),
            found: Phrase(
                "{event:term} diberikan paling banyak {most} kali tiap kasus ({article}).",
                "{event:term} is given at most {most} times for a case ({article})."),
            next: Phrase("Periksa riwayat kasus.", "Check the history of the case.")),
        "recommendation-required": FailureWords(
            Phrase("Tanggal rekomendasi belum diisi", "The day of the recommendation is missing"),
            found: Phrase(
                "Lama perawatan di rumah dihitung dari rekomendasi dokter.",
                "The time of home care is counted from the doctor's recommendation."),
            next: Phrase("Isi tanggalnya.", "Fill in the day.")),
        "savings-not-payable": FailureWords(
            Phrase("JHT belum bisa dibayar", "JHT cannot be paid yet"),
            found: Phrase(
                "JHT tidak dibayar karena {reason:term} ({article}).",
                "JHT is not paid for {reason:term} ({article})."),
            next: Phrase("Periksa alasannya.", "Check the reason.")),
        "part-taken-before": FailureWords(
            Phrase("Sebagian JHT sudah diambil", "A part of JHT was taken"),
            found: Phrase(
                "Sebagian hanya bisa diambil {most} kali ({article}).",
                "A part can be taken {most} times only ({article})."),
            next: Phrase("Tunggu sampai seluruhnya dapat dibayar.", "Wait until the whole is payable.")),
        "membership-required": FailureWords(
            Phrase("Awal kepesertaan belum diisi", "The first day of membership is missing"),
            found: Phrase(
                "Pengambilan sebagian menuntut masa kepesertaan.", "Taking a part needs a length of membership."),
            next: Phrase("Isi hari pertama kepesertaan.", "Fill in the first day of membership.")),
        "months-required": FailureWords(
            Phrase("Banyaknya bulan tidak benar", "The months are not right"),
            found: Phrase("{found}, harus {least} sampai {most}.", "{found}, must be {least} to {most}."),
            next: Phrase("Isi bulan dengan angka bulat.", "Fill in whole months.")),
        "wage-required": FailureWords(
            Phrase("Upah belum diisi", "The wage is missing"),
            found: Phrase("Manfaat dalam negeri dihitung dari upah.", "Domestic benefits depend on the wage."),
            next: Phrase("Isi upah sebulan.", "Fill in the monthly wage.")),
        "benefit-included": FailureWords(
            Phrase("Sudah termasuk manfaat lain", "Included in another benefit"),
            found: Phrase(
                "{event:term} sudah termasuk dalam {granted:term} ({article}).",
                "{event:term} is included in {granted:term} ({article})."),
            next: Phrase("Tidak perlu diajukan lagi.", "It need not be asked for.")),
        "programme-missing": FailureWords(
            Phrase("Program wajib belum dipilih", "A compulsory programme is missing"),
            found: Phrase("{programme:term} wajib diikuti ({article}).", "{programme:term} is compulsory ({article})."),
            next: Phrase("Pilih program itu.", "Choose that programme.")),
        "programme-unknown": FailureWords(
            Phrase("Program tidak tersedia", "The programme is not offered"),
            found: Phrase(
                "{programme:term} tidak tersedia bagi pekerja migran ({article}).",
                "{programme:term} is not offered to migrant workers ({article})."),
            next: Phrase("Pilih program lain.", "Choose another programme.")),
        "registration-too-early": FailureWords(
            Phrase("Pendaftaran terlalu awal", "The registration is too early"),
            found: Phrase(
                "Paling awal {earliest:day} ({article}).", "At the earliest {earliest:day} ({article})."),
            next: Phrase("Daftar pada atau setelah hari itu.", "Register on or after that day.")),
        "right-not-assignable": FailureWords(
            Phrase("Hak tidak dapat dialihkan", "The right cannot be assigned"),
            found: Phrase(
                "Manfaat tidak dapat dialihkan, digadaikan, atau disita ({article}).",
                "A benefit cannot be assigned, pledged or seized ({article})."),
            next: Phrase("Bayar kepada yang berhak.", "Pay whoever has the right.")),
        "receiver-not-lawful": FailureWords(
            Phrase("Bukan penerima yang sah", "Not a lawful receiver"),
            found: Phrase(
                "{receiver:term} tidak disebut sebagai penerima ({article}).",
                "{receiver:term} is not named as receiver ({article})."),
            next: Phrase("Periksa penerimanya.", "Check the receiver.")),
        "disease-too-late": FailureWords(
            Phrase("Penyakit timbul terlalu lama", "The disease was found too late"),
            found: Phrase(
                "Haknya sampai {last:day} ({article}).", "The right ran until {last:day} ({article})."),
            next: Phrase("Periksa tanggal diagnosisnya.", "Check the day of the diagnosis.")),
        "sight-out-of-range": FailureWords(
            Phrase("Tajam penglihatan tidak benar", "The sight is not right"),
            found: Phrase("{found}, harus {least} sampai {most}.", "{found}, must be {least} to {most}."),
            next: Phrase("Tulis persen bulat tiap mata.", "Write whole percent for each eye.")),
    ]
}
