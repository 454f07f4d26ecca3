// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Registration by oneself and at a desk.
    var enrolmentEndpoints: [Endpoint] {
        [
            .page(.enrolSelf, "/daftar") { call in try await call.enrolmentPage(.worker, call.typedQuery, []) },
            .keyedForm(
                .enrolSelf, "/daftar", takes: EnrolmentRequest.self, alsoWrong: EnrolmentFaults.bySelf
            ) { call, failures, typed in
                try await call.enrolmentPage(.worker, typed, failures)
            } _: { call, body, key in
                let enrolled = try await call.enrolPublicly(try checked(body), body.password, key)
                let opened = try await door.openSession(after: enrolled)
                var response = Call.redirect("/beranda?pesan=terdaftar")
                response.setSession(opened.token, secure: usesTLS)
                return response
            },
            .page(.enrolForWorker, "/pendaftaran") { call in
                try await call.enrolmentPage(call.deskWriter, call.typedQuery, [])
            },
            .keyedForm(
                .enrolForWorker, "/pendaftaran", takes: EnrolmentRequest.self, alsoWrong: EnrolmentFaults.byDesk
            ) { call, failures, typed in
                try await call.enrolmentPage(call.deskWriter, typed, failures)
            } _: { call, body, key in
                let enrolled = try await call.enrolAtDesk(try checked(body), body.password, key)
                let prints = call.actor.role.map(Operation.printFirstSheet.roles.contains) ?? false
                let page = EnrolledPage(
                    call.frame(), enrolled, name: body.name, password: body.password,
                    sheet: prints ? FirstSheetForm(enrolled.person, csrf: call.csrf, call.language) : nil)
                return Response(page: page.page, status: .created)
            },
            .get(.enrolSelf, "/api/v1/organisations", gives: OrganisationList.self) { call in
                let companies = try await door.listPlacementCompanies(by: call.actor)
                return OrganisationList(organisations: companies.map(OrganisationLine.init))
            },
            .post(.enrolSelf, "/api/v1/enrolments", takes: EnrolmentRequest.self, gives: EnrolmentAnswer.self) {
                call, body, key in
                EnrolmentAnswer(
                    try await call.enrolPublicly(
                        try firstFault { () throws(FormFaults) in try body.enrolment() }, body.password, key))
            },
            .post(
                .enrolForWorker, "/api/v1/enrolments/for-worker", takes: EnrolmentRequest.self,
                gives: EnrolmentAnswer.self
            ) { call, body, key in
                EnrolmentAnswer(
                    try await door.enrol(
                        try firstFault { () throws(FormFaults) in try body.enrolment() }, password: body.password,
                        by: call.actor, repeatKey: key))
            },
        ]
    }
}

extension Site {
    /// What a form says, once everything fits together.
    ///
    /// - Throws: every fault at once.
    fileprivate func checked(_ body: EnrolmentRequest) throws(FormFaults) -> Enrolment {
        let enrolment = try body.enrolment()
        let faults = enrolment.faults(today: door.clock.now().jakartaDay)
        guard faults.isEmpty else { throw FormFaults(failures: faults) }
        return enrolment
    }
}

extension Call {
    /// Nobody registers in public without a way to come back. The answer is the visitor's, whoever is signed in, so
    /// that it is alike for all.
    fileprivate func enrolPublicly(
        _ enrolment: Enrolment, _ password: String?, _ key: RepeatKey?
    ) async throws -> Enrolled {
        guard let password else { throw Failure(.invalid, "field-missing", field: "password") }
        return try await site.door.enrol(enrolment, password: password, by: .visitor, repeatKey: key)
    }

    /// An officer of a desk is told first whose NIK it is; the form that comes back names the record that was seen.
    fileprivate func enrolAtDesk(
        _ enrolment: Enrolment, _ password: String?, _ key: RepeatKey?
    ) async throws -> Enrolled {
        let seen = query(EnrolmentPage.second).flatMap { ID<PersonRecord>($0) }
        do {
            return try await site.door.enrol(
                enrolment, password: password, knownNIK: may(.listCases) ? .stops(unless: seen) : .recorded, by: actor,
                repeatKey: key)
        } catch let failure as Failure where failure.code == "enrolment-known" {
            guard let found = try await site.door.findRegistered(enrolment.nik, by: actor) else { throw failure }
            throw Failure(
                failure.kind, failure.code, field: failure.field,
                details: ["name": found.name, "number": found.number, "person": found.person.description])
        }
    }

    var deskWriter: EnrolmentPage.Writer {
        guard actor.role == .p3miOfficer, let own = actor.organisation else { return .desk }
        return .company(own)
    }

    func enrolmentPage(
        _ writer: EnrolmentPage.Writer, _ typed: TypedFields, _ failures: [Failure]
    ) async throws -> Page {
        let companies = try await site.door.listPlacementCompanies(by: actor)
        return EnrolmentPage(
            frame(), writer, csrf: csrf, key: site.door.formKey(), companies: companies, typed, failures
        ).page
    }
}
