// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// The words about money that waits for a decision.
public enum SuspenseTexts {
    public static let title = Phrase("Penampungan", "Waiting money")
    public static let intro = Phrase(
        "Uang yang masuk dan tidak cocok dengan tagihan. Setiap rupiah tetap tercatat sampai ada keputusannya.",
        "Money that came in and fits no invoice. Every rupiah stays on record until it is decided about.")
    public static let none = Phrase("Tidak ada uang yang menunggu.", "No money waits.")
    public static let waitsAltogether = Phrase("Menunggu seluruhnya", "Waits altogether")
    public static let matchesBooks = Phrase("sama dengan buku", "the same as the books")
    public static let differsFromBooks = Phrase("berbeda dari buku", "differs from the books")
    public static let show = Phrase("Tampilkan", "Show")
    public static let waiting = Phrase("Menunggu keputusan", "Waits for a decision")
    public static let secondLook = Phrase("Menunggu petugas kedua", "Waits for the second officer")
    public static let kept = Phrase("Disimpan untuk tagihan berikutnya", "Kept for the next invoice")
    public static let all = Phrase("Semua yang pernah masuk", "All that ever came in")
    public static let reference = Phrase("Nomor pembayaran", "Reference")
    public static let source = Phrase("Lewat", "Came over")
    public static let payer = Phrase("Pembayar", "Payer")
    public static let remark = Phrase("Berita", "Payer’s words")
    public static let reason = Phrase("Mengapa", "Why")
    public static let received = Phrase("Jumlah masuk", "Came in")
    public static let remaining = Phrase("Belum diputuskan", "Not decided yet")
    public static let paidAt = Phrase("Dibayar", "Paid")
    public static let invoice = Phrase("Tagihan", "Invoice")
    public static let person = Phrase("Peserta", "Member")
    public static let seePerson = Phrase("Buka data peserta", "Open the member’s record")
    public static let proposals = Phrase("Usulan", "Proposals")
    public static let decide = Phrase("Putuskan begitu", "Decide so")
    public static let own = Phrase("Keputusan lain", "Another decision")
    public static let kind = Phrase("Apa yang dilakukan", "What is done")
    public static let allocate = Phrase("Bayarkan ke tagihan", "Settle an invoice")
    public static let refund = Phrase("Kembalikan ke pembayar", "Give back to the payer")
    public static let advance = Phrase("Simpan untuk tagihan berikutnya", "Keep for the next invoice")
    public static let billHint = Phrase(
        "Hanya bila dibayarkan ke tagihan: nomor T-… atau virtual account.",
        "Only where it settles an invoice: its number T-… or virtual account.")
    public static let note = Phrase("Alasan", "Reason")
    public static let decisions = Phrase("Keputusan", "Decisions")
    public static let noDecisions = Phrase("Belum ada keputusan.", "Nothing has been decided.")
    public static let approve = Phrase("Setujui", "Approve")
    public static let refuse = Phrase("Tolak", "Refuse")
    public static let proposed = Phrase("menunggu petugas kedua", "waits for the second officer")
    public static let done = Phrase("dijalankan", "carried out")
    public static let refused = Phrase("ditolak", "refused")
    public static let reverse = Phrase("Uang ditarik kembali oleh bank", "The bank took the money back")
    public static let reverseNote = Phrase(
        "Hanya bila bank atau mitra menarik seluruh jumlah ini. Dibukukan dengan catatan lawan.",
        "Only where the bank or partner withdrew the whole sum. Booked by a counter-entry.")
    public static let take = Phrase("Catat uang yang sudah masuk", "Take in money that is here already")
    public static let takeIntro = Phrase(
        "Dari rekening koran atau laporan mitra. Bila cocok, tagihan langsung lunas; bila tidak, uangnya menunggu "
            + "di sini.",
        "From a bank statement or a partner’s report. What fits settles its invoice; what does not waits here.")
    public static let channel = Phrase("Rekening atau mitra", "Account or partner")
    public static let statement = Phrase("Rekening koran", "Bank statement")
    public static let partner = Phrase("Laporan mitra", "A partner’s report")
    public static let counter = Phrase("Loket", "Counter")
    public static let batch = Phrase("Tagihan kolektif", "Collective invoice")
    public static let paidOn = Phrase("Hari pembayaran", "Day of payment")
    public static let bill = Phrase("Nomor tagihan atau virtual account", "Invoice number or virtual account")
    public static let sameMoney = Phrase("Uang yang sama?", "The same money?")
    public static let otherMoney = Phrase(
        "Bukan, ini uang lain dengan jumlah yang sama.", "No, this is other money of the same amount.")
    public static let taken = Phrase("Uang sudah dicatat.", "The money has been taken in.")
    public static let refunds = Phrase("Pengembalian", "Refunds")
    public static let refundsIntro = Phrase(
        "Uang yang harus kembali ke pembayarnya: lewat jalan masuknya, atau dengan transfer.",
        "Money that goes back to its payers: the way it came, or by transfer.")
    public static let noRefunds = Phrase("Tidak ada pengembalian.", "There are no refunds.")
    public static let owed = Phrase("belum dikembalikan", "not yet given back")
    public static let ordered = Phrase("lewat daftar pembayaran", "by a payout list")
    public static let refundAccount = Phrase("Rekening tujuan", "The account it goes to")
    public static let refundAccountIntro = Phrase(
        "Uang dikirim lewat daftar pembayaran berikutnya, setelah bank memastikan nama rekening dan petugas lain "
            + "menyetujuinya.",
        "The money goes by the next payout list, once the bank has confirmed the account’s name and other officers "
            + "have approved.")
    public static let giveAccount = Phrase("Kirim ke rekening ini", "Send it to this account")
    public static let chooseAccount = Phrase("Beri rekening", "Name the account")
    public static let onList = Phrase("Di daftar", "On the list")
    public static let withoutOwner = Phrase(
        "Uang ini bukan untuk peserta yang dikenal: kembalikan ke pembayarnya dengan tangan, lalu tandai di sini.",
        "The money is for no member we know: give it back to its payer by hand, then mark it here.")
    public static let payerUnknown = Phrase("tidak disebut", "not named")
    public static let paid = Phrase("sudah dikembalikan", "given back")
    public static let dropped = Phrase("dibatalkan", "dropped")
    public static let bankReference = Phrase("Nomor transfer", "Reference of the transfer")
    public static let markPaid = Phrase("Tandai sudah kembali", "Mark as given back")
    public static let drop = Phrase("Batalkan", "Drop")
    public static let cancelInvoice = Phrase("Batalkan tagihan", "Withdraw the invoice")
    public static let cancelNote = Phrase(
        "Tagihan ini tidak bisa dibayar lagi. Uang yang telanjur masuk menunggu di penampungan.",
        "It can no longer be paid. Money that still comes in waits for a decision.")

    /// Why money waits.
    public static func word(_ reason: MisfitPayment.Reason) -> Phrase {
        switch reason {
        case .unknownBill: Phrase("tagihan tidak dikenal", "unknown invoice")
        case .tooLittle: Phrase("kurang bayar", "too little")
        case .tooMuch: Phrase("lebih bayar", "too much")
        case .duplicate: Phrase("terbayar dua kali", "paid twice")
        case .twoPayers: Phrase("dua pembayar", "two payers")
        case .late: Phrase("terlambat", "late")
        case .cancelled: Phrase("tagihan dibatalkan", "invoice withdrawn")
        }
    }

    /// Above which amount a second officer decides; the institution chose it.
    public static func limit(_ amount: Rupiah, _ language: Language) -> String {
        let sum = Wording.rupiah(amount)
        return Phrase(
            "Keputusan di atas \(sum) perlu petugas kedua (batas pilihan lembaga, bukan peraturan).",
            "A decision about more than \(sum) takes a second officer (the institution’s own limit, not the law’s)."
        ).text(language)
    }

    /// Who may mark a refund that somebody decided.
    public static func byOther(than decider: String, _ language: Language) -> String {
        Phrase(
            "Diputuskan oleh \(decider); petugas keuangan lain yang menandainya.",
            "Decided by \(decider); another finance officer marks it."
        ).text(language)
    }

    /// Two officers of one decision.
    public static func doers(
        proposed: String, decided: String, isRefused: Bool, _ language: Language
    ) -> String {
        let verb = isRefused ? Phrase("ditolak", "refused by") : Phrase("disetujui", "approved by")
        return Phrase(
            "diusulkan \(proposed), \(verb.indonesian) \(decided)",
            "proposed by \(proposed), \(verb.english) \(decided)"
        ).text(language)
    }

    /// What a part of a decision does.
    public static func sentence(_ part: Resolution.Part, invoice: String?, _ language: Language) -> String {
        let sum = Wording.rupiah(part.amount)
        return switch part {
        case .allocate:
            Phrase(
                "\(sum) untuk tagihan \(invoice ?? "–")", "\(sum) settles invoice \(invoice ?? "–")"
            ).text(language)
        case .refund: Phrase("\(sum) kembali ke pembayar", "\(sum) back to the payer").text(language)
        case .advance:
            Phrase("\(sum) disimpan untuk tagihan berikutnya", "\(sum) kept for the next invoice").text(language)
        }
    }
}
