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
    /// partner had told it alone; by virtual account, and in the file's order where several are for the same. The same
    /// file again has the same answers and no further effect; after a break it is
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
        var file = try PaymentDayFile(bytes, partner: partner, serviceNumber: known.serviceNumber)
        let places = try file.places()
        let complete = file
        var result = PaymentImport()
        var (lines, notices) = (places.prefix(batch), try complete.payments(at: places.prefix(batch)))
        while !notices.isEmpty {
            let taken = notices
            // The next ones are read while these are written.
            async let answers = acceptPayments(taken)
            let nextLines = places[lines.endIndex...].prefix(batch)
            let nextNotices = try complete.payments(at: nextLines)
            for ((notice, place), answer) in zip(zip(notices, lines), try await answers) {
                result.count(answer.outcome, notice, line: place.line)
            }
            progress(result.payments)
            (lines, notices) = (nextLines, nextNotices)
        }
        result.refusals.sort { $0.line < $1.line }
        return result
    }
}

extension PaymentDayFile {
    fileprivate func payments(at places: ArraySlice<Place>) throws(Failure) -> [PaymentNotice] {
        var notices: [PaymentNotice] = []
        notices.reserveCapacity(places.count)
        for place in places { notices.append(try payment(at: place)) }
        return notices
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
