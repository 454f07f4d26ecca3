// SPDX-License-Identifier: Apache-2.0

/// Where a worker stands on the journey of one placement.
public enum JourneyStage: String, Sendable, Hashable, CaseIterable {
    /// Nothing has happened yet.
    case planned
    case signed
    /// Orientation attended.
    case prepared
    /// Totally and permanently disabled before departure.
    case disabledBeforeDeparture = "disabled-before-departure"
    /// Gagal berangkat.
    case failed
    case abroad
    case onLeave = "on-leave"
    /// The contract has ended, the worker is still abroad.
    case contractOver = "contract-over"
    case deported
    /// At the Indonesian port, on the way home.
    case returned
    /// In the home area.
    case home
    case dead

    /// The stage an event leads to; nil when the event may not follow here.
    public func following(_ event: JourneyEvent.Kind) -> JourneyStage? {
        if event == .died { return self == .dead ? nil : .dead }
        return switch self {
        case .planned, .signed, .prepared: followingBeforeDeparture(event)
        case .abroad, .onLeave, .contractOver: followingAbroad(event)
        case .deported: event == .arrivedHome ? .returned : event == .totallyDisabled ? .deported : nil
        case .returned: event == .reachedHomeArea ? .home : event == .totallyDisabled ? .returned : nil
        case .home: event == .totallyDisabled ? .home : nil
        case .disabledBeforeDeparture: event == .failedToDepart ? .failed : nil
        case .failed, .dead: nil
        }
    }

    /// The events that may come next, in the order of a day.
    public var expected: [JourneyEvent.Kind] { JourneyEvent.Kind.allCases.filter { following($0) != nil }.sorted() }

    private func followingBeforeDeparture(_ event: JourneyEvent.Kind) -> JourneyStage? {
        switch event {
        case .signed: self == .planned ? .signed : nil
        case .oppDone: self == .prepared ? nil : .prepared
        case .departed: .abroad
        case .failedToDepart: .failed
        case .totallyDisabled: .disabledBeforeDeparture
        case .leaveBegan, .leaveEnded, .moved, .contractEnded, .deported, .arrivedHome, .reachedHomeArea, .died: nil
        }
    }

    private func followingAbroad(_ event: JourneyEvent.Kind) -> JourneyStage? {
        switch event {
        case .leaveBegan: self == .onLeave ? nil : .onLeave
        case .leaveEnded: self == .onLeave ? .abroad : nil
        case .moved: self == .onLeave ? nil : .abroad
        case .contractEnded: self == .contractOver ? nil : .contractOver
        case .deported: self == .onLeave ? nil : .deported
        case .arrivedHome: .returned
        case .totallyDisabled: self
        case .signed, .oppDone, .departed, .failedToDepart, .reachedHomeArea, .died: nil
        }
    }
}
