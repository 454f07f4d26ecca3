// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Protection
import Services
import Text

/// What a worker needs to do now: pay, extend, or nothing.
struct HomeTasks: Part {
    /// From so many days before its end a contract asks whether it is extended.
    private static let noticeDays = 90
    private static let suggestedMonths = 12

    private let unpaid: [InvoiceView]
    private let ending: (day: CalendarDay, price: Rupiah, month: Rupiah)?
    /// Whether there is no cover, now or later.
    private let isUncovered: Bool
    private let isAbroad: Bool
    private let language: Language
    private let texts: HomeTexts

    init(_ member: MemberView, tariff: ContributionTariff, today: CalendarDay, _ language: Language) throws {
        unpaid = member.invoices.filter { ![.settled, .cancelled].contains($0.state) && $0.replacement == nil }
            .reversed()
        self.language = language
        texts = .texts(language)
        isUncovered = member.cover.timeline.periods.allSatisfy { $0.range.last < today }
        isAbroad = member.placements.last?.isAbroad ?? false
        guard let placement = member.placements.last, placement.isAbroad, let last = placement.lastContractDay,
            (0...Self.noticeDays).contains(today.days(to: last))
        else {
            ending = nil
            return
        }
        let quote = try tariff.quote(QuoteRequest(route: .extension, months: Self.suggestedMonths, on: today))
        ending = (last, quote.total, Rupiah(quote.total.amount / Int64(Self.suggestedMonths)))
    }

    func write(to html: inout HTML) {
        var content = HTML()
        for invoice in unpaid { content.add(task(invoice)) }
        if let ending {
            content.add("<p>\(texts.contractEnds(ending.day))</p>")
            content.add("<p>\(texts.extensionPrice(ending.price, Self.suggestedMonths, ending.month))</p>")
            content.add(
                ButtonRow(
                    """
                    \(ButtonLink(texts.extend, href: "/perpanjang"))\
                    \(ButtonLink(texts.comingHome, href: "/perjalanan", .quiet))
                    """))
        }
        if content.isEmpty { content.add(isUncovered ? uncovered : "<p>\(texts.nothing)</p>") }
        html.add(Box(texts.toDo, content))
    }

    /// Nothing to pay and no cover: where to go on.
    private var uncovered: HTML {
        let help = ButtonLink(ContactTexts.title.text(language), href: "/bantuan", .quiet)
        let extend = ButtonLink(texts.extend, href: "/perpanjang")
        return "<p>\(texts.uncovered)</p>\(ButtonRow(isAbroad ? "\(extend)\(help)" : "\(help)"))"
    }

    private func task(_ invoice: InvoiceView) -> HTML {
        let invoices = InvoiceTexts.texts(language)
        let title = invoices.title(of: invoice.stage)
        let purpose = InvoicePurpose(invoice, language).html
        guard invoice.state == .open else {
            return """
                <p>\(texts.payText(invoice.amount, title)) \(invoices.chip(.expired))</p>\(purpose)\
                <p>\(invoices.expiredText)</p>\
                \(ButtonRow("\(ButtonLink(invoices.reissue, href: "/tagihan/\(invoice.id)"))"))
                """
        }
        let until = invoices.until(Wording.moment(invoice.expiresAt, at: .wib, language))
        return """
            <p><b>\(texts.payText(invoice.amount, title))</b><span class="muted line">VA \
            <span class="figure">\(invoice.virtualAccount.grouped)</span> · \(until)</span></p>\(purpose)\
            \(ButtonRow("\(ButtonLink(texts.pay, href: "/tagihan/\(invoice.id)"))"))
            """
    }
}
