// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Reporting an incident and filing a claim for it.
    static let incidents: [String: FailureWords] = [
        "paper-day-past": FailureWords(
            Phrase("Tanggalnya sudah lewat", "The day has passed"),
            found: Phrase("{found:day} sudah lewat.", "{found:day} has passed."),
            next: Phrase("Tulis kapan surat diperkirakan kembali.", "Write when the paper is expected back.")),
        "paper-not-away": FailureWords(
            Phrase("Surat tidak sedang di luar", "The paper is not outside"),
            found: Phrase(
                "Hari kembali hanya untuk surat di penerjemah, legalisasi, atau perwakilan.",
                "A day of return is only for papers at a translator, in legalisation or at a mission."),
            next: Phrase("Kosongkan tanggalnya.", "Leave the day empty.")),
        "paper-not-there": FailureWords(
            Phrase("Surat belum ada", "The paper is not there"),
            found: Phrase(
                "{paper:term} belum dikirim dan belum diterima petugas.",
                "{paper:term} was not sent and no desk received it."),
            next: Phrase("Catat dulu bahwa surat diterima.", "Record first that it was received.")),
        "paper-assessor-accepts": FailureWords(
            Phrase("Hanya penilai yang menerima surat", "Only an assessor accepts papers"),
            found: Phrase("Peran Anda mencatat letak surat saja.", "Your role records where a paper is."),
            next: Phrase("Pilih “diterima petugas”.", "Choose “received by a desk”.")),
        "claim-account-missing": FailureWords(
            Phrase("Rekening belum ada", "There is no bank account"),
            found: Phrase(
                "Uang belum bisa dibayarkan: rekening penerima belum tercatat.",
                "Money cannot be paid: the payee's account is not recorded."),
            next: Phrase("Catat rekening atas nama penerima.", "Record an account in the payee's name.")),
        "claim-advice-missing": FailureWords(
            Phrase("Saran dokter belum ada", "The doctor's advice is missing"),
            found: Phrase(
                "Untuk {event:term} diperlukan penilaian dokter penasihat.",
                "For {event:term} the advisory doctor must assess first."),
            next: Phrase("Kirim kepada dokter penasihat.", "Send it to the advisory doctor.")),
        "claim-computation-changed": FailureWords(
            Phrase("Hitungan sudah berubah", "The computation has changed"),
            found: Phrase(
                "Diusulkan {proposed:rupiah}, sekarang terhitung {computed:rupiah}.",
                "Proposed {proposed:rupiah}, now computed {computed:rupiah}."),
            next: Phrase("Kembalikan kepada penilai.", "Send it back to the assessor.")),
        "claim-event-not-of-incident": FailureWords(
            Phrase("Klaim tidak sesuai kejadian", "The claim does not fit the incident"),
            found: Phrase(
                "{event:term} tidak bisa diajukan untuk kejadian {incident:term}.",
                "{event:term} cannot be claimed for the incident {incident:term}."),
            next: Phrase(
                "Pilih manfaat yang sesuai, atau perbaiki kejadiannya.",
                "Choose a benefit that fits, or correct the incident.")),
        "claim-exists": FailureWords(
            Phrase("Klaim sudah ada", "The claim exists already"),
            found: Phrase(
                "Manfaat ini sudah diajukan dengan nomor {number}.",
                "This benefit was claimed before, number {number}."),
            next: Phrase("Buka klaim itu.", "Open that claim.")),
        "claim-once": FailureWords(
            Phrase("Hanya diberikan sekali", "Given only once"),
            found: Phrase(
                "Klaim {number} ({event:term}, {day:day}) untuk hal yang sama sudah ada dan tidak ditolak.",
                "Claim {number} ({event:term}, {day:day}) for the same matter exists and was not refused."),
            next: Phrase(
                "Buka klaim itu. Bila klaim itu keliru, tolak dahulu dengan pasal.",
                "Open that claim. If it is wrong, refuse it first with the article.")),
        "claim-heir-not-entitled": FailureWords(
            Phrase("Bukan ahli waris yang berhak", "Not the entitled heir"),
            found: Phrase(
                "Yang berhak menurut urutan: {entitled} ({article}).",
                "Entitled by the order of the law: {entitled} ({article})."),
            next: Phrase("Pilih salah satu dari mereka.", "Choose one of them.")),
        "claim-is-the-workers": FailureWords(
            Phrase("Hanya pekerja yang mengajukan", "Only the worker asks"),
            found: Phrase(
                "Selama pekerja hidup, kerabat melihat dan membayar; manfaat diajukan oleh pekerja sendiri.",
                "While the worker lives, a relative looks and pays; the worker asks for benefits."),
            next: Phrase(
                "Minta pekerja mengajukannya di Rantau, atau datang ke loket atau perwakilan dengan surat kuasa.",
                "Ask the worker to do it in Rantau, or come to a counter or mission with a power of attorney.")),
        "account-not-own": FailureWords(
            Phrase("Rekening ini atas nama orang lain", "The account is in another’s name"),
            found: Phrase(
                "Ditulis {holder}; di sini hanya rekening atas nama {payee} yang bisa dicatat.",
                "Found {holder}; only an account in the name of {payee} can be recorded here."),
            next: Phrase(
                "Tulis rekening atas nama sendiri, atau minta loket atau perwakilan membantu.",
                "Write an account in the right name, or ask a counter or mission to help.")),
        "claim-account-fixed": FailureWords(
            Phrase("Rekening tidak bisa diganti di sini lagi", "The account cannot be changed here any more"),
            found: Phrase(
                "Keputusan sudah diusulkan dengan rekening yang tercatat.",
                "A decision was proposed with the account on record."),
            next: Phrase(
                "Minta bantuan petugas di Bantuan bila rekeningnya salah.",
                "Ask an officer under Help if the account is wrong.")),
        "refund-is-the-members": FailureWords(
            Phrase("Hanya pekerja yang memilih rekening", "Only the worker chooses the account"),
            found: Phrase(
                "Uang ini milik pekerja; kerabat melihat dan membayar.",
                "This money is the worker's; a relative looks and pays."),
            next: Phrase("Minta pekerja memilih rekeningnya.", "Ask the worker to choose the account.")),
        "claim-account-of-another": FailureWords(
            Phrase("Rekening ini atas nama orang lain", "The account is in another’s name"),
            found: Phrase(
                "Ditulis {holder}; yang berhak atas uang ini {payee}.",
                "Found {holder}; the money is due to {payee}."),
            next: Phrase(
                "Perbaiki namanya. Memang rekening wali atau kuasa? Centang di bawah isian ini, lalu kirim lagi.",
                "Correct the name. Is it a guardian’s or agent’s account? Tick the box below and send again.")),
        "claim-heir-not-you": FailureWords(
            Phrase("Hanya untuk diri sendiri", "Only for yourself"),
            found: Phrase(
                "Keluarga hanya bisa mengajukan bagi dirinya sendiri.",
                "A relative can claim only for themselves."),
            next: Phrase(
                "Minta yang berhak mengajukannya, atau datang ke loket.",
                "Ask the one entitled to claim, or come to a counter.")),
        "claim-no-heir-recorded": FailureWords(
            Phrase("Ahli waris belum tercatat", "No heir is recorded"),
            found: Phrase(
                "Di antara {recorded} anggota keluarga yang tercatat tidak ada ahli waris.",
                "Among the {recorded} family members recorded there is no heir."),
            next: Phrase(
                "Lengkapi data keluarga dengan kartu keluarga.",
                "Complete the family with the family card.")),
        "claim-not-covered": FailureWords(
            Phrase("Tidak terlindungi pada hari itu", "Not covered on the day"),
            found: Phrase(
                "{programme} tidak berjalan pada {day:day} ({article}). {reasonIndonesian}",
                "{programme} did not run on {day:day} ({article}). {reasonEnglish}"),
            next: Phrase(
                "Lihat perlindungan dari waktu ke waktu. Bila iuran sudah dibayar, kirim buktinya.",
                "See the cover over time. If the contribution was paid, send the proof.")),
        "claim-not-covered-now": FailureWords(
            Phrase("Tidak terlindungi pada hari itu", "Not covered on the day"),
            found: Phrase(
                "Menurut catatan sekarang tidak ada perlindungan pada {day:day}.",
                "By what is recorded now there was no cover on {day:day}."),
            next: Phrase(
                "Tolak dengan pasal, atau lengkapi catatannya.",
                "Refuse with the article, or complete the record.")),
        "incident-days-apart": FailureWords(
            Phrase("Tanggal terlalu jauh berbeda", "The days are too far apart"),
            found: Phrase(
                "Tanggal di Jakarta {day:day} dan tanggal setempat {localDay:day} tidak mungkin bersamaan.",
                "The day in Jakarta {day:day} and the local day {localDay:day} cannot be the same moment."),
            next: Phrase("Periksa tanggal kejadian.", "Check the day of the event.")),
        "incident-day-elsewhere": FailureWords(
            Phrase("Tanggal di Jakarta tidak mungkin", "The day in Jakarta cannot be"),
            found: Phrase(
                "Dengan tanggal dan jam setempat itu ({localDay:day}), di Jakarta bukan {day:day}.",
                "At that local day and time ({localDay:day}) it was not {day:day} in Jakarta."),
            next: Phrase(
                "Kosongkan tanggal di Jakarta kalau sama; atau periksa tanggal, jam, dan negara tempat kejadian.",
                "Leave the day in Jakarta empty if it was the same; or check day, time and country.")),
        "incident-in-future": FailureWords(
            Phrase("Kejadian di masa depan", "The incident lies ahead"),
            found: Phrase("{found:day} belum tiba.", "{found:day} has not come yet."),
            next: Phrase("Periksa tanggal kejadian.", "Check the day of the event.")),
        "incident-not-yet": FailureWords(
            Phrase("Kejadian belum terjadi", "It has not happened yet"),
            found: Phrase(
                "Di tempat itu belum pukul {time} pada {day:day}.",
                "It is not {time} on {day:day} there yet."),
            next: Phrase(
                "Periksa tanggal, jam, dan negara tempat kejadian.",
                "Check the day, the time and the country where it happened.")),
        "incident-time-malformed": FailureWords(
            Phrase("Jam tidak benar", "The time is not right"),
            found: Phrase("{found} bukan jam yang ada.", "{found} is not a time of day."),
            next: Phrase("Tulis jam dan menit, misalnya 14:20.", "Write hour and minute, such as 14:20.")),
        "incident-without-placement": FailureWords(
            Phrase("Belum ada penempatan", "There is no placement"),
            found: Phrase(
                "Kejadian dicatat pada sebuah penempatan; belum ada yang tercatat.",
                "An incident belongs to a placement; none is recorded."),
            next: Phrase(
                "Catat penempatannya lebih dahulu, atau hubungi 175.",
                "Record the placement first, or call 175.")),
    ]
}
