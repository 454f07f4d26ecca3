// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An answer that officers give often, in every language.
public enum CannedAnswer: String, Sendable, Hashable, CaseIterable {
    case received, payInvoice = "pay-invoice", sendPapers = "send-papers", decisionWaits = "decision-waits"
    case correctionDone = "correction-done", complaintRights = "complaint-rights", safety

    public var title: Phrase {
        switch self {
        case .received: Phrase("Sudah kami terima", "We have received it")
        case .payInvoice: Phrase("Cara membayar iuran", "How to pay")
        case .sendPapers: Phrase("Kirim surat yang kurang", "Send the missing papers")
        case .decisionWaits: Phrase("Putusan klaim menunggu", "The claim waits for a decision")
        case .correctionDone: Phrase("Data sudah dibetulkan", "The record is corrected")
        case .complaintRights: Phrase("Bila belum puas", "If you are not content")
        case .safety: Phrase("Bila Anda tidak aman", "If you are not safe")
        }
    }

    public var text: Phrase {
        switch self {
        case .received:
            Phrase(
                "Terima kasih. Laporan Anda sudah kami terima dan sedang kami periksa.",
                "Thank you. We have received what you wrote and are looking into it.")
        case .payInvoice:
            Phrase(
                """
                Buka Tagihan di aplikasi. Bayar dengan nomor virtual account di sana lewat bank, m-banking atau \
                minimarket. Keluarga boleh membayarkan.
                """,
                """
                Open Invoices in the app. Pay to the virtual account shown there by bank, mobile banking or \
                shop. Your family may pay for you.
                """
            )
        case .sendPapers:
            Phrase(
                "Klaim Anda menunggu surat. Buka Klaim, lihat daftar yang kurang, lalu foto dan kirim di sana.",
                "Your claim waits for papers. Open Claims, see what is missing, take photos and send them there.")
        case .decisionWaits:
            Phrase(
                "Klaim Anda lengkap dan menunggu putusan. Tanggal paling lambat tertulis di halaman klaim.",
                "Your claim is complete and waits for a decision. The last day for it stands on the claim’s page.")
        case .correctionDone:
            Phrase(
                "Data Anda sudah kami betulkan. Periksa di Beranda; yang lama tetap tercatat.",
                "We have corrected your record. Look at Home; the former stays on record.")
        case .complaintRights:
            Phrase(
                """
                Bila belum puas, Anda boleh meminta mediasi, lalu pengadilan negeri tempat tinggal Anda (UU \
                24/2011 pasal 48–50).
                """,
                """
                If you are not content you may ask for mediation, and then go to the district court where you \
                live (UU 24/2011 art. 48–50).
                """
            )
        case .safety:
            Phrase(
                """
                Keselamatan Anda yang utama. Hubungi perwakilan RI terdekat (KBRI, KJRI, KDEI) atau polisi \
                setempat. Petugas perlindungan menangani kasus ini dan tidak memberitahukannya kepada majikan.
                """,
                """
                Your safety comes first. Turn to the nearest Indonesian mission (KBRI, KJRI, KDEI) or the local \
                police. A protection officer handles this case and does not tell your employer.
                """
            )
        }
    }

    /// The answer as it is sent: in both languages, so that whoever helps the person can read it too.
    public var message: String { text.indonesian + "\n\n" + text.english }
}
