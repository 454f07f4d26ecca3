// SPDX-License-Identifier: Apache-2.0
extension FailureTexts {
    /// Programs that partners call our API with, and the proofs that they send.
    static let clients: [String: FailureWords] = [
        "no-such-client": FailureWords(
            Phrase("Program tidak dikenal", "Unknown program"),
            found: Phrase("Tidak ada program dengan kode ini.", "There is no program with this id."),
            next: Phrase("Periksa daftar program.", "Check the list of programs.")),
        "no-such-client-key": FailureWords(
            Phrase("Kunci tidak ditemukan", "No such key"),
            found: Phrase(
                "Program ini tidak memiliki kunci itu, atau kunci itu sudah ditarik.",
                "The program has no such key, or it was withdrawn before."),
            next: Phrase("Muat ulang halaman program.", "Load the program’s page again.")),
        "client-known": FailureWords(
            Phrase("Kode program sudah dipakai", "The program id is taken"),
            found: Phrase(
                "Kode ini milik program lain, juga bila sudah ditutup.",
                "This id belongs to another program, even if that one was closed."),
            next: Phrase("Pilih kode lain.", "Choose another id.")),
        "client-closed": FailureWords(
            Phrase("Program sudah ditutup", "The program is closed"),
            found: Phrase("Panggilannya sudah ditolak.", "Its calls are refused already."),
            next: Phrase("Daftarkan program baru bila perlu.", "Register a new program if one is needed.")),
        "client-key-known": FailureWords(
            Phrase("Kunci ini sudah dipakai", "This key is in use"),
            found: Phrase(
                "Satu kunci hanya untuk satu program, dan kunci ini sudah berlaku.",
                "A key is for one program only, and this one holds already."),
            next: Phrase("Buat pasangan kunci baru.", "Make a new pair of keys.")),
        "client-key-private": FailureWords(
            Phrase("Ini kunci rahasia", "This is a private key"),
            found: Phrase(
                "Yang dikirim adalah kunci rahasia. Kami tidak menyimpannya.",
                "What was sent is a private key. We did not keep it."),
            next: Phrase(
                "Anggap kunci itu bocor: buat pasangan baru dan kirim kunci publiknya saja.",
                "Take it as leaked: make a new pair and send the public key only.")),
        "client-key-unreadable": FailureWords(
            Phrase("Kunci publik tidak terbaca", "The public key cannot be read"),
            found: Phrase(
                "Diharapkan kunci publik P-256 atau RSA paling sedikit 2.048 bit.",
                "A public key was expected: P-256, or RSA of at least 2,048 bits."),
            next: Phrase("Kirim sebagai PEM, JWK, atau JWKS.", "Send it as PEM, JWK or JWKS.")),
        "client-handle-malformed": FailureWords(
            Phrase("Kode program tidak sesuai", "The program id is malformed"),
            found: Phrase("Ditemukan {found}.", "Found {found}."),
            next: Phrase(
                "Pakai 3 sampai 40 huruf kecil, angka, dan tanda hubung.",
                "Use 3 to 40 small letters, digits and hyphens.")),
        "client-organisation-missing": FailureWords(
            Phrase("Organisasi belum jelas", "Whose program is it?"),
            found: Phrase(
                "Harus ada tepat satu: organisasi yang sudah dikenal, atau nama lembaga baru.",
                "Exactly one is needed: an organisation that we know, or the name of a new institution."),
            next: Phrase("Isi salah satunya.", "Fill in one of them.")),
        "client-scopes-missing": FailureWords(
            Phrase("Wewenang belum diisi", "No scope was named"),
            found: Phrase("Program tanpa wewenang tidak bisa apa-apa.", "A program without a scope can do nothing."),
            next: Phrase("Tulis paling sedikit satu wewenang.", "Name at least one scope.")),
        "client-rate": FailureWords(
            Phrase("Terlalu banyak panggilan", "Too many calls"),
            found: Phrase("Disepakati {most} panggilan per menit.", "{most} calls a minute were agreed."),
            next: Phrase("Coba lagi setelah {retryAfter} detik.", "Come again after {retryAfter} seconds.")),
        "client-unproven": FailureWords(
            Phrase("Program tidak terbukti", "The program did not prove itself"),
            found: Phrase(
                "Kode program tidak dikenal, ditutup, atau tanda tangannya bukan dari kunci yang berlaku.",
                "The program id is unknown or closed, or the signature is not by a key that holds."),
            next: Phrase("Periksa iss, kid, dan kuncinya.", "Check iss, kid and the key.")),
        "scope-missing": FailureWords(
            Phrase("Wewenang tidak ada", "The token lacks a scope"),
            found: Phrase("Ini memerlukan wewenang {scope}.", "This needs the scope {scope}."),
            next: Phrase("Minta token dengan wewenang itu.", "Ask for a token with that scope.")),
        "scope-unknown": FailureWords(
            Phrase("Wewenang tidak dikenal", "Unknown scope"),
            found: Phrase("Yang ada: {known}.", "There are: {known}."),
            next: Phrase("Tulis dengan spasi di antaranya.", "Write them with spaces between.")),
        "scope-not-agreed": FailureWords(
            Phrase("Wewenang tidak disepakati", "The scope was not agreed"),
            found: Phrase("Yang disepakati: {agreed}.", "Agreed were: {agreed}."),
            next: Phrase("Minta wewenang yang disepakati saja.", "Ask for agreed scopes only.")),
        "client-certificate": FailureWords(
            Phrase("Sertifikat tidak cocok", "Another certificate"),
            found: Phrase(
                "Program ini hanya boleh memanggil dengan sertifikatnya sendiri.",
                "The program may call with its own certificate only."),
            next: Phrase("Panggil dengan sertifikat yang didaftarkan.", "Call with the registered certificate.")),
        "client-certificate-unreadable": FailureWords(
            Phrase("Sertifikat tidak terbaca", "The certificate cannot be read"),
            found: Phrase("Diharapkan satu sertifikat PEM.", "One certificate in PEM was expected."),
            next: Phrase("Salin lagi dari BEGIN sampai END.", "Copy it again from BEGIN to END.")),
        "signature-missing": FailureWords(
            Phrase("Permintaan tidak bertanda tangan", "The request is not signed"),
            found: Phrase(
                "Untuk program ini disepakati tanda tangan menurut RFC 9421.",
                "A signature by RFC 9421 was agreed on for this program."),
            next: Phrase(
                "Kirim Signature-Input dan Signature.", "Send Signature-Input and Signature.")),
        "signature-malformed": FailureWords(
            Phrase("Tanda tangan tidak terbaca", "The signature cannot be read"),
            found: Phrase(
                "Signature-Input atau Signature tidak berbentuk seperti di RFC 9421.",
                "Signature-Input or Signature has not the form of RFC 9421."),
            next: Phrase("Bandingkan dengan panduan.", "Compare with the guide.")),
        "signature-covers-less": FailureWords(
            Phrase("Tanda tangan tidak mencakup semua", "The signature covers less"),
            found: Phrase("Yang kurang: {missing}.", "Missing: {missing}."),
            next: Phrase("Cakup juga bagian itu.", "Cover these parts too.")),
        "signature-expired": FailureWords(
            Phrase("Tanda tangan sudah lama", "The signature is too old"),
            found: Phrase(
                "created berbeda lebih dari lima menit dari jam kami, atau expires sudah lewat.",
                "created differs by more than five minutes from our clock, or expires has passed."),
            next: Phrase("Buat tanda tangan baru.", "Make a new signature.")),
        "signature-digest": FailureWords(
            Phrase("Isi tidak cocok dengan sidiknya", "The body is another than its digest"),
            found: Phrase(
                "Content-Digest tidak memuat sha-256 dari isi ini.",
                "Content-Digest lacks the sha-256 of this body."),
            next: Phrase("Hitung atas byte yang dikirim.", "Compute it over the bytes that are sent.")),
        "signature-wrong": FailureWords(
            Phrase("Tanda tangan salah", "The signature is wrong"),
            found: Phrase(
                "Tidak ada kunci program ini yang membuat tanda tangan itu.",
                "No key of the program made the signature."),
            next: Phrase("Periksa kunci dan teks yang ditandatangani.", "Check the key and the text that was signed.")),
        "token-form-missing": FailureWords(
            Phrase("Bukan formulir", "Not a form"),
            found: Phrase(
                "Diharapkan application/x-www-form-urlencoded.", "application/x-www-form-urlencoded was expected."),
            next: Phrase("Kirim sebagai formulir.", "Send it as a form.")),
        "grant-type-unknown": FailureWords(
            Phrase("Jenis permintaan tidak dikenal", "Unknown grant type"),
            found: Phrase("Diharapkan grant_type=client_credentials.", "grant_type=client_credentials was expected."),
            next: Phrase("Betulkan grant_type.", "Mend grant_type.")),
    ].merging(assertions) { first, _ in first }.merging(webhooks) { first, _ in first }

    private static let webhooks: [String: FailureWords] = [
        "webhook-url": FailureWords(
            Phrase("Alamat tidak bisa dipakai", "The address cannot be used"),
            found: Phrase("Ditemukan {found}.", "Found {found}."),
            next: Phrase(
                "Pakai https ke alamat umum, dengan huruf kecil dan tanpa nama pengguna.",
                "Use https to a public address, in small letters and without a user name.")),
        "webhook-event-unknown": FailureWords(
            Phrase("Kabar tidak dikenal", "Unknown event"),
            found: Phrase("Ditemukan {found}; yang ada: {known}.", "Found {found}; there are: {known}."),
            next: Phrase("Betulkan events.", "Mend events.")),
        "webhook-too-many": FailureWords(
            Phrase("Terlalu banyak alamat", "Too many addresses"),
            found: Phrase("Paling banyak {most} alamat yang aktif.", "At most {most} addresses may be open."),
            next: Phrase("Tutup yang tidak dipakai.", "Close those that are not used.")),
        "webhook-closed": FailureWords(
            Phrase("Alamat sudah ditutup", "The address is closed"),
            found: Phrase("Tidak ada lagi yang dikirim ke sana.", "Nothing is sent there any more."),
            next: Phrase("Daftarkan alamat baru.", "Register a new address.")),
        "delivery-waits": FailureWords(
            Phrase("Kabar masih menunggu", "The event still waits"),
            found: Phrase("Pengirimannya belum selesai.", "Its delivery has not ended yet."),
            next: Phrase("Tunggu pengiriman berikutnya.", "Wait for the next try.")),
        "sandbox-only": FailureWords(
            Phrase("Hanya di data coba-coba", "In a sandbox only"),
            found: Phrase("Program ini bekerja dengan data sungguhan.", "This program works with real data."),
            next: Phrase("Pakai program coba-coba.", "Use a sandbox program.")),
        "sandbox-clock": FailureWords(
            Phrase("Jam tidak bisa dipindah ke sana", "The clock cannot be moved there"),
            found: Phrase(
                "Jam hanya maju, paling jauh sepuluh tahun.", "The clock only goes on, by ten years at most."),
            next: Phrase(
                "Pakai data coba-coba yang baru untuk mulai dari hari ini.",
                "Use a new sandbox to begin from today.")),
        "sandbox-payment": FailureWords(
            Phrase("Tagihan tidak bisa dibayar", "The invoice cannot be paid"),
            found: Phrase("Jawaban bank: {outcome}.", "The bank’s answer: {outcome}."),
            next: Phrase("Minta tagihan baru bila kedaluwarsa.", "Have it issued anew if it expired.")),
        "sandbox-misfortune": FailureWords(
            Phrase("Gangguan yang diminta", "A failure as asked for"),
            found: Phrase(
                "Program ini meminta panggilan berikutnya gagal.", "This program asked for its next calls to fail."),
            next: Phrase("Ulangi dengan Idempotency-Key yang sama.", "Repeat it with the same Idempotency-Key.")),
        "client-only": FailureWords(
            Phrase("Hanya untuk program", "For programs only"),
            found: Phrase("Ini dipanggil oleh program mitra.", "This is called by a partner’s program."),
            next: Phrase("Pakai token program.", "Use a program’s token.")),
    ]

    private static let assertions: [String: FailureWords] = [
        "assertion-malformed": FailureWords(
            Phrase("Bukti tidak terbaca", "The proof cannot be read"),
            found: Phrase(
                "client_assertion bukan JWT dengan iss, sub, aud, jti, dan exp.",
                "client_assertion is no JWT with iss, sub, aud, jti and exp."),
            next: Phrase("Buat JWT menurut RFC 7523.", "Make a JWT as RFC 7523 has it.")),
        "assertion-subject": FailureWords(
            Phrase("sub bukan iss", "sub is not iss"),
            found: Phrase("iss dan sub harus sama-sama kode program.", "iss and sub must both be the program id."),
            next: Phrase("Betulkan sub.", "Mend sub.")),
        "assertion-audience": FailureWords(
            Phrase("Bukti untuk pihak lain", "The proof is for somebody else"),
            found: Phrase("aud harus salah satu dari: {expected}.", "aud must be one of: {expected}."),
            next: Phrase("Betulkan aud.", "Mend aud.")),
        "assertion-expired": FailureWords(
            Phrase("Bukti sudah lewat", "The proof expired"),
            found: Phrase("exp sudah lewat.", "exp lies in the past."),
            next: Phrase("Buat JWT baru; periksa jam.", "Make a new JWT; check the clock.")),
        "assertion-too-long": FailureWords(
            Phrase("Bukti berlaku terlalu lama", "The proof holds too long"),
            found: Phrase("exp paling lama {most} detik lagi.", "exp may be {most} seconds ahead at most."),
            next: Phrase("Buat JWT yang lebih singkat.", "Make a shorter-lived JWT.")),
        "assertion-not-yet": FailureWords(
            Phrase("Bukti belum berlaku", "The proof does not hold yet"),
            found: Phrase("iat atau nbf masih di depan.", "iat or nbf lies in the future."),
            next: Phrase("Periksa jam.", "Check the clock.")),
        "assertion-jti": FailureWords(
            Phrase("jti tidak sesuai", "jti is malformed"),
            found: Phrase("jti harus 8 sampai 128 tanda.", "jti must have 8 to 128 characters."),
            next: Phrase("Pakai UUID baru setiap kali.", "Use a new UUID each time.")),
        "assertion-replayed": FailureWords(
            Phrase("Bukti sudah dipakai", "The proof was used before"),
            found: Phrase("jti ini sudah ditukar dengan token.", "This jti was exchanged for a token before."),
            next: Phrase("Buat JWT dengan jti baru.", "Make a JWT with a new jti.")),
    ]
}
