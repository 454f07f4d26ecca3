// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the population register answered about a person, newest first.
public struct IdentityAnswerRecord: WireRecord {
    /// `verified`, `mismatch`, `not-found`, `deceased`; `not-yet` while there is no answer.
    public let standing: String
    public let checks: [IdentityCheckLine]

    public init(standing: String, checks: [IdentityCheckLine]) {
        self.standing = standing
        self.checks = checks
    }

    public static let shape = Shape<IdentityAnswerRecord>(
        IdentityAnswerRecord.init,
        WireField(
            "standing", \.standing, .choice(["verified", "mismatch", "not-found", "deceased", "not-yet"])),
        WireField("checks", \.checks, .list(of: .record(), 0...100)))
}

/// One answer. Only whether fields fit, never what the register holds.
public struct IdentityCheckLine: WireRecord {
    public let outcome: String
    /// Field by field: `name=match birth-day=match mother=not-asked`.
    public let fields: String
    public let recordedAt: Instant

    public init(outcome: String, fields: String, recordedAt: Instant) {
        self.outcome = outcome
        self.fields = fields
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<IdentityCheckLine>(
        IdentityCheckLine.init, WireField("outcome", \.outcome, .text(1...20)),
        WireField("fields", \.fields, .text(1...200)), WireField("recordedAt", \.recordedAt, .instant))
}
