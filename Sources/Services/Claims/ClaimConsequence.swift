// SPDX-License-Identifier: Apache-2.0
import Placement
import Protection

extension BenefitEvent {
    /// The event of the journey that an approved claim proves; it ends cover (Permenaker 4/2023 chapter IV).
    var consequence: JourneyEvent.Kind? {
        switch self {
        case .death, .deathByAccident: .died
        case .totalDisability: .totallyDisabled
        case .gagalBerangkat: .failedToDepart
        default: nil
        }
    }
}
