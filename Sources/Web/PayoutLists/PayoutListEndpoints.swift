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
    /// Payout lists, the bank's answers, and the question whether money arrived.
    var payoutListEndpoints: [Endpoint] {
        payoutListPages + payoutListForms + payoutListUploads + payableAccountPages + payoutQuestionPages
            + payoutListAPI
    }

    private var payoutListPages: [Endpoint] {
        [
            .page(.viewPayoutLists, "/daftar-pembayaran") { call in try await listsPage(call) },
            .page(.viewPayoutLists, "/daftar-pembayaran/{list}") { call in try await listPage(call, nil) },
            Endpoint(.releasePayoutList, .get, "/daftar-pembayaran/{list}/pain001", face: .page) { call in
                try Operation.releasePayoutList.authorise(call.actor)
                let file = try await door.payoutFile(try call.key("list"), by: call.actor)
                var response = Response(bytes: Array(file.xml.utf8), type: "application/xml")
                response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
                return response
            },
        ]
    }

    private var payoutListForms: [Endpoint] {
        [
            .form(
                .preparePayoutList, "/daftar-pembayaran", takes: EmptyForm.self,
                again: { call, failure, _ in try await listsPage(call, failure) }
            ) { call, _ in
                let view = try await door.preparePayoutList(by: call.actor, repeatKey: nil)
                return Call.redirect("/daftar-pembayaran/\(view.head.id)")
            },
            listForm(.preparePayoutList, "tambah", PayoutLineRequest.self) { call, list, body in
                try await door.addPayoutLine(
                    body.payable, to: list, reason: body.reason, by: call.actor, repeatKey: nil)
            },
            listForm(.preparePayoutList, "keluarkan", PayoutLineRemoval.self) { call, _, body in
                try await door.removePayoutLine(body.line, by: call.actor, repeatKey: nil)
            },
            listForm(.preparePayoutList, "kunci", EmptyForm.self) { call, list, _ in
                try await door.lockPayoutList(list, by: call.actor, repeatKey: nil)
            },
            listForm(.approvePayoutList, "kembalikan", PayoutReasonRequest.self) { call, list, body in
                try await door.sendBackPayoutList(list, reason: body.reason, by: call.actor, repeatKey: nil)
            },
            listForm(.approvePayoutList, "setujui", EmptyForm.self) { call, list, _ in
                try await door.approvePayoutList(list, by: call.actor, repeatKey: nil)
            },
            listForm(.authorisePayoutList, "sahkan", EmptyForm.self) { call, list, _ in
                try await door.authorisePayoutList(list, by: call.actor, repeatKey: nil)
            },
            listForm(.releasePayoutList, "lepas", PayoutReleaseRequest.self) { call, list, body in
                try await door.releasePayoutList(
                    list, over: try ClaimWord.known(body.channel, "channel"), by: call.actor, repeatKey: nil)
            },
            listForm(.preparePayoutList, "tutup", EmptyForm.self) { call, list, _ in
                try await door.closePayoutList(list, by: call.actor, repeatKey: nil)
            },
            listForm(.preparePayoutList, "lanjutan", EmptyForm.self) { call, list, _ in
                try await door.followUpPayoutList(list, by: call.actor, repeatKey: nil)
            },
            listForm(.decideSanctionHit, "kemiripan", SanctionDecisionRequest.self) { call, _, body in
                try await door.decideSanctionHit(
                    body.hit, try ClaimWord.known(body.verdict, "verdict"), reason: body.reason, by: call.actor,
                    repeatKey: nil)
            },
        ]
    }

    private var payoutListUploads: [Endpoint] {
        [
            Endpoint(.preparePayoutList, .post, "/daftar-pembayaran/{list}/unggah", face: .page) { call in
                try Operation.preparePayoutList.authorise(call.actor)
                let list: ID<PayoutListRecord> = try call.key("list")
                do {
                    let rows = try await door.uploadPayoutLines(
                        try await call.uploadedBytes(), to: list, by: call.actor)
                    return Response(page: PayoutUploadPage(call, rows, list: list).page)
                } catch let failure as Failure where failure.showsOnForm {
                    return Response(page: try await listPage(call, failure), status: failure.status)
                }
            },
            Endpoint(.settlePayoutList, .post, "/daftar-pembayaran/laporan", face: .page) { call in
                try Operation.settlePayoutList.authorise(call.actor)
                do {
                    let view = try await door.settleByFile(try await call.uploadedBytes(), by: call.actor)
                    return Response(page: PayoutReportPage(call, view).page)
                } catch let failure as Failure where failure.showsOnForm {
                    return Response(page: try await listsPage(call, failure), status: failure.status)
                }
            },
        ]
    }

    private var payoutQuestionPages: [Endpoint] {
        [
            .page(.viewPayoutLists, "/uang-belum-sampai") { call in
                PayoutCasesPage(call, try await door.payoutCases(by: call.actor)).page
            },
            .form(
                .resolvePayoutCase, "/uang-belum-sampai/{line}", takes: PayoutCaseNote.self,
                again: { call, failure, _ in
                    PayoutCasesPage(call, try await door.payoutCases(by: call.actor), failure).page
                }
            ) { call, body in
                _ = try await door.resolvePayoutCase(
                    try call.key("line"), note: body.note, by: call.actor, repeatKey: nil)
                return Call.redirect("/uang-belum-sampai")
            },
            .page(.answerPayoutQuestion, "/konfirmasi/{line}") { call in
                PayoutQuestionPage(call, try await door.payoutQuestion(try call.key("line"), by: call.actor)).page
            },
            .form(
                .answerPayoutQuestion, "/konfirmasi/{line}", takes: PayoutAnswerRequest.self,
                again: { call, failure, _ in
                    let view = try await door.payoutQuestion(try call.key("line"), by: call.actor)
                    return PayoutQuestionPage(call, view, failure).page
                }
            ) { call, body in
                let view = try await door.answerPayoutQuestion(
                    try call.key("line"), try ClaimWord.known(body.answer, "answer"), by: call.actor, repeatKey: nil)
                return Call.redirect("/konfirmasi/\(view.question.line)")
            },
        ]
    }

    private func listForm<Body: WireRecord>(
        _ operation: Operation, _ verb: String, _ takes: Body.Type,
        _ act: @escaping @Sendable (Call, ID<PayoutListRecord>, Body) async throws -> PayoutListView
    ) -> Endpoint {
        .form(
            operation, "/daftar-pembayaran/{list}/\(verb)", takes: takes,
            again: { call, failure, typed in try await listPage(call, failure, typed) }
        ) { call, body in
            let view = try await act(call, try call.key("list"), body)
            return Call.redirect("/daftar-pembayaran/\(view.head.id)")
        }
    }

    private func listsPage(_ call: Call, _ failure: Failure? = nil) async throws -> Page {
        let found = try await door.payoutLists(by: call.actor)
        return PayoutListsPage(call, found.lists, found.waiting, failure).page
    }

    private func listPage(_ call: Call, _ failure: Failure?, _ typed: TypedFields = .empty) async throws -> Page {
        let view = try await door.viewPayoutList(try call.key("list"), by: call.actor)
        return PayoutListPage(call, view, failure, typed).page
    }
}

extension Call {
    /// The bytes of the one file that a browser's form carries, checked against forgery.
    ///
    /// - Throws: `invalid` `upload-file-missing`, `upload-malformed`, `document-too-large`.
    func uploadedBytes() async throws -> [UInt8] {
        guard let file = try await checkedUpload().file else {
            throw Failure(.invalid, "upload-file-missing", field: "file")
        }
        return file.bytes
    }

    /// A browser's form with at most one file, checked against forgery.
    ///
    /// - Parameter most: the largest file, in bytes.
    /// - Throws: `invalid` `upload-malformed`, `document-too-large`.
    func checkedUpload(most: Int = 4 * 1_024 * 1_024) async throws -> MultipartForm {
        var form = try MultipartForm(contentType: request.headers[.contentType] ?? "", largestFile: most)
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        if context.cameByCookie {
            guard form.fields.last(where: { $0.name == "csrf" })?.value == csrf else {
                throw Failure(.forbidden, "form-not-ours")
            }
        }
        return form
    }
}
