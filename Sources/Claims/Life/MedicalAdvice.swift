// SPDX-License-Identifier: Apache-2.0
import Protection

/// What the advisory doctor (dokter penasihat) states (Permenaker 4/2023 art. 27(2)).
public struct MedicalAdvice: Sendable, Hashable {
    public let losses: [DisabilityLoss]
    public let leftHanded: Bool
    /// Cacat total tetap.
    public let totallyDisabled: Bool
    public let note: String

    public init(losses: [DisabilityLoss], leftHanded: Bool, totallyDisabled: Bool, note: String) {
        self.losses = losses
        self.leftHanded = leftHanded
        self.totallyDisabled = totallyDisabled
        self.note = note
    }

    /// Whether it states what the benefit needs.
    public func supports(_ event: BenefitEvent) -> Bool {
        switch event {
        case .partialDisability: !losses.isEmpty
        case .totalDisability, .totalDisabilityAllowance, .oldAgeSavings: totallyDisabled
        default: true
        }
    }
}

extension BenefitRequest {
    /// The request with what the doctor stated in place of what was told.
    public func advised(_ advice: MedicalAdvice?) -> BenefitRequest {
        guard let advice, event == .partialDisability else { return self }
        var request = self
        request.losses = advice.losses
        request.leftHanded = advice.leftHanded
        return request
    }
}
