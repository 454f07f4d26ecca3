// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Sealing
import Services
import Store
import Wire

extension Site {
    /// The counter that works without a network, its devices, and the desk behind it.
    var fieldEndpoints: [Endpoint] { fieldPages + fieldDeskPages + fieldDeviceAPI + fieldAPI }

    private var fieldPages: [Endpoint] {
        [
            .page(.openFieldApp, "/konter") { call in FieldAppPage(call).page },
            .page(.viewFieldDevices, "/perangkat") { call in
                FieldDevicesPage(try await door.listFieldDevices(by: call.actor), call).page
            },
            .form(.manageFieldDevices, "/perangkat", takes: FieldDeviceRequest.self) { call, failure, typed in
                let fields = FormFields(typed, failure.map { [$0] } ?? [], call.language)
                return FieldDevicesPage(try await door.listFieldDevices(by: call.actor), call, fields).page
            } _: { call, body in
                Response(page: FieldDeviceCodePage.page(try await registerDevice(body, call), call), status: .created)
            },
            .form(.manageFieldDevices, "/perangkat/{device}/kode", takes: EmptyForm.self) { call, _ in
                let renewed = try await door.renewFieldDevice(try call.key("device"), by: call.actor)
                return Response(page: FieldDeviceCodePage.page(renewed, call))
            },
            .form(.manageFieldDevices, "/perangkat/{device}/cabut", takes: FieldRevocation.self) { call, body in
                _ = try await door.revokeFieldDevice(try call.key("device"), reason: body.reason, by: call.actor)
                return Call.redirect("/perangkat")
            },
        ]
    }

    private var fieldDeskPages: [Endpoint] {
        [
            .page(.viewFieldDesk, "/catatan-luring") { call in
                FieldDeskPage(
                    try await door.listFieldCases(reading: FieldReading.request, by: call.actor), call
                ).page
            },
            .page(.viewFieldDesk, "/catatan-luring/{item}") { call in try await fieldCasePage(call, nil, .empty) },
            .form(
                .decideFieldItem, "/catatan-luring/{item}", takes: FieldDecisionRequest.self,
                again: { call, failure, typed in try await fieldCasePage(call, failure, typed) }
            ) { call, body in
                _ = try await decideFieldItem(body, call, nil)
                return Call.redirect("/catatan-luring")
            },
        ]
    }

    private func fieldCasePage(_ call: Call, _ failure: Failure?, _ typed: TypedFields) async throws -> Page {
        let found = try await door.viewFieldCase(
            try call.key("item"), reading: FieldReading.request, by: call.actor)
        return FieldCasePage(found, call, FormFields(typed, failure.map { [$0] } ?? [], call.language)).page
    }

    private func registerDevice(_ body: FieldDeviceRequest, _ call: Call) async throws -> FieldDeviceCode {
        let province = try body.province.map { text throws(Failure) in try Province.parse(text).rawValue }
        return try await door.registerFieldDevice(
            name: body.name, place: body.place, province: province, login: body.login, by: call.actor)
    }

    private func decideFieldItem(
        _ body: FieldDecisionRequest, _ call: Call, _ key: RepeatKey?
    ) async throws -> FieldItemStore.Item {
        guard let decision = FieldDecision(rawValue: body.decision) else {
            throw Failure(.invalid, "field-decision-unfit", field: "decision")
        }
        return try await door.decideFieldItem(
            try call.key("item"), decision, invoice: body.invoice, note: body.note ?? "",
            reading: FieldReading.request, by: call.actor, repeatKey: key)
    }

    private var fieldDeviceAPI: [Endpoint] {
        [
            .get(.viewFieldDevices, "/api/v1/field/devices", gives: FieldDeviceList.self) { call in
                FieldDeviceList(
                    devices: try await door.listFieldDevices(by: call.actor).map { FieldDeviceAnswer($0) })
            },
            .postUnkeyed(
                .manageFieldDevices, "/api/v1/field/devices", takes: FieldDeviceRequest.self,
                gives: FieldDeviceAnswer.self, status: .created
            ) { call, body in
                let made = try await registerDevice(body, call)
                return FieldDeviceAnswer(made.device, code: made.code)
            },
            .postUnkeyed(
                .manageFieldDevices, "/api/v1/field/devices/{device}/code", takes: EmptyForm.self,
                gives: FieldDeviceAnswer.self
            ) { call, _ in
                let made = try await door.renewFieldDevice(try call.key("device"), by: call.actor)
                return FieldDeviceAnswer(made.device, code: made.code)
            },
            .postUnkeyed(
                .manageFieldDevices, "/api/v1/field/devices/{device}/revocation", takes: FieldRevocation.self,
                gives: FieldDeviceAnswer.self
            ) { call, body in
                FieldDeviceAnswer(
                    try await door.revokeFieldDevice(try call.key("device"), reason: body.reason, by: call.actor))
            },
            .postUnkeyed(
                .activateFieldDevice, "/api/v1/field/activation", takes: FieldActivation.self,
                gives: FieldDeviceSecret.self
            ) { call, body in
                let given = try await door.activateFieldDevice(code: body.code, by: call.actor)
                return FieldDeviceSecret(
                    device: given.device.id, name: given.device.name, place: given.device.place, token: given.token,
                    key: Hex.text(given.key))
            },
        ]
    }

    private var fieldAPI: [Endpoint] {
        [
            .postUnkeyed(
                .packForField, "/api/v1/field/packs", takes: FieldPackRequest.self, gives: FieldPackAnswer.self
            ) { call, body in
                let made = try await door.makeFieldPack(device: body.device, token: body.token, by: call.actor) {
                    FieldPackRecord($0).json.bytes()
                }
                return FieldPackAnswer(
                    madeAt: made.pack.madeAt, until: made.pack.until, people: made.pack.lines.count,
                    sealed: Hex.text(made.sealed))
            },
            .postUnkeyed(
                .syncField, "/api/v1/field/items", takes: FieldSyncRequest.self, gives: FieldSyncAnswer.self
            ) { call, body in
                let items = try body.items.map { entry throws(Failure) in try entry.item() }
                let done = try await door.syncFieldItems(
                    items, device: body.device, token: body.token, deviceNow: body.now,
                    reading: FieldReading.request, by: call.actor)
                return FieldSyncAnswer(now: done.now, results: done.outcomes.map { FieldResult($0, call) })
            },
            .get(.viewFieldDesk, "/api/v1/field/cases", gives: FieldCaseList.self) { call in
                let cases = try await door.listFieldCases(reading: FieldReading.request, by: call.actor)
                return FieldCaseList(cases: cases.map(FieldCaseAnswer.init))
            },
            .post(
                .decideFieldItem, "/api/v1/field/cases/{item}/decision", takes: FieldDecisionRequest.self,
                gives: FieldCaseAnswer.self, status: .ok
            ) { call, body, key in
                let item = try await decideFieldItem(body, call, key)
                return FieldCaseAnswer(
                    try await door.viewFieldCase(item.id, reading: FieldReading.request, by: call.actor))
            },
        ]
    }
}
