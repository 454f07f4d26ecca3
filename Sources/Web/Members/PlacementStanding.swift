// SPDX-License-Identifier: Apache-2.0
import Placement

/// Where a worker stands by the recorded events, which may contradict each other.
enum PlacementStanding: Hashable {
    case at(JourneyStage)
    /// The recorded events cannot follow each other; an officer has to clear them up.
    case toBeClarified

    init(_ events: [JourneyEvent]) {
        do {
            self = .at(try Journey(events).stage)
        } catch {
            self = .toBeClarified
        }
    }

    /// The code under which the standing is worded.
    var rawValue: String {
        switch self {
        case .at(let stage): stage.rawValue
        case .toBeClarified: "to-be-clarified"
        }
    }

    /// The events that may come next; none until the record is cleared up.
    var expected: [JourneyEvent.Kind] {
        switch self {
        case .at(let stage): stage.expected
        case .toBeClarified: []
        }
    }
}
