// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// Two sets of books about the same money, compared one by one and in sum.
struct Reconciliation: Sendable {
    struct Difference: Sendable, Encodable {
        /// `payment`, `refund`, `transfer` or `return`.
        let what: String
        /// The number both sides know it by.
        let number: String
        let bankRupiah: Int64
        let rantauRupiah: Int64
    }

    struct Sum: Sendable, Encodable {
        let count: Int
        let bankRupiah: Int64
        let rantauRupiah: Int64
    }

    private struct Report: Encodable {
        let payments: Sum
        let refunds: Sum
        let transfers: Sum
        let returns: Sum
        let differences: [Difference]
    }

    let payments: Sum
    let refunds: Sum
    let transfers: Sum
    let returns: Sum
    let differences: [Difference]

    /// - Parameter partner: Whose payments are compared.
    init(_ bank: BankSide, _ journal: [RantauJournal.Entry], partner: String) {
        var taken: [String: Rupiah] = [:]
        var givenBack: [String: Rupiah] = [:]
        var paid: [String: Rupiah] = [:]
        var returned: [String: Rupiah] = [:]
        for entry in journal {
            switch entry.kind {
            case "benefit-paid", "payout-settled": paid[entry.reference, default: .zero] += -Self.onBank(entry)
            case "payout-returned": returned[entry.reference, default: .zero] += Self.onBank(entry)
            default:
                guard entry.partner == partner, let number = entry.paymentRequest else { continue }
                let moved = Self.moved(entry) { $0 == "clearing" || Self.isChannelInRupiah($0) }
                // What was settled out of money that waited moved nothing between us and the partner.
                guard moved != .zero else { continue }
                if entry.kind == "refund-paid" {
                    givenBack[number, default: .zero] += -moved
                } else {
                    taken[number, default: .zero] += moved
                }
            }
        }
        var differences: [Difference] = []
        payments = Self.compare("payment", bank.payments, taken, &differences)
        refunds = Self.compare("refund", bank.refunds, givenBack, &differences)
        transfers = Self.compare("transfer", bank.transfers, paid, &differences)
        returns = Self.compare("return", bank.returns, returned, &differences)
        self.differences = differences
    }

    private static func onBank(_ entry: RantauJournal.Entry) -> Rupiah { moved(entry) { $0 == "bank" } }

    /// `channel:3`, but not `channel:3@TWD`, whose amounts are no rupiah.
    private static func isChannelInRupiah(_ account: String) -> Bool {
        account.hasPrefix("channel:") && !account.contains("@")
    }

    private static func moved(_ entry: RantauJournal.Entry, on isOurs: (String) -> Bool) -> Rupiah {
        entry.postings.filter { isOurs($0.account) }.map { Rupiah($0.amount) }.total()
    }

    private static func compare(
        _ what: String, _ bank: [String: Rupiah], _ rantau: [String: Rupiah], _ differences: inout [Difference]
    ) -> Sum {
        let numbers = Set(bank.keys).union(rantau.keys)
        for number in numbers.sorted() {
            let (ours, theirs) = (bank[number] ?? .zero, rantau[number] ?? .zero)
            guard ours != theirs else { continue }
            differences.append(
                Difference(what: what, number: number, bankRupiah: ours.amount, rantauRupiah: theirs.amount))
        }
        return Sum(
            count: numbers.count, bankRupiah: bank.values.map(\.self).total().amount,
            rantauRupiah: rantau.values.map(\.self).total().amount)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let report = Report(
                payments: payments, refunds: refunds, transfers: transfers, returns: returns, differences: differences)
            return String(decoding: try encoder.encode(report), as: UTF8.self)
        }
    }

    var text: String {
        let sums = [("payments", payments), ("refunds", refunds), ("transfers", transfers), ("returns", returns)]
        var lines = sums.map { name, sum in
            "\(name)\t\(sum.count)\tbank \(sum.bankRupiah)\tRantau \(sum.rantauRupiah)"
        }
        lines += differences.map {
            "DIFFERENCE \($0.what) \($0.number): bank \($0.bankRupiah), Rantau \($0.rantauRupiah)"
        }
        lines.append(
            differences.isEmpty ? "both books agree to the rupiah" : "\(differences.count) differences")
        return lines.joined(separator: "\n")
    }
}
