// SPDX-License-Identifier: Apache-2.0

/// What a column of a list of workers may tell. The names are those of a registration over the API.
public enum WorkerField: String, Sendable, Hashable, CaseIterable {
    case name, nik, sex, birthDay, phone, email, passport, addressLine, village, district, province, country, employer,
        employerKind, occupation, contractFirstDay, months

    /// Whether every list must have it.
    public var isNeeded: Bool {
        switch self {
        case .email, .passport, .village, .district: false
        default: true
        }
    }

    /// Whether it tells of a day.
    public var isDay: Bool { self == .birthDay || self == .contractFirstDay }

    /// The heading of our own files.
    public var heading: String {
        switch self {
        case .name: "Nama"
        case .nik: "NIK"
        case .sex: "Jenis kelamin"
        case .birthDay: "Tanggal lahir"
        case .phone: "Telepon"
        case .email: "Surel"
        case .passport: "Paspor"
        case .addressLine: "Alamat"
        case .village: "Desa"
        case .district: "Kabupaten"
        case .province: "Provinsi"
        case .country: "Negara tujuan"
        case .employer: "Pemberi kerja"
        case .employerKind: "Jenis pemberi kerja"
        case .occupation: "Jabatan"
        case .contractFirstDay: "Kontrak mulai"
        case .months: "Lama kontrak (bulan)"
        }
    }

    /// The field that a heading names, in Indonesian or English; letters and digits alone count.
    static func named(_ heading: String) -> WorkerField? { byHeading[folded(heading)] }

    /// Small letters and digits of a text.
    static func folded(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }

    private static let byHeading: [String: WorkerField] = {
        var all: [String: WorkerField] = [:]
        for field in allCases {
            for word in [field.rawValue, field.heading] + field.otherHeadings { all[folded(word)] = field }
        }
        return all
    }()

    private var otherHeadings: [String] {
        switch self {
        case .name: ["nama lengkap", "nama pekerja", "nama PMI", "full name", "worker", "worker name"]
        case .nik:
            ["nomor induk kependudukan", "no NIK", "no KTP", "nomor KTP", "KTP", "identity number", "national ID"]
        case .sex: ["kelamin", "gender", "L/P", "JK"]
        case .birthDay: ["tgl lahir", "lahir", "date of birth", "birth date", "birthday", "DOB"]
        case .phone:
            ["nomor telepon", "no telepon", "no HP", "HP", "nomor HP", "WA", "handphone", "mobile", "phone number"]
        case .email: ["e-mail", "alamat surel", "alamat email", "email address"]
        case .passport: ["nomor paspor", "no paspor", "passport number", "passport no"]
        case .addressLine: ["alamat rumah", "jalan", "address", "street", "street address"]
        case .village: ["kelurahan", "desa/kelurahan", "kelurahan/desa"]
        case .district: ["kota", "kabupaten/kota", "kab/kota", "regency", "city"]
        case .province: ["propinsi", "kode provinsi", "province code", "provinsi asal"]
        case .country: ["negara", "negara penempatan", "negara kerja", "destination", "destination country"]
        case .employer: ["majikan", "nama pemberi kerja", "perusahaan tujuan", "pengguna jasa", "employer name"]
        case .employerKind: ["jenis majikan", "employer type", "employer kind"]
        case .occupation: ["pekerjaan", "posisi", "jenis pekerjaan", "job", "position", "job title"]
        case .contractFirstDay:
            [
                "mulai kontrak", "awal kontrak", "tanggal mulai kontrak", "tgl mulai kontrak", "contract start",
                "contract first day", "start date",
            ]
        case .months:
            [
                "lama kontrak", "bulan", "masa kontrak", "durasi", "jangka waktu", "contract months",
                "months of contract", "duration",
            ]
        }
    }
}
