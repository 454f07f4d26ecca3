// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// What is said of requests that were sent before.
public struct SpdciStatusAnswer: Sendable {
    public enum Past: Sendable {
        /// What a search finds, or why it cannot be told now.
        case search([SpdciFinding], Set<SocialField>)
        /// What was decided on subscriptions, or how they stand.
        case decided(SpdciDecision)
        /// Of kinds of which nothing is kept here.
        case nothing
    }

    public let question: SpdciStatusQuestion
    /// The transaction that the answer is about.
    public let transaction: String
    public let past: Past

    public init(_ question: SpdciStatusQuestion, transaction: String, _ past: Past) {
        self.question = question
        self.transaction = transaction
        self.past = past
    }

    /// Searches by the word of the social registry's file, the rest by those of the common one.
    private var type: String {
        switch question.kind {
        case .search: "search"
        case .subscribe: "on-subscribe"
        case .unsubscribe: "on-unsubscribe"
        case .receipt: "receipt"
        }
    }

    fileprivate func content(_ correlation: String, at now: Instant) -> [String: JSONValue] {
        let status: [String: JSONValue] =
            switch past {
            case .search(let findings, let fields):
                SpdciDesk.content(findings, fields, transaction, correlation, now)
            case .decided(let decision): decision.content(correlation)
            case .nothing:
                ["transaction_id": .text(transaction), "receipt_information": .object(["beneficiaries": .list([])])]
            }
        return [
            "transaction_id": .text(question.transaction), "correlation_id": .text(correlation),
            "txnstatus_response": .object(["txn_type": .text(type), "txn_status": .object(status)]),
        ]
    }

    /// How many requests of the past it tells of.
    private var count: Int {
        switch past {
        case .search(let findings, _): findings.count
        case .decided(let decision): decision.outcome.total
        case .nothing: 0
        }
    }

    fileprivate var outcome: SpdciDesk.Outcome {
        .init(status: count == 0 ? .rejected : .done, total: 1, completed: 1)
    }
}

extension SpdciDesk {
    /// The answer to a question about requests that were sent before: `txn-on-status`.
    public func answer(
        _ status: SpdciStatusAnswer, correlation: String, id: String, at now: Instant
    ) throws -> [UInt8] {
        try message(.onStatus, status.content(correlation, at: now), status.outcome, id: id, at: now)
    }
}
