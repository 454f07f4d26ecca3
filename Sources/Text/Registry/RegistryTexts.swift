// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page on which an administrator agrees on terms with a sister institution.
public enum RegistryTexts {
    public static let title = Phrase("Syarat registri sosial", "Terms of the social registry")
    public static let intro = Phrase(
        "Lembaga mitra bertanya menurut standar Digital Convergence Initiative (SPDCI). Yang dapat ditanya dan "
            + "dilihatnya hanya yang disepakati di sini; setiap data yang dilihat tercatat.",
        "A sister institution asks by the standard of the Digital Convergence Initiative (SPDCI). It may ask and see "
            + "what is agreed on here and no more; each record it sees is logged.")
    public static let none = Phrase("Belum ada syarat.", "Nothing was agreed on yet.")
    public static let sender = Phrase("Nama lembaga (sender_id)", "The institution’s name (sender_id)")
    public static let receiver = Phrase("Nama kami (receiver_id)", "Our name (receiver_id)")
    public static let callback = Phrase("Alamat jawaban", "Address for answers")
    public static let callbackHint = Phrase(
        "Alamat https. Jawaban hanya dikirim ke bawah alamat ini.", "An https address. Answers go below it only.")
    public static let people = Phrase("Data siapa", "Whose records")
    public static let ownPeople = Phrase("pekerja yang dibawanya", "workers whom it brought")
    public static let allPeople = Phrase("semua peserta", "all members")
    public static let fields = Phrase("Yang dapat dilihat", "What it may see")
    public static let queries = Phrase("Cara bertanya", "How it may ask")
    public static let wordsHint = Phrase("Dipisahkan spasi: {known}.", "By spaces: {known}.")
    public static let longestPage = Phrase("Data per halaman", "Records on a page")
    public static let keys = Phrase("Kunci publiknya (JWKS)", "Its public keys (JWKS)")
    public static let keysHint = Phrase(
        "Isi /.well-known/jwks.json lembaga itu: Ed25519, P-256, atau RSA.",
        "What its /.well-known/jwks.json says: Ed25519, P-256 or RSA.")
    public static let unsigned = Phrase("Boleh tanpa tanda tangan", "May be unsigned")
    public static let unsignedHint = Phrase("Untuk uji coba saja.", "For trials only.")
    public static let save = Phrase("Simpan syarat", "Record the terms")
    public static let secret = Phrase("Kata rahasia program", "The program’s secret")
    public static let secretNote = Phrase(
        "Untuk mengambil token di /oauth2/client/token. Yang lama berakhir seketika.",
        "To get a token at /oauth2/client/token. An earlier one ends at once.")
    public static let newSecret = Phrase("Buat kata rahasia baru", "Make a new secret")
    public static let secretOnce = Phrase(
        "Salin sekarang: kata rahasia ini hanya ditampilkan sekali.", "Copy it now: the secret is shown once.")
    public static let hasSecret = Phrase("Sudah ada kata rahasia.", "There is a secret.")
    public static let letters = Phrase("Pesan terakhir", "The newest messages")
    public static let noLetters = Phrase("Belum ada pesan.", "There is no message yet.")
    public static let address = Phrase("Alamat", "Address")
}
