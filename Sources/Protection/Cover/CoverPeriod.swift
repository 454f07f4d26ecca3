// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// What began a period of cover.
public enum CoverOpening: Sendable, Hashable {
    /// The worker is registered and the contribution is paid (Permenaker 4/2023 art. 1(7)).
    case paid
    /// An earlier payment's cover was over, this payment's cover follows it.
    case renewed
    case departed
    /// The contribution was paid only after departure; the days from departure to payment are not covered.
    case paidAfterDeparture(departed: CalendarDay)
    /// Paid months or a contract followed without a gap.
    case continued
    case backFromLeave
    case arrivedHome
    /// Cover of another placement ended.
    case otherPlacementEnded
}

/// What ended, or will end, a period of cover on its last day.
public enum CoverEnding: Sendable, Hashable {
    /// The longest time that the law gives is over.
    case lengthOver
    /// The next day is the day of departure.
    case departed
    case failedToDepart
    case totallyDisabled
    case died
    /// The contract ended as agreed, and the time for the return after it.
    case contractOver(lastDay: CalendarDay)
    /// The contract was ended before its last day, and the time for the return after it.
    case contractEndedEarly(on: CalendarDay)
    /// The paid months ended before the contract, and the time for the return after them.
    case paidMonthsOver(lastDay: CalendarDay)
    /// Cover goes on the next day under another payment or contract.
    case continued
    case leaveBegan
    /// The next day is the day of arrival in Indonesia.
    case arrivedHome
    case reachedHomeArea
    /// Cover of another placement took over.
    case otherPlacement
}

/// Days on which a worker is covered by a programme under one phase of one placement.
public struct CoverPeriod: Sendable, Hashable {
    public let programme: Programme
    public let phase: Phase
    public let range: DayRange
    public let placement: ID<PlacementFact>
    public let route: PlacementRoute
    /// The settled invoice that gives this cover.
    public let invoice: ID<SettledContribution>
    public let settledOn: CalendarDay
    public let opening: CoverOpening
    public let ending: CoverEnding
    /// The length the law sets: of the phase, or for phase during of the time after the contract.
    public let limit: Parameter<Int>
    /// The contract was with another employer or country than the one first paid for.
    public let underChangedContract: Bool

    /// The same cover on fewer days.
    func narrowed(
        to range: DayRange, opening: CoverOpening? = nil, ending: CoverEnding? = nil
    ) -> CoverPeriod {
        CoverPeriod(
            programme: programme, phase: phase, range: range, placement: placement, route: route, invoice: invoice,
            settledOn: settledOn, opening: opening ?? self.opening, ending: ending ?? self.ending, limit: limit,
            underChangedContract: underChangedContract)
    }
}
