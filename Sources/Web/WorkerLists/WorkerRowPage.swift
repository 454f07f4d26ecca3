// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// One row of a list with what it says, to be mended here.
struct WorkerRowPage {
    private let call: Call
    private let list: ID<WorkerListRecord>
    private let row: WorkerRowView
    private let errors: FormErrors
    private let words: FrameTexts

    /// - Parameter failure: why the last change was refused as a whole.
    init(_ call: Call, _ list: ID<WorkerListRecord>, _ row: WorkerRowView, _ failure: Failure? = nil) {
        self.call = call
        self.list = list
        self.row = row
        errors = FormErrors(row.failures + (failure.map { [$0] } ?? []), call.language)
        words = .texts(call.language)
    }

    var page: Page {
        let language = call.language
        let title = "\(WorkerListTexts.mendTitle.text(language)) \(Wording.count(row.position))"
        var fields = HTML()
        for field in WorkerField.allCases {
            let label = WorkerListTexts.field(field.rawValue, language)
            let hint = WorkerListTexts.example(field.rawValue, language)
            let made = Field.text(field.rawValue, label).value(row.entry?[field] ?? "").hint(hint.isEmpty ? nil : hint)
                .maximumLength(400).error(errors[field.rawValue])
            fields.add(field.isNeeded ? made.required() : made.optional(words.optional))
        }
        let form = Form(
            words, action: "/daftar-pekerja/\(list)/baris/\(row.position)", csrf: call.csrf, errors: errors,
            submit: WorkerListTexts.save.text(language), fields)
        return Page(
            call.frame(), title: title,
            breadcrumbs: [Link(WorkerListTexts.title.text(language), "/daftar-pekerja/\(list)")],
            "<h1>\(title)</h1>\(Box(form.html))")
    }
}
