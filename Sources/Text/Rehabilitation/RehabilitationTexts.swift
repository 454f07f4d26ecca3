// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel

/// The words of plans of rehabilitation and return to work.
public enum RehabilitationTexts {
    public static let title = Phrase("Rencana pemulihan", "Plan of recovery")
    public static let link = Phrase("Pemulihan dan kembali kerja", "Recovery and return to work")
    public static let basis = Phrase(
        "Program kembali kerja diberikan atas rekomendasi dokter penasihat (PP 44/2015 pasal 49).",
        "The return-to-work programme is given on the advisory doctor’s recommendation (PP 44/2015 art. 49).")
    public static let none = Phrase("Belum ada rencana untuk klaim ini.", "There is no plan for this claim yet.")
    public static let impossible = Phrase(
        "Rencana pemulihan hanya untuk korban kecelakaan kerja atau kekerasan.",
        "Plans of recovery are for victims of work accidents or violence only.")
    public static let kind = Phrase("Jenis rencana", "Kind of plan")
    public static let returnToWork = Phrase("Kembali kerja", "Return to work")
    public static let medical = Phrase("Pemulihan medis", "Medical recovery")
    public static let hospital = Phrase("Rumah sakit mitra", "Partner hospital")
    public static let hospitals = Phrase("Rumah sakit mitra", "Partner hospitals")
    public static let noHospitals = Phrase(
        "Belum ada rumah sakit mitra. Manajer menambahkannya.",
        "There is no partner hospital yet. A manager adds them.")
    public static let hospitalName = Phrase("Nama rumah sakit", "Name of the hospital")
    public static let province = Phrase("Provinsi", "Province")
    public static let add = Phrase("Tambahkan", "Add")
    public static let goal = Phrase("Tujuan", "Goal")
    public static let firstDay = Phrase("Mulai", "Begins")
    public static let lastDay = Phrase("Selesai paling lambat", "Ends by")
    public static let recommend = Phrase("Rekomendasikan rencana", "Recommend the plan")
    public static let steps = Phrase("Langkah", "Steps")
    public static let step = Phrase("Langkah", "Step")
    public static let due = Phrase("Paling lambat", "Due")
    public static let state = Phrase("Keadaan", "State")
    public static let doneOn = Phrase("selesai {day:day}", "done {day:day}")
    public static let open = Phrase("belum selesai", "open")
    public static let late = Phrase("terlambat", "late")
    public static let progress = Phrase("Kemajuan", "Progress")
    public static let capacity = Phrase("Kemampuan kerja (persen)", "Capacity for work (per cent)")
    public static let capacityIs = Phrase("Kemampuan kerja {percent} %", "Capacity for work {percent} %")
    public static let record = Phrase("Catat", "Record")
    public static let addStep = Phrase("Tambah langkah", "Add a step")
    public static let finishStep = Phrase("Langkah selesai", "A step is done")
    public static let addProgress = Phrase("Catat kemajuan", "Record progress")
    public static let end = Phrase("Akhiri rencana", "End the plan")
    public static let words = Phrase("Uraian", "In words")
    public static let day = Phrase("Hari", "Day")
    public static let outcome = Phrase("Hasil", "Outcome")
    public static let ended = Phrase("Berakhir {day:day}: {outcome}", "Ended {day:day}: {outcome}")
    public static let runs = Phrase("Berjalan", "Runs")

    public static func text(_ kind: RehabilitationPlan.Kind) -> Phrase {
        switch kind {
        case .returnToWork: returnToWork
        case .medical: medical
        }
    }

    public static func text(_ outcome: RehabilitationPlan.Outcome) -> Phrase {
        switch outcome {
        case .formerWork: Phrase("kembali ke pekerjaan semula", "back at the former work")
        case .otherWork: Phrase("bekerja di pekerjaan lain", "at other work")
        case .recovered: Phrase("pulih, tidak mencari kerja", "recovered, not looking for work")
        case .lasting: Phrase("tidak ada kemajuan lagi", "no more progress")
        case .brokenOff: Phrase("dihentikan", "broken off")
        }
    }
}
