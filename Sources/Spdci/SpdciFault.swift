// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a message as a whole, in the standard's own codes.
public enum SpdciFault: String, Sendable, Hashable, CaseIterable {
    case bad = "err.request.bad"
    case unauthorized = "err.request.unauthorized"
    case forbidden = "err.request.forbidden"
    case notFound = "err.request.not_found"
    case timeout = "err.request.timeout"
    case version = "err.version.not_supported"
    case tooMany = "err.request.too_many_requests"
    case sender = "err.sender_id.invalid"
    case senderURI = "err.sender_uri.invalid"
    case receiver = "err.receiver_id.invalid"
    case unsigned = "err.signature.missing"
    case signature = "err.signature.invalid"
    case encryption = "err.encryption.invalid"
    case unavailable = "err.service.unavailable"

    /// The HTTP status that goes with it.
    public var status: Int {
        switch self {
        case .bad, .version, .senderURI, .receiver, .encryption: 400
        case .unauthorized, .unsigned, .signature: 401
        case .forbidden, .sender: 403
        case .notFound: 404
        case .timeout: 408
        case .tooMany: 429
        case .unavailable: 503
        }
    }
}

/// Why a message or one request in it is rejected, in the standard's own codes.
public enum SpdciReason: String, Sendable, Hashable, CaseIterable {
    // Of a header.
    case version = "rjct.version.invalid"
    case messageRepeated = "rjct.message_id.duplicate"
    case messageTime = "rjct.message_ts.invalid"
    case action = "rjct.action.invalid"
    case actionUnsupported = "rjct.action.not_supported"
    case totalCount = "rjct.total_count.invalid"
    case tooManyRequests = "rjct.total_count.limit_exceeded"
    case tooManyErrors = "rjct.errors.too_many"
    // Of one request.
    case reference = "rjct.reference_id.invalid"
    case referenceRepeated = "rjct.reference_id.duplicate"
    case timestamp = "rjct.timestamp.invalid"
    case criteria = "rjct.search_criteria.invalid"
    case filter = "rjct.filter.invalid"
    case sort = "rjct.sort.invalid"
    case pagination = "rjct.pagination.invalid"
    case tooManyRecords = "rjct.search.too_many_records_found"
    // Of a subscription.
    case notifyTypes = "rjct.notify_types.invalid"
    case notifyDetails = "rjct.notify_details.invalid"
    case person = "rjct.person_id.invalid"
    case subscribedAlready = "rjct.event.already_subscribed"
    case subscriptionCode = "rjct.subscription_code.invalid"
    case requester = "rjct.requester.invalid"
    case unsubscribedAlready = "rjct.event.already_unsubscribed"

    /// Whether a header may carry it.
    var isOfHeader: Bool {
        switch self {
        case .version, .messageRepeated, .messageTime, .action, .actionUnsupported, .totalCount, .tooManyRequests,
            .tooManyErrors:
            true
        default: false
        }
    }
}

/// How far a request came.
public enum SpdciStatus: String, Sendable, Hashable, CaseIterable {
    case received = "rcvd"
    case pending = "pdng"
    case done = "succ"
    case rejected = "rjct"
}

/// A message that is refused as a whole.
public struct SpdciRefusal: Error, Sendable, Hashable {
    public let fault: SpdciFault
    public let reason: SpdciReason?
    /// One English sentence; names fields, never what stood in them.
    public let text: String

    public init(_ fault: SpdciFault, _ reason: SpdciReason? = nil, _ text: String) {
        self.fault = fault
        self.reason = reason
        self.text = text
    }
}

/// One request of a message that is rejected while others may be answered.
public struct SpdciRejection: Error, Sendable, Hashable {
    public let reason: SpdciReason
    public let text: String

    public init(_ reason: SpdciReason, _ text: String) {
        self.reason = reason
        self.text = text
    }
}
