// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// What people are called and numbered by.
    static let people: [String: FailureWords] = [
        "nik-digits": FailureWords(
            Phrase("NIK tidak benar", "The NIK is not right"),
            found: Phrase("NIK harus 16 angka.", "A NIK has 16 digits."),
            next: Phrase("Tulis angka di KTP atau kartu keluarga.", "Write the digits on the KTP or family card.")),
        "nik-length": FailureWords(
            Phrase("NIK tidak benar", "The NIK is not right"),
            found: Phrase(
                "NIK terdiri atas {expected} angka; ditulis {found}.", "A NIK has {expected} digits; found {found}."),
            next: Phrase("Tulis angka di KTP atau kartu keluarga.", "Write the digits on the KTP or family card.")),
        "nik-province-unknown": FailureWords(
            Phrase("NIK tidak benar", "The NIK is not right"),
            found: Phrase(
                "Dua angka pertama NIK, {found}, bukan kode provinsi.",
                "The first two digits of the NIK, {found}, are no province code."),
            next: Phrase("Periksa angka di KTP.", "Check the digits on the KTP.")),
        "nik-birth-day-impossible": FailureWords(
            Phrase("NIK tidak benar", "The NIK is not right"),
            found: Phrase(
                "Angka ke-7 sampai ke-12 NIK, {found}, bukan tanggal lahir yang ada.",
                "Digits 7 to 12 of the NIK, {found}, are no day of birth that exists."),
            next: Phrase("Periksa angka di KTP.", "Check the digits on the KTP.")),
        "nik-serial-zero": FailureWords(
            Phrase("NIK tidak benar", "The NIK is not right"),
            found: Phrase(
                "Empat angka terakhir NIK tidak boleh 0000.",
                "The last four digits of a NIK are never 0000."),
            next: Phrase("Periksa angka di KTP.", "Check the digits on the KTP.")),
        "nik-birth-date-mismatch": FailureWords(
            Phrase("NIK dan tanggal lahir tidak cocok", "NIK and day of birth do not fit"),
            found: Phrase(
                "NIK menyebut tanggal {found}, isian menyebut {expected:day}.",
                "The NIK says {found}, the form says {expected:day}."),
            next: Phrase("Periksa keduanya pada KTP.", "Check both on the KTP.")),
        "nik-sex-mismatch": FailureWords(
            Phrase("NIK dan jenis kelamin tidak cocok", "NIK and sex do not fit"),
            found: Phrase(
                "NIK menyebut {found:term}, isian menyebut {expected:term}.",
                "The NIK says {found:term}, the form says {expected:term}."),
            next: Phrase("Periksa keduanya pada KTP.", "Check both on the KTP.")),
        "passport-form": FailureWords(
            Phrase("Nomor paspor tidak benar", "The passport number is not right"),
            found: Phrase("{found} bukan nomor paspor.", "{found} is not a passport number."),
            next: Phrase("Tulis huruf dan angka seperti di paspor.", "Write letters and digits as in the passport.")),
        "kpj-form": FailureWords(
            Phrase("Nomor KPJ tidak benar", "The KPJ number is not right"),
            found: Phrase(
                "KPJ terdiri atas {expected} angka; ditulis {found}.",
                "A KPJ has {expected} digits; found {found}."),
            next: Phrase("Salin nomor dari kartu peserta.", "Copy the number from the membership card.")),
        "person-number-form": FailureWords(
            Phrase("Nomor peserta tidak benar", "The person number is not right"),
            found: Phrase("{found} bukan nomor yang dikenal sistem.", "{found} is not a number of this system."),
            next: Phrase("Salin nomor dari kartu atau surat.", "Copy the number from the card or letter.")),
        "person-number-check": FailureWords(
            Phrase("Nomor peserta salah tulis", "The person number is mistyped"),
            found: Phrase("Angka pemeriksa pada {found} tidak cocok.", "The check digit of {found} does not fit."),
            next: Phrase("Periksa tiap angka, lalu tulis lagi.", "Check each digit and write it again.")),
        "phone-form": FailureWords(
            Phrase("Nomor telepon tidak benar", "The phone number is not right"),
            found: Phrase("{found} bukan nomor telepon.", "{found} is not a phone number."),
            next: Phrase(
                "Tulis dengan kode negara, misalnya +62 812 3456 7890.",
                "Write it with the country code, such as +62 812 3456 7890.")),
        "email-form": FailureWords(
            Phrase("Alamat surel tidak benar", "The e-mail address is not right"),
            found: Phrase("{found} bukan alamat surel.", "{found} is not an e-mail address."),
            next: Phrase("Contoh: nama@contoh.id.", "Example: name@example.id.")),
        "name-length": FailureWords(
            Phrase("Nama tidak benar", "The name is not right"),
            found: Phrase(
                "Nama terdiri atas {least} sampai {most} huruf; ditulis {found}.",
                "A name has {least} to {most} characters; found {found}."),
            next: Phrase("Tulis nama seperti di KTP.", "Write the name as on the KTP.")),
        "name-sign": FailureWords(
            Phrase("Nama tidak benar", "The name is not right"),
            found: Phrase("Tanda {found} tidak dipakai dalam nama.", "The sign {found} does not belong in a name."),
            next: Phrase("Tulis nama seperti di KTP.", "Write the name as on the KTP.")),
        "address-line-length": FailureWords(
            Phrase("Alamat tidak benar", "The address is not right"),
            found: Phrase(
                "Alamat terdiri atas {least} sampai {most} huruf; ditulis {found}.",
                "An address has {least} to {most} characters; found {found}."),
            next: Phrase("Tulis jalan, nomor, RT dan RW.", "Write street, number, RT and RW.")),
        "address-part-length": FailureWords(
            Phrase("Bagian alamat terlalu panjang", "A part of the address is too long"),
            found: Phrase(
                "Paling banyak {most} huruf; ditulis {found}.",
                "At most {most} characters; found {found}."),
            next: Phrase("Singkatkan bagian ini.", "Shorten this part.")),
        "bank-code-form": FailureWords(
            Phrase("Bank tidak dikenal", "The bank is not known"),
            found: Phrase(
                "{found} bukan nama bank yang dikenal dan bukan kode {expected} angka.",
                "{found} is neither the name of a known bank nor a code of {expected} digits."),
            next: Phrase(
                "Tulis nama bank seperti BRI, atau tiga angka kode transfernya.",
                "Write the bank's name, such as BRI, or the three digits of its transfer code.")),
        "bank-account-form": FailureWords(
            Phrase("Nomor rekening tidak benar", "The account number is not right"),
            found: Phrase(
                "Nomor rekening terdiri atas {least} sampai {most} angka.",
                "An account number has {least} to {most} digits."),
            next: Phrase("Salin nomor dari buku tabungan.", "Copy the number from the passbook.")),
        "province-unknown": FailureWords(
            Phrase("Provinsi tidak dikenal", "The province is not known"),
            found: Phrase("{found} bukan kode provinsi.", "{found} is no province code."),
            next: Phrase("Pilih provinsi dari daftar.", "Choose the province from the list.")),
        "country-unknown": FailureWords(
            Phrase("Negara tidak dikenal", "The country is not known"),
            found: Phrase("{found} bukan kode negara.", "{found} is no country code."),
            next: Phrase("Pilih negara dari daftar.", "Choose the country from the list.")),
    ]
}
