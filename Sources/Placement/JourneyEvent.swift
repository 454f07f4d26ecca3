// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Something that happened on a worker's way out, abroad or home.
public struct JourneyEvent: Sendable, Hashable {
    /// In the order in which events of one day follow each other.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The placement agreement was signed.
        case signed
        /// Orientasi Pra Pemberangkatan was attended.
        case oppDone = "opp-done"
        /// Left the Indonesian port (embarkasi).
        case departed
        /// Came to Indonesia on leave.
        case leaveBegan = "leave-began"
        /// Left Indonesia again after leave.
        case leaveEnded = "leave-ended"
        /// Took up work with another employer or in another country.
        case moved
        /// The employment contract ended, on or before its last day.
        case contractEnded = "contract-ended"
        case deported
        /// Arrived at the Indonesian port (debarkasi) for good.
        case arrivedHome = "arrived-home"
        /// Arrived in the home area.
        case reachedHomeArea = "reached-home-area"
        /// Gagal berangkat.
        case failedToDepart = "failed-to-depart"
        /// Total permanent disability, stated by the advisory doctor.
        case totallyDisabled = "totally-disabled"
        case died
    }

    public let id: ID<JourneyEvent>
    public let placement: ID<PlacementFact>
    public let kind: Kind
    /// The day in Jakarta: the law's day.
    public let day: CalendarDay
    /// The day where it happened, if it differs or is known.
    public let localDay: CalendarDay?
    public let recordedAt: Instant

    public init(
        id: ID<JourneyEvent>, placement: ID<PlacementFact>, kind: Kind, day: CalendarDay,
        localDay: CalendarDay? = nil, recordedAt: Instant
    ) {
        self.id = id
        self.placement = placement
        self.kind = kind
        self.day = day
        self.localDay = localDay
        self.recordedAt = recordedAt
    }
}

extension JourneyEvent.Kind: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .signed: 0
        case .oppDone: 1
        case .departed: 2
        case .leaveBegan: 3
        case .leaveEnded: 4
        case .moved: 5
        case .contractEnded: 6
        case .deported: 7
        case .arrivedHome: 8
        case .reachedHomeArea: 9
        case .failedToDepart: 10
        case .totallyDisabled: 11
        case .died: 12
        }
    }
}
