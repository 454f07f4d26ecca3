// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection

/// What pages say about a placement at a glance.
extension PlacementFacts {
    /// The last day of the contract that runs longest.
    var lastContractDay: CalendarDay? { contracts.map(\.lastDay).max() }

    /// Where the worker stands, or that the recorded events are to be clarified.
    var stage: PlacementStanding { PlacementStanding(journey) }

    var departed: CalendarDay? { journey.first { $0.kind == .departed }?.day }

    var isAbroad: Bool { [.at(.abroad), .at(.onLeave), .at(.contractOver)].contains(stage) }
}
