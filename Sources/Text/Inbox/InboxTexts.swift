// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the inbox.
public enum InboxTexts {
    public static let title = Phrase("Pesan", "Messages")
    public static let none = Phrase("Belum ada pesan.", "There are no messages yet.")
    public static let new = Phrase("baru", "new")
    public static let open = Phrase("Buka", "Open")
    public static let markRead = Phrase("Tandai semua sudah dibaca", "Mark all as read")
    public static let how = Phrase("Cara kami mengabari Anda", "How we tell you")
    public static let howNote = Phrase(
        "Semua pesan selalu ada di halaman ini. Pilih ke mana lagi pesan dikirim.",
        "Every message is always on this page. Choose where else it is sent.")
    public static let sms = Phrase("SMS ke nomor telepon terakhir", "SMS to your last telephone number")
    public static let whatsapp = Phrase("WhatsApp ke nomor telepon terakhir", "WhatsApp to your last telephone number")
    public static let email = Phrase("Surel ke alamat terakhir", "E-mail to your last address")
    public static let language = Phrase("Bahasa pesan", "Language of messages")
    public static let indonesian = Phrase("Bahasa Indonesia", "Indonesian")
    public static let english = Phrase("Bahasa Inggris", "English")
    public static let quietFrom = Phrase("Jangan kirim mulai jam", "Send nothing from")
    public static let quietTo = Phrase("sampai jam", "until")
    public static let quietNote = Phrase(
        "Jam di tempat Anda bekerja. Jam yang sama berarti kapan saja. Peringatan keamanan selalu langsung dikirim.",
        "By the clock where you work. The same hour twice means at any time. Security warnings always go at once.")
    public static let save = Phrase("Simpan pilihan", "Save")
    public static let saved = Phrase("Pilihan Anda disimpan.", "Your choice is saved.")
    public static let homeDetail = Phrase("{count} pesan baru", "{count} new")
}
