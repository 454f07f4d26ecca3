// SPDX-License-Identifier: Apache-2.0
import Kernel
import People

/// The words about who said what of a person, and about differences.
public enum ProvenanceTexts {
    public static let title = Phrase("Asal data", "Where the data come from")
    public static let differences = Phrase("Selisih data", "Differences between sources")
    public static let intro = Phrase(
        "Sumber lain menyebut hal yang berbeda. Tidak ada yang berubah sampai Anda memutuskan.",
        "Another source says something else. Nothing changes until you decide.")
    public static let none = Phrase("Tidak ada selisih yang terbuka.", "There is no open difference.")
    public static let decided = Phrase("Selisih diputuskan.", "The difference is decided.")
    public static let fieldTitle = Phrase("Isian", "Field")
    public static let counts = Phrase("Yang berlaku", "What counts")
    public static let told = Phrase("Yang disebut", "What was said")
    public static let source = Phrase("Sumber", "Source")
    public static let toldAt = Phrase("Disebut pada", "Said at")
    public static let standing = Phrase("Kedudukan", "Standing")
    public static let question = Phrase("Pakai yang disebut sumber ini?", "Take what this source says?")
    public static let take = Phrase("Pakai", "Take it")
    public static let takeHint = Phrase(
        "Berlaku mulai sekarang; yang lama tetap tercatat.", "It counts from now on; the former stays on record.")
    public static let leave = Phrase("Biarkan", "Leave it")
    public static let leaveHint = Phrase(
        "Yang lama tetap berlaku; sumber ini tidak ditanyakan lagi untuk hal yang sama.",
        "The former goes on counting; the same is not proposed again.")
    public static let reason = Phrase("Dasar keputusan", "Ground of the decision")
    public static let reasonHint = Phrase(
        "Misalnya: dilihat di paspor baru.", "For example: seen in the new passport.")
    public static let decide = Phrase("Putuskan", "Decide")
    public static let taken = Phrase("Dipakai", "Taken")
    public static let left = Phrase("Dibiarkan", "Left")

    /// What a field is called.
    public static func field(_ field: ToldField) -> Phrase {
        switch field {
        case .name: Phrase("Nama", "Name")
        case .birthDay: Phrase("Tanggal lahir", "Day of birth")
        case .phone: Phrase("Telepon", "Telephone")
        case .email: Phrase("Surel", "E-mail")
        case .passport: Phrase("Paspor", "Passport")
        case .addressAbroad: Phrase("Alamat di luar negeri", "Address abroad")
        case .employer: Phrase("Pemberi kerja menurut laporan", "Employer as reported")
        case .emergencyContact: Phrase("Kontak darurat", "Emergency contact")
        case .placementCompany: Phrase("Perusahaan penempatan", "Placement company")
        case .placementCountry: Phrase("Negara tujuan", "Country of work")
        case .contractFirstDay: Phrase("Hari pertama kontrak", "First day of the contract")
        case .contractLastDay: Phrase("Hari terakhir kontrak", "Last day of the contract")
        }
    }

    /// How a statement stands, by its stable word.
    public static func word(_ standing: String) -> Phrase {
        switch standing {
        case "counts": Phrase("berlaku sejak disebut", "counted when it was said")
        case "agrees": Phrase("sama", "the same")
        case "differs": Phrase("menunggu keputusan", "waits for a decision")
        case "late": Phrase("terlambat datang", "came late")
        case "taken": Phrase("dipakai", "taken")
        default: Phrase("dibiarkan", "left")
        }
    }
}
