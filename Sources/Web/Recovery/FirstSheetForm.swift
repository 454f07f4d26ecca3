// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Offers the worker's recovery sheet to the officer who has just enrolled the worker.
struct FirstSheetForm: Part {
    private let person: ID<PersonRecord>
    private let csrf: String
    private let language: Language

    init(_ person: ID<PersonRecord>, csrf: String, _ language: Language) {
        self.person = person
        self.csrf = csrf
        self.language = language
    }

    func write(to html: inout HTML) {
        let form = Form(
            .texts(language), action: "/orang/\(person)/lembar-pemulihan", csrf: csrf,
            submit: RecoveryTexts.printFirst.text(language))
        html.add(
            Box(
                RecoveryTexts.sheet.text(language),
                "<p>\(RecoveryTexts.printFirstIntro.text(language))</p>\(form)"))
    }

    /// What the officer sees where it could not be printed.
    static func page(_ call: Call, _ person: ID<PersonRecord>, _ failure: Failure?) -> Page {
        let language = call.language
        let title = RecoveryTexts.sheet.text(language)
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(FrameTexts.texts(language).people, "/orang/\(person)")],
            "<h1>\(title)</h1>\(ErrorSummary(errors, .texts(language)))")
    }
}
