// SPDX-License-Identifier: Apache-2.0

/// What a counter or a border post notes of somebody who comes home.
public enum ReturneeCase {
    /// Why somebody comes home.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        /// Sent out of the country by its authorities.
        case deported
        /// Brought home by a mission.
        case repatriated
        case contractOver = "contract-over"
        case dismissed
        /// PMI bermasalah: in trouble abroad (Permenaker 4/2023 art. 34(1)c).
        case trouble
        case ill
        /// Victim of trafficking in persons (TPPO).
        case trafficked
        /// The body of somebody who died abroad.
        case deceased

        /// What the arrival says of the journey, in its order; nothing for the dead, whose case is told as a death.
        public var events: [JourneyEvent.Kind] {
            switch self {
            case .deported: [.deported, .arrivedHome]
            case .deceased: []
            case .repatriated, .contractOver, .dismissed, .trouble, .ill, .trafficked: [.arrivedHome]
            }
        }
    }

    /// What help somebody needs at once.
    public enum Health: String, Sendable, Hashable, CaseIterable {
        case well
        case care
        case urgent
    }

    /// Whether what the person has a right to was given: wages, papers, benefits.
    public enum Rights: String, Sendable, Hashable, CaseIterable {
        case met = "rights-met"
        case unmet = "rights-unmet"
        case unknown = "rights-unknown"
    }

    /// How people came.
    public enum Means: String, Sendable, Hashable, CaseIterable {
        case ship
        case bus
        case flight
        case foot
    }
}
