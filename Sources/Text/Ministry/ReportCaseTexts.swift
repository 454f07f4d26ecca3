// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of cases about a partner's report.
public enum ReportCaseTexts {
    public static let title = Phrase("Laporan", "The report")
    public static let toldAt = Phrase("Dilaporkan", "Reported")
    public static let source = Phrase("Dari", "From")
    public static let arrived = Phrase("Tiba", "Arrived")
    public static let country = Phrase("Negara", "Country")
    public static let contract = Phrase("Kontrak", "Contract")
    public static let kind = Phrase("Jenis", "Kind")

    /// Why a report waits for a desk, by its stable word.
    public static func doubt(_ reason: String) -> Phrase {
        switch reason {
        case "nik":
            Phrase(
                "Laporan memakai NIK peserta ini, tetapi nama atau tanggal lahirnya lain.",
                "A report has this member's NIK, but another name or day of birth.")
        case "passport":
            Phrase(
                "Laporan memakai paspor peserta ini, tetapi NIK, nama, atau tanggal lahirnya lain.",
                "A report has this member's passport, but another NIK, name or day of birth.")
        case "nik-and-passport":
            Phrase(
                "NIK dan paspor dalam laporan milik dua orang.", "NIK and passport of a report belong to two people.")
        case "no-membership":
            Phrase(
                "Laporan tentang orang yang tercatat tetapi bukan peserta.",
                "A report is about somebody on record who is no member.")
        case "likeness":
            Phrase(
                "Laporan sangat mungkin tentang peserta ini, dengan nomor yang lain.",
                "A report is very probably about this member, with other numbers.")
        case "country":
            Phrase(
                "Laporan menyebut negara lain daripada kontraknya.", "A report names another country than the contract."
            )
        case "journey":
            Phrase(
                "Hari tiba dalam laporan tidak cocok dengan perjalanannya.",
                "The day of arrival in a report does not fit the journey.")
        case "dead":
            Phrase("Laporan tentang peserta yang tercatat meninggal.", "A report is about a member recorded as dead.")
        default:
            Phrase("Laporan perlu diperiksa.", "A report needs a look.")
        }
    }
}
