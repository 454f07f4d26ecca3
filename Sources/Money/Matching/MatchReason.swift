// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One finding about one field, with its weight; the sum of all is the score.
public struct MatchReason: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        case amountExact
        case amountLessFee(Rupiah)
        /// By how much the line differs.
        case amountWithinRate(Rupiah)
        case amountLessUnknownFee(Rupiah)
        case amountDiffers(Rupiah)
        /// Days from payment to booking.
        case day(Int)
        case referenceWhole
        /// How many characters of how many stand there.
        case referenceCut(Int, of: Int)
        case referenceOther
        case nameWhole
        case nameCut
        case namePart(Int, of: Int)
        case nameOther
        case partnerNamed
        /// How many receipts add up to it.
        case sumExact(Int)
        case sumLessFees(Int, fees: Rupiah)
    }

    public let finding: Finding
    public let points: Int

    public init(_ finding: Finding, _ points: Int) {
        self.finding = finding
        self.points = points
    }
}
