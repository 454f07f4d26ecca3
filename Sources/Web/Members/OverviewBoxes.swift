// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// What happened around a person's record: payments, claims, messages, looks.
struct OverviewBoxes {
    private let overview: MemberOverview
    private let reader: Actor
    private let words: ClaimWording
    private var language: Language { words.language }

    init(_ overview: MemberOverview, _ reader: Actor, _ language: Language) {
        self.overview = overview
        self.reader = reader
        words = ClaimWording(language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    /// Links to the sections of the page.
    var index: HTML {
        var sections = [("perlindungan", OverviewTexts.cover), ("kontrak", OverviewTexts.contracts)]
        if overview.payments != nil { sections.append(("pembayaran", OverviewTexts.payments)) }
        if overview.transfers != nil { sections.append(("manfaat", OverviewTexts.transfers)) }
        if overview.claims != nil { sections.append(("klaim", OverviewTexts.claims)) }
        if overview.messages != nil { sections.append(("pesan", OverviewTexts.messages)) }
        if overview.looks != nil { sections.append(("dilihat", OverviewTexts.looks)) }
        sections.append(("keluarga", OverviewTexts.family))
        let links: [HTML] = sections.map { "<a href=\"#\($0.0)\">\(text($0.1))</a> " }
        return "<nav class=\"card filters\" aria-label=\"\(text(OverviewTexts.sections))\"><p>\(links)</p></nav>"
    }

    var html: HTML {
        var html = HTML()
        if let payments = overview.payments {
            html.add(
                section(
                    "pembayaran", OverviewTexts.payments,
                    [OverviewTexts.when, OverviewTexts.invoice, OverviewTexts.amount],
                    payments.map { payment in
                        [
                            .text(words.moment(payment.paidAt)),
                            "<a href=\"/tagihan/\(payment.invoice)\">\(payment.invoiceNumber)</a>",
                            .text(Wording.rupiah(payment.amount)),
                        ]
                    }))
        }
        if let transfers = overview.transfers {
            html.add(
                section(
                    "manfaat", OverviewTexts.transfers,
                    [OverviewTexts.when, OverviewTexts.claim, OverviewTexts.state, OverviewTexts.amount],
                    transfers.map { transfer in
                        [
                            .text(words.moment(transfer.recordedAt)), claim(transfer.claim, transfer.claimNumber),
                            words.chip(transfer.state).html, .text(Wording.rupiah(transfer.amount)),
                        ]
                    }))
        }
        if let claims = overview.claims { html.add(claimSection(claims)) }
        if let messages = overview.messages { html.add(messageSection(messages)) }
        if let looks = overview.looks { html.add(lookSection(looks)) }
        return html
    }

    private func claim(_ id: ID<ClaimRecord>, _ number: String) -> HTML {
        "<a href=\"/klaim/\(id)\">\(number)</a>"
    }

    private func claimSection(_ claims: [ClaimLine]) -> HTML {
        section(
            "klaim", OverviewTexts.claims,
            [OverviewTexts.when, OverviewTexts.claim, OverviewTexts.benefit, OverviewTexts.state],
            claims.map { line in
                [
                    .text(words.day(line.day)), claim(line.claim.id, line.claim.number),
                    .text(words.title(line.claim.event)), words.chip(line.claim.state).html,
                ]
            })
    }

    private func messageSection(_ messages: [MemberOverview.Message]) -> HTML {
        section(
            "pesan", OverviewTexts.messages, [OverviewTexts.when, OverviewTexts.message, OverviewTexts.state],
            messages.map { message in
                let sent = message.sentAt.map {
                    OverviewTexts.sent.text(language, ["at": $0.description])
                }
                return [
                    .text(words.moment(message.recordedAt)), .text(message.text),
                    .text(sent ?? text(OverviewTexts.waiting)),
                ]
            })
    }

    private func lookSection(_ looks: [AuditLine]) -> HTML {
        let texts = LookTexts.texts(language)
        let rows: [[HTML]] = looks.map { line in
            let who =
                line.actor == reader.name
                ? texts.yourself : line.role.isEmpty ? texts.system : TermTexts.word(line.role, language)
            return [
                .text(words.moment(line.recordedAt)), .text(who),
                .text(OperationTexts.word(line.operation, language)),
            ]
        }
        return table("dilihat", OverviewTexts.looks, [texts.when, texts.who, texts.what], rows)
    }

    private func section(_ id: String, _ title: Phrase, _ columns: [Phrase], _ rows: [[HTML]]) -> HTML {
        table(id, title, columns.map(text), rows)
    }

    private func table(_ id: String, _ title: Phrase, _ columns: [String], _ rows: [[HTML]]) -> HTML {
        Box(
            text(title), id: id,
            DataTable(
                text(title), hidesCaption: true, columns: columns.map { DataTable.Column($0) }, rows: rows,
                empty: text(OverviewTexts.nothing)
            ).html
        ).html
    }
}
