// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Figures and targets.
    var figuresEndpoints: [Endpoint] {
        [
            Endpoint(.viewFigures, .get, "/angka", face: .page) { call in
                try Operation.viewFigures.authorise(call.actor)
                return try await figuresPage(call)
            },
            Endpoint(.viewFigures, .get, "/angka/tabel.csv", face: .page) { call in
                try Operation.viewFigures.authorise(call.actor)
                let query = try call.query(FiguresQuery.self)
                let figures = try await door.figures(on: query.on, phase: query.phase, by: call.actor)
                let table = FiguresTable(figures, call.language)
                var response = Response(bytes: table.bytes, type: "text/csv; charset=utf-8")
                response.headers[.contentDisposition] = "attachment; filename=\"rantau-\(figures.day).csv\""
                return response
            },
            .form(.setTarget, "/angka/sasaran", takes: TargetRecord.self) { call, failure, typed in
                let figures = try await door.figures(by: call.actor)
                let errors = FormErrors(failure.map { [$0] } ?? [], call.language)
                return FiguresPage(figures, call, errors: errors, typed: typed).page
            } _: { call, target in
                _ = try await door.setTarget(participants: target.participants, by: target.day, actor: call.actor)
                return Call.redirect("/angka#sasaran")
            },
            .get(.viewFigures, "/api/v1/figures", query: FiguresQuery.self, gives: FiguresRecord.self) { call, query in
                FiguresRecord(try await door.figures(on: query.on, phase: query.phase, by: call.actor))
            },
            .post(.setTarget, "/api/v1/targets", takes: TargetRecord.self, gives: TargetRecord.self) {
                call, target, repeatKey in
                let made = try await door.setTarget(
                    participants: target.participants, by: target.day, repeatKey: repeatKey, actor: call.actor)
                return TargetRecord(day: made.day, participants: made.participants)
            },
        ]
    }

    /// A day or phase that makes no sense comes back in the form, above today's figures.
    private func figuresPage(_ call: Call) async throws -> Response {
        do {
            let query = try call.query(FiguresQuery.self)
            let figures = try await door.figures(on: query.on, phase: query.phase, by: call.actor)
            return Response(page: FiguresPage(figures, call).page)
        } catch let failure as Failure where failure.showsOnForm {
            let figures = try await door.figures(by: call.actor)
            let refusal = FiguresPage.Refusal(
                typed: call.typedQuery, errors: FormErrors([failure], call.language))
            return Response(page: FiguresPage(figures, call, refused: refusal).page, status: failure.status)
        }
    }
}

extension FiguresRecord {
    init(_ figures: Figures) {
        self.init(
            day: figures.day, readAt: figures.readAt, phase: figures.phase, participants: figures.participants,
            participantsYearBefore: figures.participantsYearBefore,
            phases: Phase.allCases.map { PhaseCountRecord(phase: $0, people: figures.byPhase[$0] ?? 0) },
            countries: figures.byCountry.map { CountryCountRecord(country: $0.code, people: $0.people) },
            provinces: figures.byProvince.map { ProvinceCountRecord(province: String($0.code), people: $0.people) },
            history: figures.history.map(ParticipantsPointRecord.init),
            known: figures.known.map(ParticipantsPointRecord.init),
            contributions: figures.contributions.map(MoneyMonthRecord.init),
            savings: figures.savings.map(MoneyMonthRecord.init),
            benefits: figures.benefits.map(MoneyMonthRecord.init),
            targets: figures.targets.map { TargetRecord(day: $0.day, participants: $0.participants) },
            medianSecondsToPayment: figures.medianSecondsToPayment)
    }
}

extension ParticipantsPointRecord {
    fileprivate init(_ point: Figures.Point) {
        self.init(day: point.day, people: point.people, target: point.target)
    }
}

extension MoneyMonthRecord {
    fileprivate init(_ point: Figures.MoneyMonth) {
        self.init(month: point.month, amount: point.amount, payments: point.payments)
    }
}
