// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Incidents, papers and claims for programs.
    var claimAPI: [Endpoint] {
        [
            .post(.reportIncident, "/api/v1/incidents", takes: IncidentRequest.self, gives: IncidentAnswer.self) {
                call, body, key in
                IncidentAnswer(
                    try await door.reportIncident(
                        try body.report(), of: body.person, by: call.actor, repeatKey: key))
            },
            .get(.viewClaim, "/api/v1/incidents/{incident}", gives: IncidentAnswer.self) { call in
                IncidentAnswer(try await door.viewIncident(try call.key("incident"), by: call.actor))
            },
            uploadAPI(.post), uploadAPI(.put),
            Endpoint(.viewDocument, .get, "/api/v1/documents/{document}", face: .api) { call in
                try await call.document()
            },
            .post(.fileClaim, "/api/v1/claims", takes: ClaimFilingRequest.self, gives: ClaimAnswer.self) {
                call, body, key in
                ClaimAnswer(
                    try await door.fileClaim(try body.filing(), by: call.actor, repeatKey: key), for: call.actor.role,
                    call.language)
            },
            .get(.listClaims, "/api/v1/claims", query: ClaimQueueQuery.self, gives: ClaimListAnswer.self) {
                call, query in
                let states = try query.state.map { [try ClaimWord.known($0, "state", as: ClaimState.Name.self)] }
                return ClaimListAnswer(
                    try await door.claimQueue(
                        states ?? [], after: query.after, limit: query.limit ?? 50, by: call.actor))
            },
            .get(.viewClaim, "/api/v1/claims/{claim}", gives: ClaimAnswer.self) { call in
                ClaimAnswer(
                    try await door.viewClaim(try call.key("claim"), by: call.actor), for: call.actor.role, call.language
                )
            },
            .get(.viewClaim, "/api/v1/persons/{person}/claims", gives: ClaimListAnswer.self) { call in
                let found = try await door.claims(of: try call.key("person"), by: call.actor)
                return ClaimListAnswer(claims: found.claims.map { ClaimLineAnswer($0) }, counts: [])
            },
        ] + claimStepsAPI
    }

    /// What officers do with a claim.
    private var claimStepsAPI: [Endpoint] {
        [
            .post(
                .movePaper, "/api/v1/claims/{claim}/paper-moves", takes: PaperMoveRequest.self,
                gives: ClaimAnswer.self, status: .ok
            ) { call, body, key in
                ClaimAnswer(try await movePaper(body, call, key), for: call.actor.role, call.language)
            },
            .post(
                .assessClaim, "/api/v1/claims/{claim}/assessment", takes: AssessmentRequest.self,
                gives: ClaimAnswer.self, status: .ok
            ) { call, body, key in
                ClaimAnswer(
                    try await door.assessClaim(
                        try call.key("claim"), try body.assessment(), by: call.actor, repeatKey: key),
                    for: call.actor.role, call.language)
            },
            .post(
                .adviseClaim, "/api/v1/claims/{claim}/advice", takes: AdviceRequest.self, gives: ClaimAnswer.self,
                status: .ok
            ) { call, body, key in
                ClaimAnswer(
                    try await door.adviseClaim(try call.key("claim"), body.advice, by: call.actor, repeatKey: key),
                    for: call.actor.role, call.language)
            },
            .post(
                .approveClaim, "/api/v1/claims/{claim}/approval", takes: ApprovalRequest.self,
                gives: ClaimAnswer.self, status: .ok
            ) { call, body, key in
                ClaimAnswer(
                    try await door.approveClaim(
                        try call.key("claim"), body.approval, by: call.actor, repeatKey: key), for: call.actor.role,
                    call.language)
            },
        ]
    }

    /// A file as the body itself: `?kind=medical-resume&name=resume.pdf`.
    private func uploadAPI(_ method: HTTPRequest.Method) -> Endpoint {
        let contract = Endpoint.Contract(
            query: UploadQuery.self, body: nil, answer: DocumentAnswer.self, status: .created, isRepeatable: true)
        return Endpoint(
            .attachDocument, method, "/api/v1/incidents/{incident}/documents", face: .api, contract: contract
        ) { call in
            try Operation.attachDocument.authorise(call.actor)
            let upload = try await call.uploadedBody()
            let document = try await door.attachDocument(
                upload.attachment, to: try call.key("incident"), by: call.actor,
                repeatKey: try call.repeatKey(upload.bytes))
            return Response(json: DocumentAnswer(document).json, status: .created)
        }
    }
}

extension Call {
    /// A paper's bytes. The browser may show it, but nothing in it may run or be guessed to be something else.
    func document() async throws -> Response {
        try Operation.viewDocument.authorise(actor)
        let (document, bytes) = try await site.door.openDocument(try key("document"), by: actor)
        var response = Response(bytes: bytes, type: document.media.rawValue)
        let ascii = String(String.UnicodeScalarView(document.fileName.unicodeScalars.map { $0.isASCII ? $0 : "_" }))
        response.headers[.contentDisposition] = "inline; filename=\"\(ascii)\""
        return response
    }
}
