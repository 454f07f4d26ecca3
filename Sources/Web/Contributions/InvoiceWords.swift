// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Money
import Placement
import Services
import Text

extension InvoiceTexts {
    /// What an invoice is for.
    func title(of stage: SettledContribution.Stage) -> String {
        switch stage {
        case .before: before
        case .duringAfter: duringAfter
        case .extension: extending
        case .jht: jht
        }
    }

    /// What is asked for: the amount, or its bounds where the payer chooses.
    static func amount(of invoice: InvoiceView) -> String {
        guard let range = invoice.range else { return Wording.rupiah(invoice.amount) }
        return "\(Wording.rupiah(range.lowerBound)) – \(Wording.rupiah(range.upperBound))"
    }

    /// How an invoice stands.
    func chip(_ state: InvoiceView.State) -> Chip {
        switch state {
        case .open: Chip(.care, open)
        case .settled: Chip(.good, settled)
        case .expired: Chip(.bad, expired)
        case .cancelled: Chip(.plain, cancelled)
        }
    }

    /// What paying an invoice does for cover.
    func effect(of stage: SettledContribution.Stage) -> [String] {
        switch stage {
        case .before: [coverFromPayment]
        case .duringAfter: [coverFromDeparture, coverBegins]
        case .extension: []
        case .jht: [savingsNote]
        }
    }
}

extension VirtualAccount {
    /// The number in groups of four, as people read it aloud.
    var grouped: String {
        var groups: [Substring] = []
        var rest = number[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}
