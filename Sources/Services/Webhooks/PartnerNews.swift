// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Store

/// What a partner is told of its own worker: enough to act on, nothing of health, family or money beyond the invoice.
enum PartnerNews {
    /// Every kind there is, by its public name.
    enum Kind: String, CaseIterable {
        case enrolled = "member.enrolled"
        case paid = "invoice.paid"
        case coverChanged = "cover.changed"
        case claimDecided = "claim.decided"
        case payoutSent = "payout.sent"
    }

    case enrolled(kpj: String)
    case paid(ID<InvoiceRecord>, Rupiah, on: CalendarDay)
    case coverChanged([CoverStore.Period])
    /// - Parameter outcome: `approved` or `refused`.
    case claimDecided(number: String, outcome: String)
    case payoutSent(claim: String)

    var kind: Kind {
        switch self {
        case .enrolled: .enrolled
        case .paid: .paid
        case .coverChanged: .coverChanged
        case .claimDecided: .claimDecided
        case .payoutSent: .payoutSent
        }
    }

    /// The content as JSON, its keys in order.
    var content: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(document), as: UTF8.self)
        }
    }

    private var document: Content {
        switch self {
        case .enrolled(let kpj): Content(kpj: kpj)
        case .paid(let invoice, let amount, let day):
            Content(invoice: invoice.description, amount: amount.amount, paidOn: day.description)
        case .coverChanged(let periods):
            Content(
                periods: periods.map { period in
                    Content.Period(
                        programme: period.programme.rawValue, phase: period.phase.rawValue,
                        first: period.range.first.description, last: period.range.last.description)
                })
        case .claimDecided(let number, let outcome): Content(claim: number, outcome: outcome)
        case .payoutSent(let claim): Content(claim: claim)
        }
    }

    private struct Content: Encodable {
        struct Period: Encodable {
            let programme: String
            let phase: String
            let first: String
            let last: String
        }

        var kpj: String?
        var invoice: String?
        var amount: Int64?
        var paidOn: String?
        var periods: [Period]?
        var claim: String?
        var outcome: String?
    }
}

/// The kinds of events that partners may ask for, by their public names.
public enum PartnerEventKind {
    public static let all = PartnerNews.Kind.allCases.map(\.rawValue)
}
