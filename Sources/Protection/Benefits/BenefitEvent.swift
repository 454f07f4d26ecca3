// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What happened, as far as the law gives a benefit for it (Permenaker 4/2023 chapter VI, art. 27 and 34).
public enum BenefitEvent: String, Sendable, Hashable, CaseIterable {
    /// JKK: death by work accident (art. 27(1)c, 34(1)g).
    case deathByAccident = "death-by-accident"
    /// JKM: death that was no work accident.
    case death
    /// Cacat total tetap, stated by the advisory doctor (art. 27(1)b, 34(1)f).
    case totalDisability = "total-disability"
    /// Periodic allowance on cacat total tetap, paid at once (art. 27(1)d, 34(1)h).
    case totalDisabilityAllowance = "total-disability-allowance"
    /// Cacat sebagian anatomis or fungsi (art. 27(1)b, 34(1)f).
    case partialDisability = "partial-disability"
    /// Treatment in the host country after a work accident (art. 30(1)).
    case treatmentAbroad = "treatment-abroad"
    case homeCare = "home-care"
    case hearingAid = "hearing-aid"
    case glasses
    case dentures
    /// Transport to hospital or home after a work accident (art. 27(1)a, 34(1)a).
    case transport
    /// Failed to depart, not by own fault (art. 27(1)g).
    case gagalBerangkat = "gagal-berangkat"
    /// Not placed in the host country, not by own fault (art. 34(1)d).
    case gagalDitempatkan = "gagal-ditempatkan"
    /// Placed contrary to the contract, not by own will (art. 34(1)e).
    case placedContrary = "placed-contrary"
    /// Return of a worker in trouble, PMI bermasalah (art. 34(1)c).
    case returnTransport = "return-transport"
    /// Return after a work accident, alive (art. 34(1)b).
    case returnTransportAfterAccident = "return-transport-after-accident"
    /// Loss by act of others on the way home (art. 27(1)h).
    case lossOnWayHome = "loss-on-way-home"
    /// Rape, proven (art. 27(1)i, 34(1)k).
    case rape
    /// Dismissal that was not for a work accident (art. 34(1)m).
    case phk
    /// Dismissal for a work accident, alive (art. 34(1)l).
    case phkByAccident = "phk-by-accident"
    /// Scholarship or training for children (art. 27(1)j, 34(1)).
    case scholarship
    /// JHT: old-age savings are paid out, for one of the reasons of `SavingsReason` (PP 46/2015 art. 22, 26). What they
    /// come to stands on the member's account, so `SavingsLaw` answers, not `BenefitLaw`.
    case oldAgeSavings = "old-age-savings"

    /// Benefits of JKK and JKM, which follow from what happened alone.
    public static let insured = allCases.filter { $0 != .oldAgeSavings }

    /// The event of that name.
    ///
    /// Throws `unknown-benefit` with all names there are.
    public static func named(_ name: String) throws(Failure) -> BenefitEvent {
        if let event = BenefitEvent(rawValue: name) { return event }
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.invalid, "unknown-benefit", field: "event", details: ["found": name, "known": known])
    }

    /// The event's own name as part of a parameter's name.
    var key: String { BenefitEvent.keys[self] ?? ParameterName.key(rawValue) }

    private static let keys = Dictionary(uniqueKeysWithValues: allCases.map { ($0, ParameterName.key($0.rawValue)) })

    /// Where the parameters of the event stand.
    var node: String {
        switch self {
        case .death: "benefits.jkm"
        case .deathByAccident: "benefits.jkk.death"
        case .scholarship: "benefits.scholarship"
        default: "benefits.jkk." + key
        }
    }
}

/// Turns public names, which are kebab-case, into names of parameters and back.
enum ParameterName {
    static func key(_ name: String) -> String { replacing("-", by: "_", in: name) }
    static func name(_ key: String) -> String { replacing("_", by: "-", in: key) }

    private static func replacing(_ sign: Unicode.Scalar, by other: Unicode.Scalar, in text: String) -> String {
        let (old, new) = (UInt8(ascii: sign), UInt8(ascii: other))
        return String(decoding: text.utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
    }
}
