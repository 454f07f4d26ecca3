// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import People
import Placement

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
        if let words = contact(name, value) ?? (stated.contains(name) ? states[value] : nil) {
            return words.text(language)
        }
        if let place = place(name, value, language) { return place }
        if name == "step" { return step(value, language) }
        if name == "operation" { return OperationTexts.word(value, language) }
        if name == "ended" { return FamilyTexts.reason(value).text(language) }
        if coded.contains(name) { return TermTexts.word(value, language) }
        if name == "amount" || name == "balance", let amount = Int64(value) { return Wording.rupiah(Rupiah(amount)) }
        return value
    }

    /// The codes of the contact centre's cases.
    private static func contact(_ name: String, _ value: String) -> Phrase? {
        switch name {
        case "kind": ContactKind(rawValue: value).map(ContactTexts.kind)
        case "category": ContactCategory(rawValue: value).map(ContactTexts.category)
        case "author": value == "person" ? ContactTexts.you : ContactTexts.officer
        default: nil
        }
    }

    /// A province, country or bank by its name.
    private static func place(_ name: String, _ value: String, _ language: Language) -> String? {
        switch name {
        case "province": Int(value).flatMap { Province(rawValue: $0) }?.name
        case "country": (try? Country.parse(value))?.name(in: language)
        case "bank": KnownBank.coded(value)?.name
        case "programme": Programme(rawValue: value)?.rawValue.uppercased()
        default: nil
        }
    }

    /// A claim's step: its word, and behind a colon the amount or what somebody wrote.
    private static func step(_ value: String, _ language: Language) -> String {
        let parts = value.split(separator: ":", maxSplits: 1)
        guard let code = parts.first else { return value }
        let word = (states[String(code)]?.text(language)) ?? TermTexts.word(String(code), language)
        guard parts.count == 2 else { return word }
        let more = parts[1].drop { $0 == " " }
        return "\(word): \(Int64(more).map { Wording.rupiah(Rupiah($0)) } ?? String(more))"
    }

    private static let coded: Set<String> = [
        "kind", "relation", "route", "phase", "role", "benefit", "sex", "field", "stage", "state", "source",
        "standing", "outcome",
    ]

    /// Names whose values are states.
    private static let stated: Set<String> = ["nominated", "state", "standing", "outcome", "source"]

    private static let states: [String: Phrase] = [
        "yes": Phrase("ya", "yes"), "no": Phrase("tidak", "no"),
        "open": Phrase("belum dibayar", "not yet paid"), "settled": Phrase("lunas", "settled"),
        "expired": Phrase("lewat batas bayar", "past its time"), "cancelled": Phrase("dibatalkan", "cancelled"),
        "waiting": Phrase("menunggu", "waiting"), "offered": Phrase("sedang disambungkan", "being connected"),
        "talking": Phrase("sedang berbicara", "talking"), "held": Phrase("ditahan", "held"),
        "ended": Phrase("selesai", "ended"), "taken": Phrase("diambil petugas", "taken by an officer"),
        "reached": Phrase("sudah dihubungi", "reached"), "given-up": Phrase("tidak terhubung", "not reached"),
        "withdrawn": Phrase("dibatalkan", "withdrawn"),
        "counts": Phrase("dipakai", "counts"), "agrees": Phrase("sama", "agrees"),
        "differs": Phrase("berbeda", "differs"), "late": Phrase("datang terlambat", "came late"),
        "done": Phrase("dikerjakan", "done"),
        "demonstration": Phrase("data contoh", "made-up data"),
        "documents-complete": Phrase("surat lengkap", "papers complete"),
        "advised": Phrase("saran dokter", "the doctor's advice"),
        "proposed": Phrase("diusulkan", "proposed"), "returned": Phrase("uang kembali", "the money came back"),
        "appealed": Phrase("keberatan diajukan", "an objection was made"),
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
        "contactCases": Phrase("Percakapan dengan pusat kontak", "What was said to the contact centre"),
        "calls": Phrase("Panggilan", "Calls"), "callBacks": Phrase("Telepon balik", "Call-backs"),
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
        "relation": Phrase("Hubungan", "Relation"), "diedOn": Phrase("Meninggal", "Died"),
        "ended": Phrase("Tidak berlaku lagi", "Counts no longer"), "endedAt": Phrase("Sejak", "Since"),
        "nominated": Phrase("Ditunjuk", "Nominated"),
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
        "category": Phrase("Tentang", "About"), "author": Phrase("Dari", "From"),
        "phone": Phrase("Telepon", "Telephone"), "dueAt": Phrase("Dijanjikan", "Promised"),
        "recordings": Phrase("Rekaman", "Recordings"),
        "wanted": Phrase("Diminta", "Asked"), "outcome": Phrase("Hasil", "Outcome"),
        "answer": Phrase("Jawaban", "Answer"), "operation": Phrase("Tindakan", "Action"),
    ]
}
