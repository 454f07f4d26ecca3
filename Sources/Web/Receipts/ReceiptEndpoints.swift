// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Receipts, and their check by anybody.
    var receiptEndpoints: [Endpoint] {
        [
            .page(.viewReceipt, "/kuitansi/{receipt}") { call in
                try ReceiptPage(try await door.viewReceipt(try call.key("receipt"), by: call.actor), call).page
            },
            Endpoint(.viewReceipt, .get, "/kuitansi/{receipt}/pdf", face: .page) { call in
                try Operation.viewReceipt.authorise(call.actor)
                return try ReceiptPaper(
                    try await door.viewReceipt(try call.key("receipt"), by: call.actor), call
                ).response
            },
            .page(.viewReceipt, "/tagihan/{invoice}/kuitansi") { call in
                try ReceiptPage(try await door.findReceipt(of: try call.key("invoice"), by: call.actor), call).page
            },
            .page(.checkReceipt, "/kuitansi/periksa/{receipt}/{code}") { call in
                ReceiptCheckPage.page(try await check(call), call)
            },
            .get(.viewReceipt, "/api/v1/receipts/{receipt}", gives: ReceiptAnswer.self) { call in
                ReceiptAnswer(
                    try await door.viewReceipt(try call.key("receipt"), by: call.actor), door.settings.publicURL)
            },
            .get(.viewReceipt, "/api/v1/invoices/{invoice}/receipt", gives: ReceiptAnswer.self) { call in
                ReceiptAnswer(
                    try await door.findReceipt(of: try call.key("invoice"), by: call.actor), door.settings.publicURL)
            },
            .get(.checkReceipt, "/api/v1/receipts/{receipt}/check/{code}", gives: ReceiptCheckAnswer.self) { call in
                let found = try await check(call)
                return ReceiptCheckAnswer(
                    amount: found.amount, paidAt: found.paidAt, invoiceNumber: found.invoiceNumber,
                    settled: found.isSettled)
            },
        ]
    }

    private func check(_ call: Call) async throws -> ReceiptCheck {
        try await door.checkReceipt(try call.key("receipt"), code: call.parameter("code"), by: call.actor)
    }
}

extension ReceiptAnswer {
    init(_ view: ReceiptView, _ publicURL: String) {
        self.init(
            id: view.receipt.id, amount: view.receipt.amount, paidAt: view.receipt.paidAt,
            invoice: view.receipt.invoice, invoiceNumber: view.receipt.invoiceNumber,
            settled: view.receipt.settledDay != nil, slip: view.receipt.slip,
            checkAddress: publicURL + view.checkPath)
    }
}
