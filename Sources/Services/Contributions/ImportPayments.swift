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
    /// Payments that share a transaction where nothing else is said. A power of two: lists of look-ups are as long.
    public static let usualBatch = 8_192
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
        var next = try await readAhead(places.prefix(batch), of: complete)
        var before: PaymentsAhead.Before?
        while !next.notices.isEmpty {
            var current = next
            current.ahead.before = before
            let (notices, ahead) = (current.notices, current.ahead)
            // The next ones are read while these are written.
            async let written = takePayments(notices) { try ahead.facts(in: $0, on: $1) }
            next = try await readAhead(places[current.places.endIndex...].prefix(batch), of: complete)
            let taken = try await written
            for (index, place) in current.places.enumerated() {
                result.count(taken.answers[index].outcome, notices[index], line: place.line)
            }
            before = PaymentsAhead.Before(current.requests, taken)
            progress(result.payments)
        }
        result.refusals.sort { $0.line < $1.line }
        return result
    }

    /// Reads the payments of some lines and what deciding about them will ask for, where that can be told to count.
    private func readAhead(
        _ places: ArraySlice<PaymentDayFile.Place>, of file: PaymentDayFile
    ) async throws -> PaymentLines {
        guard !places.isEmpty, let turn = database.lastTurn else {
            let notices = try file.payments(at: places)
            return PaymentLines(places, notices, PaymentsAhead(notices: notices))
        }
        let day = clock.now().jakartaDay
        return try await database.read { transaction in
            let notices = try file.payments(at: places)
            let facts = try PaymentFacts(notices, in: transaction, on: day)
            let reading = PaymentsAhead.Reading(facts: facts, turn: turn)
            return PaymentLines(places, notices, PaymentsAhead(notices: notices, reading: reading))
        }
    }
}

/// Payments of a day file that share a transaction.
private struct PaymentLines: Sendable {
    let places: ArraySlice<PaymentDayFile.Place>
    let notices: [PaymentNotice]
    let requests: Set<String>
    var ahead: PaymentsAhead

    init(_ places: ArraySlice<PaymentDayFile.Place>, _ notices: [PaymentNotice], _ ahead: PaymentsAhead) {
        self.places = places
        self.notices = notices
        self.ahead = ahead
        requests = Set(notices.map(\.paymentRequest))
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
