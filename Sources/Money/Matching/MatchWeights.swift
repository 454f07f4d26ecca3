// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How much each finding speaks for or against a match, in tenths of a bit: log2 of how much more often it is seen
/// between a line and its own receipt than between a line and another's (Fellegi and Sunter).
///
/// The weights are set, not learned. A name alone never books money: the greatest sum without any trace of a
/// reference, 110, stays below `accept`.
public struct MatchWeights: Sendable, Hashable {
    /// Contributions have few different amounts; the same amount says little.
    public var amountExact = 40
    /// Less by the fee that the contract names or the bank states.
    public var amountLessFee = 35
    /// Within `rateTolerance`, for money paid in another currency.
    public var amountWithinRate = 25
    /// Less by no more than `unknownFee`: perhaps a fee that nobody told us.
    public var amountLessUnknownFee = 0
    public var amountDiffers = -150

    /// By days from payment to booking; what is beyond speaks against with `dayFar`.
    public var days = [20, 15, 10, 5, 0, -5, -10, -15]
    /// Booked the day before: clocks around midnight.
    public var dayBefore = -10
    public var dayFar = -80

    public var referenceWhole = 130
    /// By missing characters of a reference of which at least `leastPart` stand there.
    public var referenceCut = [0, 60, 55, 40, 30, 15, 10]
    /// The memo names another reference of the same form.
    public var referenceOther = -120
    public var leastPart = 8

    public var nameWhole = 50
    /// Every word is there or begins as the line's last word does.
    public var nameCut = 35
    public var namePart = 10
    public var nameOther = -10

    /// The line names the partner; only counted for a settlement of many receipts.
    public var partnerNamed = 60
    /// The sum of many different payments agrees to the rupiah.
    public var sumExact = 90
    public var sumLessFees = 85

    /// From here on a match without a rival is taken without a person.
    public var accept = 120
    /// By this much it must be ahead of every other use of its line and its receipts.
    public var margin = 40
    /// From here on a match is shown to the officer.
    public var show = 20
    /// How far a rate may have moved between promise and booking.
    public var rateTolerance = Rate.percent(2)
    public var unknownFee = Rupiah(25_000)
    /// A partner's settlement holds the payments of at most so many days running: a long weekend.
    public var settlementDays = 5

    public init() {}
}
