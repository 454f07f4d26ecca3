// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// What tells one contribution from another of the same name: the kind of contract, for whom, where and when. Savings
/// are for no contract.
struct InvoicePurpose {
    let html: HTML

    init(_ invoice: InvoiceView, _ language: Language) {
        guard invoice.stage != .jht, let contract = invoice.contract else {
            html = HTML()
            return
        }
        let kind = TermTexts.title(contract.kind.rawValue, language)
        let country = contract.country.name(in: language)
        let days = DayRange(first: contract.firstDay, last: contract.lastDay).map { Wording.range($0, language) } ?? ""
        html = "<p>\(kind)<span class=\"muted line\">\(contract.employer), \(country) · \(days)</span></p>"
    }
}
