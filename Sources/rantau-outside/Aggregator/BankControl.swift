// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Snap

/// Orders that tests give about the bank's calendar and about money that comes back, and what is still open.
struct BankControl: Sendable {
    private struct ClockOrder: Decodable { let days: Int64?, seconds: Int64? }
    private struct ClockReport: Encodable { let now: String }
    private struct ReturnOrder: Decodable, Sendable { let partnerReferenceNo: String, days: Int? }
    private struct ReturnReport: Encodable { let partnerReferenceNo: String }
    private struct RefundOrder: Decodable, Sendable { let paymentRequestId: String, refund: String, rupiah: Int64 }
    private struct RefundReport: Encodable { let paymentRequestId: String, refund: String }

    /// What the bank has yet to do; all zero once it is at rest.
    private struct Waiting: Encodable, Sendable { let notices: Int, transfers: Int, returns: Int }

    let engine: any DatabaseEngine
    let time: BankTime
    let returns: ReturnDesk
    let refunds: RefundDesk

    func add(to control: RouterGroup<BasicRequestContext>) {
        control.post("/clock") { request, _ in
            let order = try await request.json(ClockOrder.self)
            let now = try await time.advance(seconds: (order.days ?? 0) * 86_400 + (order.seconds ?? 0))
            return try Answer.json(ClockReport(now: now.text(at: .wib)))
        }
        control.post("/returns") { request, _ in
            let order = try await request.json(ReturnOrder.self)
            try await engine.write { books in
                guard try Transfer.find(order.partnerReferenceNo, books) != nil else {
                    throw HTTPError(.notFound, message: "there is no transfer \(order.partnerReferenceNo)")
                }
                try returns.order(order.partnerReferenceNo, afterDays: order.days ?? 0, books)
            }
            return try Answer.json(ReturnReport(partnerReferenceNo: order.partnerReferenceNo))
        }
        control.post("/refunds") { request, _ in
            let order = try await request.json(RefundOrder.self)
            try await engine.write { books in
                try refunds.giveBack(Rupiah(order.rupiah), of: order.paymentRequestId, refund: order.refund, books)
            }
            return try Answer.json(RefundReport(paymentRequestId: order.paymentRequestId, refund: order.refund))
        }
        control.get("/waiting") { _, _ in try Answer.json(try await engine.read { try waiting($0) }) }
    }

    private func waiting(_ books: any Transaction) throws -> Waiting {
        let settled = SnapTransferState.success.rawValue
        return Waiting(
            notices: try count("SELECT count(*) FROM notice WHERE done = 0", books),
            transfers: try count("SELECT count(*) FROM transfer WHERE settles_as IS NOT NULL", books),
            returns: try count(
                """
                SELECT count(*) FROM transfer_return r
                JOIN transfer t ON t.partner_reference_no = r.partner_reference_no
                WHERE r.returned_at IS NULL AND t.state = \(settled)
                """, books))
    }

    private func count(_ question: SQL, _ books: any Transaction) throws -> Int {
        try books.row(question)?.int(0) ?? 0
    }
}
