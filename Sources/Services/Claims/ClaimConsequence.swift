// SPDX-License-Identifier: Apache-2.0
import Placement
import Protection

extension BenefitRequest {
    /// The event of the journey that an approved claim proves.
    var consequence: JourneyEvent.Kind? {
        event == .oldAgeSavings ? (savings == .death ? .died : nil) : event.consequence
    }
}

extension BenefitEvent {
    /// The event of the journey that an approved claim proves; it ends cover (Permenaker 4/2023 chapter IV).
    fileprivate var consequence: JourneyEvent.Kind? {
        switch self {
        case .death, .deathByAccident: .died
        case .totalDisability: .totallyDisabled
        case .gagalBerangkat: .failedToDepart
        default: nil
        }
    }
}
