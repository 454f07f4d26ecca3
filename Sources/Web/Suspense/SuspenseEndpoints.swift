// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Money
import Services
import Store
import Wire

extension Site {
    /// Money that waits for a decision, and refunds.
    var suspenseEndpoints: [Endpoint] { suspensePages + refundPages + suspenseAPI }

    private var suspensePages: [Endpoint] {
        [
            .page(.viewSuspense, "/penampungan") { call in try await suspenseList(call) },
            .keyedForm(.takeUnallocated, "/penampungan", takes: TakenPaymentRequest.self) { call, failures, typed in
                try await suspenseList(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let item = try await door.takeUnallocated(body.payment, by: call.actor, repeatKey: key)
                return Call.redirect("/penampungan/\(item.id)?dicatat=1")
            },
            .page(.viewSuspense, "/penampungan/{money}") { call in try await suspensePage(call) },
            .keyedForm(.resolveUnallocated, "/penampungan/{money}/keputusan", takes: ResolutionRequest.self) {
                call, failures, typed in
                try await suspensePage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.resolveUnallocated(
                    try call.key("money"), try await body.resolution(call), note: body.note ?? "", by: call.actor,
                    repeatKey: key)
                return Call.redirect("/penampungan/\(view.item.id)")
            },
            .form(.decideResolution, "/penampungan/keputusan/{resolution}", takes: SecondOpinion.self) { call, body in
                let view = try await door.decideResolution(
                    try call.key("resolution"), approve: body.approve, by: call.actor, repeatKey: nil)
                return Call.redirect("/penampungan/\(view.item.id)")
            },
            .form(.reverseUnallocated, "/penampungan/{money}/batal", takes: EmptyForm.self) { call, _ in
                let view = try await door.reverseUnallocated(
                    try call.key("money"), by: call.actor, repeatKey: nil)
                return Call.redirect("/penampungan/\(view.item.id)")
            },
        ]
    }

    private var refundPages: [Endpoint] {
        [
            .page(.viewSuspense, "/pengembalian") { call in try await refundsPage(call) },
            .page(.giveRefundAccount, "/pengembalian/{refund}/rekening") { call in try await refundPage(call) },
            .keyedForm(.giveRefundAccount, "/pengembalian/{refund}/rekening", takes: PayableAccountRequest.self) {
                call, failures, typed in
                try await refundPage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.giveRefundAccount(
                    try call.key("refund"), to: try body.account(), by: call.actor, repeatKey: key)
                return Call.redirect("/pengembalian/\(view.refund.id)/rekening")
            },
            .form(
                .settleRefund, "/pengembalian/{refund}/selesai", takes: RefundSettlement.self,
                again: { call, failure, typed in try await refundsPage(call, failure, typed) }
            ) { call, body in
                _ = try await door.settleRefund(
                    try call.key("refund"), bankReference: body.bankReference, by: call.actor, repeatKey: nil)
                return Call.redirect("/pengembalian")
            },
            .form(.cancelRefund, "/pengembalian/{refund}/batal", takes: EmptyForm.self) { call, _ in
                let view = try await door.cancelRefund(try call.key("refund"), by: call.actor, repeatKey: nil)
                return Call.redirect("/penampungan/\(view.refund.unallocated)")
            },
            .keyedForm(.cancelInvoice, "/tagihan/{invoice}/batal", takes: InvoiceCancellation.self) {
                call, failures, _ in
                try await invoicePage(call, failures)
            } _: { call, body, key in
                let invoice = try await door.cancelInvoice(
                    try call.key("invoice"), reason: body.reason, by: call.actor, repeatKey: key)
                return Call.redirect("/tagihan/\(invoice.id)")
            },
        ]
    }

    private func suspenseList(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        let filter = try UnallocatedStore.Filter(word: call.query("tampil"))
        return SuspensePage(try await door.listUnallocated(filter, by: call.actor), filter, call, fields).page
    }

    private func refundsPage(
        _ call: Call, _ failure: Failure? = nil, _ typed: TypedFields = .empty
    ) async throws -> Page {
        let fields = FormFields(typed, failure.map { [$0] } ?? [], call.language)
        return RefundsPage(try await door.listRefunds([], by: call.actor), call, fields).page
    }

    private func refundPage(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        RefundAccountPage(try await door.viewRefund(try call.key("refund"), by: call.actor), call, fields).page
    }

    private func suspensePage(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        UnallocatedPage(
            try await door.viewUnallocated(try call.key("money"), by: call.actor), call, fields
        ).page
    }

    private var suspenseAPI: [Endpoint] {
        [
            .get(.viewSuspense, "/api/v1/suspense", query: SuspenseQuery.self, gives: SuspenseList.self) {
                call, query in
                let filter = try UnallocatedStore.Filter(word: query.show)
                return SuspenseList(try await door.listUnallocated(filter, by: call.actor))
            },
            .get(.viewSuspense, "/api/v1/suspense/{money}", gives: UnallocatedAnswer.self) { call in
                UnallocatedAnswer(try await door.viewUnallocated(try call.key("money"), by: call.actor))
            },
            .post(
                .takeUnallocated, "/api/v1/suspense", takes: TakenPaymentRequest.self,
                gives: UnallocatedRecordAnswer.self
            ) { call, body, key in
                UnallocatedRecordAnswer(try await door.takeUnallocated(body.payment, by: call.actor, repeatKey: key))
            },
            .post(
                .resolveUnallocated, "/api/v1/suspense/{money}/resolutions", takes: ResolutionRequest.self,
                gives: UnallocatedAnswer.self
            ) { call, body, key in
                UnallocatedAnswer(
                    try await door.resolveUnallocated(
                        try call.key("money"), try await body.resolution(call), note: body.note ?? "", by: call.actor,
                        repeatKey: key))
            },
            .post(
                .decideResolution, "/api/v1/resolutions/{resolution}/decision", takes: SecondOpinion.self,
                gives: UnallocatedAnswer.self, status: .ok
            ) { call, body, key in
                UnallocatedAnswer(
                    try await door.decideResolution(
                        try call.key("resolution"), approve: body.approve, by: call.actor, repeatKey: key))
            },
            .post(
                .reverseUnallocated, "/api/v1/suspense/{money}/reversal", takes: EmptyForm.self,
                gives: UnallocatedAnswer.self, status: .ok
            ) { call, _, key in
                UnallocatedAnswer(
                    try await door.reverseUnallocated(try call.key("money"), by: call.actor, repeatKey: key))
            },
            .post(
                .applyAdvances, "/api/v1/advances", takes: EmptyForm.self, gives: AdvancesAnswer.self, status: .ok
            ) { call, _, _ in
                AdvancesAnswer(settled: try await door.applyAdvances(by: call.actor))
            },
        ] + refundAPI
    }

    private var refundAPI: [Endpoint] {
        [
            .get(.viewSuspense, "/api/v1/refunds", query: RefundQuery.self, gives: RefundList.self) { call, query in
                let states = query.state.flatMap(RefundStore.State.init).map { [$0] } ?? []
                return RefundList(
                    refunds: try await door.listRefunds(states, by: call.actor).map(RefundAnswer.init))
            },
            .post(
                .giveRefundAccount, "/api/v1/refunds/{refund}/account", takes: PayableAccountRequest.self,
                gives: RefundAnswer.self, status: .ok
            ) { call, body, key in
                RefundAnswer(
                    try await door.giveRefundAccount(
                        try call.key("refund"), to: try body.account(), by: call.actor, repeatKey: key))
            },
            .post(
                .settleRefund, "/api/v1/refunds/{refund}/settlement", takes: RefundSettlement.self,
                gives: RefundAnswer.self, status: .ok
            ) { call, body, key in
                RefundAnswer(
                    try await door.settleRefund(
                        try call.key("refund"), bankReference: body.bankReference, by: call.actor, repeatKey: key))
            },
            .post(
                .cancelRefund, "/api/v1/refunds/{refund}/cancellation", takes: EmptyForm.self,
                gives: RefundAnswer.self, status: .ok
            ) { call, _, key in
                RefundAnswer(try await door.cancelRefund(try call.key("refund"), by: call.actor, repeatKey: key))
            },
            .post(
                .cancelInvoice, "/api/v1/invoices/{invoice}/cancellation", takes: InvoiceCancellation.self,
                gives: InvoiceAnswer.self, status: .ok
            ) { call, body, key in
                let invoice = try call.key("invoice", InvoiceRecord.self)
                return InvoiceAnswer(
                    try await door.cancelInvoice(invoice, reason: body.reason, by: call.actor, repeatKey: key))
            },
        ]
    }
}
