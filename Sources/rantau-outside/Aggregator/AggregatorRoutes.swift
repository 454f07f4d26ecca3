// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Snap

/// Everything that the aggregator answers: SNAP for Rantau, the control API for tests, the page for people.
struct AggregatorRoutes: Sendable {
    let door: SnapDoor
    let booth: TokenBooth
    let transfers: TransferDesk
    let openings: OpeningDesk
    let payments: PaymentDesk
    let control: BankControl
    let page: BankPage

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        addSnap(to: router)
        addControl(to: router)
        page.add(to: router)
        return router
    }

    private func addSnap(to router: Router<BasicRequestContext>) {
        func path(_ service: SnapService) -> RouterPath { RouterPath(SnapDoor.prefix + (service.path ?? "")) }
        router.post(path(.accessToken)) { request, _ in try await booth.answer(request) }
        router.post(path(.accountInquiryExternal)) { request, _ in
            try await door.answer(request, .accountInquiryExternal) { try transfers.inquire($0, $1) }
        }
        router.post(path(.transferInterbank)) { request, _ in
            try await door.answer(request, .transferInterbank) { try transfers.transfer($0, $1) }
        }
        router.post(path(.transferStatus)) { request, _ in
            try await door.answer(request, .transferStatus) { try transfers.status($0, $1) }
        }
        router.post(path(.accountOpening)) { request, _ in
            try await door.answer(request, .accountOpening) { try openings.open($0, $1) }
        }
        router.post(path(.accountOpeningStatus)) { request, _ in
            try await door.answer(request, .accountOpeningStatus) { try openings.status($0, $1) }
        }
    }

    private struct StatusOrder: Decodable { let va: String, paymentRequestId: String }
    private struct StatusReport: Encodable { let answer: SnapAnswer, state: PaymentState? }
    private struct AccountOrder: Decodable, Sendable {
        let bankCode: String, accountNo: String, name: String, closed: Bool?
    }
    private struct InquiryReport: Encodable { let answer: SnapAnswer, name: String?, rupiah: Int64? }
    private struct InquiryOrder: Decodable { let va: String }

    private func addControl(to router: Router<BasicRequestContext>) {
        let control = router.group("/control")
        self.control.add(to: control)
        control.get("/books") { _, _ in try Answer.json(try await door.engine.read { try BankBooksReport($0) }) }
        control.get("/failures") { _, _ in try Answer.json(payments.failures.current) }
        control.post("/failures") { request, _ in
            payments.failures.set(try await request.json(FailurePlan.self))
            return try Answer.json(payments.failures.current)
        }
        control.post("/pay") { request, _ in
            try Answer.json(try await payments.carryOut(try await request.json(PayOrder.self)))
        }
        control.post("/inquiry") { request, _ in
            let order = try await request.json(InquiryOrder.self)
            let (answer, bill) = try await payments.inquire(try payments.account(typed: order.va))
            return try Answer.json(InquiryReport(answer: answer, name: bill?.name, rupiah: bill?.amount.amount))
        }
        control.post("/status") { request, _ in
            let order = try await request.json(StatusOrder.self)
            let (answer, state) = try await payments.ask(try payments.account(typed: order.va), order.paymentRequestId)
            return try Answer.json(StatusReport(answer: answer, state: state))
        }
        control.post("/accounts") { request, _ in
            let order = try await request.json(AccountOrder.self)
            let account = BankAccount(name: order.name, isClosed: order.closed ?? order.accountNo.hasSuffix("9"))
            try await door.engine.write { try account.save(bank: order.bankCode, number: order.accountNo, $0) }
            return try Answer.json(["name": account.name, "closed": account.isClosed ? "true" : "false"])
        }
    }
}
