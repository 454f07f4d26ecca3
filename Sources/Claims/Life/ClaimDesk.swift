// SPDX-License-Identifier: Apache-2.0

/// Who has a claim now: a desk, never a person.
public enum ClaimDesk: String, Sendable, Hashable, CaseIterable {
    /// Whoever claims: papers are missing.
    case claimant
    case assessor
    case advisoryDoctor = "advisory-doctor"
    /// The second officer.
    case approver
    case finance
    case bank
    /// It is concluded.
    case nobody

    /// - Parameters:
    ///   - missesPapers: a paper that the law asks for is missing.
    ///   - waitsForDoctor: the doctor's advice is needed and not there.
    public init(holding state: ClaimState.Name, missesPapers: Bool, waitsForDoctor: Bool) {
        switch state {
        case .documentsAsked: self = .claimant
        case .filed, .sentBack: self = missesPapers ? .claimant : waitsForDoctor ? .advisoryDoctor : .assessor
        case .assessed: self = .approver
        case .approved: self = .finance
        case .payoutOrdered: self = .bank
        case .paid, .refused: self = .nobody
        }
    }
}
