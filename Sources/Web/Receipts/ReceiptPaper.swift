// SPDX-License-Identifier: Apache-2.0
import Documents
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Text

/// A receipt as a PDF file.
struct ReceiptPaper {
    private let view: ReceiptView
    private let call: Call
    private var language: Language { call.language }

    init(_ view: ReceiptView, _ call: Call) {
        self.view = view
        self.call = call
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var response: Response {
        get throws {
            var response = Response(bytes: try paper.pdf(), type: "application/pdf")
            let name = view.receipt.slip ?? view.receipt.invoiceNumber
            response.headers[.contentDisposition] = "attachment; filename=\"\(name).pdf\""
            return response
        }
    }

    private var paper: Paper {
        get throws {
            let receipt = view.receipt
            var facts = [
                Paper.Fact(text(ReceiptTexts.day), Wording.moment(receipt.paidAt, at: .wib, language)),
                Paper.Fact(
                    text(ReceiptTexts.invoice),
                    "\(receipt.invoiceNumber), \(InvoiceTexts.texts(language).title(of: receipt.stage))"),
                Paper.Fact(text(ReceiptTexts.member), receipt.name),
            ]
            if let payer = receipt.payer, !payer.isEmpty { facts.append(.init(text(ReceiptTexts.from), payer)) }
            let address = call.site.door.settings.publicURL + view.checkPath
            return Paper(
                title: text(ReceiptTexts.title), reference: receipt.slip ?? receipt.id.description,
                language: language, madeAt: receipt.paidAt,
                blocks: [
                    .figure(label: text(ReceiptTexts.received), value: Wording.rupiah(receipt.amount)),
                    .paragraph(text(receipt.settledDay == nil ? ReceiptTexts.partial : ReceiptTexts.settled)),
                    .facts(facts), .code(try QRCode(address, correction: .low), caption: text(ReceiptTexts.scan)),
                    .note(address),
                ])
        }
    }
}
