// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

extension BenefitRequest {
    /// The programme whose cover must have run on the day (Permenaker 4/2023 art. 2-4).
    public var payingProgramme: Programme {
        switch event {
        case .death: .jkm
        case .scholarship: scholarshipFor == .death ? .jkm : .jkk
        default: .jkk
        }
    }
}

extension BenefitEvent {
    /// Whether heirs receive it: the worker is dead.
    public var goesToHeirs: Bool { self == .death || self == .deathByAccident }

    /// Whether the advisory doctor must have stated the loss (Permenaker 4/2023 art. 27(2)).
    public var needsDoctor: Bool {
        self == .partialDisability || self == .totalDisability || self == .totalDisabilityAllowance
    }
}
