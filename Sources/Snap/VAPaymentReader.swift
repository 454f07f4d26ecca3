// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The one-pass reader behind `VAPaymentRequest`: written by hand because every notification of every bank passes
/// here, and a general decoder costs more than the rest of the request.
struct VAPaymentReader {
    private var cursor: JSONCursor
    private var seen: UInt32 = 0
    private var serviceId, customerNo, accountNo, name, trxId, requestId, dateTime, reference, advise: String?
    private var paid, total: SnapAmount?

    init(_ body: UnsafeRawBufferPointer) { cursor = JSONCursor(body) }

    mutating func read() throws(SnapRefusal) -> VAPaymentRequest {
        guard cursor.bytes.count <= VAPaymentRequest.longestBody else {
            throw SnapRefusal(.vaPayment, .badRequest, "longer than \(VAPaymentRequest.longestBody) bytes")
        }
        do throws(JSONCursor.Malformed) {
            try cursor.expect(UInt8(ascii: "{"))
        } catch { throw malformed }
        if !cursor.take(UInt8(ascii: "}")) {
            repeat { try member() } while cursor.take(UInt8(ascii: ","))
            guard cursor.take(UInt8(ascii: "}")) else { throw malformed }
        }
        guard cursor.isAtEnd() else { throw malformed }
        return try assembled()
    }

    private var malformed: SnapRefusal { SnapRefusal(.vaPayment, .badRequest) }

    private mutating func member() throws(SnapRefusal) {
        let known: VAPaymentField?
        let isNull: Bool
        do throws(JSONCursor.Malformed) {
            let key = try cursor.text()
            known = field(named: key)
            try cursor.expect(UInt8(ascii: ":"))
            if known == nil {
                try cursor.skipValue()
                return
            }
            isNull = try cursor.takeNull()
        } catch { throw malformed }
        guard let known else { return }
        guard seen & 1 << UInt32(known.rawValue) == 0 else {
            throw SnapRefusal(.vaPayment, .badRequest, "\(known.name) stands twice")
        }
        seen |= 1 << UInt32(known.rawValue)
        if !isNull { try value(of: known) }
    }

    private func field(named key: JSONCursor.Text) -> VAPaymentField? {
        guard !key.isEscaped else {
            let name = JSONText.string(key, in: cursor.bytes)
            return VAPaymentField.allCases.first { "\($0.name)" == name }
        }
        let bytes = cursor.bytes[key.range]
        return VAPaymentField.allCases.first { field in
            field.name.utf8CodeUnitCount == bytes.count && field.name.withUTF8Buffer { $0.elementsEqual(bytes) }
        }
    }

    private mutating func value(of field: VAPaymentField) throws(SnapRefusal) {
        switch field {
        case .partnerServiceId: serviceId = try text(field)
        case .customerNo: customerNo = try text(field)
        case .virtualAccountNo: accountNo = try text(field)
        case .virtualAccountName: name = try text(field)
        case .trxId: trxId = try text(field)
        case .paymentRequestId: requestId = try text(field)
        case .trxDateTime: dateTime = try text(field)
        case .referenceNo: reference = try text(field)
        case .flagAdvise: advise = try text(field)
        case .paidAmount: paid = try amount(field)
        case .totalAmount: total = try amount(field)
        }
    }

    /// A text of at most the field's length in characters of ASCII or bytes of UTF-8; empty counts as not given.
    private mutating func text(_ field: VAPaymentField) throws(SnapRefusal) -> String? {
        cursor.skipGap()
        guard cursor.at < cursor.bytes.count, cursor.bytes[cursor.at] == UInt8(ascii: "\"") else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "\(field.name)")
        }
        let found: JSONCursor.Text
        do throws(JSONCursor.Malformed) { found = try cursor.text() } catch { throw malformed }
        guard let text = JSONText.string(found, in: cursor.bytes), text.utf8.count <= field.longest else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "\(field.name)")
        }
        return text.isEmpty ? nil : text
    }

    private mutating func amount(_ field: VAPaymentField) throws(SnapRefusal) -> SnapAmount {
        guard cursor.take(UInt8(ascii: "{")) else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "\(field.name)")
        }
        var value, currency: JSONCursor.Text?
        var isTwice = false
        do throws(JSONCursor.Malformed) {
            if !cursor.take(UInt8(ascii: "}")) {
                repeat {
                    let key = try cursor.text()
                    try cursor.expect(UInt8(ascii: ":"))
                    if matches(key, "value"), nextIsText() {
                        isTwice = isTwice || value != nil
                        value = try cursor.text()
                    } else if matches(key, "currency"), nextIsText() {
                        isTwice = isTwice || currency != nil
                        currency = try cursor.text()
                    } else {
                        try cursor.skipValue(depth: 1)
                    }
                } while cursor.take(UInt8(ascii: ","))
                try cursor.expect(UInt8(ascii: "}"))
            }
        } catch { throw malformed }
        guard !isTwice, let value, let currency else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "\(field.name)")
        }
        guard matches(currency, "IDR"), let rupiah = SnapAmount.rupiah(value: cursor.bytes[value.range]) else {
            throw SnapRefusal(.vaPayment, .invalidAmount, "\(field.name) is not whole rupiah such as 10000.00 IDR")
        }
        return SnapAmount(rupiah)
    }

    private mutating func nextIsText() -> Bool {
        cursor.skipGap()
        return cursor.at < cursor.bytes.count && cursor.bytes[cursor.at] == UInt8(ascii: "\"")
    }

    private func matches(_ text: JSONCursor.Text, _ word: StaticString) -> Bool {
        guard !text.isEscaped else { return JSONText.string(text, in: cursor.bytes) == "\(word)" }
        return text.range.count == word.utf8CodeUnitCount
            && word.withUTF8Buffer { $0.elementsEqual(cursor.bytes[text.range]) }
    }

    private func assembled() throws(SnapRefusal) -> VAPaymentRequest {
        guard let serviceId else { throw missing(.partnerServiceId) }
        guard let customerNo else { throw missing(.customerNo) }
        guard let accountNo else { throw missing(.virtualAccountNo) }
        guard let requestId else { throw missing(.paymentRequestId) }
        guard let paid else { throw missing(.paidAmount) }
        guard let account = VirtualAccount(partnerServiceId: serviceId, customerNo: customerNo) else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "partnerServiceId and customerNo are digits")
        }
        // A peer that leaves the padding out of the service number leaves it out of the account number too.
        guard accountNo == account.number || accountNo == account.printed else {
            throw SnapRefusal(.vaPayment, .invalidFieldFormat, "virtualAccountNo is partnerServiceId + customerNo")
        }
        var paidAt: Instant?
        if let dateTime {
            guard let instant = Instant(dateTime) else { throw malformedField(.trxDateTime) }
            paidAt = instant
        }
        guard advise == nil || advise == "Y" || advise == "N" else { throw malformedField(.flagAdvise) }
        return VAPaymentRequest(
            account: account, name: name, paymentRequestId: requestId, paid: paid, total: total, trxId: trxId,
            referenceNo: reference, paidAt: paidAt, isAdvice: advise == "Y")
    }

    private func missing(_ field: VAPaymentField) -> SnapRefusal {
        SnapRefusal(.vaPayment, .invalidMandatoryField, "\(field.name)")
    }

    private func malformedField(_ field: VAPaymentField) -> SnapRefusal {
        SnapRefusal(.vaPayment, .invalidFieldFormat, "\(field.name)")
    }
}
