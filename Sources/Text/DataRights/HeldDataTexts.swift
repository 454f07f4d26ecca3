// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Sections and names of what is held about a person.
public enum HeldDataTexts {
    public static func section(_ code: String, _ language: Language) -> String {
        sections[code]?.text(language) ?? code
    }

    public static func name(_ code: String, _ language: Language) -> String {
        names[code]?.text(language) ?? code
    }

    /// A value as people read it: moments and days in words, codes by their terms.
    public static func value(_ name: String, _ value: String, _ language: Language) -> String {
        if value.isEmpty { return "–" }
        if let instant = Instant(value) { return Wording.moment(instant, at: .wib, language) }
        if let day = CalendarDay(value) { return Wording.day(day, language) }
        if name == "operation" { return OperationTexts.word(value, language) }
        if coded.contains(name) { return TermTexts.word(value, language) }
        if name == "amount" || name == "balance", let amount = Int64(value) { return Wording.rupiah(Rupiah(amount)) }
        return value
    }

    private static let coded: Set<String> = [
        "kind", "relation", "route", "phase", "role", "benefit", "sex", "field", "stage",
    ]

    private static let sections: [String: Phrase] = [
        "person": Phrase("Diri", "Person"), "identifiers": Phrase("Nomor dan alamat", "Numbers and addresses"),
        "signIn": Phrase("Cara masuk", "Ways to sign in"), "family": Phrase("Keluarga", "Family"),
        "placements": Phrase("Penempatan", "Placements"), "contracts": Phrase("Kontrak", "Contracts"),
        "journey": Phrase("Perjalanan", "Journey"), "cover": Phrase("Perlindungan", "Cover"),
        "invoices": Phrase("Tagihan", "Invoices"), "savings": Phrase("Tabungan JHT", "JHT savings"),
        "incidents": Phrase("Kejadian", "Incidents"), "documents": Phrase("Surat dan foto", "Papers and photos"),
        "claims": Phrase("Klaim", "Claims"), "bankAccounts": Phrase("Rekening", "Bank accounts"),
        "statements": Phrase("Yang dikatakan sumber lain", "What sources said"),
        "messages": Phrase("Pesan", "Messages"), "requests": Phrase("Permintaan data", "Requests about data"),
        "looks": Phrase("Siapa yang melihat", "Who looked"),
    ]

    private static let names: [String: Phrase] = [
        "personNumber": Phrase("Nomor orang", "Person number"), "name": Phrase("Nama", "Name"),
        "birthDay": Phrase("Tanggal lahir", "Day of birth"), "sex": Phrase("Jenis kelamin", "Sex"),
        "province": Phrase("Provinsi", "Province"), "address": Phrase("Alamat", "Address"),
        "kpj": Phrase("KPJ", "KPJ"), "source": Phrase("Sumber", "Source"),
        "recordedAt": Phrase("Dicatat", "Recorded"), "kind": Phrase("Jenis", "Kind"), "value": Phrase("Isi", "Value"),
        "login": Phrase("Nama masuk", "Sign-in name"), "role": Phrase("Peran", "Role"),
        "passkeys": Phrase("Kunci sandi", "Passkeys"),
        "recoveryCodes": Phrase("Kode pemulihan tersisa", "Recovery codes left"),
        "relation": Phrase("Hubungan", "Relation"), "nominated": Phrase("Ditunjuk", "Nominated"),
        "route": Phrase("Jalur", "Route"), "country": Phrase("Negara", "Country"),
        "employer": Phrase("Majikan", "Employer"), "occupation": Phrase("Pekerjaan", "Occupation"),
        "firstDay": Phrase("Hari pertama", "First day"), "lastDay": Phrase("Hari terakhir", "Last day"),
        "day": Phrase("Tanggal", "Day"), "programme": Phrase("Program", "Programme"),
        "phase": Phrase("Masa", "Phase"), "number": Phrase("Nomor", "Number"), "stage": Phrase("Untuk", "For"),
        "amount": Phrase("Jumlah", "Amount"), "state": Phrase("Keadaan", "State"),
        "issuedAt": Phrase("Diterbitkan", "Issued"), "settledOn": Phrase("Lunas", "Settled"),
        "balance": Phrase("Saldo", "Balance"), "place": Phrase("Tempat", "Place"),
        "account": Phrase("Cerita", "Account"), "witness": Phrase("Saksi", "Witness"),
        "fileName": Phrase("Nama berkas", "File name"), "size": Phrase("Ukuran (bita)", "Size (bytes)"),
        "benefit": Phrase("Manfaat", "Benefit"), "step": Phrase("Langkah", "Step"), "at": Phrase("Waktu", "Time"),
        "bank": Phrase("Bank", "Bank"), "holder": Phrase("Atas nama", "Holder"), "field": Phrase("Isian", "Field"),
        "standing": Phrase("Kedudukan", "Standing"), "text": Phrase("Pesan", "Text"),
        "wanted": Phrase("Diminta", "Asked"), "outcome": Phrase("Hasil", "Outcome"),
        "answer": Phrase("Jawaban", "Answer"), "operation": Phrase("Tindakan", "Action"),
    ]
}
