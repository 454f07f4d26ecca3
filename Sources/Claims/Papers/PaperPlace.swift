// SPDX-License-Identifier: Apache-2.0

/// Where the original of a claim's paper is on its way from abroad to the assessor, as an officer last recorded it.
public enum PaperPlace: String, Sendable, Hashable, CaseIterable {
    /// A desk has it.
    case received
    /// A sworn translator puts it into Indonesian.
    case translation
    /// It is being legalised.
    case legalisation
    /// The embassy, consulate or KDEI writes the letter that goes with it.
    case embassyLetter = "embassy-letter"
    /// The assessor takes it as it is.
    case accepted
    /// It went back to whoever handed it in: unreadable, or another paper.
    case returned

    /// Whether somebody outside works on it.
    public var isAway: Bool {
        switch self {
        case .translation, .legalisation, .embassyLetter: true
        case .received, .accepted, .returned: false
        }
    }
}
