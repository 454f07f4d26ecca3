// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Snap

/// Payment notifications made by chance, and damage done to them.
enum RandomPayment {
    static func request(_ dice: inout SeededDice) throws -> VAPaymentRequest {
        func digits(_ count: ClosedRange<Int>) -> String {
            let length = Int.random(in: count, using: &dice)
            return String((0..<length).map { _ in "0123456789".randomElement(using: &dice) ?? "0" })
        }
        let account = try #require(VirtualAccount(partnerServiceId: digits(1...8), customerNo: digits(1...20)))
        let names = ["Ningsih Rahayu", "Sri \"Uci\" Lestari", "Dewi\\Ayu", "Ñande é", "雪 🌏", "tab\there", "\u{1}"]
        func amount() -> SnapAmount { SnapAmount(Rupiah(Int64.random(in: 0...9_999_999_999_999_999, using: &dice))) }
        return VAPaymentRequest(
            account: account, name: dice.chance(80) ? names.randomElement(using: &dice) : nil,
            paymentRequestId: "PR-" + digits(1...30), paid: amount(), total: dice.chance(50) ? amount() : nil,
            trxId: dice.chance(50) ? "INV/\(digits(1...9))" : nil, referenceNo: dice.chance(50) ? digits(1...15) : nil,
            paidAt: dice.chance(70) ? Instant(seconds: Int64.random(in: 0...4_000_000_000, using: &dice)) : nil,
            isAdvice: dice.chance(20))
    }

    static func mutated(_ body: [UInt8], _ dice: inout SeededDice) -> [UInt8] {
        var body = body
        for _ in 0..<Int.random(in: 1...3, using: &dice) where !body.isEmpty {
            let at = Int.random(in: 0..<body.count, using: &dice)
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: body[at] = UInt8.random(in: .min ... .max, using: &dice)
            case 1: body.remove(at: at)
            case 2: body.insert("{}[]:,\"\\0a.".utf8.randomElement(using: &dice) ?? 0, at: at)
            case 3: body.removeLast(Int.random(in: 0...(body.count / 8), using: &dice))
            case 4: body[at] ^= 1 << UInt8.random(in: 0...7, using: &dice)
            default: body.insert(contentsOf: body[at..<min(body.count, at + 9)], at: at)
            }
        }
        return body
    }
}

/// The same notification for a general decoder.
struct ReferencePayment: Decodable {
    let partnerServiceId, customerNo, virtualAccountNo, paymentRequestId: String
    let virtualAccountName, trxId, referenceNo, trxDateTime, flagAdvise: String?
    let paidAmount: SnapAmount
    let totalAmount: SnapAmount?

    func matches(_ read: VAPaymentRequest) -> Bool {
        func given(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
        return read.account == VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo)
            && [read.account.number, read.account.printed].contains(virtualAccountNo)
            && read.paymentRequestId == paymentRequestId && read.name == given(virtualAccountName)
            && read.trxId == given(trxId) && read.referenceNo == given(referenceNo) && read.paid == paidAmount
            && read.total == totalAmount && read.paidAt == given(trxDateTime).flatMap { Instant($0) }
            && read.isAdvice == (flagAdvise == "Y")
    }
}
