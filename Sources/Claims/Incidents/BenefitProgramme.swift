// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

extension BenefitRequest {
    /// The programme whose cover must have run on the day (Permenaker 4/2023 art. 2-4).
    public var payingProgramme: Programme {
        switch event {
        case .death: .jkm
        case .scholarship: scholarshipFor == .death ? .jkm : .jkk
        case .oldAgeSavings: .jht
        default: .jkk
        }
    }
}

extension BenefitRequest {
    /// Whether the advisory doctor is to state the loss before it may be granted.
    public var needsDoctor: Bool {
        event.needsDoctor || event == .oldAgeSavings && savings == .totalDisability
    }

    /// Whether heirs receive it: the worker is dead.
    public var goesToHeirs: Bool { event.goesToHeirs || event == .oldAgeSavings && savings == .death }
}

extension BenefitEvent {
    /// Whether a day of cover gives the right to it; savings are the member's own.
    public var needsCover: Bool { self != .oldAgeSavings }

    /// Whether heirs receive it: the worker is dead.
    public var goesToHeirs: Bool { self == .death || self == .deathByAccident }

    /// Whether the advisory doctor must have stated the loss (Permenaker 4/2023 art. 27(2)).
    public var needsDoctor: Bool {
        self == .partialDisability || self == .totalDisability || self == .totalDisabilityAllowance
    }
}
