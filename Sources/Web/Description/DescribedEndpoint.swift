// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Wire

/// One address as the API description tells it.
struct DescribedEndpoint {
    private let endpoint: Endpoint

    init(_ endpoint: Endpoint) { self.endpoint = endpoint }

    /// Nil for what is not part of the API: pages, style, pictures.
    func json(_ schemas: inout SchemaCollection) -> JSONValue? {
        switch endpoint.face {
        case .page: return nil
        case .document:
            guard let document = DescribedDocument.all[endpoint.path] else { return nil }
            let body = document.body(&schemas).map { ["requestBody": $0] } ?? [:]
            return operation(summary: document.summary, responses: document.responses(&schemas), body)
        case .partner: return partner
        case .api: return api(&schemas)
        }
    }

    private func api(_ schemas: inout SchemaCollection) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        var parameters = pathParameters
        if let contract = endpoint.contract {
            if let query = contract.query { parameters += queryParameters(query) }
            if contract.isRepeatable { parameters.append(Self.idempotencyKey) }
        }
        if let body = endpoint.contract?.body {
            fields["requestBody"] = Self.body("application/json", ["schema": schemas.reference(body)])
        } else if endpoint.method != .get {
            fields["requestBody"] = Self.body("application/octet-stream", [:])
        }
        if !parameters.isEmpty { fields["parameters"] = .list(parameters) }
        return operation(summary: endpoint.operation.summary, responses: responses(&schemas), fields)
    }

    private func responses(_ schemas: inout SchemaCollection) -> [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        for problem in DescribedProblem.allCases where problem != .conflict || endpoint.method != .get {
            responses[String(problem.rawValue)] = problem.reference
        }
        let content: JSONValue
        if let answer = endpoint.contract?.answer {
            content = .object(["application/json": .object(["schema": schemas.reference(answer)])])
        } else {
            content = .object(["*/*": .object([:])])
        }
        let status = endpoint.contract?.status.code ?? (endpoint.method == .get ? 200 : 201)
        responses[String(status)] = .object(["description": .text("The answer."), "content": content])
        return responses
    }

    private func operation(
        summary: String, responses: [String: JSONValue], _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        var fields = more
        fields["operationId"] = .text(identifier)
        fields["summary"] = .text(summary)
        fields["tags"] = .list([.text(String(endpoint.operation.name.prefix { $0 != "." }))])
        fields["responses"] = .object(responses)
        fields["x-operation"] = .text(endpoint.operation.name)
        fields["security"] =
            endpoint.operation.isPublic ? .list([]) : .list(ways)
        return .object(fields)
    }

    /// A person's session; and where partners may call, a token with the scope.
    private var ways: [JSONValue] {
        let people: JSONValue = .object(["bearer": .list([])])
        guard endpoint.operation.roles.contains(.partner) else { return [people] }
        let scopes = endpoint.operation.partnerScope.map { [JSONValue.text($0.rawValue)] } ?? []
        return [people, .object(["partner": .list(scopes)])]
    }

    /// SNAP BI: the partner's signature in headers, answers in SNAP's own words.
    private var partner: JSONValue {
        let object: JSONValue = .object(["type": .text("object")])
        let answer: JSONValue = .object([
            "description": .text("An answer of SNAP BI; responseCode says what became of the call."),
            "content": .object(["application/json": .object(["schema": object])]),
        ])
        return operation(
            summary: endpoint.operation.summary + " (SNAP BI)", responses: ["200": answer, "default": answer],
            ["requestBody": Self.body("application/json", ["schema": object])])
    }

    /// `getPersonsPersonCard`: method and path in one word.
    private var identifier: String {
        let words = endpoint.path.split { !$0.isLetter && !$0.isNumber }.filter { $0 != "api" && $0 != "v1" }
        return endpoint.method.rawValue.lowercased()
            + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private var pathParameters: [JSONValue] {
        endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            .object([
                "name": .text(String(part.dropFirst().dropLast())), "in": .text("path"), "required": .bool(true),
                "schema": .object(["type": .text("string"), "minLength": .integer(1), "maxLength": .integer(64)]),
            ])
        }
    }

    private func queryParameters(_ query: any WireRecord.Type) -> [JSONValue] {
        let schema = SchemaCollection.schema(query)
        guard case .object(let properties)? = schema["properties"] else { return [] }
        var required: [JSONValue] = []
        if case .list(let names)? = schema["required"] { required = names }
        return properties.sorted { $0.key < $1.key }.map { name, property in
            .object([
                "name": .text(name), "in": .text("query"), "required": .bool(required.contains(.text(name))),
                "schema": property.withoutNull,
            ])
        }
    }

    private static let idempotencyKey: JSONValue = .object([
        "name": .text("Idempotency-Key"), "in": .text("header"), "required": .bool(false),
        "description": .text("Made by the client; the same key with the same body gives the same answer again."),
        "schema": .object(["type": .text("string"), "pattern": .text("^[0-9A-Za-z_-]{8,64}$")]),
    ])

    /// - Parameter content: Empty for a file's bytes.
    private static func body(_ type: String, _ content: [String: JSONValue]) -> JSONValue {
        .object(["required": .bool(true), "content": .object([type: .object(content)])])
    }
}
