// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the counter that works without a network, of its devices and of the desk behind it.
public enum FieldTexts {
    public static let group = Phrase("Loket", "Counter")

    // The counter itself.
    public static let title = Phrase("Loket luring", "Counter without a network")
    public static let intro = Phrase(
        "Bekerja tanpa jaringan. Yang Anda catat tersegel di perangkat ini dan dikirim begitu ada jaringan.",
        "This page works without a network. What you do is sealed on this device and sent once there is one.")
    public static let setUp = Phrase("Aktifkan perangkat", "Activate the device")
    public static let setUpIntro = Phrase(
        "Masuk sebagai petugas perangkat ini, lalu ketik kode dari kantor dan pilih kata kunci.",
        "Sign in as the officer of this device, then type the office's code and choose a passphrase.")
    public static let code = Phrase("Kode dari kantor", "The office's code")
    public static let passphrase = Phrase("Kata kunci perangkat", "Passphrase of the device")
    public static let passphraseHint = Phrase(
        "Sedikitnya 10 huruf. Diketik setiap kali loket dibuka; kantor tidak mengetahuinya.",
        "At least 10 signs. Typed whenever the counter is opened; the office does not know it.")
    public static let unlock = Phrase("Buka loket", "Open the counter")
    public static let lock = Phrase("Kunci", "Lock")
    public static let signIn = Phrase("Masuk", "Sign in")
    public static let send = Phrase("Kirim sekarang", "Send now")
    public static let fetchPack = Phrase("Ambil bekal baru", "Fetch a new pack")
    public static let search = Phrase("Cari peserta", "Look somebody up")
    public static let searchLabel = Phrase("NIK, paspor, atau KPJ", "NIK, passport or KPJ")
    public static let searchHint = Phrase(
        "Dicari di bekal perangkat; kartu QR boleh dipindai.",
        "Looked up in the device's pack; the QR of a card may be scanned.")
    public static let enrol = Phrase("Daftarkan pekerja", "Register a worker")
    public static let mrz = Phrase("Baris paspor", "Lines of the passport")
    public static let mrzHint = Phrase(
        "Dua baris di bawah foto; mengisi nama, paspor, tanggal lahir.",
        "The two lines under the photograph; they fill in name, passport and birthday.")
    public static let fillIn = Phrase("Isi dari paspor", "Fill in from the passport")
    public static let heir = Phrase("Ahli waris", "Heir")
    public static let price = Phrase("Iuran", "Contribution")
    public static let keep = Phrase("Simpan", "Keep")
    public static let cash = Phrase("Terima uang tunai", "Take cash")
    public static let cashFor = Phrase("Untuk pendaftaran di perangkat ini", "For a registration on this device")
    public static let cashInvoice = Phrase("atau nomor tagihan", "or the number of an invoice")
    public static let amount = Phrase("Jumlah uang", "Amount of cash")
    public static let payer = Phrase("Nama pembayar", "Name of the payer")
    public static let returnee = Phrase("Terima yang pulang", "Receive a returnee")
    public static let outbox = Phrase("Kotak keluar", "Outbox")
    public static let outboxEmpty = Phrase("Belum ada catatan.", "Nothing was done yet.")

    /// What the script says, by the name it asks for.
    public static let script: [(String, Phrase)] = [
        ("online", Phrase("Jaringan ada", "There is a network")),
        ("offline", Phrase("Tanpa jaringan", "No network")),
        ("waiting", Phrase("menunggu", "waiting")),
        ("sent", Phrase("dikirim, belum dijawab", "sent, not answered yet")),
        ("accepted", Phrase("diterima", "accepted")),
        ("refused", Phrase("ditolak", "refused")),
        ("conflict", Phrase("di meja", "at the desk")),
        ("dropped", Phrase("ditutup tanpa hasil", "ended without result")),
        ("later", Phrase("dikirim lagi nanti", "sent again later")),
        ("replaced", Phrase("diganti", "replaced")),
        ("enrolment", Phrase("Pendaftaran", "Registration")),
        ("cash", Phrase("Uang tunai", "Cash")),
        ("returnee", Phrase("Kepulangan", "Return")),
        ("mend", Phrase("Perbaiki", "Mend")),
        ("keep", Phrase("Simpan", "Keep")),
        ("keep-anyway", Phrase("Tetap simpan", "Keep all the same")),
        ("kept", Phrase("Tersimpan di perangkat.", "Kept on the device.")),
        (
            "twice",
            Phrase(
                "Nomor ini sudah ada di perangkat. Tekan sekali lagi bila memang orang lain.",
                "This number is on the device already. Press once more if it is somebody else.")
        ),
        ("wrong", Phrase("Kata kunci salah. Sisa percobaan:", "Wrong passphrase. Tries left:")),
        (
            "wiped",
            Phrase(
                "Kunci dihapus dari perangkat ini. Catatan tetap tersegel; minta kode baru dari kantor.",
                "The key was wiped from this device. What was done stays sealed; ask the office for a new code.")
        ),
        (
            "revoked",
            Phrase(
                "Kantor mencabut perangkat ini. Kunci dan bekal dihapus.",
                "The office revoked this device. Key and pack were wiped.")
        ),
        ("short", Phrase("Kata kunci sedikitnya 10 huruf.", "A passphrase has at least 10 signs.")),
        (
            "sign-in-first",
            Phrase(
                "Masuk dahulu sebagai petugas perangkat ini.", "Sign in first as the officer of this device.")
        ),
        ("needs-network", Phrase("Ini memerlukan jaringan.", "This needs a network.")),
        ("pack-none", Phrase("Bekal belum diambil.", "There is no pack yet.")),
        (
            "pack-old",
            Phrase(
                "Bekal kedaluwarsa dan dihapus. Ambil yang baru bila ada jaringan.",
                "The pack expired and was wiped. Fetch a new one once there is a network.")
        ),
        ("pack-until", Phrase("Bekal berlaku sampai", "The pack counts until")),
        ("people", Phrase("orang", "people")),
        ("covered", Phrase("Terlindungi", "Covered")),
        ("partly", Phrase("Terlindungi sebagian", "Covered in part")),
        ("until", Phrase("sampai", "until")),
        ("none", Phrase("tidak", "none")),
        ("not-covered", Phrase("Tidak terlindungi hari ini", "Not covered today")),
        ("born", Phrase("lahir", "born")),
        (
            "unknown",
            Phrase(
                "Tidak ada di bekal. Itu bukan bukti bahwa ia bukan peserta.",
                "Not in the pack. That does not prove that somebody is no member.")
        ),
        ("mrz-wrong", Phrase("Baris paspor tidak terbaca: periksa lagi.", "The lines cannot be read: check them.")),
        ("slip", Phrase("Kuitansi sementara", "Provisional receipt")),
        ("clock", Phrase("Jam perangkat berbeda (detik):", "The device's clock is off by (seconds):")),
        ("done", Phrase("Semua terkirim.", "All is sent.")),
        ("left", Phrase("belum terkirim", "not sent yet")),
        ("broken", Phrase("Terputus. Dikirim lagi nanti.", "Cut off. It is sent again later.")),
        ("incomplete", Phrase("Lengkapi dahulu:", "Fill in first:")),
        ("none-chosen", Phrase("Pilih", "Choose")),
        ("scan", Phrase("Pindai kartu", "Scan the card")),
        ("stop", Phrase("Berhenti", "Stop")),
        ("scanning", Phrase("Arahkan ke kode QR.", "Point at the QR code.")),
        (
            "no-camera",
            Phrase(
                "Kamera tidak dapat membaca kode di sini; ketik nomornya.",
                "The camera cannot read codes here; type the number.")
        ),
    ]

    // Devices.
    public static let devices = Phrase("Perangkat luring", "Devices without a network")
    public static let device = Phrase("Perangkat", "Device")
    public static let register = Phrase("Daftarkan perangkat", "Register a device")
    public static let name = Phrase("Nama perangkat", "Name of the device")
    public static let place = Phrase("Loket", "Counter")
    public static let province = Phrase("Provinsi yang dilayani", "Province that it serves")
    public static let provinceHint = Phrase(
        "Bekal memuat peserta provinsi ini; kosong: yang terbaru dari mana saja.",
        "The pack names members of this province; empty: the newest from anywhere.")
    public static let officer = Phrase("Nama masuk petugas", "The officer's sign-in")
    public static let newCode = Phrase("Kode baru", "New code")
    public static let codeOnce = Phrase(
        "Kode ini tampil sekali dan berlaku sehari. Petugas mengetiknya di perangkat.",
        "This code is shown once and counts for a day. The officer types it on the device.")
    public static let revoke = Phrase("Cabut perangkat", "Revoke the device")
    public static let reason = Phrase("Alasan", "Reason")
    public static let seen = Phrase("Terakhir terlihat", "Seen last")
    public static let packUntil = Phrase("Bekal sampai", "Pack until")
    public static let skew = Phrase("Selisih jam", "Clock off by")
    public static let stateNew = Phrase("belum diaktifkan", "not activated")
    public static let stateActive = Phrase("aktif", "active")
    public static let stateRevoked = Phrase("dicabut", "revoked")
    public static let noDevices = Phrase("Belum ada perangkat.", "There is no device yet.")

    // The desk.
    public static let desk = Phrase("Catatan luring", "From devices")
    public static let deskIntro = Phrase(
        "Yang dicatat tanpa jaringan dan tidak dapat diterima begitu saja.",
        "What was done without a network and could not simply be taken in.")
    public static let deskEmpty = Phrase("Tidak ada yang menunggu.", "Nothing waits.")
    public static let what = Phrase("Catatan", "Item")
    public static let why = Phrase("Sebab", "Why")
    public static let done = Phrase("Dicatat", "Done")
    public static let received = Phrase("Diterima", "Received")
    public static let deviceClock = Phrase("Menurut jam perangkat", "By the device's clock")
    public static let holder = Phrase("Pemegang nomor", "Who holds the number")
    public static let decide = Phrase("Putuskan", "Decide")
    public static let decision = Phrase("Putusan", "Decision")
    public static let invoice = Phrase("Nomor tagihan", "Number of the invoice")
    public static let note = Phrase("Catatan", "Note")

    /// How whoever made a refused item puts it right.
    public static func mendOnDevice(_ device: String, _ language: Language) -> String {
        Phrase(
            "Bisa diperbaiki di perangkat \(device): buka Loket luring, tekan Perbaiki pada catatan ini, lalu kirim "
                + "lagi. Uang yang menunggunya ikut dibukukan. Catatan ini sesudahnya ditutup tanpa hasil.",
            "It can be put right on the device \(device): open the counter without a network, press Mend at this "
                + "item, and send it again. Cash that waits for it is booked with it. Then end this one without result."
        ).text(language)
    }

    public static func decision(_ code: String) -> Phrase {
        switch code {
        case "same-person": Phrase("Orang yang sama", "The same person")
        case "other-person": Phrase("Orang lain: daftarkan", "Somebody else: register")
        case "take": Phrase("Terima apa adanya", "Take it in as it is")
        case "invoice": Phrase("Bukukan untuk tagihan yang disebut", "Book it for the invoice named")
        default: Phrase("Tutup tanpa hasil", "End it without result")
        }
    }

    public static func kind(_ code: String) -> Phrase {
        script.first { $0.0 == code }?.1 ?? Phrase(code, code)
    }
}
