// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the hall: numbers, and what a passport says.
public enum TicketTexts {
    public static let title = Phrase("Antrean", "Queue")
    public static let place = Phrase("Loket", "Counter")
    public static let service = Phrase("Keperluan", "What for")
    public static let draw = Phrase("Ambil nomor", "Draw a number")
    public static let drawn = Phrase("Nomor Anda", "Your number")
    public static let call = Phrase("Panggil berikutnya", "Call the next")
    public static let desk = Phrase("Meja", "Desk")
    public static let waiting = Phrase("Menunggu", "Waiting")
    public static let called = Phrase("Dipanggil", "Called")
    public static let number = Phrase("Nomor", "Number")
    public static let served = Phrase("Selesai", "Served")
    public static let absent = Phrase("Tidak datang", "Did not come")
    public static let state = Phrase("Keadaan", "State")
    public static let nobody = Phrase("Tidak ada yang menunggu.", "Nobody is waiting.")
    public static let noneCalled = Phrase("Belum ada nomor yang dipanggil.", "No number has been called yet.")
    public static let screen = Phrase("Layar ruang tunggu", "Screen of the hall")
    public static let choose = Phrase("Pilih loket", "Choose the counter")

    public static let passport = Phrase("Paspor dan kartu", "Passport and card")
    public static let passportIntro = Phrase(
        "Ketik atau pindai baris paspor, kartu, atau nomornya. Yang belum peserta diisikan ke formulir.",
        "Type or scan the lines of a passport, a card, or a number. Whoever is no member is filled into the form.")
    public static let mrz = Phrase("Baris paspor, kartu, atau nomor", "Lines of a passport, a card, or a number")
    public static let read = Phrase("Baca", "Read")

    public static func service(_ code: String, _ language: Language) -> String {
        (services[code] ?? Phrase(code, code)).text(language)
    }

    private static let services: [String: Phrase] = [
        "data-collection": Phrase("Pendataan", "Data collection"), "enrolment": Phrase("Pendaftaran", "Registration"),
        "payment": Phrase("Pembayaran", "Payment"), "clearance": Phrase("Kelayakan berangkat", "Clearance"),
        "information": Phrase("Informasi", "Information"), "claim": Phrase("Klaim", "Claim"),
        "complaint": Phrase("Pengaduan", "Complaint"), "coming-home": Phrase("Kepulangan", "Coming home"),
    ]
}
