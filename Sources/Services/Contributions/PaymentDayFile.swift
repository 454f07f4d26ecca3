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
    /// The moment read last.
    private var latest: (text: ArraySlice<UInt8>, instant: Instant)?

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
            let account = try fields(text).customer.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 - 0x30) }
            places.append(Place(line: line, account: account, start: text.startIndex))
        }
        places.sort { $0.account != $1.account ? $0.account < $1.account : $0.line < $1.line }
        return places
    }

    /// The payments at places of this file.
    ///
    /// - Throws: nothing that `places` has not thrown before.
    func payments(at places: ArraySlice<Place>) throws(Failure) -> [PaymentNotice] {
        var reader = self
        var notices: [PaymentNotice] = []
        notices.reserveCapacity(places.count)
        for place in places {
            reader.position = place.start
            reader.line = place.line - 1
            notices.append(try reader.notice(reader.nextLine() ?? []))
        }
        return notices
    }

    /// The fields of a line, checked.
    private struct Fields {
        let request: ArraySlice<UInt8>
        let customer: ArraySlice<UInt8>
        let amount: Rupiah
        let paidAt: Instant
    }

    private mutating func notice(_ text: ArraySlice<UInt8>) throws(Failure) -> PaymentNotice {
        let fields = try fields(text)
        let request = Self.text(fields.request)
        return PaymentNotice(
            partner: partner, externalID: "file:" + request, body: Array(text),
            customerNumber: Self.text(fields.customer), paymentRequest: request, amount: fields.amount,
            paidAt: fields.paidAt, isLine: true)
    }

    private mutating func fields(_ text: ArraySlice<UInt8>) throws(Failure) -> Fields {
        guard let first = text.firstIndex(of: Self.comma),
            let second = text[(first + 1)...].firstIndex(of: Self.comma),
            let third = text[(second + 1)...].firstIndex(of: Self.comma),
            text[(third + 1)...].firstIndex(of: Self.comma) == nil
        else { throw fault(nil, text) }
        let (request, account) = (text[..<first], text[(first + 1)..<second])
        let (sum, moment) = (text[(second + 1)..<third], text[(third + 1)...])
        guard (1...100).contains(request.count) else { throw fault(.paymentRequest, request) }
        guard let customer = customerNumber(account) else { throw fault(.virtualAccount, account) }
        guard let amount = Self.amount(sum) else { throw fault(.amount, sum) }
        guard let paidAt = instant(moment) else { throw fault(.paidAt, moment) }
        return Fields(request: request, customer: customer, amount: amount, paidAt: paidAt)
    }

    /// Lines of the same second stand together in many files: their moment is read once.
    private mutating func instant(_ field: ArraySlice<UInt8>) -> Instant? {
        if let latest, latest.text.elementsEqual(field) { return latest.instant }
        guard let instant = Instant(Self.text(field)) else { return nil }
        latest = (field, instant)
        return instant
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

    private func customerNumber(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard field.starts(with: serviceNumber) else { return nil }
        let number = field.dropFirst(serviceNumber.count)
        guard (1...20).contains(number.count), number.allSatisfy(Self.isDigit) else { return nil }
        return number
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
