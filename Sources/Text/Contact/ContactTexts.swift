// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel

/// The words of the contact centre's cases.
public enum ContactTexts {
    public static let title = Phrase("Bantuan", "Help")
    public static let desk = Phrase("Pusat kontak", "Contact centre")
    public static let intro = Phrase(
        "Telepon, tulis, atau minta ditelepon balik. Semua tersimpan dalam satu kasus.",
        "Call, write, or ask to be called back. Everything is kept in one case.")
    public static let mine = Phrase("Kasus saya", "My cases")
    public static let noneMine = Phrase("Belum ada kasus.", "There is no case yet.")
    public static let write = Phrase("Tulis kepada kami", "Write to us")
    public static let writeDetail = Phrase(
        "Pengaduan, pertanyaan, kejadian, atau data yang salah", "A complaint, a question, an incident, wrong data")
    public static let knowledge = Phrase("Tanya jawab", "Questions and answers")
    public static let knowledgeDetail = Phrase(
        "Jawaban yang juga dipakai petugas", "The answers that officers use too")
    public static let newsAnswered = Phrase(

        "Pertanyaan atau pengaduan Anda dijawab. Buka Bantuan.",
        "Your question or complaint was answered. Open Help.")
    public static let newsClosed = Phrase(

        "Kasus Anda ditutup. Buka Bantuan untuk jawaban terakhir.",
        "Your case is closed. Open Help for the last answer.")
    public static let answerText = Phrase("Jawaban", "Answer")
    public static let find = Phrase("Cari", "Find")
    public static let findWords = Phrase("Cari kata", "Words to look for")
    public static let noneFound = Phrase("Tidak ada jawaban dengan kata itu.", "No answer has these words.")
    public static let goOn = Phrase("Lanjut ke halamannya", "Go to the page")
    public static let kindTitle = Phrase("Jenis", "Kind")
    public static let categoryTitle = Phrase("Tentang", "About")
    public static let text = Phrase("Ceritakan", "Tell us")
    public static let textHint = Phrase(
        "Apa yang terjadi, kapan, dan apa yang Anda harapkan.", "What happened, when, and what you hope for.")
    public static let send = Phrase("Kirim", "Send")
    public static let opened = Phrase("Kasus dibuka. Kami menjawab di sini.", "The case is open. We answer here.")
    public static let sent = Phrase("Terkirim.", "Sent.")
    public static let takenByYou = Phrase("Kasus ini sekarang Anda tangani.", "This case is yours now.")
    public static let releasedByYou = Phrase(
        "Kasus ini Anda lepas; petugas lain bisa menanganinya.",
        "You gave this case back; another officer can take it.")
    public static let recorded = Phrase("Tercatat.", "Recorded.")
    public static let caseTitle = Phrase("Kasus", "Case")
    public static let conversation = Phrase("Percakapan", "Conversation")
    public static let noLines = Phrase("Belum ada tulisan.", "Nothing was written yet.")
    public static let reply = Phrase("Tulis di kasus ini", "Write in this case")
    public static let voiceNote = Phrase("Catatan suara", "Voice note")
    public static let voiceNoteHint = Phrase(
        "Rekam di telepon Anda lalu kirim berkasnya.", "Record it on your telephone and send the file.")
    public static let recording = Phrase("Rekaman panggilan", "Recording of the call")
    public static let call = Phrase("Panggilan", "Call")
    public static let you = Phrase("Anda", "You")
    public static let officer = Phrase("Petugas", "Officer")
    public static let person = Phrase("Pekerja", "Worker")
    public static let opener = Phrase("Dibuka", "Opened")
    public static let deadline = Phrase("Batas menurut hukum", "Last day by law")
    public static let handledBy = Phrase("Ditangani", "Handled by")
    public static let nobody = Phrase("belum ada", "nobody yet")
    public static let country = Phrase("Negara", "Country")
    public static let stateTitle = Phrase("Keadaan", "State")
    public static let trail = Phrase("Riwayat", "History")
    public static let rateQuestion = Phrase("Puas dengan jawabannya?", "Content with the answer?")
    public static let rate = Phrase("Nilai", "Rate")
    public static let rated = Phrase("Terima kasih atas penilaian Anda.", "Thank you for rating.")
    public static let open = Phrase("Kasus terbuka", "Open cases")
    public static let noneOpen = Phrase("Tidak ada kasus terbuka.", "There is no open case.")
    public static let sensitive = Phrase("Kasus khusus", "Sensitive cases")
    public static let sensitiveNote = Phrase(
        "Kekerasan dan perdagangan orang. Hanya sedikit petugas melihatnya.",
        "Violence and trafficking. Few officers see them.")
    public static let take = Phrase("Tangani", "Take")
    public static let release = Phrase("Lepas", "Give back")
    public static let sort = Phrase("Ubah jenis", "Sort")
    public static let answer = Phrase("Jawab", "Answer")
    public static let canned = Phrase("Jawaban siap pakai", "Canned answer")
    public static let noCanned = Phrase("Tanpa jawaban siap pakai", "No canned answer")
    public static let cannedHint = Phrase(
        "Dikirim dalam bahasa Indonesia dan Inggris, lalu tulisan Anda.",
        "Sent in Indonesian and English, followed by what you write.")
    public static let close = Phrase("Tutup kasus", "Close the case")
    public static let closing = Phrase("Jawaban terakhir", "Last answer")
    public static let mediate = Phrase("Catat mediasi", "Record mediation")
    public static let mediateDay = Phrase(
        "Tanggal persetujuan ditandatangani", "Day on which the agreement was signed")
    public static let record = Phrase("Semua data orang ini", "This person’s whole record")
    public static let figures = Phrase("Angka pusat kontak", "The contact centre’s figures")
    public static let figuresNote = Phrase("90 hari terakhir.", "The last 90 days.")
    public static let cases = Phrase("Kasus", "Cases")
    public static let closed = Phrase("Ditutup", "Closed")
    public static let late = Phrase("Lewat batas", "Late")
    public static let content = Phrase("Kepuasan", "Satisfaction")
    public static let calls = Phrase("Panggilan", "Calls")
    public static let outcomeTitle = Phrase("Hasil", "Outcome")
    public static let waited = Phrase("Rata-rata menunggu", "Mean wait")
    public static let talked = Phrase("Rata-rata bicara", "Mean talk")
    public static let noneInTime = Phrase("Belum ada dalam masa ini.", "There is none in this time.")

    public static func kind(_ kind: ContactKind) -> Phrase {
        switch kind {
        case .complaint: Phrase("Pengaduan", "Complaint")
        case .question: Phrase("Pertanyaan", "Question")
        case .incident: Phrase("Kejadian", "Incident")
        case .correction: Phrase("Pembetulan data", "Correction")
        }
    }

    public static func category(_ category: ContactCategory) -> Phrase {
        switch category {
        case .membership: Phrase("Kepesertaan", "Membership")
        case .contribution: Phrase("Iuran", "Contributions")
        case .claim: Phrase("Klaim", "Claims")
        case .payout: Phrase("Pembayaran manfaat", "Payouts")
        case .savings: Phrase("Tabungan JHT", "JHT savings")
        case .data: Phrase("Data pribadi", "Personal data")
        case .service: Phrase("Pelayanan", "Service")
        case .placement: Phrase("Penempatan dan majikan", "Placement and employer")
        case .violence: Phrase("Kekerasan", "Violence")
        case .trafficking: Phrase("Perdagangan orang", "Trafficking")
        case .other: Phrase("Lainnya", "Something else")
        }
    }

    public static func state(_ state: ContactState) -> Phrase {
        switch state {
        case .open: Phrase("menunggu petugas", "waits for an officer")
        case .answered: Phrase("sudah dijawab", "answered")
        case .mediation: Phrase("mediasi", "mediation")
        case .closed: Phrase("ditutup", "closed")
        }
    }

    public static func standing(_ standing: ClockStanding) -> Phrase {
        switch standing {
        case .inTime: Phrase("dalam waktu", "in time")
        case .atRisk: Phrase("hampir lewat", "at risk")
        case .breached: Phrase("lewat batas", "breached")
        case .kept: Phrase("tepat waktu", "kept")
        }
    }

    public static func rating(_ stars: Int) -> Phrase {
        switch stars {
        case 5: Phrase("5 – sangat puas", "5 – very content")
        case 4: Phrase("4 – puas", "4 – content")
        case 3: Phrase("3 – biasa", "3 – neither")
        case 2: Phrase("2 – kurang puas", "2 – not content")
        default: Phrase("1 – tidak puas sama sekali", "1 – not content at all")
        }
    }

    /// What happened in a case, by its stable word.
    public static func event(_ kind: String) -> Phrase {
        switch kind {
        case "taken": Phrase("ditangani", "taken")
        case "released": Phrase("dilepas", "given back")
        case "sorted": Phrase("jenis diubah", "sorted")
        case "answered": Phrase("dijawab", "answered")
        case "mediation": Phrase("mediasi disetujui", "mediation agreed")
        case "closed": Phrase("ditutup", "closed")
        case "rated": Phrase("dinilai", "rated")
        case "call-back-take": Phrase("telepon balik diambil", "call-back taken")
        case "call-back-reached": Phrase("telepon balik tersambung", "called back")
        case "call-back-not-reached": Phrase("telepon balik tidak diangkat", "called back, not answered")
        case "call-back-release": Phrase("telepon balik dilepas", "call-back given back")
        default: Phrase(kind, kind)
        }
    }
}
