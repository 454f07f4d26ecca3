// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Store
import Text

/// The hospitals that plans of recovery may name, and the form that adds one.
struct HospitalPage {
    private let call: Call
    private let hospitals: [HospitalStore.Hospital]
    private let fields: FormFields

    init(
        _ call: Call, _ hospitals: [HospitalStore.Hospital], _ typed: TypedFields = .empty, _ failures: [Failure] = []
    ) {
        self.call = call
        self.hospitals = hospitals
        fields = FormFields(typed, failures, call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }

    var page: Page {
        let title = text(RehabilitationTexts.hospitals)
        let table = DataTable(
            title, hidesCaption: true,
            columns: [
                DataTable.Column(text(RehabilitationTexts.hospitalName)),
                DataTable.Column(text(RehabilitationTexts.province)),
            ],
            rows: hospitals.map { [.text($0.name), .text(Province(rawValue: $0.province)?.name ?? "–")] },
            empty: text(RehabilitationTexts.noHospitals))
        let content: HTML = """
            \(fields(Field.text, "name", text(RehabilitationTexts.hospitalName)).autocomplete("off"))\
            \(fields.choice("province", text(RehabilitationTexts.province), FieldChoice.provinces))
            """
        let form = Form(
            .texts(call.language), action: "/rumah-sakit", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(RehabilitationTexts.add), content)
        return Page(call.frame(), title: title, "<h1>\(title)</h1>\(Box(table.html))\(Box(form.html))")
    }
}
