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
        "savings.view": Phrase("membuka tabungan JHT", "opened the savings"),
        "savings.closings": Phrase("membuka daftar penutupan tabungan", "opened the closings of savings"),
        "savings.close": Phrase("membukukan hasil pengembangan", "credited the returns on savings"),
        "savings.issue-statements": Phrase("menerbitkan laporan tahunan JHT", "issued yearly savings statements"),
    ]
}
