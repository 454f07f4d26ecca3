// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner's file of a day's payments: `payment_request,virtual_account,amount,paid_at` first, then a line for each.
///
/// The partner's own number of the payment, the virtual account number as it is typed at a bank, whole rupiah, and the
/// moment with its distance from UTC. No field holds a comma, so none stands in quotes.
struct PaymentDayFile {
    static let head = "payment_request,virtual_account,amount,paid_at"

    private enum Column: String {
        case paymentRequest = "payment_request"
        case virtualAccount = "virtual_account"
        case amount
        case paidAt = "paid_at"
    }

    private static let newline = UInt8(ascii: "\n")
    private static let comma = UInt8(ascii: ",")

    private let bytes: [UInt8]
    private let partner: String
    private let serviceNumber: [UInt8]
    private var position = 0
    /// The line read last, from 1.
    private(set) var line = 0

    /// - Throws: `invalid` `payment-file-head`.
    init(_ bytes: [UInt8], partner: String, serviceNumber: String) throws(Failure) {
        self.bytes = bytes
        self.partner = partner
        self.serviceNumber = Array(serviceNumber.utf8)
        let first = nextLine() ?? []
        guard first.elementsEqual(Self.head.utf8) else {
            let found = String(decoding: first.prefix(100), as: UTF8.self)
            throw Failure(.invalid, "payment-file-head", details: ["found": found, "expected": Self.head])
        }
    }

    /// Where a payment stands in the file.
    struct Place: Sendable {
        /// From 1.
        let line: Int
        /// Equal for equal virtual accounts, and in the order in which they were given out.
        fileprivate let account: UInt64
        fileprivate let start: Int
    }

    /// Reads the whole file: where its payments stand, by virtual account, and one after another where several are for
    /// the same. Accounts are given out in turn, so what belongs to neighbours lies close together in the database.
    ///
    /// - Throws: `invalid` `payment-file-line` naming line and column.
    mutating func places() throws(Failure) -> [Place] {
        var places: [Place] = []
        while let text = nextLine() {
            guard !text.isEmpty else { continue }
            let notice = try notice(text)
            let account = notice.customerNumber.utf8.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 - 0x30) }
            places.append(Place(line: line, account: account, start: text.startIndex))
        }
        return places.sorted { ($0.account, $0.line) < ($1.account, $1.line) }
    }

    /// The payment at a place of this file.
    ///
    /// - Throws: nothing that `places` has not thrown before.
    func payment(at place: Place) throws(Failure) -> PaymentNotice {
        var reader = self
        reader.position = place.start
        reader.line = place.line - 1
        return try reader.notice(reader.nextLine() ?? [])
    }

    private func notice(_ text: ArraySlice<UInt8>) throws(Failure) -> PaymentNotice {
        let fields = text.split(separator: Self.comma, omittingEmptySubsequences: false)
        guard fields.count == 4 else { throw fault(nil, text) }
        guard (1...100).contains(fields[0].count) else { throw fault(.paymentRequest, fields[0]) }
        guard let customer = customerNumber(fields[1]) else { throw fault(.virtualAccount, fields[1]) }
        guard let amount = Self.amount(fields[2]) else { throw fault(.amount, fields[2]) }
        guard let paidAt = Instant(Self.text(fields[3])) else { throw fault(.paidAt, fields[3]) }
        let request = Self.text(fields[0])
        return PaymentNotice(
            partner: partner, externalID: "file:" + request, body: Array(text), customerNumber: customer,
            paymentRequest: request, amount: amount, paidAt: paidAt)
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: Self.newline) ?? bytes.count
        var text = bytes[position..<end]
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        position = end + 1
        line += 1
        return text
    }

    private func customerNumber(_ field: ArraySlice<UInt8>) -> String? {
        guard field.starts(with: serviceNumber) else { return nil }
        let number = field.dropFirst(serviceNumber.count)
        guard (1...20).contains(number.count), number.allSatisfy(Self.isDigit) else { return nil }
        return Self.text(number)
    }

    private static func amount(_ field: ArraySlice<UInt8>) -> Rupiah? {
        guard (1...15).contains(field.count), field.allSatisfy(isDigit) else { return nil }
        let amount = field.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        return amount > 0 ? Rupiah(amount) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }

    private func fault(_ column: Column?, _ found: ArraySlice<UInt8>) -> Failure {
        Failure(
            .invalid, "payment-file-line", field: column?.rawValue,
            details: [
                "line": String(line), "column": column?.rawValue ?? Self.head,
                "found": String(decoding: found.prefix(100), as: UTF8.self),
            ])
    }
}
