// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Objects to a refusal.
public struct AppealRequest: WireRecord {
    /// In the claimant's words.
    public let reason: String?

    public static let shape = Shape<AppealRequest>(
        { AppealRequest(reason: $0) }, WireField("reason", \.reason, .optional(.text(1...2_000))))
}
