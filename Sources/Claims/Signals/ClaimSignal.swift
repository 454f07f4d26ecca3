// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// Something about a claim that does not go together. It is a reason for the assessor to look, and never refuses
/// anything by itself: most have a harmless explanation.
public enum ClaimSignal: Sendable, Hashable {
    /// The money is to go to an account that other people gave as well.
    case sharedAccount(people: Int)
    /// The same file, byte for byte, was handed in for something else.
    case fileSeenElsewhere(PaperKind, incidents: Int)
    /// It is said to have happened abroad before the worker left.
    case abroadBeforeDeparture(departed: CalendarDay)
    /// It is said to have happened abroad after the worker had come home.
    case abroadAfterReturn(home: CalendarDay)
    /// It is said to have happened to somebody who had died.
    case afterDeath(died: CalendarDay)
    /// No contract of the worker is for that country.
    case countryWithoutContract(Country)
    /// Something else is said to have happened on that day in another country.
    case twoCountriesOnOneDay(Country)

    public var code: String {
        switch self {
        case .sharedAccount: "shared-account"
        case .fileSeenElsewhere: "file-seen-elsewhere"
        case .abroadBeforeDeparture: "abroad-before-departure"
        case .abroadAfterReturn: "abroad-after-return"
        case .afterDeath: "after-death"
        case .countryWithoutContract: "country-without-contract"
        case .twoCountriesOnOneDay: "two-countries-on-one-day"
        }
    }
}
