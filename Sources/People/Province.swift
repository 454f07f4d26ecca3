// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One of the 38 provinces (Kepmendagri 300.2.2-2430/2025), by its two-digit code.
public enum Province: Int, Sendable, Hashable, CaseIterable {
    case aceh = 11
    case sumateraUtara = 12
    case sumateraBarat = 13
    case riau = 14
    case jambi = 15
    case sumateraSelatan = 16
    case bengkulu = 17
    case lampung = 18
    case kepulauanBangkaBelitung = 19
    case kepulauanRiau = 21
    case jakarta = 31
    case jawaBarat = 32
    case jawaTengah = 33
    case yogyakarta = 34
    case jawaTimur = 35
    case banten = 36
    case bali = 51
    case nusaTenggaraBarat = 52
    case nusaTenggaraTimur = 53
    case kalimantanBarat = 61
    case kalimantanTengah = 62
    case kalimantanSelatan = 63
    case kalimantanTimur = 64
    case kalimantanUtara = 65
    case sulawesiUtara = 71
    case sulawesiTengah = 72
    case sulawesiSelatan = 73
    case sulawesiTenggara = 74
    case gorontalo = 75
    case sulawesiBarat = 76
    case maluku = 81
    case malukuUtara = 82
    case papua = 91
    case papuaBarat = 92
    case papuaSelatan = 93
    case papuaTengah = 94
    case papuaPegunungan = 95
    case papuaBaratDaya = 96

    /// Fails with `province-unknown`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> Province {
        guard text.utf8.count == 2, let code = Int(text), let province = Province(rawValue: code) else {
            throw Failure(.invalid, "province-unknown", field: "province", details: ["found": String(text)])
        }
        return province
    }

    /// Two digits.
    public var code: String { String(rawValue) }

    /// Whether a NIK may begin with a code: those of today and 54, the former Timor Timur, because a NIK keeps the
    /// code of an area since split or gone. The historic code is from memory, so it is accepted, never required.
    /// Every code that a NIK can begin with, in two digits.
    public static var nikCodes: [String] { (11...99).filter(isNIKCode).map(String.init) }

    static func isNIKCode(_ code: Int) -> Bool { Province(rawValue: code) != nil || code == 54 }

    /// The official name, the same in every language.
    public var name: String {
        switch self {
        case .aceh: "Aceh"
        case .sumateraUtara: "Sumatera Utara"
        case .sumateraBarat: "Sumatera Barat"
        case .riau: "Riau"
        case .jambi: "Jambi"
        case .sumateraSelatan: "Sumatera Selatan"
        case .bengkulu: "Bengkulu"
        case .lampung: "Lampung"
        case .kepulauanBangkaBelitung: "Kepulauan Bangka Belitung"
        case .kepulauanRiau: "Kepulauan Riau"
        case .jakarta: "Daerah Khusus Ibukota Jakarta"
        case .jawaBarat: "Jawa Barat"
        case .jawaTengah: "Jawa Tengah"
        case .yogyakarta: "Daerah Istimewa Yogyakarta"
        case .jawaTimur: "Jawa Timur"
        case .banten: "Banten"
        case .bali: "Bali"
        case .nusaTenggaraBarat: "Nusa Tenggara Barat"
        case .nusaTenggaraTimur: "Nusa Tenggara Timur"
        case .kalimantanBarat: "Kalimantan Barat"
        case .kalimantanTengah: "Kalimantan Tengah"
        case .kalimantanSelatan: "Kalimantan Selatan"
        case .kalimantanTimur: "Kalimantan Timur"
        case .kalimantanUtara: "Kalimantan Utara"
        case .sulawesiUtara: "Sulawesi Utara"
        case .sulawesiTengah: "Sulawesi Tengah"
        case .sulawesiSelatan: "Sulawesi Selatan"
        case .sulawesiTenggara: "Sulawesi Tenggara"
        case .gorontalo: "Gorontalo"
        case .sulawesiBarat: "Sulawesi Barat"
        case .maluku: "Maluku"
        case .malukuUtara: "Maluku Utara"
        case .papua: "Papua"
        case .papuaBarat: "Papua Barat"
        case .papuaSelatan: "Papua Selatan"
        case .papuaTengah: "Papua Tengah"
        case .papuaPegunungan: "Papua Pegunungan"
        case .papuaBaratDaya: "Papua Barat Daya"
        }
    }
}
