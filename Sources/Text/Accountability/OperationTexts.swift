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
        "partner.list": Phrase("membuka daftar mitra", "opened the list of partners"),
        "partner.manage": Phrase("mengatur mitra", "changed a partner"),
        "partner.account": Phrase("mitra mengatur nomor bayar", "a partner opened or closed a virtual account"),
        "abroad.rate": Phrase("mitra memberi tahu kurs", "a partner told an exchange rate"),
        "abroad.quote": Phrase("mitra meminta harga dalam mata uang setempat", "a partner asked a price abroad"),
        "abroad.accept": Phrase("menerima pembayaran dari luar negeri", "took a payment from abroad"),
        "abroad.list": Phrase("membuka pembayaran dari luar negeri", "opened payments from abroad"),
        "abroad.settle": Phrase("mencatat setoran mitra luar negeri", "took a settlement file from abroad"),
        "ledger.close-day": Phrase("menutup hari buku", "closed a day of the books"),
        "ledger.import": Phrase("memuat buku dari instalasi lain", "took in the books of another installation"),
        "ledger.seal": Phrase("menyegel catatan buku", "sealed entries of the books"),
        "reconciliation.view": Phrase("membuka rekonsiliasi", "opened the reconciliation"),
        "reconciliation.import": Phrase("memasukkan rekening koran", "took in a bank's statement"),
        "reconciliation.decide": Phrase("memutus mutasi rekening", "decided on a bank line"),
        "reconciliation.bank": Phrase("menyimpan format bank", "kept how a bank writes its files"),
        "payout-list.lock": Phrase("mengunci daftar pembayaran", "locked the payout list"),
        "payout-list.send-back": Phrase("mengembalikan daftar pembayaran", "sent the payout list back"),
        "payout-list.close": Phrase("menutup daftar pembayaran", "closed the payout list"),
        "payout-line.sent": Phrase("mengirim satu baris daftar", "gave a line of a list to the bank"),
        "payout-line.taken-back": Phrase("mengirim ulang satu baris daftar", "gave a line to the bank anew"),
        "payout-line.unknown": Phrase("menanyakan satu baris daftar", "asked for the status of a line"),
        "payout-line.settled": Phrase("mencatat uang sampai", "recorded that money arrived"),
        "payout-line.failed": Phrase("mencatat pembayaran gagal", "recorded that a payment failed"),
        "payout-line.returned": Phrase("mencatat uang kembali", "recorded that money came back"),
        "payout-list.view": Phrase("membuka daftar pembayaran", "opened payout lists"),
        "payout-list.prepare": Phrase("menyiapkan daftar pembayaran", "prepared a payout list"),
        "payout-list.approve": Phrase("menyetujui daftar pembayaran", "decided on a payout list"),
        "payout-list.authorise": Phrase("mengesahkan daftar pembayaran", "authorised a payout list"),
        "payout-list.release": Phrase("melepas daftar pembayaran", "released a payout list"),
        "payout-list.settle": Phrase("membukukan jawaban bank", "settled payouts by a file of the bank"),
        "payout-list.decide-hit": Phrase("memutus kemiripan nama", "decided on a likeness to the sanctions list"),
        "payout.change-account": Phrase("mengganti rekening penerima", "changed the account of a payment"),
        "payout.answer": Phrase("menjawab apakah uang sampai", "said whether money arrived"),
        "payout.resolve-case": Phrase("menyelesaikan kasus uang tidak sampai", "ended a case of missing money"),
        "savings.view": Phrase("membuka tabungan JHT", "opened the savings"),
        "savings.closings": Phrase("membuka daftar penutupan tabungan", "opened the closings of savings"),
        "savings.close": Phrase("membukukan hasil pengembangan", "credited the returns on savings"),
        "savings.issue-statements": Phrase("menerbitkan laporan tahunan JHT", "issued yearly savings statements"),
    ]
}
