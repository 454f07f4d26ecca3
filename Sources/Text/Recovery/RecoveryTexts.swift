// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of ways to sign in that outlive a telephone, and the warnings about them.
public enum RecoveryTexts {
    // Warnings to every contact that is known.
    public static let passkeyAdded = Phrase(
        "Rantau: kunci sandi baru dipasang di akun Anda. Bukan Anda? Hapus di Rantau, atau hubungi 175.",
        "Rantau: a new passkey was added to your account. Not you? Remove it in Rantau, or call 175.")
    public static let passkeyRemoved = Phrase(
        "Rantau: sebuah kunci sandi dihapus dari akun Anda. Bukan Anda? Hubungi 175.",
        "Rantau: a passkey was removed from your account. Not you? Call 175.")
    public static let sheetMade = Phrase(
        "Rantau: lembar pemulihan baru dibuat; kode yang lama tidak berlaku lagi. Bukan Anda? Hubungi 175.",
        "Rantau: a new recovery sheet was made; the old codes count no longer. Not you? Call 175.")
    public static let sheetPrinted = Phrase(
        "Rantau: petugas yang mendaftarkan Anda mencetak lembar pemulihan Anda. Tidak menerimanya? Hubungi 175.",
        "Rantau: the officer who enrolled you printed your recovery sheet. You did not get it? Call 175.")
    public static let recovered = Phrase(
        "Rantau: akun Anda dibuka dengan kode pemulihan dan kata sandinya diganti. Bukan Anda? Hubungi 175 sekarang.",
        "Rantau: your account was opened with a recovery code and its password changed. Not you? Call 175 now.")
    public static let rebinding = Phrase(
        "Rantau: dua petugas mengenali seseorang sebagai Anda, yang kehilangan telepon dan paspor. Akun ini berpindah "
            + "tangan {from:instant}. Bukan Anda? Hentikan: {address} atau telepon 175.",
        "Rantau: two officers recognised somebody as you, who lost telephone and passport. This account changes hands "
            + "on {from:instant}. Not you? Stop it: {address} or call 175.")
    public static let rebindingStopped = Phrase(
        "Rantau: pemindahan akun Anda dihentikan. Akun tetap seperti semula.",
        "Rantau: handing over your account was stopped. The account stays as it was.")

    // Passkeys.
    public static let passkeys = Phrase("Kunci sandi", "Passkeys")
    public static let passkeysIntro = Phrase(
        "Masuk dengan sidik jari, wajah, atau kode telepon, tanpa kata sandi dan tanpa SMS. Pasang di lebih dari satu "
            + "perangkat, supaya telepon yang hilang tidak menutup akun Anda.",
        "Sign in with your fingerprint, face or the code of your telephone, without password or text "
            + "message. Add one on more than one device, so that a lost telephone does not lock you out.")
    public static let noPasskeys = Phrase("Belum ada kunci sandi.", "There is no passkey yet.")
    public static let addPasskey = Phrase("Pasang kunci sandi di perangkat ini", "Add a passkey on this device")
    public static let passkeyName = Phrase("Nama perangkat", "Name of the device")
    public static let passkeyNameHint = Phrase("Misalnya: telepon saya", "For example: my telephone")
    public static let removePasskey = Phrase("Hapus", "Remove")
    public static let removeNamed = Phrase("Hapus {name}", "Remove {name}")
    public static let added = Phrase("Kunci sandi terpasang.", "The passkey was added.")
    public static let removed = Phrase("Kunci sandi dihapus.", "The passkey was removed.")
    public static let since = Phrase("Sejak", "Since")
    public static let lastUsed = Phrase("Terakhir dipakai", "Last used")
    public static let never = Phrase("belum pernah", "never")
    public static let signInWithPasskey = Phrase("Masuk dengan kunci sandi", "Sign in with a passkey")
    public static let passwordChanged = Phrase(
        "Anda sudah masuk, dan kata sandi Anda diganti. Kode itu tidak berlaku lagi.",
        "You are signed in, and your password is changed. That code counts no longer.")
    public static let elsewhere = Phrase(
        "Kunci sandi hanya bisa dipakai di alamat {address}. Buka Rantau di sana.",
        "Passkeys work at the address {address} only. Open Rantau there.")
    public static let needsName = Phrase(
        "Kunci sandi tidak bisa dipakai di alamat yang hanya angka, {address}. Pengelola perlu memberi Rantau sebuah "
            + "nama, misalnya localhost.",
        "Passkeys do not work at an address of digits only, {address}. Rantau's administrator has to give it a name, "
            + "such as localhost.")
    public static let needsScript = Phrase(
        "Perangkat ini tidak bisa memakai kunci sandi. Pakai kata sandi.",
        "This device cannot use passkeys. Use your password.")
    public static let notDone = Phrase(
        "Tidak jadi, atau perangkat menolak. Coba lagi.", "Given up, or refused by the device. Try again.")

    // The sheet.
    public static let sheet = Phrase("Lembar pemulihan", "Recovery sheet")
    public static let sheetIntro = Phrase(
        "Nama masuk Anda dan enam kode sekali pakai di kertas. Dengan nama itu dan satu kode, Anda bisa masuk walau "
            + "telepon, nomor, dan paspor hilang. Simpan jauh dari telepon, atau titipkan pada keluarga yang Anda "
            + "percaya: siapa pun yang memegangnya bisa membuka akun Anda.",
        "Your sign-in name and six one-time codes on paper. The name and one code let you in even when telephone, "
            + "number and passport are lost. Keep it away from your telephone, or leave it with family whom you "
            + "trust: whoever holds it can open your account.")
    public static let sheetLeft = Phrase(
        "{count} kode masih berlaku, dari lembar {day:day}.", "{count} codes still count, of the sheet of {day:day}.")
    public static let sheetNone = Phrase("Anda belum punya lembar pemulihan.", "You have no recovery sheet yet.")
    public static let sheetDownload = Phrase(
        "Lembarnya terunduh ke perangkat ini. Buka lagi halaman ini sesudahnya untuk melihat sisa kodenya.",
        "The sheet is downloaded to this device. Open this page again afterwards to see how many codes are left.")
    public static let makeSheet = Phrase("Buat dan unduh lembar pemulihan", "Make and download a recovery sheet")
    public static let printFirst = Phrase("Cetak lembar pemulihan", "Print the recovery sheet")
    public static let printFirstIntro = Phrase(
        "Kertas untuk pekerja: dengan ini ia masuk walau telepon dan paspor hilang. Hanya sekali, dalam 30 menit "
            + "sesudah pendaftaran. Serahkan kertasnya, lalu hapus berkasnya.",
        "A paper for the worker, to come in with when telephone and passport are lost. Only once, within 30 minutes "
            + "of the enrolment. Hand over the paper, then delete the file.")
    public static let replaces = Phrase(
        "Kode di lembar lama tidak berlaku lagi.", "The codes of an earlier sheet count no longer.")
    public static let useAt = Phrase("Buka alamat ini", "Open this address")
    public static let code = Phrase("Kode", "Code")
    public static let used = Phrase("Dicoret setelah dipakai", "Cross out once used")
    public static let keepSafe = Phrase(
        "Siapa pun yang memegang lembar ini bisa membuka akun Anda. Hilang? Buat lembar baru.",
        "Whoever holds this sheet can open your account. Lost it? Make a new one.")
    public static let whenLost = Phrase(
        "Telepon atau paspor bisa hilang. Buat lembar pemulihan sekarang, sekali saja.",
        "A telephone or passport can be lost. Make your recovery sheet now, once.")
    public static let madeOn = Phrase("Dibuat", "Made")

    // Coming in.
    public static let lost = Phrase("Kehilangan akses?", "Lost your way in?")
    public static let recover = Phrase("Masuk dengan kode pemulihan", "Come in with a recovery code")
    public static let recoverIntro = Phrase(
        "Tulis nama masuk, satu kode dari lembar pemulihan atau dari petugas perwakilan, dan kata sandi baru.",
        "Write your sign-in name, a code of your recovery sheet or from the officers of a mission, and a new password.")
    public static let codeHint = Phrase(
        "Enam belas huruf dan angka, misalnya abcd-efgh-ijkl-mnop.",
        "Sixteen letters and digits, such as abcd-efgh-ijkl-mnop.")
    public static let recoverNow = Phrase("Masuk dan ganti kata sandi", "Come in and change the password")
    public static let noSheet = Phrase(
        "Tidak punya lembar pemulihan? Datang ke KBRI, KJRI, KDEI atau loket. Dua petugas mengenali Anda, dan setelah "
            + "tiga hari kode dari mereka membuka akun Anda.",
        "No recovery sheet? Come to an embassy, consulate, trade office or counter. Two officers recognise "
            + "you, and after three days their code opens your account.")

    // Two officers.
    public static let twoOfficers = Phrase("Pemulihan akun oleh dua petugas", "Account recovery by two officers")
    public static let twoOfficersIntro = Phrase(
        "Untuk pekerja yang kehilangan telepon dan paspor. Petugas pertama menulis dari apa pekerja dikenali; petugas "
            + "kedua memeriksa sendiri. Kode berlaku setelah tiga hari; kontak lama dikabari dan bisa menghentikannya.",
        "For a worker who has lost telephone and passport. The first officer writes by what the worker is known; the "
            + "second looks for themselves. The code opens after three days; old contacts are told and can stop it.")
    public static let evidence = Phrase("Dari apa pekerja ini dikenali", "By what this worker is known")
    public static let evidenceHint = Phrase(
        "Misalnya: foto di berkas lama, nama majikan dan keluarga yang disebut tanpa melihat, SPLP.",
        "For example: the photo of an earlier paper, employer and family told without looking, an emergency passport.")
    public static let firstWord = Phrase("Saya mengenali pekerja ini", "I recognise this worker")
    public static let secondWord = Phrase("Saya juga mengenali pekerja ini", "I recognise this worker too")
    public static let stop = Phrase("Hentikan", "Stop it")
    public static let stopTitle = Phrase("Hentikan pemindahan akun?", "Stop handing over the account?")
    public static let stopIntro = Phrase(
        "Seseorang datang ke perwakilan sebagai Anda. Bila itu bukan Anda, hentikan di sini; akun tetap pada Anda.",
        "Somebody came to a mission as you. If it was not you, stop it here; the account stays yours.")
    public static let stopped = Phrase("Sudah dihentikan", "It was stopped")
    public static let stoppedNote = Phrase(
        "Akun tetap seperti semula. Ganti kata sandi bila Anda ragu.",
        "The account stays as it was. Change your password if you are in doubt.")
    public static let closed = Phrase("Sudah selesai atau sudah dihentikan", "It is over or was stopped")
    public static let waitsForSecond = Phrase("menunggu petugas kedua", "waits for the second officer")
    public static let waitsForDay = Phrase("masa tunggu sampai {from:instant}", "waiting time until {from:instant}")
    public static let waitsForWorker = Phrase(
        "kode berlaku sampai {until:instant}", "the code opens until {until:instant}")
    public static let over = Phrase("kode tidak dipakai", "the code was not used")
    public static let done = Phrase("akun dibuka kembali {at:instant}", "the account was opened anew {at:instant}")
    public static let stoppedAt = Phrase("dihentikan {at:instant}", "stopped {at:instant}")
    public static let confirmed = Phrase("Kode untuk pekerja", "The worker’s code")
    public static let onceOnly = Phrase(
        "Kode ini hanya tampil sekali. Cetak atau tulis untuk pekerja.",
        "This code is shown only once. Print it or write it down for the worker.")
    public static let opensFrom = Phrase("Berlaku mulai", "Opens from")
    public static let opensUntil = Phrase("Berlaku sampai", "Opens until")
    public static let firstOfficer = Phrase("Petugas pertama", "First officer")
    public static let secondOfficer = Phrase("Petugas kedua", "Second officer")
    public static let history = Phrase("Riwayat", "History")
    public static let noHistory = Phrase("Belum pernah.", "Never so far.")
    public static let mine = Phrase("Pemindahan akun saya", "Handing over my account")
}
