// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a partner keeps of each payment from a day on by contract.
public struct SettlementFeeRecord: WireRecord {
    public let partner: String
    /// The first day of payments that it holds for; missing where nobody has said a fee.
    public let firstDay: CalendarDay?
    /// Missing where nobody has said.
    public let fee: Rupiah?

    public init(partner: String, firstDay: CalendarDay?, fee: Rupiah?) {
        self.partner = partner
        self.firstDay = firstDay
        self.fee = fee
    }

    public static let shape = Shape<SettlementFeeRecord>(
        SettlementFeeRecord.init, WireField("partner", \.partner, .text(1...60)),
        WireField("firstDay", \.firstDay, .optional(.day)),
        WireField("fee", \.fee, .optional(.rupiah(0...10_000_000))))
}

/// What all partners keep.
public struct SettlementFeeListRecord: WireRecord {
    public let fees: [SettlementFeeRecord]

    public init(fees: [SettlementFeeRecord]) { self.fees = fees }

    public static let shape = Shape<SettlementFeeListRecord>(
        SettlementFeeListRecord.init, WireField("fees", \.fees, .list(of: .record(), 0...1_000)))
}

/// Says what a partner keeps of each payment.
public struct SettlementFeeRequest: WireRecord {
    public let partner: String
    /// The first day of payments that it holds for.
    public let firstDay: CalendarDay
    public let fee: Rupiah

    public init(partner: String, firstDay: CalendarDay, fee: Rupiah) {
        self.partner = partner
        self.firstDay = firstDay
        self.fee = fee
    }

    public static let shape = Shape<SettlementFeeRequest>(
        SettlementFeeRequest.init, WireField("partner", \.partner, .text(1...60)),
        WireField("firstDay", \.firstDay, .day),
        WireField("fee", \.fee, .rupiah(0...10_000_000)))
}
