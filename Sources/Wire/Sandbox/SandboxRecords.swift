// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Moves a sandbox's clock on.
public struct SandboxClockRequest: WireRecord {
    public let days: Int?
    public let seconds: Int?

    public static let shape = Shape<SandboxClockRequest>(
        SandboxClockRequest.init, WireField("days", \.days, .optional(.integer(0...3_653))),
        WireField("seconds", \.seconds, .optional(.integer(0...86_400))))
}

/// Pays an invoice in a sandbox.
public struct SandboxPaymentRequest: WireRecord {
    public let invoice: ID<InvoiceRecord>

    public static let shape = Shape<SandboxPaymentRequest>(
        SandboxPaymentRequest.init, WireField("invoice", \.invoice, .id(InvoiceRecord.self)))
}

/// Has the next calls in a sandbox go wrong.
public struct SandboxFailureRequest: WireRecord {
    /// `unavailable`: refused at once; `throttled`: 429; `lost-answer`: carried out, answered 503; `slow`: late.
    public let kind: String
    /// How many calls; 0 ends it.
    public let times: Int
    /// How late a late answer is.
    public let seconds: Int?

    public static let shape = Shape<SandboxFailureRequest>(
        SandboxFailureRequest.init,
        WireField("kind", \.kind, .choice(["unavailable", "throttled", "lost-answer", "slow"])),
        WireField("times", \.times, .integer(0...1_000)),
        WireField("seconds", \.seconds, .optional(.integer(0...60))))
}

/// How a sandbox stands.
public struct SandboxState: WireRecord {
    /// By its own clock.
    public let now: Instant

    public init(now: Instant) { self.now = now }

    public static let shape = Shape<SandboxState>(SandboxState.init, WireField("now", \.now, .instant))
}
