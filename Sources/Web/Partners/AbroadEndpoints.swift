// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Payments in host currency and what partners settled of them.
    var abroadEndpoints: [Endpoint] {
        [
            .page(.viewAbroad, "/luar-negeri") { call in try await call.abroadPage(.empty, []) },
            Endpoint(.settleAbroad, .post, "/luar-negeri", face: .page) { call in
                try Operation.settleAbroad.authorise(call.actor)
                do {
                    let file = try await call.settlementForm()
                    _ = try await door.settleAbroad(
                        partner: file.partner, fileName: file.name, content: file.content, by: call.actor)
                    return Call.redirect("/luar-negeri?dicatat=1")
                } catch let failure as Failure {
                    guard failure.showsOnForm else { throw failure }
                    return Response(page: try await call.abroadPage(.empty, [failure]), status: failure.status)
                }
            },
            .form(.countAbroad, "/luar-negeri/hitung", takes: EmptyForm.self) { call, _ in
                _ = try await door.countAbroad(by: call.actor)
                return Call.redirect("/luar-negeri?dihitung=1")
            },
            .postUnkeyed(
                .countAbroad, "/api/v1/abroad/counts", takes: EmptyForm.self, gives: HostCountAnswer.self, status: .ok
            ) { call, _ in
                HostCountAnswer(counted: try await door.countAbroad(by: call.actor))
            },
            .get(.viewAbroad, "/api/v1/abroad/payments", gives: HostPaymentList.self) { call in
                HostPaymentList(payments: try await door.listAbroad(by: call.actor).map(HostPaymentAnswer.init))
            },
            .postUnkeyed(
                .settleAbroad, "/api/v1/abroad/settlements", takes: HostSettlementRequest.self,
                gives: HostSettlementAnswer.self, status: .created
            ) { call, body in
                let view = try await door.settleAbroad(
                    partner: body.partner, fileName: body.fileName, content: body.content, by: call.actor)
                return HostSettlementAnswer(
                    payments: view.payments, rupiah: view.rupiah, fees: view.fees, difference: view.difference)
            },
        ]
    }
}

extension HostPaymentAnswer {
    fileprivate init(_ payment: HostPaymentStore.Payment) {
        self.init(
            invoice: payment.invoice, invoiceNumber: payment.invoiceNumber, partner: payment.partner,
            paymentRequest: payment.paymentRequest, paidAt: payment.paidAt, currency: payment.total.currency.rawValue,
            total: payment.total.text, fee: payment.fee.text, rupiah: payment.rupiah, locked: payment.locked,
            counted: payment.entry != nil,
            settled: payment.settlement.map {
                HostSettledPart(rupiah: $0.rupiah, fee: $0.fee, difference: $0.difference)
            })
    }
}

extension Call {
    private static let largestSettlement = 1_000_000

    fileprivate func abroadPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let payments = try await site.door.listAbroad(by: actor)
        let left = try await site.door.listAbroadLeft(by: actor)
        let partners = try await site.door.listPartners(by: actor)
        return AbroadPage(payments, left: left, partners, self, typed, failures).page
    }

    /// A browser's form with a settlement file, checked against forgery.
    fileprivate func settlementForm() async throws -> (partner: String, name: String, content: String) {
        var form = try MultipartForm(
            contentType: request.headers[.contentType] ?? "", largestFile: Self.largestSettlement)
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        func field(_ name: String) -> String? { form.fields.last { $0.name == name }?.value }
        if context.cameByCookie {
            guard field("csrf") == csrf else { throw Failure(.forbidden, "form-not-ours") }
        }
        guard let partner = field("partner"), !partner.isEmpty else {
            throw Failure(.invalid, "field-missing", field: "partner")
        }
        guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
        guard let content = String(validating: file.bytes, as: UTF8.self) else {
            throw Failure(
                .refused, "settlement-file-faulty", field: "file",
                details: ["line": "–", "column": "–", "reason": "not-utf8", "found": file.name])
        }
        return (partner, file.name, content)
    }
}
