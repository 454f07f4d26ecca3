// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Text
import Wire

/// The addresses that partners' programs may call, read from the table of operations and the records they take.
struct GuideAddresses: Part {
    private let endpoints: [Endpoint]
    private let language: Language

    init(_ endpoints: [Endpoint], _ language: Language) {
        self.endpoints = endpoints.filter { endpoint in
            // Those of the social registry's standard are described by the standard: their names stand here.
            [.api, .partner].contains(endpoint.face) && endpoint.operation.roles.contains(.partner)
                && !endpoint.operation.isPublic
        }
        self.language = language
    }

    func write(to html: inout HTML) {
        for scope in PartnerScope.allCases {
            let found = endpoints.filter { $0.operation.partnerScope == scope }
            write(found, scope.rawValue, ScopeTexts.phrase(scope.rawValue).text(language), to: &html)
        }
        let free = endpoints.filter { $0.operation.partnerScope == nil }
        write(free, GuideTexts.withoutScope.text(language), GuideTexts.withoutScopeNote.text(language), to: &html)
    }

    private func write(_ endpoints: [Endpoint], _ title: String, _ note: String, to html: inout HTML) {
        guard !endpoints.isEmpty else { return }
        html.add("<h3>\(title)</h3><p class=\"muted\">\(note)</p>")
        for endpoint in endpoints {
            html.add("<details><summary><b>\(endpoint.method.rawValue)</b> \(endpoint.path)</summary>")
            html.add("<p>\(OperationTexts.word(endpoint.operation.name, language))</p>")
            if let query = endpoint.contract?.query { html.add(table(query, GuideTexts.query)) }
            if let body = endpoint.contract?.body { html.add(table(body, GuideTexts.body)) }
            if let answer = endpoint.contract?.answer { html.add(table(answer, GuideTexts.answer)) }
            html.add("</details>")
        }
    }

    private func table(_ record: any WireRecord.Type, _ title: Phrase) -> DataTable {
        let schema = SchemaCollection.schema(record)
        var properties: [String: JSONValue] = [:]
        if case .object(let found)? = schema["properties"] { properties = found }
        var required: [JSONValue] = []
        if case .list(let names)? = schema["required"] { required = names }
        let columns = [GuideTexts.field, GuideTexts.type, GuideTexts.needed]
        return DataTable(
            title.text(language), columns: columns.map { DataTable.Column($0.text(language)) },
            rows: properties.sorted { $0.key < $1.key }.map { name, property in
                [
                    .text(name), .text(SchemaWords.type(of: property)),
                    .text(Wording.yes(required.contains(.text(name)), language)),
                ]
            }, empty: GuideTexts.noFields.text(language))
    }
}

/// A JSON schema in a few words.
enum SchemaWords {
    /// `string, 1–80 characters`, `one of a, b`, `list of InvoiceLine`.
    static func type(of schema: JSONValue) -> String {
        if case .text(let reference)? = schema["$ref"] { return String(reference.split(separator: "/").last ?? "") }
        if case .list(let options)? = schema["anyOf"] {
            return options.map(type(of:)).filter { $0 != "null" }.joined(separator: " / ")
        }
        if case .list(let options)? = schema["enum"] {
            return options.compactMap { option in
                if case .text(let text) = option { text } else { nil }
            }.joined(separator: " | ")
        }
        var names: [String] = []
        switch schema["type"] {
        case .text(let name)?: names = [name]
        case .list(let list)?:
            names = list.compactMap { name in if case .text(let text) = name, text != "null" { text } else { nil } }
        default: break
        }
        if names == ["array"], let items = schema["items"] { return "list: " + type(of: items) }
        if case .text(let format)? = schema["format"] { return "\(names.joined()) (\(format))" }
        if case .integer(let least)? = schema["minimum"], case .integer(let most)? = schema["maximum"] {
            return "\(names.joined()) \(least)–\(most)"
        }
        return names.joined()
    }
}
