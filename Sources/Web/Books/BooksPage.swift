// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Ledger
import Services
import Store
import Text
import Wire

/// The books: what stands on each account, and the newest entries.
struct BooksPage {
    private let view: BooksView
    private let query: LedgerQuery
    private let call: Call
    private let language: Language
    private let texts: BooksTexts
    private let words: FrameTexts

    init(_ view: BooksView, _ query: LedgerQuery, _ call: Call) {
        self.view = view
        self.query = query
        self.call = call
        language = call.language
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        let isAbout = query.reference != nil || query.invoice != nil
        let title = isAbout ? texts.about : texts.newest
        let aside: HTML = isAbout ? "<a href=\"/buku\">\(texts.all)</a>" : HTML()
        let content: HTML = """
            <h1>\(texts.title)</h1><p class="muted">\(texts.intro)</p>\
            <p><a href="/buku/hari">\(texts.days)</a></p>\(balances)\
            \(Box(title, aside: aside, entries(title).html))
            """
        return Page(call.frame(), title: texts.title, width: .wide, content)
    }

    /// A table for each group of accounts, through the day that was asked for.
    private var balances: HTML {
        let day = view.day.map(\.description) ?? ""
        var html = HTML()
        html.add(
            SearchForm(
                action: "/buku", submit: texts.showDay, Field.day("day", texts.asOf).value(day).html))
        var boxes = HTML()
        for group in AccountGroup.allCases {
            let name = texts.name(ofGroup: group.rawValue)
            boxes.add(Box(name, "\(balances(of: group, name))\(explanation(of: group))"))
        }
        html.add(Grid(wide: true, boxes))
        return html
    }

    /// Why the bank may stand at credit: money is paid out before partners' money comes in by the bank's statement.
    private func explanation(of group: AccountGroup) -> HTML {
        let isOverdrawn = view.balances.contains {
            $0.group == group && $0.account == "bank" && $0.amount < .zero
        }
        return isOverdrawn ? "<p class=\"muted\">\(texts.bankAtCredit)</p>" : HTML()
    }

    private func balances(of group: AccountGroup, _ name: String) -> DataTable {
        DataTable(
            name, hidesCaption: true,
            columns: [.init(texts.account), .init(texts.debit, numeric: true), .init(texts.credit, numeric: true)],
            rows: view.balances.filter { $0.group == group }.map { balance in
                let name = texts.name(ofAccount: balance.account)
                let link: HTML =
                    balance.account == "savings"
                    ? .text(name) : "<a href=\"/buku/rekening?account=\(balance.account)\">\(name)</a>"
                return [link, debit(balance.amount, balance.currency), credit(balance.amount, balance.currency)]
            })
    }

    private func entries(_ title: String) -> DataTable {
        DataTable(
            title, hidesCaption: true,
            columns: [
                .init(words.day), .init(texts.kind), .init(texts.postings), .init(texts.debit, numeric: true),
                .init(texts.credit, numeric: true), .init(texts.recorded),
            ],
            rows: view.entries.flatMap(rows), empty: texts.none)
    }

    /// One row a posting; the entry's own cells stand in the first.
    private func rows(_ line: JournalStore.Line) -> [[HTML]] {
        line.postings.enumerated().map { index, posting in
            let isFirst = index == 0
            return [
                isFirst ? .text(Wording.day(line.businessDay, language)) : HTML(),
                isFirst ? kind(line) : HTML(), account(posting), debit(posting.amount, posting.currency),
                credit(posting.amount, posting.currency),
                isFirst ? .text(Wording.moment(line.recordedAt, at: .wib, language)) : HTML(),
            ]
        }
    }

    /// What the entry is, leading to what it is about where that has a page.
    private func kind(_ line: JournalStore.Line) -> HTML {
        let name = texts.name(ofKind: line.kind.rawValue)
        switch line.kind {
        case .contributionReceived:
            guard let invoice = line.invoice else { return .text(name) }
            return "<a href=\"/tagihan/\(invoice)\">\(name)</a>"
        case .benefitPaid: return "<a href=\"/pembayaran/\(ID<PayoutRecord>(number: line.reference))\">\(name)</a>"
        case .moneyUnallocated:
            return "<a href=\"/penampungan/\(ID<UnallocatedRecord>(number: line.reference))\">\(name)</a>"
        case .cashCounted: return "<a href=\"/loket/\(ID<DrawerDayRecord>(number: line.reference))\">\(name)</a>"
        default: return .text(name)
        }
    }

    private func account(_ posting: JournalStore.Line.Posting) -> HTML {
        let name = texts.name(ofAccount: posting.account)
        guard let person = posting.person else { return .text(name) }
        return "<a href=\"/orang/\(person)\">\(name)</a>"
    }

    private func debit(_ amount: Int64, _ currency: Currency) -> HTML {
        amount > 0 ? .text(BooksWording.amount(amount, currency)) : HTML()
    }

    private func credit(_ amount: Int64, _ currency: Currency) -> HTML {
        amount < 0 ? .text(BooksWording.amount(-amount, currency)) : HTML()
    }
}

/// The way from a receipt or payout to its entries, for those who may read the books.
struct BooksLink: Part {
    private let address: String?
    private let texts: BooksTexts

    /// The entry of an invoice's receipt.
    init(invoice: ID<InvoiceRecord>, _ call: Call) {
        address = Operation.viewBooks.isOpen(to: call.actor) ? "/buku?invoice=\(invoice)" : nil
        texts = .texts(call.language)
    }

    /// The entry of a payout that reached its payee.
    init(payout: ID<PayoutRecord>, _ call: Call) {
        address = Operation.viewBooks.isOpen(to: call.actor) ? "/buku?reference=\(payout)" : nil
        texts = .texts(call.language)
    }

    func write(to html: inout HTML) {
        guard let address else { return }
        html.add("<p><a href=\"\(address)\">\(texts.inTheBooks)</a></p>")
    }
}
