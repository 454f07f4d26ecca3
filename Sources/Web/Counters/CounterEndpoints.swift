// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Cash at counters.
    var counterEndpoints: [Endpoint] { counterPages + counterAPI }

    private var counterPages: [Endpoint] {
        [
            .page(.viewDrawer, "/loket") { call in try await counterPage(call) },
            .keyedForm(.openDrawer, "/loket/buka", takes: DrawerOpening.self) { call, failures, typed in
                try await counterPage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                _ = try await door.openDrawer(place: body.place, by: call.actor, repeatKey: key)
                return Call.redirect("/loket")
            },
            .keyedForm(.takeCash, "/loket/terima", takes: CashRequest.self) { call, failures, typed in
                try await counterPage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.takeCash(
                    body.amount, for: body.invoice, payer: body.payer, isPart: body.isPart ?? true, by: call.actor,
                    repeatKey: key)
                return Call.redirect("/kuitansi/\(view.receipt.id)")
            },
            .page(.depositCash, "/loket/setor") { call in DepositPage.page(call) },
            .keyedForm(.depositCash, "/loket/setor", takes: CashDeposit.self) { call, failures, typed in
                DepositPage.page(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                _ = try await door.depositCash(
                    body.amount, reference: body.reference, by: call.actor, repeatKey: key)
                return Call.redirect("/loket")
            },
            .keyedForm(.countDrawer, "/loket/hitung", takes: DrawerCount.self) { call, failures, typed in
                try await counterPage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.countDrawer(
                    counted: body.counted, note: body.note ?? "", by: call.actor, repeatKey: key)
                return Call.redirect("/loket/\(view.day.id)")
            },
            .page(.viewDrawer, "/loket/{drawer}") { call in
                DrawerPage(try await door.viewDrawer(try call.key("drawer"), by: call.actor), call).page
            },
            .form(.closeDrawer, "/loket/{drawer}/tutup", takes: SecondOpinion.self) { call, body in
                let view = try await door.closeDrawer(
                    try call.key("drawer"), approve: body.approve, by: call.actor, repeatKey: nil)
                return Call.redirect(call.actor.role == .finance ? "/loket/\(view.day.id)" : "/loket")
            },
        ]
    }

    private func counterPage(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        CounterPage(try await door.listDrawers(by: call.actor), call, fields).page
    }

    private var counterAPI: [Endpoint] {
        [
            .get(.viewDrawer, "/api/v1/drawers", gives: DrawerList.self) { call in
                DrawerList(drawers: try await door.listDrawers(by: call.actor).map(DrawerAnswer.init))
            },
            .get(.viewDrawer, "/api/v1/drawers/{drawer}", gives: DrawerAnswer.self) { call in
                DrawerAnswer(try await door.viewDrawer(try call.key("drawer"), by: call.actor))
            },
            .post(.openDrawer, "/api/v1/drawers", takes: DrawerOpening.self, gives: DrawerAnswer.self) {
                call, body, key in
                DrawerAnswer(try await door.openDrawer(place: body.place, by: call.actor, repeatKey: key))
            },
            .post(.takeCash, "/api/v1/cash", takes: CashRequest.self, gives: ReceiptAnswer.self) { call, body, key in
                ReceiptAnswer(
                    try await door.takeCash(
                        body.amount, for: body.invoice, payer: body.payer, isPart: body.isPart ?? true,
                        by: call.actor, repeatKey: key),
                    door.settings.publicURL)
            },
            .post(.depositCash, "/api/v1/cash-deposits", takes: CashDeposit.self, gives: DrawerAnswer.self) {
                call, body, key in
                DrawerAnswer(
                    try await door.depositCash(
                        body.amount, reference: body.reference, by: call.actor, repeatKey: key))
            },
            .post(.countDrawer, "/api/v1/drawers/count", takes: DrawerCount.self, gives: DrawerAnswer.self) {
                call, body, key in
                DrawerAnswer(
                    try await door.countDrawer(
                        counted: body.counted, note: body.note ?? "", by: call.actor, repeatKey: key))
            },
            .post(
                .closeDrawer, "/api/v1/drawers/{drawer}/closing", takes: SecondOpinion.self, gives: DrawerAnswer.self,
                status: .ok
            ) { call, body, key in
                DrawerAnswer(
                    try await door.closeDrawer(
                        try call.key("drawer"), approve: body.approve, by: call.actor, repeatKey: key))
            },
        ]
    }
}

extension DrawerAnswer {
    fileprivate init(_ view: DrawerView) {
        self.init(
            id: view.day.id, drawer: view.day.drawer, place: view.day.place, cashier: view.day.cashier,
            state: view.state.rawValue, opening: view.day.opening, balance: view.balance, counted: view.day.counted,
            difference: view.difference, openedAt: view.day.openedAt,
            slips: view.slips.map { slip in
                CashSlipRecord(
                    number: slip.number, receipt: ID(number: slip.receipt), invoice: slip.invoice,
                    amount: slip.amount, recordedAt: slip.recordedAt)
            })
    }
}
