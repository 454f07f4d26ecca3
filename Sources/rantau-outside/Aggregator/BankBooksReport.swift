// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// `GET /control/books`: balances, and every entry, payment, notification and transfer behind them.
struct BankBooksReport: Sendable, Encodable {
    struct Balance: Sendable, Encodable { let account: String, rupiah: Int64 }
    struct Entry: Sendable, Encodable {
        let account: String, rupiah: Int64, what: String, reference: String, at: String
    }
    struct Payment: Sendable, Encodable {
        let paymentRequestId: String, va: String, name: String, rupiah: Int64, state: String, at: String
    }
    struct Delivery: Sendable, Encodable {
        let paymentRequestId: String, externalId: String, sentAt: String
        let httpStatus: Int64?, responseCode: String?, responseMessage: String?, fault: String?, milliseconds: Int64
    }
    struct Order: Sendable, Encodable {
        let partnerReferenceNo: String, referenceNo: String, rupiah: Int64, bankCode: String, accountNo: String
        let name: String, state: String, at: String
    }

    let balances: [Balance]
    let entries: [Entry]
    let payments: [Payment]
    let deliveries: [Delivery]
    let transfers: [Order]

    init(_ books: any Transaction) throws {
        func time(_ instant: Instant) -> String { instant.text(at: .wib) }
        balances = try books.rows("SELECT account, SUM(amount) FROM entry GROUP BY account ORDER BY account").map {
            Balance(account: try $0.text(0), rupiah: try $0.integer(1))
        }
        entries = try books.rows("SELECT account, amount, what, reference, made_at FROM entry ORDER BY id").map {
            Entry(
                account: try $0.text(0), rupiah: try $0.integer(1), what: try $0.text(2), reference: try $0.text(3),
                at: time(try $0.instant(4)))
        }
        payments = try books.rows(
            "SELECT payment_request_id, va, name, amount, state, made_at FROM payment ORDER BY made_at"
        ).map {
            Payment(
                paymentRequestId: try $0.text(0), va: try $0.text(1), name: try $0.text(2), rupiah: try $0.integer(3),
                state: try $0.text(4), at: time(try $0.instant(5)))
        }
        deliveries = try books.rows(
            """
            SELECT payment_request_id, external_id, sent_at, http_status, response_code, response_message, fault,
                milliseconds
            FROM delivery ORDER BY id
            """
        ).map {
            Delivery(
                paymentRequestId: try $0.text(0), externalId: try $0.text(1), sentAt: time(try $0.instant(2)),
                httpStatus: try $0.optionalInteger(3), responseCode: try $0.optionalText(4),
                responseMessage: try $0.optionalText(5), fault: try $0.optionalText(6),
                milliseconds: try $0.integer(7))
        }
        transfers = try Transfer.all(books).map {
            Order(
                partnerReferenceNo: $0.partnerReferenceNo, referenceNo: $0.referenceNo, rupiah: $0.amount.amount,
                bankCode: $0.bankCode, accountNo: $0.accountNo, name: $0.name, state: "\($0.state)",
                at: time($0.madeAt))
        }
    }
}
