// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Text
import Wire

extension Site {
    /// Coming in after everything was lost.
    var recoveryEndpoints: [Endpoint] { sheetEndpoints + comingIn + rebindingPages + rebindingAPI }

    private var sheetEndpoints: [Endpoint] {
        [
            .page(.makeRecoverySheet, "/lembar-pemulihan") { call in try await call.sheetPage(nil) },
            .form(
                .makeRecoverySheet, "/lembar-pemulihan", takes: RecoverySheetRequest.self,
                again: { call, failure, _ in try await call.sheetPage(failure) }
            ) { call, body in
                do {
                    return try RecoverySheetPaper(try await sheet(call, body), call).response
                } catch let failure as Failure where failure.kind == .unauthenticated && failure.field == "password" {
                    return Response(page: try await call.sheetPage(failure), status: failure.status)
                }
            },
            .form(
                .printFirstSheet, "/orang/{person}/lembar-pemulihan", takes: EmptyForm.self,
                again: { call, failure, _ in try call.firstSheetPage(failure) }
            ) { call, _ in
                let sheet = try await door.printFirstSheet(of: try call.key("person"), by: call.actor)
                return try RecoverySheetPaper(sheet, call).response
            },
            .postUnkeyed(
                .makeRecoverySheet, "/api/v1/recovery-sheet", takes: RecoverySheetRequest.self,
                gives: RecoverySheetAnswer.self, status: .created
            ) { call, body in
                RecoverySheetAnswer(try await sheet(call, body))
            },
            .postUnkeyed(
                .printFirstSheet, "/api/v1/persons/{person}/recovery-sheet", takes: EmptyForm.self,
                gives: RecoverySheetAnswer.self, status: .created
            ) { call, _ in
                RecoverySheetAnswer(try await door.printFirstSheet(of: try call.key("person"), by: call.actor))
            },
        ]
    }

    private func sheet(_ call: Call, _ body: RecoverySheetRequest) async throws -> RecoverySheet {
        try await door.makeRecoverySheet(
            password: body.password, hasJustSignedIn: call.hasJustSignedIn, by: call.actor)
    }

    private var comingIn: [Endpoint] {
        [
            .page(.recoverSignIn, "/pemulihan") { call in RecoverPage.page(call, nil, .empty) },
            .form(
                .recoverSignIn, "/pemulihan", takes: RecoveryRequest.self,
                again: { call, failure, typed in RecoverPage.page(call, failure, typed) }
            ) { call, body in
                do {
                    let opened = try await recover(body)
                    var response = Call.redirect("/kunci-sandi?selesai=diganti")
                    response.setSession(opened.token, secure: usesTLS)
                    return response
                } catch let failure as Failure where failure.kind == .unauthenticated || failure.kind == .throttled {
                    return Response(page: RecoverPage.page(call, failure, .empty), status: failure.status)
                }
            },
            .postUnkeyed(
                .recoverSignIn, "/api/v1/sessions/recovery", takes: RecoveryRequest.self, gives: SessionAnswer.self,
                status: .created
            ) { _, body in
                SessionAnswer(try await recover(body))
            },
        ]
    }

    private func recover(_ body: RecoveryRequest) async throws -> OpenedSession {
        let opened = try await door.recoverSignIn(login: body.login, code: body.code, newPassword: body.newPassword)
        if let account = opened.session.actor.account { sessions.forget(account) }
        return opened
    }

    private var rebindingPages: [Endpoint] {
        [
            .page(.viewRebindings, "/pemulihan/saya") { call in
                try await call.rebindingsPage(try call.ownPerson(), nil, .empty)
            },
            .page(.viewRebindings, "/orang/{person}/pemulihan") { call in
                try await call.rebindingsPage(try call.key("person"), nil, .empty)
            },
            .form(
                .openRebinding, "/orang/{person}/pemulihan", takes: RebindingRequest.self,
                again: { call, failure, typed in try await call.rebindingsPage(call.key("person"), failure, typed) }
            ) { call, body in
                let person: ID<PersonRecord> = try call.key("person")
                _ = try await door.openRebinding(of: person, evidence: body.evidence, by: call.actor, repeatKey: nil)
                return Call.redirect("/orang/\(person)/pemulihan")
            },
            .form(.confirmRebinding, "/pemulihan-akun/{rebinding}/persetujuan", takes: EmptyForm.self) { call, _ in
                let done = try await door.confirmRebinding(try call.key("rebinding"), by: call.actor)
                return Response(page: RebindingConfirmedPage.page(done, call))
            },
            .form(.stopRebinding, "/pemulihan-akun/{rebinding}/penghentian", takes: EmptyForm.self) { call, _ in
                let stopped = try await door.stopRebinding(try call.key("rebinding"), by: call.actor)
                return Call.redirect(
                    call.actor.person == nil ? "/orang/\(stopped.person)/pemulihan" : "/pemulihan/saya")
            },
            .page(.stopRebindingByLink, "/pemulihan/hentikan/{token}") { call in
                let canStop = try await door.canStopRebinding(token: call.parameter("token"))
                return StopRebindingPage.page(call, canStop: canStop)
            },
            .form(.stopRebindingByLink, "/pemulihan/hentikan/{token}", takes: EmptyForm.self) { call, _ in
                try await door.stopRebinding(token: call.parameter("token"))
                return Response(page: StopRebindingPage.done(call))
            },
        ]
    }

    private var rebindingAPI: [Endpoint] {
        [
            .get(.viewRebindings, "/api/v1/persons/{person}/rebindings", gives: RebindingList.self) { call in
                let found = try await door.rebindings(of: try call.key("person"), by: call.actor)
                return RebindingList(rebindings: found.map(RebindingLine.init))
            },
            .post(
                .openRebinding, "/api/v1/persons/{person}/rebindings", takes: RebindingRequest.self,
                gives: RebindingLine.self
            ) { call, body, key in
                RebindingLine(
                    try await door.openRebinding(
                        of: try call.key("person"), evidence: body.evidence, by: call.actor, repeatKey: key))
            },
            .postUnkeyed(
                .confirmRebinding, "/api/v1/rebindings/{rebinding}/confirm", takes: EmptyForm.self,
                gives: RebindingConfirmation.self
            ) { call, _ in
                let done = try await door.confirmRebinding(try call.key("rebinding"), by: call.actor)
                return RebindingConfirmation(
                    login: done.login, code: done.code.text, countsFrom: done.countsFrom, endsAt: done.endsAt)
            },
            .postUnkeyed(
                .stopRebinding, "/api/v1/rebindings/{rebinding}/stop", takes: EmptyForm.self, gives: RebindingLine.self
            ) { call, _ in
                RebindingLine(try await door.stopRebinding(try call.key("rebinding"), by: call.actor))
            },
        ]
    }
}

extension Call {
    private static let freshSeconds: Int64 = 15 * 60
    private static let sessionSeconds: Int64 = 12 * 3_600

    /// Whether the reader showed who they are within the last quarter of an hour.
    var hasJustSignedIn: Bool {
        guard let session = context.session else { return false }
        let opened = session.expiresAt.adding(seconds: -Self.sessionSeconds)
        return opened.adding(seconds: Self.freshSeconds) > site.door.clock.now()
    }

    fileprivate func sheetPage(_ failure: Failure?) async throws -> Page {
        RecoverySheetPage.page(self, try await site.door.recoveryCodesLeft(by: actor), failure)
    }

    fileprivate func firstSheetPage(_ failure: Failure?) throws -> Page {
        FirstSheetForm.page(self, try key("person"), failure)
    }

    fileprivate func rebindingsPage(
        _ person: ID<PersonRecord>, _ failure: Failure?, _ typed: TypedFields
    ) async throws -> Page {
        let found = try await site.door.rebindings(of: person, by: actor)
        return RebindingsPage(found, of: person, self, failure, typed).page
    }
}

extension RecoverySheetAnswer {
    fileprivate init(_ sheet: RecoverySheet) {
        self.init(login: sheet.login, codes: sheet.codes.map(\.text), madeAt: sheet.madeAt)
    }
}

extension RebindingLine {
    fileprivate init(_ rebinding: RebindingStore.Rebinding) {
        self.init(
            id: rebinding.id, evidence: rebinding.evidence, recordedAt: rebinding.recordedAt,
            recordedBy: rebinding.recordedBy, confirmedAt: rebinding.confirmation?.at,
            confirmedBy: rebinding.confirmation?.by, countsFrom: rebinding.confirmation?.countsFrom,
            usedAt: rebinding.usedAt, stoppedAt: rebinding.stoppedAt)
    }
}
