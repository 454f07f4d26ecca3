// SPDX-License-Identifier: Apache-2.0

/// A reason in both languages of the standard, at most 64 characters each.
public struct SnapReason: Sendable, Hashable, Codable {
    public let english: String
    public let indonesia: String

    public init(english: String, indonesia: String) {
        self.english = english
        self.indonesia = indonesia
    }
}

/// `inquiryStatus` and `paymentFlagStatus` of virtual accounts. Known by memory only, unverified.
public enum VAFlagStatus: String, Sendable, Hashable, Codable {
    case success = "00"
    case failed = "01"
    /// The bank or the partner timed out; ask for the status.
    case unknown = "02"
}
