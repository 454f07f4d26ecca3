// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the pages about programs that partners call our API with.
public enum ClientTexts {
    public static let title = Phrase("Program mitra", "Partners’ programs")
    public static let intro = Phrase(
        "Program yang memanggil API kami atas nama mitra. Setiap program membuktikan diri dengan kuncinya sendiri, dan "
            + "hanya melihat pekerja mitranya.",
        "Programs that call our API for a partner. Each proves itself with a key of its own and sees the partner’s own "
            + "workers only.")
    public static let none = Phrase("Belum ada program.", "There is no program yet.")
    public static let own = Phrase("Program kami", "Our programs")
    public static let ownIntro = Phrase(
        "Program organisasi Anda, kuncinya, dan panggilannya.", "Your organisation’s programs, their keys and calls.")
    public static let program = Phrase("Program", "Program")
    public static let add = Phrase("Daftarkan program", "Register a program")
    public static let handle = Phrase("Kode program (client_id)", "Program id (client_id)")
    public static let handleHint = Phrase(
        "3 sampai 40 huruf kecil, angka, dan tanda hubung.", "3 to 40 small letters, digits and hyphens.")
    public static let organisation = Phrase("Organisasi", "Organisation")
    public static let organisationHint = Phrase(
        "Kosongkan untuk lembaga baru, dan tulis namanya di bawah.",
        "Leave empty for a new institution, and write its name below.")
    public static let institution = Phrase("Nama lembaga baru", "Name of a new institution")
    public static let scopes = Phrase("Wewenang (scope)", "Scopes")
    public static let scopesHint = Phrase("Dipisahkan spasi: {scopes}.", "By spaces: {scopes}.")
    public static let callsAMinute = Phrase("Panggilan per menit", "Calls a minute")
    public static let sandbox = Phrase("Data coba-coba", "Made-up data")
    public static let sandboxHint = Phrase(
        "Program ini bekerja di rumah coba-cobanya sendiri, tidak pernah dengan data sungguhan.",
        "The program works in a sandbox of its own, never with real data.")
    public static let publicKey = Phrase("Kunci publik", "Public key")
    public static let publicKeyHint = Phrase(
        "PEM, JWK, atau JWKS. P-256 (ES256) atau RSA 2.048 bit ke atas (RS256).",
        "PEM, JWK or JWKS. P-256 (ES256) or RSA of 2,048 bits or more (RS256).")
    public static let state = Phrase("Keadaan", "State")
    public static let keys = Phrase("Kunci", "Keys")
    public static let noKeys = Phrase("Belum ada kunci.", "There is no key yet.")
    public static let fingerprint = Phrase("Sidik kunci", "Fingerprint")
    public static let kid = Phrase("Nama kunci (kid)", "Key id (kid)")
    public static let algorithm = Phrase("Algoritma", "Algorithm")
    public static let since = Phrase("Sejak", "Since")
    public static let holds = Phrase("Berlaku", "Holds")
    public static let withdraw = Phrase("Tarik kunci", "Withdraw key")
    public static let addKey = Phrase("Tambah kunci", "Add a key")
    public static let rotationNote = Phrase(
        "Kunci baru berlaku di samping yang lama. Tarik yang lama setelah mitra memakai yang baru.",
        "A new key holds beside the old one. Withdraw the old one once the partner uses the new one.")
    public static let change = Phrase("Ubah wewenang", "Change what it may do")
    public static let close = Phrase("Tutup program", "Close the program")
    public static let closeNote = Phrase(
        "Semua panggilannya ditolak seketika. Kodenya tidak dipakai lagi.",
        "All its calls are refused at once. Its id is never used again.")
    public static let usage = Phrase("Panggilan 31 hari terakhir", "Calls of the last 31 days")
    public static let noCalls = Phrase("Belum ada panggilan.", "There was no call yet.")
    public static let deliveries = Phrase("Kabar yang dikirim terakhir", "Events sent lately")
    public static let noDeliveries = Phrase("Belum ada kabar yang dikirim.", "No event was sent yet.")
    public static let event = Phrase("Kabar", "Event")
    public static let tries = Phrase("Percobaan", "Tries")
    public static let lastAnswer = Phrase("Jawaban terakhir", "Last answer")
    private static let deliveryStates: [String: Phrase] = [
        "waiting": Phrase("menunggu", "waiting"), "delivered": Phrase("sampai", "delivered"),
        "given-up": Phrase("tidak sampai", "given up"),
    ]

    public static func state(of delivery: String, _ language: Language) -> String {
        deliveryStates[delivery]?.text(language) ?? delivery
    }

    public static let day = Phrase("Hari", "Day")
    public static let address = Phrase("Alamat", "Address")
    public static let calls = Phrase("Panggilan", "Calls")
    public static let refused = Phrase("Ditolak", "Refused")
    public static let throttled = Phrase("Terlalu sering", "Too often")
    private static let open = Phrase("aktif", "open")
    private static let openSandbox = Phrase("aktif, data coba-coba", "open, made-up data")
    private static let closed = Phrase("ditutup", "closed")

    public static func state(of isOpen: Bool, isSandbox: Bool, _ language: Language) -> String {
        (isOpen ? isSandbox ? openSandbox : open : closed).text(language)
    }
}
