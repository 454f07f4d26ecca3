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
    /// Payments that share a transaction where nothing else is said, and at most. A power of two: lists of look-ups
    /// are as long, and what the partner's own numbers touch, in no order, is written once for all of them.
    public static let usualBatch = 16_384
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
        _ bytes: [UInt8], of partner: String, batch: Int = PaymentImport.usualBatch,
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
        let written = WrittenPayments()
        var next = try await readAhead(places.prefix(batch), of: complete, after: written)
        while !next.places.isEmpty {
            let current = next
            // The next ones are read while these are written.
            async let taken = takePayments { current.ahead }
            next = try await readAhead(places[current.end...].prefix(batch), of: complete, after: written)
            for (index, answer) in try await taken.enumerated() {
                result.count(answer.outcome, current.ahead.notices[index], line: current.places[index].line)
            }
            progress(result.payments)
        }
        result.refusals.sort { $0.line < $1.line }
        return result
    }

    /// Reads the payments of some lines and what deciding about them will ask for, where that can be told to count.
    ///
    /// They go in the file's order, in which a partner's own numbers mostly grow: the look-up by them is wider than all
    /// else that a payment touches, and is gone through once for all of them.
    private func readAhead(
        _ next: ArraySlice<PaymentDayFile.Place>, of file: PaymentDayFile, after written: WrittenPayments
    ) async throws -> PaymentLines {
        let places = next.sorted { $0.line < $1.line }
        let notices = try file.payments(at: places[...])
        let reading = places.isEmpty ? nil : await readAhead(notices)
        return PaymentLines(
            places: places, ahead: PaymentsAhead(notices, reading: reading, after: written), end: next.endIndex)
    }
}

/// Payments of a day file that share a transaction.
private struct PaymentLines: Sendable {
    let places: [PaymentDayFile.Place]
    /// In the order of the places.
    let ahead: PaymentsAhead
    /// Where the next ones begin among all places.
    let end: Int
}

extension PaymentImport {
    fileprivate mutating func count(_ outcome: PaymentOutcome, _ notice: PaymentNotice, line: Int) {
        payments += 1
        outcomes[outcome, default: 0] += 1
        guard outcome != .accepted, outcome != .paidBill, refusals.count < Self.mostRefusals else { return }
        refusals.append(Refusal(line: line, paymentRequest: notice.paymentRequest, outcome: outcome))
    }
}
