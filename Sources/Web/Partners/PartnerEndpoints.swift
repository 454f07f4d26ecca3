// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Partners that take payments for us.
    var partnerEndpoints: [Endpoint] { partnerPages + partnerAddresses }

    private var partnerPages: [Endpoint] {
        [
            .page(.viewPartners, "/mitra") { call in try await call.partnersPage(.empty, []) },
            .page(.viewPartners, "/mitra/kode") { call in SnapCodesPage(call).page },
            .keyedForm(.managePartners, "/mitra", takes: PartnerRequest.self) { call, failures, typed in
                try await call.partnersPage(typed, failures)
            } _: { call, body, _ in
                Response(page: PartnerGivenPage(try await add(body, call), call).page)
            },
            .page(.viewPartners, "/mitra/{partner}") { call in try await call.partnerPage(.empty, []) },
            .keyedForm(.managePartners, "/mitra/{partner}/kunci", takes: PartnerKeyRequest.self) {
                call, failures, typed in
                try await call.partnerPage(typed, failures)
            } _: { call, body, _ in
                let view = try await addKey(body, call)
                return Call.redirect("/mitra/\(view.partner.id)")
            },
            .form(.managePartners, "/mitra/{partner}/rahasia", takes: EmptyForm.self) { call, _ in
                Response(page: PartnerGivenPage(try await renew(call), call).page)
            },
            .form(.managePartners, "/mitra/{partner}/penutupan", takes: EmptyForm.self) { call, _ in
                let view = try await disable(call)
                return Call.redirect("/mitra/\(view.partner.id)")
            },
        ]
    }

    private var partnerAddresses: [Endpoint] {
        [
            .get(.viewPartners, "/api/v1/partners", gives: PartnerList.self) { call in
                PartnerList(partners: try await door.listPartners(by: call.actor).map(PartnerAnswer.init))
            },
            .postUnkeyed(
                .managePartners, "/api/v1/partners", takes: PartnerRequest.self, gives: PartnerGivenAnswer.self,
                status: .created
            ) { call, body in
                PartnerGivenAnswer(try await add(body, call))
            },
            .postUnkeyed(
                .managePartners, "/api/v1/partners/{partner}/keys", takes: PartnerKeyRequest.self,
                gives: PartnerAnswer.self, status: .created
            ) { call, body in
                PartnerAnswer(try await addKey(body, call))
            },
            .postUnkeyed(
                .managePartners, "/api/v1/partners/{partner}/secret", takes: EmptyForm.self,
                gives: PartnerGivenAnswer.self
            ) { call, _ in
                PartnerGivenAnswer(try await renew(call))
            },
            .postUnkeyed(
                .managePartners, "/api/v1/partners/{partner}/disable", takes: EmptyForm.self,
                gives: PartnerAnswer.self
            ) { call, _ in
                PartnerAnswer(try await disable(call))
            },
        ]
    }

    private func add(_ body: PartnerRequest, _ call: Call) async throws -> PartnerGiven {
        let given = try await door.addPartner(body.terms, publicKey: try body.key(), by: call.actor)
        partners.forget()
        return given
    }

    private func addKey(_ body: PartnerKeyRequest, _ call: Call) async throws -> PartnerView {
        let view = try await door.addPartnerKey(try body.key(), to: call.parameter("partner"), by: call.actor)
        partners.forget()
        return view
    }

    private func renew(_ call: Call) async throws -> PartnerGiven {
        let given = try await door.renewPartnerSecret(
            of: call.parameter("partner"), oldThrough: door.clock.now().jakartaDay, by: call.actor)
        partners.forget()
        return given
    }

    private func disable(_ call: Call) async throws -> PartnerView {
        let view = try await door.disablePartner(call.parameter("partner"), by: call.actor)
        partners.forget()
        return view
    }
}

extension Call {
    fileprivate func partnersPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        PartnerListPage(try await site.door.listPartners(by: actor), self, typed, failures).page
    }

    fileprivate func partnerPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        PartnerPage(try await site.door.viewPartner(parameter("partner"), by: actor), self, typed, failures).page
    }
}
