// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// What became of the payments of a day file.
public struct PaymentImport: Sendable {
    /// A payment that was not taken, by its line in the file.
    public struct Refusal: Sendable {
        public let line: Int
        public let paymentRequest: String
        public let outcome: PaymentOutcome
    }

    public internal(set) var payments = 0
    /// How many had each outcome.
    public internal(set) var outcomes: [PaymentOutcome: Int] = [:]
    /// The first ones that are neither taken now nor paid before.
    public internal(set) var refusals: [Refusal] = []

    /// How many refusals are kept.
    public static let mostRefusals = 1_000
}

extension Door {
    /// Takes the payments of a partner's day file, many in a transaction, each judged, booked and audited as if the
    /// partner had told it alone. The same file again has the same answers and no further effect; after a break it is
    /// simply taken again.
    ///
    /// - Parameters:
    ///   - bytes: The whole file. It is read to its end before the first payment is taken: a file with a fault changes
    ///     nothing.
    ///   - batch: Payments that share a transaction.
    ///   - progress: Told how many payments have been worked off.
    /// - Throws: `absent` `unknown-partner`; `invalid` `payment-file-head`, `payment-file-line`.
    public func importPayments(
        _ bytes: [UInt8], of partner: String, batch: Int = 10_000,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> PaymentImport {
        let partners = try await database.read { try PartnerStore($0).all() }
        guard let known = partners.first(where: { $0.id == partner }) else {
            throw Failure(.absent, "payment-file-partner", field: "partner", details: ["partner": partner])
        }
        var rehearsal = try PaymentDayFile(bytes, partner: partner, serviceNumber: known.serviceNumber)
        while try rehearsal.next() != nil {}
        var file = try PaymentDayFile(bytes, partner: partner, serviceNumber: known.serviceNumber)
        var result = PaymentImport()
        var next = try file.nextBatch(batch)
        while !next.notices.isEmpty {
            let (notices, lines) = next
            // The next ones are read while these are written.
            async let answers = acceptPayments(notices)
            next = try file.nextBatch(batch)
            for ((notice, line), answer) in zip(zip(notices, lines), try await answers) {
                result.count(answer.outcome, notice, line: line)
            }
            progress(result.payments)
        }
        return result
    }
}

extension PaymentDayFile {
    fileprivate mutating func nextBatch(_ size: Int) throws(Failure) -> (notices: [PaymentNotice], lines: [Int]) {
        var notices: [PaymentNotice] = []
        var lines: [Int] = []
        while notices.count < size, let notice = try next() {
            notices.append(notice)
            lines.append(line)
        }
        return (notices, lines)
    }
}

extension PaymentImport {
    fileprivate mutating func count(_ outcome: PaymentOutcome, _ notice: PaymentNotice, line: Int) {
        payments += 1
        outcomes[outcome, default: 0] += 1
        guard outcome != .accepted, outcome != .paidBill, refusals.count < Self.mostRefusals else { return }
        refusals.append(Refusal(line: line, paymentRequest: notice.paymentRequest, outcome: outcome))
    }
}
