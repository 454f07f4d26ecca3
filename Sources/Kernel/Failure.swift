// SPDX-License-Identifier: Apache-2.0

/// A refusal that a person can act on. `code` is stable and public; the catalogues in `Text` turn it and its
/// `details` into words: what was found, what was expected, what to do next.
public struct Failure: Error, Sendable, Hashable {
    /// What kind of refusal this is; decides the HTTP status in one place.
    public enum Kind: Sendable, Hashable {
        /// The request itself is malformed or breaks a rule of form (400/422).
        case invalid
        /// Nobody is signed in, or the sign-in does not hold (401).
        case unauthenticated
        /// Signed in, but not allowed (403).
        case forbidden
        /// There is no such thing, or the caller may not know that there is (404).
        case absent
        /// The request contradicts what is recorded (409).
        case conflict
        /// The law or the state of a case does not allow it (422).
        case refused
        /// Too many requests (429).
        case throttled
        /// Something outside or below is not available now (503).
        case unavailable
    }

    public let kind: Kind
    /// Stable, kebab-case: `nik-birth-date-mismatch`.
    public let code: String
    /// The field of the request at fault, if one is.
    public let field: String?
    /// Values for the sentence in the catalogue, by name.
    public let details: [String: String]

    public init(_ kind: Kind, _ code: String, field: String? = nil, details: [String: String] = [:]) {
        self.kind = kind
        self.code = code
        self.field = field
        self.details = details
    }
}
