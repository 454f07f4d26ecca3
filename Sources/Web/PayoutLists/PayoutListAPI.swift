// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Money
import Services
import Store
import Wire

extension Site {
    /// Payout lists for programs.
    var payoutListAPI: [Endpoint] {
        payoutListReads + payoutListSteps + payoutListDecisions + payoutListFiles + payoutQuestionAPI
    }

    private var payoutListReads: [Endpoint] {
        [
            .get(.viewPayoutLists, "/api/v1/payout-lists", gives: PayoutListOverview.self) { call in
                let found = try await door.payoutLists(by: call.actor)
                return PayoutListOverview(
                    lists: found.lists.map { list in
                        PayoutListSummary(
                            id: list.head.id, number: list.head.number, state: list.head.state.rawValue,
                            total: list.total, lines: list.lines, recordedAt: list.head.recordedAt)
                    }, waiting: found.waiting.map(PayableAnswer.init))
            },
            .get(.viewPayoutLists, "/api/v1/payout-lists/{list}", gives: PayoutListDetail.self) { call in
                PayoutListDetail(try await door.viewPayoutList(try call.key("list"), by: call.actor))
            },
            .get(.viewPayoutLists, "/api/v1/payout-cases", gives: PayoutCaseList.self) { call in
                PayoutCaseList(cases: try await door.payoutCases(by: call.actor).map(PayoutQuestionAnswer.init))
            },
            .get(.releasePayoutList, "/api/v1/payout-lists/{list}/file", gives: PayoutFileAnswer.self) { call in
                let file = try await door.payoutFile(try call.key("list"), by: call.actor)
                return PayoutFileAnswer(name: file.name, text: file.xml)
            },
        ]
    }

    private var payoutListSteps: [Endpoint] {
        let base = "/api/v1/payout-lists"
        return [
            .post(.preparePayoutList, base, takes: PayoutListRequest.self, gives: PayoutListDetail.self) {
                PayoutListDetail(try await door.preparePayoutList($1.payables, by: $0.actor, repeatKey: $2))
            },
            .post(
                .preparePayoutList, "\(base)/{list}/lines", takes: PayoutLineRequest.self, gives: PayoutListDetail.self
            ) {
                PayoutListDetail(
                    try await door.addPayoutLine(
                        $1.payable, to: try $0.key("list"), reason: $1.reason, by: $0.actor, repeatKey: $2))
            },
            .post(
                .preparePayoutList, "\(base)/{list}/removals", takes: PayoutLineRemoval.self,
                gives: PayoutListDetail.self
            ) {
                PayoutListDetail(try await door.removePayoutLine($1.line, by: $0.actor, repeatKey: $2))
            },
            step(.preparePayoutList, "lock") { try await door.lockPayoutList($1, by: $0.actor, repeatKey: $2) },
            step(.approvePayoutList, "approve") { try await door.approvePayoutList($1, by: $0.actor, repeatKey: $2) },
            step(.authorisePayoutList, "authorise") {
                try await door.authorisePayoutList($1, by: $0.actor, repeatKey: $2)
            },
            step(.preparePayoutList, "close") { try await door.closePayoutList($1, by: $0.actor, repeatKey: $2) },
            step(.preparePayoutList, "follow-up") {
                try await door.followUpPayoutList($1, by: $0.actor, repeatKey: $2)
            },
        ]
    }

    private var payoutListDecisions: [Endpoint] {
        let base = "/api/v1/payout-lists"
        return [
            .post(
                .approvePayoutList, "\(base)/{list}/send-back", takes: PayoutReasonRequest.self,
                gives: PayoutListDetail.self, status: .ok
            ) {
                PayoutListDetail(
                    try await door.sendBackPayoutList(
                        try $0.key("list"), reason: $1.reason, by: $0.actor, repeatKey: $2))
            },
            .post(
                .releasePayoutList, "\(base)/{list}/release", takes: PayoutReleaseRequest.self,
                gives: PayoutListDetail.self, status: .ok
            ) {
                PayoutListDetail(
                    try await door.releasePayoutList(
                        try $0.key("list"), over: try ClaimWord.known($1.channel, "channel"), by: $0.actor,
                        repeatKey: $2))
            },
            .post(
                .decideSanctionHit, "\(base)/hits", takes: SanctionDecisionRequest.self, gives: PayoutListDetail.self,
                status: .ok
            ) {
                PayoutListDetail(
                    try await door.decideSanctionHit(
                        $1.hit, try ClaimWord.known($1.verdict, "verdict"), reason: $1.reason, by: $0.actor,
                        repeatKey: $2))
            },
        ]
    }

    private func step(
        _ operation: Operation, _ verb: String,
        _ act: @escaping @Sendable (Call, ID<PayoutListRecord>, RepeatKey?) async throws -> PayoutListView
    ) -> Endpoint {
        .post(
            operation, "/api/v1/payout-lists/{list}/\(verb)", takes: EmptyForm.self, gives: PayoutListDetail.self,
            status: .ok
        ) { call, _, key in
            PayoutListDetail(try await act(call, try call.key("list"), key))
        }
    }

    private var payoutListFiles: [Endpoint] {
        [
            .postUnkeyed(
                .preparePayoutList, "/api/v1/payout-lists/{list}/rows", takes: PayoutFileRequest.self,
                gives: PayoutUploadAnswer.self
            ) { call, body in
                let rows = try await door.uploadPayoutLines(
                    Array(body.text.utf8), to: try call.key("list"), by: call.actor)
                return PayoutUploadAnswer(rows, call.language)
            },
            .postUnkeyed(
                .settlePayoutList, "/api/v1/payout-reports", takes: PayoutFileRequest.self,
                gives: PayoutReportAnswer.self
            ) { call, body in
                PayoutReportAnswer(
                    try await door.settleByFile(Array(body.text.utf8), by: call.actor), call.language)
            },
        ]
    }

    private var payoutQuestionAPI: [Endpoint] {
        [
            .post(
                .changePayableAccount, "/api/v1/payables/{payable}/account", takes: PayableAccountRequest.self,
                gives: PayableAnswer.self, status: .ok
            ) { call, body, key in
                PayableAnswer(
                    try await door.changePayableAccount(
                        try call.key("payable"), to: try body.account(), by: call.actor, repeatKey: key))
            },
            .get(.viewPayoutLists, "/api/v1/payables/{payable}", gives: PayableAnswer.self) { call in
                PayableAnswer(try await door.viewPayable(try call.key("payable"), by: call.actor))
            },
            .post(
                .decidePayableAccount, "/api/v1/account-changes/{change}/decision", takes: SecondOpinion.self,
                gives: PayableAnswer.self, status: .ok
            ) { call, body, key in
                PayableAnswer(
                    try await door.decidePayableAccount(
                        try call.key("change"), approve: body.approve, by: call.actor, repeatKey: key))
            },
            .get(.answerPayoutQuestion, "/api/v1/payout-questions/{line}", gives: PayoutQuestionAnswer.self) { call in
                PayoutQuestionAnswer(try await door.payoutQuestion(try call.key("line"), by: call.actor))
            },
            .post(
                .answerPayoutQuestion, "/api/v1/payout-questions/{line}", takes: PayoutAnswerRequest.self,
                gives: PayoutQuestionAnswer.self, status: .ok
            ) { call, body, key in
                PayoutQuestionAnswer(
                    try await door.answerPayoutQuestion(
                        try call.key("line"), try ClaimWord.known(body.answer, "answer"), by: call.actor,
                        repeatKey: key))
            },
            .post(
                .resolvePayoutCase, "/api/v1/payout-cases/{line}", takes: PayoutCaseNote.self,
                gives: PayoutQuestionAnswer.self, status: .ok
            ) { call, body, key in
                PayoutQuestionAnswer(
                    try await door.resolvePayoutCase(
                        try call.key("line"), note: body.note, by: call.actor, repeatKey: key))
            },
        ]
    }
}
