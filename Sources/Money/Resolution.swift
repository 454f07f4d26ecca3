// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What is to be done with money that waits, or with a part of it.
public struct Resolution: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        /// Settles an invoice with exactly what it still asks for.
        case allocate(Rupiah, to: ID<InvoiceRecord>)
        /// Given back to whoever paid.
        case refund(Rupiah)
        /// Kept for a person's next invoice.
        case advance(Rupiah, for: ID<PersonRecord>)

        public var amount: Rupiah {
            switch self {
            case .allocate(let amount, _), .refund(let amount), .advance(let amount, _): amount
            }
        }
    }

    public let parts: [Part]

    public init(_ parts: [Part]) { self.parts = parts }

    public var amount: Rupiah { parts.map(\.amount).total() }

    /// An invoice that could be meant.
    public struct Candidate: Sendable, Hashable {
        public let invoice: ID<InvoiceRecord>
        /// What it still asks for.
        public let missing: Rupiah

        public init(_ invoice: ID<InvoiceRecord>, missing: Rupiah) {
            self.invoice = invoice
            self.missing = missing
        }
    }

    /// What a person would expect, the likeliest first. Each proposal disposes of all that waits.
    ///
    /// More than asked counts towards the next contribution (PP 44/2015 art. 23(3), a rule for domestic workers; none
    /// for migrant workers is known), what was paid twice or for a withdrawn invoice goes back.
    ///
    /// - Parameters:
    ///   - rest: what waits, above zero.
    ///   - person: whose invoice it came for, where that is known.
    ///   - candidates: unpaid invoices that could be meant, the likeliest first.
    public static func proposals(
        for reason: MisfitPayment.Reason, rest: Rupiah, person: ID<PersonRecord>?, candidates: [Candidate]
    ) -> [Resolution] {
        let keep = person.map { Resolution([.advance(rest, for: $0)]) }
        let back = Resolution([.refund(rest)])
        var found = candidates.filter { $0.missing == rest }.map { Resolution([.allocate(rest, to: $0.invoice)]) }
        for candidate in candidates where candidate.missing < rest && candidate.missing > .zero {
            let more = rest - candidate.missing
            let first = Part.allocate(candidate.missing, to: candidate.invoice)
            if let person { found.append(Resolution([first, .advance(more, for: person)])) }
            found.append(Resolution([first, .refund(more)]))
        }
        switch reason {
        case .tooMuch, .tooLittle: return found + [keep, back].compactMap { $0 }
        case .unknownBill, .duplicate, .twoPayers, .late, .cancelled: return found + [back, keep].compactMap { $0 }
        }
    }
}
