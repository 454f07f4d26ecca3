// SPDX-License-Identifier: Apache-2.0

extension FailureTexts {
    /// Passkeys, recovery codes, and workers whom two officers recognise.
    static let recovery: [String: FailureWords] = [
        "passkey-malformed": FailureWords(
            Phrase("Jawaban perangkat tidak terbaca", "The device's answer cannot be read"),
            found: Phrase("Kunci sandi ini rusak atau tidak lengkap.", "This passkey is damaged or incomplete."),
            next: Phrase("Coba lagi, atau pakai kata sandi.", "Try again, or use your password.")),
        "passkey-algorithm": FailureWords(
            Phrase("Jenis kunci belum didukung", "This kind of key is not taken"),
            found: Phrase(
                "Perangkat memberi kunci selain ES256 dan RS256.", "The device gave a key other than ES256 and RS256."),
            next: Phrase("Pakai perangkat lain, atau kata sandi.", "Use another device, or your password.")),
        "passkey-wrong": FailureWords(
            Phrase("Kunci sandi tidak cocok", "The passkey does not fit"),
            found: Phrase(
                "Kunci ini tidak dikenal di sini, atau sudah dihapus.",
                "This passkey is not known here, or was removed."),
            next: Phrase("Pakai kata sandi atau lembar pemulihan.", "Use your password or recovery sheet.")),
        "passkey-late": FailureWords(
            Phrase("Halaman terlalu lama terbuka", "The page was open too long"),
            found: Phrase("Pertanyaan ini sudah dijawab atau sudah lewat.", "This was answered before, or is over."),
            next: Phrase("Muat ulang halaman, lalu coba lagi.", "Load the page again and try again.")),
        "passkey-copied": FailureWords(
            Phrase("Kunci sandi mungkin disalin", "The passkey may have been copied"),
            found: Phrase(
                "Hitungan perangkat mundur; perangkat lain mungkin memegang kunci yang sama.",
                "The device counts backwards; another may hold the same key."),
            next: Phrase(
                "Masuk dengan kata sandi, hapus kunci ini, dan hubungi 175.",
                "Sign in with your password, remove this passkey, and call 175.")),
        "passkey-known": FailureWords(
            Phrase("Kunci ini sudah terpasang", "This passkey is there already"),
            found: Phrase("Perangkat ini sudah terdaftar.", "This device is registered."),
            next: Phrase("Pakai perangkat lain.", "Use another device.")),
        "passkeys-too-many": FailureWords(
            Phrase("Terlalu banyak kunci sandi", "Too many passkeys"),
            found: Phrase("Paling banyak {most} perangkat.", "At most {most} devices."),
            next: Phrase("Hapus yang tidak dipakai lagi.", "Remove one that is not used any more.")),
        "recovery-wrong": FailureWords(
            Phrase("Kode tidak cocok", "The code does not fit"),
            found: Phrase(
                "Nama masuk atau kodenya tidak cocok, atau kode sudah dipakai.",
                "The sign-in name or the code does not fit, or the code was used."),
            next: Phrase(
                "Periksa, coba kode lain, atau datang ke perwakilan.",
                "Check, try another code, or come to a mission.")),
        "recovery-sheet-late": FailureWords(
            Phrase("Lembar ini tidak bisa dicetak lagi", "This sheet cannot be printed any more"),
            found: Phrase(
                "Hanya petugas yang mendaftarkan bisa mencetaknya, dalam 30 menit sesudahnya.",
                "Only the officer who enrolled the worker can, within 30 minutes of it."),
            next: Phrase(
                "Minta pekerja masuk dan membuat lembarnya sendiri.",
                "Let the worker sign in and make a sheet of their own.")),
        "recovery-sheet-made": FailureWords(
            Phrase("Lembarnya sudah dibuat", "The sheet was made already"),
            found: Phrase("Kode-kodenya hanya tampil sekali.", "Its codes are shown only once."),
            next: Phrase(
                "Hilang? Minta pekerja masuk dan membuat lembar baru.",
                "Lost? Let the worker sign in and make a new one.")),
        "rebinding-too-early": FailureWords(
            Phrase("Kode belum berlaku", "The code does not open yet"),
            found: Phrase("Kode ini berlaku mulai {from:instant}.", "This code opens from {from:instant}."),
            next: Phrase("Tunggu sampai saat itu, lalu coba lagi.", "Wait until then and try again.")),
        "rebinding-open": FailureWords(
            Phrase("Pemulihan sudah berjalan", "A recovery is under way"),
            found: Phrase(
                "Untuk pekerja ini sudah ada pemulihan yang menunggu.", "One is waiting for this worker already."),
            next: Phrase("Lanjutkan atau hentikan yang itu.", "Go on with that one, or stop it.")),
        "rebinding-evidence": FailureWords(
            Phrase("Tulis dari apa pekerja dikenali", "Write by what the worker is known"),
            found: Phrase("Sedikitnya {least} huruf.", "At least {least} letters."),
            next: Phrase("Tulis apa yang Anda lihat dan tanyakan.", "Write what you saw and asked.")),
        "rebinding-closed": FailureWords(
            Phrase("Sudah tidak terbuka", "It is not open any more"),
            found: Phrase(
                "Pemulihan ini sudah dipakai, disetujui, atau dihentikan.", "It was used, confirmed or stopped."),
            next: Phrase("Lihat riwayatnya.", "Look at its history.")),
        "rebinding-no-member": FailureWords(
            Phrase("Belum jadi peserta", "Not a member"),
            found: Phrase(
                "Orang ini belum punya KPJ, jadi tidak ada akun untuk dipulihkan.",
                "This person has no KPJ, so there is no account to recover."),
            next: Phrase("Daftarkan dahulu.", "Register them first.")),
        "mail-address-malformed": FailureWords(
            Phrase("Alamat peladen surel salah", "The mail server's address is wrong"),
            found: Phrase(
                "Alamat ditulis smtps://PENGGUNA:SANDI@TUAN-RUMAH atau smtp://TUAN-RUMAH:PORT.",
                "It is written smtps://USER:PASSWORD@HOST or smtp://HOST:PORT."),
            next: Phrase("Betulkan --smtp-url.", "Correct --smtp-url.")),
        "data-request-open": FailureWords(
            Phrase("Sudah diminta", "Asked already"),
            found: Phrase(
                "Permintaan yang sama sedang diperiksa.", "The same request is being looked at."),
            next: Phrase("Tunggu jawabannya di halaman ini.", "Wait for the answer on this page.")),
        "data-request-answered": FailureWords(
            Phrase("Sudah dijawab", "Answered already"),
            found: Phrase("Rekan sudah menjawab permintaan ini.", "A colleague answered this request."),
            next: Phrase("Lihat permintaan berikutnya.", "Look at the next one.")),
        "data-answer-missing": FailureWords(
            Phrase("Alasan belum ditulis", "The reason is missing"),
            found: Phrase(
                "Penolakan memerlukan alasan, sedikitnya {least} huruf.",
                "A refusal needs a reason of at least {least} letters."),
            next: Phrase("Tulis alasan dan pasalnya.", "Write the reason and its article.")),
        "opening-consent-missing": FailureWords(
            Phrase("Persetujuan belum diberikan", "Consent is missing"),
            found: Phrase(
                "Bank hanya menerima data Anda bila Anda menyetujuinya.",
                "The bank gets your data only if you consent."),
            next: Phrase("Baca, lalu centang persetujuan.", "Read it and tick the box.")),
        "opening-under-way": FailureWords(
            Phrase("Permintaan sedang berjalan", "An application is under way"),
            found: Phrase("Bank sedang memeriksa permintaan Anda.", "The bank looks at your application."),
            next: Phrase("Tunggu kabar di Pesan.", "Wait for news in your messages.")),
        "opening-nik-missing": FailureWords(
            Phrase("NIK belum tercatat", "The NIK is missing"),
            found: Phrase("Bank memerlukan NIK untuk membuka rekening.", "The bank needs the NIK to open an account."),
            next: Phrase("Lengkapi NIK di loket.", "Have the NIK recorded at a counter.")),
    ]
}
