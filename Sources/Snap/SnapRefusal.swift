// SPDX-License-Identifier: Apache-2.0

/// A SNAP request answered with anything but success: the response code and the standard's message, completed by
/// the field or the reason.
public struct SnapRefusal: Error, Sendable, Hashable {
    public let code: SnapResponseCode
    public let message: String

    public init(code: SnapResponseCode, message: String) {
        self.code = code
        self.message = message
    }

    /// `detail` is the field's name or a reason that the other side's engineers can act on.
    public init(_ service: SnapService, _ outcome: SnapCase, _ detail: String? = nil) {
        self.code = SnapResponseCode(service, outcome)
        let message = outcome.row.message
        guard let detail else {
            self.message = message
            return
        }
        self.message = outcome == .unauthorised ? "\(message). \(detail)" : "\(message) \(detail)"
    }

    /// The HTTP status to answer with.
    public var status: Int { Int(code.status) }

    /// `{"responseCode":"4002502","responseMessage":"..."}`.
    public var body: [UInt8] {
        var writer = JSONWriter(capacity: 64 + message.utf8.count)
        writer.open()
        writer.field("responseCode", code.bytes)
        writer.field("responseMessage", message)
        writer.close()
        return writer.bytes
    }
}
