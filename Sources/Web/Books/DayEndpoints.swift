// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text
import Wire

extension Site {
    /// The close of day.
    var dayEndpoints: [Endpoint] {
        [
            .page(.viewBooks, "/buku/hari") { call in
                DaysPage(try await door.viewDays(by: call.actor), call).page
            },
            .form(.closeDay, "/buku/hari", takes: CloseDayRequest.self) { call, failure, _ in
                let errors = FormErrors(failure.map { [$0] } ?? [], call.language)
                return DaysPage(try await door.viewDays(by: call.actor), call, errors: errors).page
            } _: { call, body in
                _ = try await door.closeDay(body.day, by: call.actor)
                return Call.redirect("/buku/hari")
            },
            .get(.viewBooks, "/api/v1/ledger/days", gives: LedgerDaysRecord.self) { call in
                LedgerDaysRecord(try await door.viewDays(by: call.actor), call.language)
            },
            .post(
                .closeDay, "/api/v1/ledger/days", takes: CloseDayRequest.self, gives: LedgerDayRecord.self
            ) { call, body, key in
                let day = try await door.closeDay(body.day, by: call.actor, repeatKey: key)
                return LedgerDayRecord(day.day, day.closed, day.open, call.language)
            },
        ]
    }
}

extension LedgerDayRecord {
    fileprivate init(
        _ day: CalendarDay, _ closed: LedgerDayStore.Closed?, _ open: [LedgerDayStore.Open], _ language: Language
    ) {
        self.init(
            day: day, isClosed: closed != nil, closedAt: closed?.closedAt, closedBy: closed?.closedBy,
            entries: closed?.entries,
            open: open.map { question in
                DayQuestionRecord(
                    code: question.code, count: question.count,
                    text: DayQuestionTexts.text(question.code, count: question.count, language))
            })
    }
}

extension LedgerDaysRecord {
    fileprivate init(_ view: DaysView, _ language: Language) {
        self.init(
            next: LedgerDayRecord(view.next, nil, view.open, language),
            closed: view.closed.map { LedgerDayRecord($0.day, $0, [], language) })
    }
}
