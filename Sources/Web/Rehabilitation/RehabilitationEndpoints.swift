// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import People
import Services
import Wire

extension Site {
    /// Plans by which victims of accidents recover, and the hospitals they name.
    var rehabilitationEndpoints: [Endpoint] { rehabilitationPages + rehabilitationAPI }

    private var rehabilitationPages: [Endpoint] {
        [
            .page(.viewRehabilitation, "/klaim/{claim}/rehabilitasi") { call in
                try await call.rehabilitationPage(.empty, [])
            },
            .keyedForm(.planRehabilitation, "/klaim/{claim}/rehabilitasi", takes: RehabilitationRequest.self) {
                call, failures, typed in
                try await call.rehabilitationPage(typed, failures)
            } _: { call, request, key in
                let claim: ID<ClaimRecord> = try call.key("claim")
                _ = try await door.planRehabilitation(
                    try request.plan(), at: request.hospital, of: claim, by: call.actor, repeatKey: key)
                return Call.redirect("/klaim/\(claim)/rehabilitasi")
            },
            .keyedForm(
                .recordRehabilitation, "/klaim/{claim}/rehabilitasi/catatan", takes: RehabilitationEventRequest.self
            ) { call, failures, typed in
                try await call.rehabilitationPage(typed, failures)
            } _: { call, request, key in
                let claim: ID<ClaimRecord> = try call.key("claim")
                _ = try await door.recordRehabilitation(
                    try request.news(), of: claim, by: call.actor, repeatKey: key)
                return Call.redirect("/klaim/\(claim)/rehabilitasi")
            },
            .page(.addHospital, "/rumah-sakit") { call in
                HospitalPage(call, try await door.listHospitals(by: call.actor)).page
            },
            .keyedForm(.addHospital, "/rumah-sakit", takes: HospitalRequest.self) { call, failures, typed in
                HospitalPage(call, try await door.listHospitals(by: call.actor), typed, failures).page
            } _: { call, request, key in
                _ = try await door.addHospital(
                    request.name, province: try request.knownProvince(), by: call.actor, repeatKey: key)
                return Call.redirect("/rumah-sakit")
            },
        ]
    }

    private var rehabilitationAPI: [Endpoint] {
        [
            .get(.listHospitals, "/api/v1/hospitals", gives: HospitalList.self) { call in
                HospitalList(hospitals: try await door.listHospitals(by: call.actor).map(HospitalAnswer.init))
            },
            .post(.addHospital, "/api/v1/hospitals", takes: HospitalRequest.self, gives: HospitalAnswer.self) {
                call, request, key in
                HospitalAnswer(
                    try await door.addHospital(
                        request.name, province: try request.knownProvince(), by: call.actor, repeatKey: key))
            },
            .get(.viewRehabilitation, "/api/v1/claims/{claim}/rehabilitation", gives: RehabilitationAnswer.self) {
                call in
                RehabilitationAnswer(try await door.viewRehabilitation(try call.key("claim"), by: call.actor))
            },
            .post(
                .planRehabilitation, "/api/v1/claims/{claim}/rehabilitation", takes: RehabilitationRequest.self,
                gives: RehabilitationAnswer.self
            ) { call, request, key in
                RehabilitationAnswer(
                    try await door.planRehabilitation(
                        try request.plan(), at: request.hospital, of: try call.key("claim"), by: call.actor,
                        repeatKey: key))
            },
            .post(
                .recordRehabilitation, "/api/v1/claims/{claim}/rehabilitation/events",
                takes: RehabilitationEventRequest.self, gives: RehabilitationAnswer.self
            ) { call, request, key in
                RehabilitationAnswer(
                    try await door.recordRehabilitation(
                        try request.news(), of: try call.key("claim"), by: call.actor, repeatKey: key))
            },
        ]
    }
}

extension Call {
    fileprivate func rehabilitationPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let view = try await site.door.viewRehabilitation(try key("claim"), by: actor)
        let plans = actor.role.map(Operation.planRehabilitation.roles.contains) ?? false
        let hospitals = plans ? try await site.door.listHospitals(by: actor) : []
        return RehabilitationPage(self, view, hospitals, typed, failures).page
    }
}
