// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Regulation
import Services
import Text
import Wire

extension InvoiceAnswer {
    init(_ invoice: InvoiceView) {
        self.init(
            id: invoice.id, number: invoice.number, stage: invoice.stage.rawValue, months: invoice.months,
            amount: invoice.amount, virtualAccount: invoice.virtualAccount.number, expiresAt: invoice.expiresAt,
            state: invoice.state.rawValue, settledOn: invoice.settledOn,
            lines: invoice.lines.map { line in
                InvoiceLine(
                    code: line.code, amount: line.amount, months: line.months, article: line.citation.description,
                    status: line.verification.rawValue)
            })
    }
}
