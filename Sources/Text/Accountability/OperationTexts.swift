// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What was done, in words, by the operation's name in the audit.
public enum OperationTexts {
    private static let phrases: [String: Phrase] = rulesAndPeople.merging(moneyAndClaims) { first, _ in first }

    /// Both languages of an operation; nil for a name that has none.
    public static func phrase(_ name: String) -> Phrase? { phrases[name] }

    /// `membuka catatan`, `opened the record`; an unknown name as readable words.
    public static func word(_ name: String, _ language: Language) -> String {
        phrases[name]?.text(language) ?? Wording.words(ofCode: name)
    }

    private static let rulesAndPeople: [String: Phrase] = [
        "quote.compute": Phrase("menghitung iuran", "priced a membership"),
        "benefit.compute": Phrase("menghitung manfaat", "computed a benefit"),
        "regulation.view": Phrase("membaca peraturan", "read the rules"),
        "regulation.drafts": Phrase("membuka rancangan aturan", "opened the drafts of rules"),
        "regulation.propose": Phrase("mengusulkan rancangan aturan", "proposed a draft of rules"),
        "regulation.decide": Phrase("memutus rancangan aturan", "decided on a draft of rules"),
        "card.public-keys": Phrase("mengambil kunci pemeriksa kartu", "fetched the keys that verify cards"),
        "session.open": Phrase("masuk", "signed in"),
        "session.refused": Phrase("gagal masuk", "failed to sign in"),
        "session.close": Phrase("keluar", "signed out"),
        "enrolment.submit": Phrase("mendaftar", "registered"),
        "enrolment.submit-for-worker": Phrase("mendaftarkan pekerja", "registered the worker"),
        "member.view": Phrase("membuka data", "opened the record"),
        "member.find": Phrase("mencari orang", "searched for people"),
        "cover.view": Phrase("memeriksa perlindungan", "asked about cover"),
        "card.view": Phrase("membuka kartu", "opened the card"),
        "card.revoke": Phrase("mencabut kartu", "revoked a card"),
        "contract.extend": Phrase(
            "memperpanjang atau mengubah kontrak", "extended or changed a contract, or asked its price"),
        "case.list": Phrase("membuka daftar kasus", "opened the desk's cases"),
        "case.resolve": Phrase("menyelesaikan kasus", "resolved a case"),
        "clearance.check": Phrase("memeriksa keberangkatan", "checked whether the worker may depart"),
        "journey.record": Phrase("mencatat perjalanan", "recorded an event of the journey"),
        "account.create": Phrase("memberi akun", "gave a sign-in"),
        "account.list": Phrase("membuka daftar akun", "opened the list of sign-ins"),
        "account.reset": Phrase("mengatur ulang akun", "reset a sign-in"),
        "account.close": Phrase("menutup akun", "closed a sign-in"),
    ]

    private static let moneyAndClaims: [String: Phrase] = [
        "invoice.view": Phrase("membuka tagihan", "opened an invoice"),
        "invoice.send": Phrase("mengirim cara bayar tagihan", "sent how to pay an invoice"),
        "invoice.reissue": Phrase("meminta tagihan baru", "asked for a new invoice"),
        "payment.accept": Phrase("menerima pembayaran iuran", "took a payment"),
        "payment.inquire": Phrase("bank menanyakan tagihan", "a bank asked about an invoice"),
        "partner.token": Phrase("mitra masuk", "a partner signed in"),
        "incident.report": Phrase("melaporkan kejadian", "reported an incident"),
        "document.attach": Phrase("menambahkan dokumen", "added a paper or photo"),
        "document.view": Phrase("membuka dokumen", "opened a paper or photo"),
        "claim.file": Phrase("mengajukan klaim", "filed a claim"),
        "claim.view": Phrase("membuka klaim", "opened a claim"),
        "claim.list": Phrase("membuka daftar klaim", "opened the list of claims"),
        "claim.advise": Phrase("menetapkan cacat", "stated the disability"),
        "claim.assess": Phrase("menilai klaim", "assessed a claim"),
        "claim.approve": Phrase("memutus klaim", "decided on a proposed decision"),
        "payout.view": Phrase("membuka pembayaran manfaat", "opened a payout"),
        "payout.list": Phrase("membuka daftar pembayaran", "opened the list of payouts"),
        "payout.retry": Phrase("mengirim ulang pembayaran", "sent a payout again"),
        "figures.view": Phrase("membuka angka", "opened the figures"),
        "target.set": Phrase("menetapkan sasaran", "set a target"),
        "audit.view": Phrase("membaca jejak", "read the audit"),
        "ledger.view": Phrase("membaca buku", "read the books"),
        "suspense.view": Phrase("membuka penampungan", "looked at waiting money"),
        "suspense.take": Phrase("mencatat uang yang masuk", "took in money"),
        "suspense.resolve": Phrase("memutuskan uang yang menunggu", "decided about waiting money"),
        "suspense.decide": Phrase("memeriksa keputusan rekan", "decided on a colleague’s decision about waiting money"),
        "suspense.reverse": Phrase("membatalkan uang yang masuk", "took back money that came in"),
        "suspense.apply-advances": Phrase("membayar tagihan dari uang simpanan", "settled invoices with kept money"),
        "refund.settle": Phrase("mencatat pengembalian uang", "recorded a refund"),
        "refund.cancel": Phrase("membatalkan pengembalian uang", "dropped a refund"),
        "invoice.cancel": Phrase("membatalkan tagihan", "withdrew an invoice"),
        "invoice.top-up": Phrase("meminta tagihan tabungan", "asked for an invoice for savings"),
        "batch.issue": Phrase("membuat tagihan kolektif", "made a collective invoice"),
        "batch.revise": Phrase("mengubah tagihan kolektif", "changed a collective invoice"),
        "batch.view": Phrase("membuka tagihan kolektif", "opened a collective invoice"),
        "batch.alarms": Phrase("membuka janji iuran", "looked at promises to pay"),
        "batch.raise-alarms": Phrase("memberi peringatan janji iuran", "raised alarms about promises to pay"),
        "drawer.view": Phrase("membuka laci kas", "looked at a drawer"),
        "drawer.open": Phrase("membuka laci", "opened a drawer"),
        "drawer.take": Phrase("menerima uang tunai", "took cash"),
        "drawer.count": Phrase("menghitung laci", "counted a drawer"),
        "drawer.close": Phrase("menutup laci", "closed a drawer"),
        "drawer.deposit": Phrase("menyetor uang tunai", "brought cash to the bank"),
        "receipt.view": Phrase("membuka kuitansi", "opened a receipt"),
        "receipt.check": Phrase("memeriksa kuitansi", "checked a receipt"),
    ]
}
