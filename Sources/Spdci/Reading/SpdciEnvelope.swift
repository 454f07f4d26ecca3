// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A message as it came in: signature, header, content.
public struct SpdciEnvelope: Sendable {
    /// nil where none came, or an empty one.
    public let signature: String?
    public let header: SpdciHeader
    public let transaction: String
    let message: SpdciPart
    /// What the sender signed: header and content in one canonical writing.
    public let signed: [UInt8]

    /// - Throws: `SpdciRefusal` naming the field at fault.
    public init(_ bytes: [UInt8], _ action: SpdciAction) throws(SpdciRefusal) {
        let document: JSONValue
        do {
            document = try JSONValue.parse(bytes)
        } catch {
            throw SpdciRefusal(.bad, nil, "the body is no JSON document")
        }
        let whole = try SpdciPart(document, "").object()
        signature = try whole["signature"]?.text(upTo: 10_000)
        let head = try whole.needed("header")
        header = try SpdciHeader(head, of: action)
        guard !header.isEncrypted else {
            throw SpdciRefusal(.encryption, nil, "encrypted messages are not agreed on")
        }
        message = try whole.needed("message").object()
        guard message["ciphertext"] == nil else {
            throw SpdciRefusal(.encryption, nil, "encrypted messages are not agreed on")
        }
        transaction = try message.needed("transaction_id").word()
        _ = try message.needed(action.content)
        signed = CanonicalJSON.bytes(.object(["header": head.value, "message": message.value]))
    }

    /// Checks the number of requests against what the header says of it.
    func check(count: Int, orElse other: Int? = nil) throws(SpdciRefusal) {
        guard (1...Self.mostRequests).contains(count) else {
            throw SpdciRefusal(.bad, .tooManyRequests, "1 to \(Self.mostRequests) requests stand in a message")
        }
        guard let told = header.totalCount, told != count, told != other else { return }
        throw SpdciRefusal(.bad, .totalCount, "header.total_count is \(told), the message holds \(count)")
    }

    /// Requests in one message at most.
    public static let mostRequests = 100
}

/// What of a message an answer to it must name, however broken it is.
public struct SpdciHint: Sendable {
    public let messageID: String?
    public let sender: String?
    public let transaction: String?

    public init(_ bytes: [UInt8]) {
        let whole = SpdciPart((try? JSONValue.parse(bytes)) ?? .null, "")
        messageID = try? whole["header"]?["message_id"]?.word()
        sender = try? whole["header"]?["sender_id"]?.word()
        transaction = try? whole["message"]?["transaction_id"]?.word()
    }
}
