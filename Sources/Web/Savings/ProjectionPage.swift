// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Text
import Wire

extension Site {
    /// What savings could become.
    var projectionEndpoints: [Endpoint] {
        [
            .page(.viewSavings, "/tabungan/proyeksi") { call in
                try await call.projectionPage(try call.ownPerson())
            },
            .get(
                .viewSavings, "/api/v1/persons/{person}/savings/projection", query: ProjectionQuery.self,
                gives: ProjectionAnswer.self
            ) { call, query in
                let view = try await door.viewSavings(
                    of: try call.key("person"), from: nil, through: nil, by: call.actor)
                let found = SavingsProjection(view, query)
                return ProjectionAnswer(
                    balance: found.balance, deposited: found.deposited, earned: found.earned,
                    rate: view.rate.map { Int($0.value.millionths) })
            },
        ]
    }
}

extension SavingsProjection {
    /// With what is usual where nothing is said: the smallest deposit, two years.
    fileprivate init(_ view: SavingsView, _ query: ProjectionQuery) {
        self.init(
            from: view.balance, monthly: query.monthly ?? Rupiah(50_000),
            rate: view.rate?.value ?? Rate(millionths: 0), months: query.months ?? 24)
    }
}

extension Call {
    fileprivate func projectionPage(_ person: ID<PersonRecord>) async throws -> Page {
        let view = try await site.door.viewSavings(of: person, from: nil, through: nil, by: actor)
        do throws(Failure) {
            return ProjectionPage.page(self, view, try query(ProjectionQuery.self), nil)
        } catch  where error.showsOnForm {
            return ProjectionPage.page(self, view, ProjectionQuery(monthly: nil, months: nil), error)
        }
    }
}

/// What a person's savings could become.
enum ProjectionPage {
    static func page(_ call: Call, _ view: SavingsView, _ query: ProjectionQuery, _ failure: Failure?) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let fields = FormFields(call.typedQuery, failure.map { [$0] } ?? [], language)
        let found = SavingsProjection(view, query)
        let rate = view.rate.map {
            ProjectionTexts.rate.text(language, ["rate": String($0.value.millionths)])
        }
        let facts = FactList([
            (text(ProjectionTexts.now), .text(Wording.rupiah(view.balance))),
            (text(ProjectionTexts.deposited), .text(Wording.rupiah(found.deposited))),
            (text(ProjectionTexts.earned), .text(Wording.rupiah(found.earned))),
        ])
        let content: HTML = """
            \(fields(Field.rupiah, "monthly", text(ProjectionTexts.monthly), fallback: "50000"))\
            \(fields(
                { Field.number($0, $1, minimum: 1, maximum: 600) }, "months", text(ProjectionTexts.months),
                fallback: "24"))
            """
        let form = QuestionForm(
            fields, action: "/tabungan/proyeksi", submit: text(ProjectionTexts.compute), content)
        let chip = view.rate.map { VerificationChip($0.verification, language).html } ?? HTML()
        return Page(
            call.frame(), title: text(ProjectionTexts.title),
            breadcrumbs: [Link(SavingsTexts.texts(language).title, "/tabungan")],
            """
            <h1>\(text(ProjectionTexts.title))</h1><p>\(text(ProjectionTexts.intro))</p>\
            \(KeyFigure(text(ProjectionTexts.becomes), value: Wording.rupiah(found.balance)))\
            \(Box("\(facts)<p>\(rate ?? text(ProjectionTexts.noRate)) \(chip)</p>"))\(Box(form.html))
            """)
    }
}
