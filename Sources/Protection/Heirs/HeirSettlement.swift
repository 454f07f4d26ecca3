// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Regulation

/// How several heirs who stand alike are paid; the value of `claims.heirs.division`.
public enum HeirDivision: String, Sendable, Hashable, CaseIterable {
    /// One receiver alone: nothing to divide.
    case sole
    /// The certificate of heirs names who is paid (Permenaker 4/2023 art. 57(1)).
    case certificate
    /// Equal shares; what does not divide goes to the first.
    case equal
}

/// Who receives money after a worker's death.
public enum HeirReceiver: Sendable, Hashable {
    case heir(ID<FamilyMember>)
    case institution(Institution)

    /// Whoever the law names when there is no heir.
    public enum Institution: String, Sendable, Hashable, CaseIterable {
        /// Whoever arranges the funeral (PP 44/2015 art. 40(2)b5).
        case funeralArranger = "funeral-arranger"
        /// Dana Jaminan Sosial (PP 44/2015 art. 40(2)b5).
        case socialSecurityFund = "social-security-fund"
        /// Balai Harta Peninggalan (PP 46/2015 art. 23(4)).
        case balaiHartaPeninggalan = "balai-harta-peninggalan"
    }
}

/// One payment after a worker's death.
public struct HeirPayment: Sendable, Hashable {
    /// The part of the benefit: `funeral`, `death-grant`, `savings`.
    public let part: String
    public let receiver: HeirReceiver
    public let amount: Rupiah
}

/// How a benefit is distributed after a worker's death.
public struct HeirSettlement: Sendable, Hashable {
    public let order: HeirOrder
    public let division: HeirDivision
    /// Together they are the parts that were handed in.
    public let payments: [HeirPayment]
    public let derivation: Derivation
}
