// SPDX-License-Identifier: Apache-2.0
import Protection

/// What somebody reports: the happening, before anybody says which benefit it may give.
public enum IncidentKind: String, Sendable, Hashable, CaseIterable {
    /// Work accident, survived (Permenaker 4/2023 art. 43-46).
    case workAccident = "work-accident"
    /// Work accident that killed.
    case fatalAccident = "fatal-accident"
    /// Death that was no work accident, also lost at sea (art. 57).
    case death
    /// Physical violence or rape, proven (art. 25-26, 27(1)i, 34(1)k).
    case violence
    /// Gagal berangkat (art. 27(1)g, 45).
    case failedToDepart = "failed-to-depart"
    /// Gagal ditempatkan (art. 34(1)d).
    case notPlaced = "not-placed"
    /// Placed contrary to the contract (art. 34(1)e).
    case placedContrary = "placed-contrary"
    /// PMI bermasalah: in trouble abroad and to be brought home (art. 34(1)c).
    case trouble
    /// PHK that was not for a work accident (art. 34(1)m).
    case dismissal
    /// Loss by act of others on the way home (art. 27(1)h, 45).
    case lossOnWayHome = "loss-on-way-home"
    /// Nothing went wrong: old-age savings may be paid out, because the worker is home for good, or for another reason
    /// of PP 46/2015 art. 22 and 26. A death is told as a death.
    case savingsDue = "savings-due"

    /// The benefits that may be asked for after such a happening.
    public var events: [BenefitEvent] {
        switch self {
        case .workAccident:
            [
                .treatmentAbroad, .transport, .partialDisability, .totalDisability, .totalDisabilityAllowance,
                .homeCare, .hearingAid, .glasses, .dentures, .returnTransportAfterAccident, .phkByAccident,
                .scholarship,
            ]
        case .fatalAccident: [.deathByAccident, .treatmentAbroad, .transport, .scholarship, .oldAgeSavings]
        case .death: [.death, .scholarship, .oldAgeSavings]
        case .violence: [.rape, .treatmentAbroad, .transport, .partialDisability, .totalDisability]
        case .failedToDepart: [.gagalBerangkat]
        case .notPlaced: [.gagalDitempatkan]
        case .placedContrary: [.placedContrary]
        case .trouble: [.returnTransport]
        case .dismissal: [.phk]
        case .lossOnWayHome: [.lossOnWayHome]
        case .savingsDue: [.oldAgeSavings]
        }
    }

    /// Whether the worker died of it, so that heirs ask.
    public var isDeath: Bool { self == .death || self == .fatalAccident }
}

/// Who told what happened; not always who typed it.
public enum Teller: String, Sendable, Hashable, CaseIterable {
    case worker
    /// An heir or relative.
    case relative
    case employer
    /// An embassy, consulate or trade office (KDEI).
    case mission
    /// A placement company.
    case p3mi
    /// A hospital or clinic.
    case facility
    case authority
}
