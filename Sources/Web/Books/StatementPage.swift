// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Ledger
import Services
import Store
import Text

/// What moved on one account.
struct StatementPage {
    private let statement: StatementStore.Statement
    private let call: Call
    private let texts: BooksTexts
    private let words: FrameTexts

    init(_ statement: StatementStore.Statement, _ call: Call) {
        self.statement = statement
        self.call = call
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        let name = texts.name(ofAccount: statement.account.code)
        var content: HTML = "<h1>\(name)</h1>"
        content.add(
            SearchForm(
                action: "/buku/rekening", submit: texts.showDay,
                """
                \(HiddenField("account", statement.account.code))\
                \(Field.day("from", texts.from).value(statement.first.description))\
                \(Field.day("to", texts.to).value(statement.last.description))
                """))
        content.add(Box(texts.statement, lines.html))
        if statement.isCut { content.add(Notice(.care, texts.isCut)) }
        content.add("<p><a href=\"/buku\">\(texts.bookkeeping)</a></p>")
        return Page(call.frame(), title: name, width: .wide, content)
    }

    private var lines: DataTable {
        let language = call.language
        let opening: [HTML] = [
            .text(Wording.day(statement.first, language)), .text(texts.opening), HTML(), HTML(),
            amount(statement.opening),
        ]
        let closing: [HTML] = [
            .text(Wording.day(statement.last, language)), .text(texts.closing), HTML(), HTML(),
            amount(statement.closing),
        ]
        let moved: [[HTML]] = statement.lines.map { line in
            let name = texts.name(ofKind: line.kind.rawValue)
            let address = "/buku?reference=\(ID<EntryRecord>(number: line.reference))"
            return [
                .text(Wording.day(line.businessDay, language)), "<a href=\"\(address)\">\(name)</a>",
                line.amount > 0 ? amount(line.amount) : HTML(), line.amount < 0 ? amount(-line.amount) : HTML(),
                amount(line.balance),
            ]
        }
        return DataTable(
            texts.statement, hidesCaption: true,
            columns: [
                .init(words.day), .init(texts.kind), .init(texts.debit, numeric: true),
                .init(texts.credit, numeric: true), .init(texts.balanceAfter, numeric: true),
            ], rows: [opening] + moved + [closing])
    }

    private func amount(_ value: Int64) -> HTML { .text(BooksWording.amount(value, statement.account.currency)) }
}

/// Amounts of the books in words.
enum BooksWording {
    /// Whole rupiah, or an amount of another currency from its minor units.
    static func amount(_ value: Int64, _ currency: Currency) -> String {
        currency == .idr
            ? Wording.rupiah(Rupiah(value)) : "\(currency.rawValue) \(ForeignMoney(currency, minor: value).text)"
    }
}
