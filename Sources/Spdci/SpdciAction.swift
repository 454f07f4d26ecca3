// SPDX-License-Identifier: Apache-2.0

/// What one side asks of the other, with the address that it is sent to.
public enum SpdciAction: String, Sendable, Hashable, CaseIterable {
    case search
    case subscribe
    case unsubscribe
    case status = "txn-status"
    case onSearch = "on-search"
    case onSubscribe = "on-subscribe"
    case onUnsubscribe = "on-unsubscribe"
    case onStatus = "txn-on-status"
    case notify

    /// Under the address that both sides agreed on.
    public var path: String {
        switch self {
        case .status: "/registry/txn/status"
        case .onStatus: "/registry/txn/on-status"
        default: "/registry/\(rawValue)"
        }
    }

    /// Where the answer is waited for; nil where there is no such address.
    public var syncPath: String? {
        switch self {
        case .search: "/registry/sync/search"
        case .status: "/registry/sync/txn/status"
        default: nil
        }
    }

    /// What answers a request; nil for what is an answer itself.
    public var callback: SpdciAction? {
        switch self {
        case .search: .onSearch
        case .subscribe: .onSubscribe
        case .unsubscribe: .onUnsubscribe
        case .status: .onStatus
        default: nil
        }
    }

    /// The member of `message` that holds what is asked or answered.
    var content: String {
        switch self {
        case .search: "search_request"
        case .subscribe: "subscribe_request"
        case .unsubscribe: "subscription_codes"
        case .status: "txnstatus_request"
        case .onSearch: "search_response"
        case .onSubscribe: "subscribe_response"
        case .onUnsubscribe: "subscription_status"
        case .onStatus: "txnstatus_response"
        case .notify: "notify_event"
        }
    }

    /// Whether its header says how a request ended. Of `on-subscribe` and `on-unsubscribe` the standard says the
    /// header of a request.
    var headerHasStatus: Bool { [.onSearch, .onStatus, .notify].contains(self) }
}
