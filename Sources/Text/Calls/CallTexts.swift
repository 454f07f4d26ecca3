// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel

/// The words of calls, on both sides.
public enum CallTexts {
    public static let title = Phrase("Telepon petugas", "Call an officer")
    public static let free = Phrase(
        "Gratis lewat internet. Biaya hanya paket data Anda.", "Free over the internet. It costs your data alone.")
    public static let begin = Phrase("Panggil sekarang", "Call now")
    public static let beginDetail = Phrase("Bicara gratis lewat internet", "Speak for free over the internet")
    public static let byPhone = Phrase("Telepon 175", "Telephone 175")
    public static let byPhoneNote = Phrase(
        "Dari Indonesia. Dari luar negeri pakai panggilan di halaman ini atau minta ditelepon balik.",
        "From Indonesia. From abroad use the call on this page or ask to be called back.")
    public static let noScript = Phrase(
        "Panggilan lewat internet memerlukan JavaScript. Telepon 175 atau minta ditelepon balik di bawah ini.",
        "A call over the internet needs JavaScript. Telephone 175 or ask to be called back below.")
    public static let unable = Phrase(
        "Peramban ini tidak bisa menelepon. Telepon 175 atau minta ditelepon balik.",
        "This browser cannot call. Telephone 175 or ask to be called back.")
    public static let noMicrophone = Phrase(
        "Mikrofon tidak diizinkan. Izinkan mikrofon untuk halaman ini, atau tulis di bawah.",
        "The microphone is not allowed. Allow it for this page, or write below.")
    public static let visitorNoMicrophone = Phrase(
        "Mikrofon tidak diizinkan. Izinkan mikrofon untuk halaman ini, atau telepon 175.",
        "The microphone is not allowed. Allow it for this page, or call 175.")
    public static let unstaffed = Phrase(
        "Belum ada petugas yang siap. Anda boleh menunggu atau minta ditelepon balik.",
        "No officer is ready yet. You may wait or ask to be called back.")
    public static let waiting = Phrase("Menunggu petugas", "Waiting for an officer")
    public static let next = Phrase("Anda berikutnya.", "You are next.")
    public static let ahead = Phrase("Di depan Anda: {count} orang.", "Before you: {count}.")
    public static let about = Phrase("Kira-kira {minutes} menit.", "About {minutes} minutes.")
    public static let offered = Phrase("Berdering di petugas…", "It rings at an officer…")
    public static let talking = Phrase("Tersambung dengan {agent}", "Connected with {agent}")
    public static let connected = Phrase("Suara tersambung.", "The sound is connected.")
    public static let connecting = Phrase("Menyambungkan suara…", "Connecting the sound…")
    public static let held = Phrase("Petugas menahan panggilan sebentar.", "The officer has put you on hold.")
    public static let reconnecting = Phrase(
        "Sambungan buruk. Menyambung kembali…", "The line is bad. Connecting anew…")
    public static let over = Phrase("Panggilan selesai.", "The call is over.")
    public static let missed = Phrase(
        "Maaf, belum ada yang menjawab. Silakan minta ditelepon balik.",
        "Sorry, nobody answered. Please ask to be called back.")
    public static let hangUp = Phrase("Akhiri panggilan", "Hang up")
    public static let mute = Phrase("Diamkan mikrofon", "Mute")
    public static let unmute = Phrase("Nyalakan mikrofon", "Unmute")
    public static let askRecording = Phrase(
        "Petugas ingin merekam panggilan ini dan menyimpannya di kasus Anda. Setuju?",
        "The officer would like to record this call and keep it in your case. Do you agree?")
    public static let agree = Phrase("Setuju direkam", "Agree")
    public static let refuse = Phrase("Jangan direkam", "Do not record")
    public static let recorded = Phrase("Panggilan ini direkam.", "This call is being recorded.")
    public static let stopRecording = Phrase("Hentikan rekaman", "Stop recording")
    public static let chat = Phrase("Tulis kalau suara putus-putus", "Write when the sound breaks up")
    public static let record = Phrase("Rekam catatan suara", "Record a voice note")
    public static let stop = Phrase("Berhenti dan kirim", "Stop and send")
    public static let noteSent = Phrase("Catatan suara terkirim.", "The voice note is sent.")
    public static let failed = Phrase("Tidak berhasil. Coba lagi.", "That did not work. Try again.")

    public static let callBack = Phrase("Minta ditelepon balik", "Ask to be called back")
    public static let callBackDetail = Phrase("Pada jam di tempat Anda", "By the clock where you are")
    public static let day = Phrase("Tanggal di tempat Anda", "Day where you are")
    public static let time = Phrase("Jam di tempat Anda", "Time where you are")
    public static let country = Phrase("Negara tempat Anda berada", "Country where you are")
    public static let phone = Phrase("Nomor telepon", "Telephone number")
    public static let phoneHint = Phrase(
        "Dengan kode negara: +886912345678.", "With the country code: +886912345678.")
    public static let offset = Phrase("Selisih jam dari UTC, dalam menit", "Distance from UTC in minutes")
    public static let offsetHint = Phrase(
        "Hanya untuk negara dengan beberapa zona waktu.", "Only for countries with several time zones.")
    public static let book = Phrase("Pesan", "Book")
    public static let booked = Phrase("Kami menelepon Anda {when}.", "We call you {when}.")
    public static let bookedList = Phrase("Telepon balik", "Call-backs")

    public static let available = Phrase("Siap menerima panggilan", "Ready for calls")
    public static let away = Phrase("Istirahat", "Away")
    public static let offDuty = Phrase("Selesai jaga", "Off duty")
    public static let notOnDuty = Phrase("Anda belum jaga.", "You are not on duty.")
    public static let goOnDuty = Phrase("Mulai jaga", "Go on duty")
    public static let incoming = Phrase("Panggilan masuk", "Incoming call")
    public static let accept = Phrase("Jawab", "Answer")
    public static let decline = Phrase("Lewatkan", "Let it pass")
    public static let hold = Phrase("Tahan", "Hold")
    public static let resume = Phrase("Lanjutkan", "Go on")
    public static let transfer = Phrase("Teruskan", "Hand on")
    public static let transferTo = Phrase("Teruskan kepada", "Hand on to")
    public static let askToRecord = Phrase("Minta izin merekam", "Ask to record")
    public static let consentAsked = Phrase("Menunggu jawaban penelepon.", "Waiting for the caller’s answer.")
    public static let consentRefused = Phrase("Penelepon menolak rekaman.", "The caller does not want it recorded.")
    public static let openCase = Phrase("Buka kasus", "Open the case")
    public static let openRecord = Phrase("Buka semua datanya", "Open the whole record")
    public static let queue = Phrase("Antrean", "Queue")
    public static let queueEmpty = Phrase("Tidak ada yang menunggu.", "Nobody waits.")
    public static let idle = Phrase("Belum ada panggilan.", "No call yet.")
    public static let reached = Phrase("Tersambung", "Reached")
    public static let notReached = Phrase("Tidak diangkat", "Not answered")
    public static let takeBack = Phrase("Ambil", "Take")
    public static let noCallBacks = Phrase("Tidak ada yang perlu ditelepon balik.", "Nobody is to be called back.")

    // Without a sign-in.
    public static let visitorIntro = Phrase(
        "Keluarga dan siapa pun bisa menelepon tanpa akun. Supaya petugas melihat data Anda dan menyimpan kasusnya, "
            + "masuk dahulu.",
        "Relatives and everybody else can call without an account. Sign in first if an officer is to see your record "
            + "and keep a case.")
    public static let withoutSignIn = Phrase("Telepon petugas tanpa masuk", "Call an officer without signing in")
    public static let visitorNoScript = Phrase(
        "Panggilan lewat internet memerlukan JavaScript. Telepon 175.",
        "A call over the internet needs JavaScript. Telephone 175.")
    public static let signInFirst = Phrase("Masuk ke akun", "Sign in")
    public static let signInFirstDetail = Phrase(
        "Untuk menulis, minta ditelepon balik, dan melihat jawabannya",
        "To write, to ask to be called back, and to see the answers")
    public static let spokenTitle = Phrase("Bahasa yang Anda pakai", "Language you speak")
    public static let notSignedIn = Phrase("Penelepon tidak masuk", "The caller is not signed in")
    public static let findPerson = Phrase("Cari orangnya", "Find the person")
    public static let officer = Phrase("petugas", "an officer")

    public static func spoken(_ language: Language) -> Phrase {
        switch language {
        case .indonesian: Phrase("Bahasa Indonesia", "Indonesian")
        case .english: Phrase("Bahasa Inggris", "English")
        }
    }

    public static func desk(_ desk: ContactDesk) -> Phrase {
        switch desk {
        case .contact: Phrase("Meja pusat kontak", "Contact centre desk")
        case .mission: Phrase("Meja perlindungan perwakilan", "Protection desk of the missions")
        }
    }

    public static func end(_ end: CallEnd) -> Phrase {
        switch end {
        case .completed: Phrase("selesai", "completed")
        case .abandoned: Phrase("ditinggalkan penelepon", "abandoned")
        case .missed: Phrase("tidak terjawab", "missed")
        case .lost: Phrase("terputus", "lost")
        }
    }
}
