// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the bank says about an order of ours: pain.002, customer payment status report.
public struct PaymentStatusReport: Sendable, Hashable {
    public let messageID: String
    /// The `messageID` of the order it speaks about.
    public let originalMessageID: String
    /// For the whole order, where the bank says one.
    public let status: PaymentStatus?
    public let reason: StatusReason?
    public let transfers: [TransferStatusReport]

    public init(
        messageID: String, originalMessageID: String, status: PaymentStatus?, reason: StatusReason?,
        transfers: [TransferStatusReport]
    ) {
        self.messageID = messageID
        self.originalMessageID = originalMessageID
        self.status = status
        self.reason = reason
        self.transfers = transfers
    }
}

/// What the bank says about one payment of an order.
public struct TransferStatusReport: Sendable, Hashable {
    /// The line of the file.
    public let row: Int
    public let endToEndID: String
    public let status: PaymentStatus
    public let reason: StatusReason?
    /// The bank's own reference.
    public let bankReference: String?

    public init(
        row: Int, endToEndID: String, status: PaymentStatus, reason: StatusReason?, bankReference: String?
    ) {
        self.row = row
        self.endToEndID = endToEndID
        self.status = status
        self.reason = reason
        self.bankReference = bankReference
    }
}

/// A code of the external code lists for the status of a payment or of a group.
public struct PaymentStatus: Sendable, Hashable {
    /// What it means for us.
    public enum Outcome: Sendable, Hashable {
        /// Taken by the bank, on its way.
        case underway
        /// Done at the payer's bank or credited to the payee.
        case settled
        /// The bank will not do it.
        case rejected
        /// Some payments of the group are rejected; each has its own status.
        case partly
        /// A code that no list of ours has: a person must look.
        case unknown
    }

    public let code: String

    public init(code: String) { self.code = code }

    public var outcome: Outcome {
        switch code {
        case "ACSC", "ACCC": .settled
        case "RCVD", "PDNG", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "ACFC", "PATC": .underway
        case "RJCT", "CANC", "BLCK": .rejected
        case "PART": .partly
        default: .unknown
        }
    }
}

/// Why: a code of the external list (`AC01`, wrong account number) and what the bank wrote.
public struct StatusReason: Sendable, Hashable {
    public let code: String?
    public let text: String

    public init(code: String?, text: String) {
        self.code = code
        self.text = text
    }
}
