// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a partner keeps of each payment by contract.
public struct SettlementFeeRecord: WireRecord {
    public let partner: String
    /// Missing where nobody has said.
    public let fee: Rupiah?

    public init(partner: String, fee: Rupiah?) {
        self.partner = partner
        self.fee = fee
    }

    public static let shape = Shape<SettlementFeeRecord>(
        SettlementFeeRecord.init, WireField("partner", \.partner, .text(1...60)),
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
    public let fee: Rupiah

    public init(partner: String, fee: Rupiah) {
        self.partner = partner
        self.fee = fee
    }

    public static let shape = Shape<SettlementFeeRequest>(
        SettlementFeeRequest.init, WireField("partner", \.partner, .text(1...60)),
        WireField("fee", \.fee, .rupiah(0...10_000_000)))
}
