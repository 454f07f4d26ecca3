// SPDX-License-Identifier: Apache-2.0
/// The words of the guide for partners' developers.
public enum GuideTexts {
    public static let title = Phrase("Panduan untuk pengembang mitra", "Guide for partners’ developers")
    public static let intro = Phrase(
        "Contoh di halaman ini berjalan apa adanya di bash dengan curl dan openssl, dari yang pertama "
            + "sampai terakhir. "
            + "Jumlah uang dalam rupiah utuh, hari adalah hari di Jakarta, kunci adalah 13 tanda.",
        "The examples on this page run as they stand in bash with curl and openssl, from the first to "
            + "the last. Amounts "
            + "are whole rupiah, days are days in Jakarta, keys are 13 characters.")
    public static let keysTitle = Phrase("1. Buat pasangan kunci", "1. Make a pair of keys")
    public static let keys = Phrase(
        "Program Anda membuktikan diri dengan kunci rahasianya sendiri, yang tidak pernah Anda kirim. Serahkan kunci "
            + "publik (PEM, JWK, atau JWKS; RSA 2.048 bit ke atas dengan RS256, atau P-256 dengan ES256) kepada "
            + "administrator kami, yang mendaftarkan program dengan kode (client_id), wewenang (scope), dan batas "
            + "panggilan per menit. Mintalah dahulu program coba-coba.",
        "Your program proves itself with a private key of its own, which you never send. Give the "
            + "public key (PEM, JWK "
            + "or JWKS; RSA of 2,048 bits or more with RS256, or P-256 with ES256) to our "
            + "administrator, who registers "
            + "the program with an id (client_id), scopes and a limit of calls a minute. Ask for a sandbox program "
            + "first.")
    public static let tokenTitle = Phrase("2. Tukar bukti dengan token", "2. Exchange a proof for a token")
    public static let token = Phrase(
        "POST /oauth/token dengan grant_type=client_credentials dan JWT yang Anda tanda tangani (RFC 7523). Token "
            + "berlaku 15 menit; mintalah yang baru bila habis. scope boleh diisi untuk meminta lebih "
            + "sedikit wewenang. "
            + "Yang gagal menjawab error dan error_description menurut RFC 6749.",
        "POST /oauth/token with grant_type=client_credentials and a JWT that you sign (RFC 7523). A "
            + "token holds for 15 "
            + "minutes; ask for a new one when it runs out. scope may ask for fewer scopes. A refusal "
            + "answers error and "
            + "error_description as RFC 6749 has it.")
    public static let claimsTitle = Phrase("Isi JWT", "What the JWT says")
    public static let claims: [(String, Phrase)] = [
        ("iss, sub", Phrase("kode program (client_id)", "the program’s id (client_id)")),
        ("aud", Phrase("alamat /oauth/token ini, lengkap", "the whole address of /oauth/token")),
        ("exp", Phrase("paling lama 10 menit lagi", "10 minutes ahead at most")),
        ("jti", Phrase("baru setiap kali, 8 sampai 128 tanda", "new each time, 8 to 128 characters")),
        ("kid", Phrase("di kepala, bila kunci Anda bernama", "in the header, if your key has a name")),
    ]
    public static let enrolTitle = Phrase("3. Daftarkan pekerja", "3. Register a worker")
    public static let enrol = Phrase(
        "Jawabannya memuat kunci orang (person), KPJ, dan tagihan. Untuk penempatan lewat P3MI tulis route p3mi dan "
            + "kunci organisasinya dari GET /api/v1/organisations. Anda hanya melihat pekerja Anda "
            + "sendiri: yang Anda "
            + "daftarkan atau tempatkan. Data orang lain menjawab 404, sama seperti yang tidak ada.",
        "The answer holds the person’s key, KPJ and invoices. For a placement by a company write route p3mi and its "
            + "key from GET /api/v1/organisations. You see your own workers only: those whom you "
            + "registered or placed. "
            + "Anybody else’s data answer 404, just like what does not exist.")
    public static let invoicesTitle = Phrase("4. Tunjukkan cara bayar", "4. Show how to pay")
    public static let invoices = Phrase(
        "Setiap tagihan memiliki nomor virtual account, jumlah yang tepat, dan batas waktu. Tagihan yang kedaluwarsa "
            + "diterbitkan lagi dengan POST /api/v1/invoices/{invoice}/reissue.",
        "Each invoice has a virtual account, an exact amount and a deadline. An expired one is issued anew by POST "
            + "/api/v1/invoices/{invoice}/reissue.")
    public static let coverTitle = Phrase("5. Tanyakan perlindungan", "5. Ask about cover")
    public static let cover = Phrase(
        "Untuk hari apa pun, lalu atau mendatang; knownAt menjawab menurut yang diketahui pada suatu saat. Setiap "
            + "jawaban menyebut pasalnya.",
        "For any day, past or to come; knownAt answers by what was known at a moment. Each answer names its article.")
    public static let sandboxTitle = Phrase("6. Coba-coba", "6. The sandbox")
    public static let sandbox = Phrase(
        "Program coba-coba memanggil alamat yang sama; tokennya membawa ke rumah coba-cobanya sendiri, dengan data, "
            + "jam, webhook, dan umpan sendiri. Ia tidak pernah menyentuh data sungguhan.",
        "A sandbox program calls the same addresses; its token leads into a house of its own, with data, clock, "
            + "webhooks and feed of its own. It never touches real data.")
    public static let sandboxPay = Phrase("Bayar tagihan tanpa bank:", "Pay an invoice without a bank:")
    public static let sandboxClock = Phrase(
        "Majukan jam; ia tidak pernah mundur. Tanda tangan webhook tetap membawa waktu sebenarnya.",
        "Move the clock on; it never goes back. Signatures of webhooks carry the real time all the same.")
    public static let sandboxFailure = Phrase(
        "Minta gangguan untuk panggilan berikutnya: unavailable menolak (503), throttled menolak (429), lost-answer "
            + "mengerjakan lalu menjawab 503, slow menjawab terlambat.",
        "Ask for the next calls to go wrong: unavailable refuses (503), throttled refuses (429), lost-answer carries "
            + "the call out and then answers 503, slow answers late.")
    public static let repeatTitle = Phrase("7. Ulangi tanpa takut", "7. Repeat without fear")
    public static let repeated = Phrase(
        "Kirim kepala Idempotency-Key (8 sampai 64 huruf, angka, - atau _) dengan setiap pendaftaran "
            + "dan perubahan. Kunci "
            + "dan isi yang sama memberi jawaban yang sama lagi; kunci yang sama dengan isi lain ditolak dengan 409. "
            + "Kunci diingat 35 hari.",
        "Send a header Idempotency-Key (8 to 64 letters, digits, - or _) with every registration and "
            + "change. The same "
            + "key and body give the same answer again; the same key with another body is refused by 409. Keys are "
            + "remembered for 35 days.")
    public static let refusalsTitle = Phrase("8. Penolakan", "8. Refusals")
    public static let refusals = Phrase(
        "Setiap penolakan adalah application/problem+json (RFC 9457) dengan code yang tetap, field yang "
            + "salah, dan next: "
            + "apa yang harus dilakukan. 400 bentuk, 401 token, 403 wewenang (scope-missing), 404 tidak "
            + "ada atau bukan "
            + "milik Anda, 409 bertentangan, 422 hukum atau keadaan, 429 terlalu sering, 503 coba lagi. "
            + "Accept-Language: "
            + "id atau en.",
        "Every refusal is application/problem+json (RFC 9457) with a stable code, the field at fault, "
            + "and next: what to "
            + "do. 400 form, 401 token, 403 scope (scope-missing), 404 absent or not yours, 409 "
            + "contradiction, 422 the "
            + "law or the state, 429 too often, 503 come again. Accept-Language: id or en.")
    public static let limitsTitle = Phrase("9. Batas dan pemakaian", "9. Limits and usage")
    public static let limits = Phrase(
        "Panggilan di atas batas per menit menjawab 429 dengan Retry-After dalam detik. Pemakaian Anda, juga yang "
            + "ditolak, per hari dan alamat:",
        "Calls beyond the limit a minute answer 429 with Retry-After in seconds. Your usage, with what "
            + "was refused, by "
            + "day and address:")
    public static let eventsTitle = Phrase("10. Kabar", "10. Events")
    public static let eventsIntro = Phrase(
        "Yang terjadi pada pekerja Anda sendiri. Setiap kabar adalah {\"id\", \"type\", \"occurredAt\", \"person\", "
            + "\"data\"}, sama di umpan dan di webhook.",
        "What happens to your own workers. Each event is {\"id\", \"type\", \"occurredAt\", \"person\", "
            + "\"data\"}, the "
            + "same in the feed and at webhooks.")
    public static let events: [(String, String, Phrase)] = [
        ("member.enrolled", "kpj", Phrase("pekerja terdaftar", "a worker was registered")),
        ("invoice.paid", "invoice, amount, paidOn", Phrase("tagihan lunas", "an invoice was paid")),
        (
            "cover.changed", "periods: programme, phase, first, last",
            Phrase("perlindungan berubah; semua masanya", "cover changed; all its periods")
        ),
        (
            "claim.decided", "claim, outcome: approved | refused",
            Phrase("klaim diputus; isinya tidak disampaikan", "a claim was decided; its contents are not told")
        ),
        ("payout.sent", "claim", Phrase("uang manfaat sampai", "the benefit’s money arrived")),
    ]
    public static let feedTitle = Phrase("11. Umpan", "11. The feed")
    public static let feed = Phrase(
        "Bila Anda tidak bisa menerima, ambillah. Simpan next dan kirim sebagai after: tidak ada kabar "
            + "yang terlewat, "
            + "dan tidak ada yang muncul di belakang next.",
        "If you cannot receive, fetch. Keep next and send it as after: no event is missed, and none appears behind "
            + "next.")
    public static let webhooksTitle = Phrase("12. Webhook", "12. Webhooks")
    public static let webhooks = Phrase(
        "Daftarkan alamat https Anda; jawabannya memuat secret satu kali. Kabar tentang satu orang datang berurutan. "
            + "Alamat jaringan pribadi ditolak, pengalihan tidak diikuti. events kosong berarti semua.",
        "Register your https address; the answer holds the secret once. Events about one person come in "
            + "order. Private "
            + "addresses are refused, redirections are not followed. Empty events means all.")
    public static let signature = Phrase(
        "Tanda tangan menurut Standard Webhooks: HMAC-SHA256 atas webhook-id, webhook-timestamp, dan "
            + "isi. Kabar yang sama "
            + "membawa webhook-id yang sama: kerjakan sekali saja. POST "
            + "/api/v1/webhooks/{webhook}/secret memberi secret "
            + "baru; yang lama ikut menandatangani sehari lagi.",
        "Signed as Standard Webhooks has it: HMAC-SHA256 over webhook-id, webhook-timestamp and the "
            + "body. The same event "
            + "carries the same webhook-id: act on it once. POST /api/v1/webhooks/{webhook}/secret "
            + "gives a new secret; "
            + "the old one signs beside it for a day.")
    public static let retries = Phrase(
        "Jawab dengan 2xx dalam 10 detik. Yang lain diulang setelah 5, 15, 45 detik dan seterusnya, "
            + "paling lama tiap 6 "
            + "jam, selama tiga hari; lalu berhenti. GET /api/v1/webhooks/{webhook}/deliveries "
            + "menunjukkan semuanya, dan "
            + "POST …/deliveries/{delivery}/replay mengirim lagi.",
        "Answer 2xx within 10 seconds. Anything else is tried again after 5, 15, 45 seconds and so on, "
            + "every 6 hours at "
            + "the longest, for three days; then it is given up. GET "
            + "/api/v1/webhooks/{webhook}/deliveries shows it all, "
            + "and POST …/deliveries/{delivery}/replay sends it again.")
    public static let addresses = Phrase("Semua alamat menurut wewenang", "All addresses by scope")
    public static let withoutScope = Phrase("Tanpa wewenang", "Without a scope")
    public static let withoutScopeNote = Phrase(
        "Untuk setiap program; alamat sandbox hanya untuk program coba-coba.",
        "For every program; the addresses of the sandbox for sandbox programs only.")
    public static let query = Phrase("Pertanyaan di alamat", "Query")
    public static let body = Phrase("Isi", "Body")
    public static let answer = Phrase("Jawaban", "Answer")
    public static let field = Phrase("Nama", "Name")
    public static let type = Phrase("Jenis", "Type")
    public static let needed = Phrase("Wajib", "Required")
    public static let noFields = Phrase("Tanpa isian.", "No fields.")
    public static let meaning = Phrase("Arti", "Meaning")
    public static let event = Phrase("Kabar", "Event")
    public static let data = Phrase("Isi data", "In data")
    public static let signedTitle = Phrase("13. Tanda tangan dan sertifikat", "13. Signed requests and certificates")
    public static let signed = Phrase(
        "Bila disepakati, setiap permintaan ditandatangani dengan kunci Anda menurut RFC 9421; permintaan yang "
            + "ditandatangani tanpa kesepakatan diperiksa juga. Yang dicakup: @method, @path, authorization, @query "
            + "bila ada, dan content-digest (RFC 9530) bila ada isi. created paling lama lima menit.",
        "Where it was agreed on, each request is signed with your key by RFC 9421; a signature that comes unasked is "
            + "checked as well. Covered are @method, @path, authorization, @query where there is one, and "
            + "content-digest (RFC 9530) where there is a body. created may be five minutes old.")
    public static let certificates = Phrase(
        "Bila sertifikat Anda didaftarkan, token hanya diberi dan hanya berlaku lewat sambungan TLS dengan sertifikat "
            + "itu (RFC 8705).",
        "Where your certificate is registered, tokens are given, and hold, only over a TLS connection with that "
            + "certificate (RFC 8705).")
}
