// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An answer to a usual question: the same text for people on the public page and for agents in a call.
public enum KnowledgeArticle: String, Sendable, Hashable, CaseIterable {
    case covered, price, pay, accident, death, savings, papers, complaint, lostPhone = "lost-phone", password, data

    public var question: Phrase {
        switch self {
        case .covered: Phrase("Apakah saya terlindungi?", "Am I covered?")
        case .price: Phrase("Berapa iurannya?", "What does it cost?")
        case .pay: Phrase("Bagaimana membayar dari luar negeri?", "How do I pay from abroad?")
        case .accident: Phrase("Saya kecelakaan. Apa yang harus dilakukan?", "I had an accident. What must I do?")
        case .death: Phrase("Keluarga saya meninggal di luar negeri.", "My relative died abroad.")
        case .savings: Phrase("Kapan JHT bisa dicairkan?", "When can JHT be paid out?")
        case .papers: Phrase("Surat apa yang kurang?", "Which papers are missing?")
        case .complaint: Phrase("Bagaimana mengadu dan berapa lama?", "How do I complain, and how long does it take?")
        case .lostPhone: Phrase("Telepon atau nomor saya hilang.", "I lost my telephone or number.")
        case .password: Phrase("Saya lupa kata sandi.", "I forgot my password.")
        case .data: Phrase("Data saya salah.", "My record is wrong.")
        }
    }

    public var answer: Phrase {
        switch self {
        case .covered:
            Phrase(
                "Buka Beranda: di sana tertulis terlindungi atau tidak, sampai kapan, dan alasannya hari demi hari.",
                "Open Home: it says whether you are covered, until when, and why, day by day.")
        case .price:
            Phrase(
                """
                Hitung di halaman kalkulator menurut lama kontrak dan tanggal; pasalnya tertulis di \
                sebelahnya.
                """,
                "Compute it by length of contract and day; the article stands beside each amount.")
        case .pay:
            Phrase(
                "Bayar ke nomor virtual account pada tagihan. Keluarga di rumah boleh membayarkan.",
                "Pay to the virtual account on the invoice. Your family at home may pay for you.")
        case .accident:
            Phrase(
                """
                Berobat dahulu. Lapor dari halaman Klaim dengan foto dan tempat; simpan kuitansi dan surat \
                dokter. Perwakilan RI dapat membantu.
                """,
                """
                Get treated first. Report it from Claims with photos and place; keep receipts and the doctor’s \
                letter. The Indonesian mission can help.
                """
            )
        case .death:
            Phrase(
                """
                Ahli waris melapor dari halaman Klaim atau lewat kami. Yang diperlukan: surat kematian dan bukti \
                hubungan keluarga.
                """,
                """
                An heir reports it from Claims or through us. Needed: the death certificate and proof of the \
                relation.
                """)
        case .savings:
            Phrase(
                "Buka Tabungan: saldo, bunga dan syarat pencairan tertulis di sana.",
                "Open Savings: balance, returns and the conditions for paying out stand there.")
        case .papers:
            Phrase(
                "Halaman klaim Anda menyebut surat yang kurang dan siapa yang memegangnya sekarang.",
                "Your claim’s page names the papers that are missing and who has it now.")
        case .complaint:
            Phrase(
                """
                Tulis pengaduan di Bantuan atau telepon kami. Unit pengaduan menyelesaikannya dalam waktu yang \
                tertulis di kasus Anda (UU 24/2011 pasal 48); sesudahnya mediasi (pasal 49) dan pengadilan \
                negeri (pasal 50).
                """,
                """
                Write a complaint in Help or call us. The complaint unit settles it by the day shown in your \
                case (UU 24/2011 art. 48); then mediation (art. 49) and the district court (art. 50).
                """
            )
        case .lostPhone:
            Phrase(
                """
                Tidak ada langkah yang memerlukan SMS dari kampung. Hubungi kami atau perwakilan; identitas Anda \
                diperiksa di sana.
                """,
                "No step needs an SMS from home. Turn to us or to the mission; your identity is checked there.")
        case .password:
            Phrase(
                """
                Pakai satu kode dari lembar pemulihan Anda. Tidak punya lembarnya? Datang ke loket atau perwakilan; \
                dua petugas mengenali Anda, lalu Anda mendapat kode.
                """,
                """
                Use a code of your recovery sheet. If you have no sheet, come to a counter or mission: two officers \
                recognise you, and you are given a code.
                """
            )
        case .data:
            Phrase(
                "Buka kasus “Pembetulan data” dan sebutkan yang benar menurut surat apa. Yang lama tetap tercatat.",
                "Open a case “Correction” and say what is right by which paper. The former stays on record.")
        }
    }

    /// The page that goes on from here.
    public var path: String {
        switch self {
        case .covered: "/beranda"
        case .price: "/hitung"
        case .pay: "/tagihan"
        case .accident, .death, .papers: "/klaim-saya"
        case .savings: "/tabungan"
        case .password: "/pemulihan"
        case .complaint, .lostPhone, .data: "/bantuan"
        }
    }

    /// Whether that page is about the reader's own record.
    public var needsRecord: Bool {
        switch self {
        case .covered, .pay, .accident, .death, .papers, .savings: true
        case .price, .complaint, .lostPhone, .password, .data: false
        }
    }

    /// Those that hold every word, in either language.
    public static func matching(_ words: String) -> [KnowledgeArticle] {
        let wanted = words.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !wanted.isEmpty else { return allCases }
        return allCases.filter { article in
            let phrases = [article.question, article.answer]
            let text = phrases.map { $0.indonesian + " " + $0.english }.joined(separator: " ").lowercased()
            return wanted.allSatisfy { text.contains($0) }
        }
    }
}
