// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An answer or an event that a sister institution sends us: checked as the standard has it.
public struct SpdciCallback: Sendable {
    public let transaction: String
    /// Which of our messages it answers; nil for events.
    public let correlation: String?
    /// Records or answers in it.
    public let count: Int

    public init(_ envelope: SpdciEnvelope, _ action: SpdciAction) throws(SpdciRefusal) {
        transaction = envelope.transaction
        let message = envelope.message
        correlation = action == .notify ? nil : try message.needed("correlation_id").word()
        let content = try message.needed(action.content)
        switch action {
        case .onStatus:
            for name in ["txn_type", "txn_status"] { _ = try content.object().needed(name) }
            count = 1
        case .onUnsubscribe:
            _ = try message.needed("status").word()
            for item in try content.list() { for name in ["code", "status"] { _ = try item.needed(name).word() } }
            count = try content.list().count
        default:
            for item in try content.list() { try Self.check(item, action) }
            count = try content.list().count
        }
    }

    private static func check(_ item: SpdciPart, _ action: SpdciAction) throws(SpdciRefusal) {
        _ = try item.needed("reference_id").word()
        _ = try item.needed("timestamp").instant(.timestamp)
        if action == .notify {
            _ = try item.needed("data").object()
        } else {
            let status = try item.needed("status")
            guard SpdciStatus(rawValue: try status.word()) != nil else {
                throw status.wrong("one of rcvd, pdng, succ, rjct")
            }
        }
        if let locale = item["locale"] { _ = try locale.locale() }
    }
}
