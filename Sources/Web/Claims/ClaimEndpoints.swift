// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Protection
import Services
import Text
import Wire

extension Site {
    /// Reporting, claiming and deciding.
    var claimEndpoints: [Endpoint] { incidentPages + claimPages + claimSteps + claimAPI }

    private var incidentPages: [Endpoint] {
        [
            .page(.viewClaim, "/klaim-saya") { call in
                let person = try call.personMeant()
                return MyClaimsPage.page(call, of: person, try await door.claims(of: person, by: call.actor))
            },
            .page(.reportIncident, "/lapor") { call in
                ReportPage(call, of: try call.personMeant()).page
            },
            .form(.reportIncident, "/lapor", takes: IncidentForm.self) { call, failure, typed in
                let person = typed["report.person"].flatMap { ID<PersonRecord>($0) }
                return ReportPage(call, of: try person ?? call.personMeant(), failure: failure, typed: typed).page
            } _: { call, form in
                let view = try await door.reportIncident(
                    try form.report.report(), of: form.report.person, by: call.actor,
                    repeatKey: try RepeatKey(form.key, body: form.report.json.bytes()))
                return Call.redirect("/kejadian/\(view.incident.id)?pesan=diterima")
            },
            .page(.viewClaim, "/kejadian/{incident}") { call in
                IncidentPage(call, try await door.viewIncident(try call.key("incident"), by: call.actor)).page
            },
            Endpoint(.attachDocument, .post, "/kejadian/{incident}/berkas", face: .page) { call in
                try await takePaper(call)
            },
            Endpoint(.viewDocument, .get, "/berkas/{document}", face: .page) { call in try await call.document() },
        ]
    }

    private var claimPages: [Endpoint] {
        [
            .page(.fileClaim, "/kejadian/{incident}/klaim") { call in
                let event: BenefitEvent = try ClaimWord.known(call.query("manfaat") ?? "", "manfaat")
                let incident: ID<IncidentRecord> = try call.key("incident")
                return FilingPage(call, try await door.previewClaim(event, of: incident, by: call.actor)).page
            },
            .form(.fileClaim, "/kejadian/{incident}/klaim", takes: ClaimForm.self) { call, failure, typed in
                let event: BenefitEvent = try ClaimWord.known(call.query("manfaat") ?? "", "manfaat")
                let preview = try await door.previewClaim(event, of: try call.key("incident"), by: call.actor)
                return FilingPage(call, preview, failure: failure, typed: typed).page
            } _: { call, form in
                let view = try await door.fileClaim(
                    try form.request.filing(asksWhoseAccount: form.ofAnother != true), by: call.actor, repeatKey: nil)
                return Call.redirect("/klaim/\(view.claim.id)")
            },
            .page(.listClaims, "/klaim") { call in
                ClaimDeskPage(call, queue: try await door.claimQueue(by: call.actor)).page
            },
            .page(.viewClaim, "/klaim/{claim}") { call in try await claimPage(call) },
            .page(.viewClaim, "/klaim/{claim}/surat") { call in
                try LetterPage(call, try await door.viewClaim(try call.key("claim"), by: call.actor)).page
            },
        ]
    }

    private var claimSteps: [Endpoint] {
        [
            .form(.movePaper, "/klaim/{claim}/letak-surat", takes: PaperMoveRequest.self, again: stepAgain) {
                call, body in
                Self.after(.paperMoved, try await movePaper(body, call, nil))
            },
            .form(.assessClaim, "/klaim/{claim}/usulan", takes: AssessmentRequest.self, again: stepAgain) {
                call, body in
                let view = try await door.assessClaim(
                    try call.key("claim"), try body.assessment(), by: call.actor, repeatKey: nil)
                return Self.after(body.action == "ask-documents" ? .asked : .proposed, view)
            },
            .form(.adviseClaim, "/klaim/{claim}/pendapat", takes: AdviceRequest.self, again: stepAgain) {
                call, body in
                let view = try await door.adviseClaim(
                    try call.key("claim"), body.advice, by: call.actor, repeatKey: nil)
                return Self.after(.advised, view)
            },
            .form(.approveClaim, "/klaim/{claim}/putusan", takes: ApprovalRequest.self, again: stepAgain) {
                call, body in
                let view = try await door.approveClaim(
                    try call.key("claim"), body.approval, by: call.actor, repeatKey: nil)
                return Self.after(body.action == "send-back" ? .sentBack : .decided, view)
            },
        ]
    }

    /// Records where a paper of a claim is.
    func movePaper(_ body: PaperMoveRequest, _ call: Call, _ key: RepeatKey?) async throws -> ClaimView {
        try await door.movePaper(
            try call.key("claim"), try ClaimWord.known(body.paper, "paper"),
            to: try ClaimWord.known(body.place, "place"), expectedOn: body.expectedOn, by: call.actor, repeatKey: key)
    }

    /// Back to the claim, which says what was done.
    private static func after(_ step: ClaimStepDone, _ view: ClaimView) -> Response {
        Call.redirect("/klaim/\(view.claim.id)?selesai=\(step.rawValue)")
    }

    /// A claim as its reader needs it: step by step for the family, on the desk for those who decide or inspect.
    private func claimPage(
        _ call: Call, failure: Failure? = nil, typed: TypedFields = .empty
    ) async throws -> Page {
        let view = try await door.viewClaim(try call.key("claim"), by: call.actor)
        guard let role = call.actor.role, Self.deskRoles.contains(role) else {
            return ClaimPage(call, view, failure: failure, typed: typed).page
        }
        let mayList = Operation.listClaims.roles.contains(role)
        let queue = mayList ? try await door.claimQueue(by: call.actor) : nil
        let care = try await door.viewClaimCare(view, by: call.actor)
        return ClaimDeskPage(call, queue: queue, care: care).page(view, failure: failure, typed: typed)
    }

    private static let deskRoles: Set<Role> = [
        .assessor, .advisoryDoctor, .approver, .finance, .inspector, .auditor,
    ]

    private var stepAgain: @Sendable (Call, Failure?, TypedFields) async throws -> Page {
        { call, failure, typed in try await claimPage(call, failure: failure, typed: typed) }
    }

    /// Keeps an uploaded paper and goes back to the page it was sent from.
    private func takePaper(_ call: Call) async throws -> Response {
        try Operation.attachDocument.authorise(call.actor)
        let incident: ID<IncidentRecord> = try call.key("incident")
        var chosen: String?
        do {
            var form = try call.paperForm()
            defer { chosen = form.field("kind") }
            let upload = try await call.upload(in: &form)
            _ = try await door.attachDocument(upload.attachment, to: incident, by: call.actor, repeatKey: nil)
            return Call.redirect(call.pageBefore ?? "/kejadian/\(incident)#surat")
        } catch let failure as Failure where failure.showsOnForm && Operation.viewClaim.roles.contains(call.role) {
            let view = try await door.viewIncident(incident, by: call.actor)
            let page = IncidentPage(call, view, failure: failure, chosenPaper: chosen).page
            return Response(page: page, status: failure.status)
        }
    }
}

extension Call {
    /// About whom a page is: the person named in `orang`, or the reader.
    ///
    /// - Throws: `absent` where an officer names nobody.
    func personMeant() throws(Failure) -> ID<PersonRecord> {
        if let text = query("orang") {
            guard let person = ID<PersonRecord>(text) else { throw Failure(.absent, "no-such-record") }
            return person
        }
        guard let person = actor.person else { throw Failure(.absent, "no-such-record") }
        return person
    }

    fileprivate var role: Role { actor.role ?? .worker }

    /// The page of ours that a form was sent from, where the browser says so.
    fileprivate var pageBefore: String? {
        guard let referer = request.headers[.referer] else { return nil }
        let base = site.door.settings.publicURL
        guard referer.hasPrefix(base + "/klaim/") else { return nil }
        return String(referer.dropFirst(base.count)) + "#surat"
    }
}
