// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the law gives in kind, or repays by a price list (Permenaker 4/2023 art. 25-27, 30, 34).
public enum CareService: String, Sendable, Hashable, CaseIterable {
    /// Treatment in Indonesia by medical need (art. 25-26).
    case treatment
    /// Treatment that goes on in Indonesia after being sent home (art. 30).
    case treatmentContinued = "treatment-continued"
    /// Care at home for a limited time.
    case homeCare = "home-care"
    /// A supporting device, alat bantu (art. 27(1)e, 34(1)i).
    case orthosis
    /// A replacing device, alat ganti (art. 27(1)e, 34(1)i).
    case prosthesis
    /// Pendampingan for a worker with partial disability.
    case accompaniment
    /// Pelatihan vokasional for a worker with partial disability.
    case vocationalTraining = "vocational-training"

    /// The node of the rule book that holds the service.
    var node: String { "care.\(ParameterName.key(rawValue))" }
}

/// What made the care necessary (Permenaker 4/2023 art. 25).
public enum CareCause: String, Sendable, Hashable, CaseIterable {
    case workAccident = "work-accident"
    /// Physical violence, proven.
    case violence
    /// Rape, proven.
    case rape
    case sickness
}
