// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Wire

extension Endpoint {
    /// A page that answers a GET.
    static func page(
        _ operation: Operation, _ path: String, _ render: @escaping @Sendable (Call) async throws -> Page
    ) -> Endpoint {
        Endpoint(operation, .get, path, face: .page) { call in
            try operation.authorise(call.actor)
            return call.response(try await render(call), isPublic: operation.isPublic)
        }
    }

    /// A form that a browser sends. A refusal is shown by `again`, with what was typed; without it, on the problem
    /// page. The same page answers without a refusal when the form only asked for more rows (`MoreRows`).
    static func form<Body: WireRecord>(
        _ operation: Operation, _ path: String, takes: Body.Type,
        again: (@Sendable (Call, Failure?, TypedFields) async throws -> Page)? = nil,
        _ act: @escaping @Sendable (Call, Body) async throws -> Response
    ) -> Endpoint {
        Endpoint(operation, .post, path, face: .page) { call in
            try operation.authorise(call.actor)
            let typed = TypedFields(try await call.form())
            if let again, MoreRows.areAsked(typed) { return Response(page: try await again(call, nil, typed)) }
            do {
                return try await act(call, try Body.decode(MoreRows.body(typed)))
            } catch let failure as Failure {
                guard let again, failure.showsOnForm else { throw failure }
                return Response(page: try await again(call, failure, typed), status: failure.status)
            }
        }
    }

    /// An API address that answers a GET; its query is a record.
    static func get<Query: WireRecord, Answer: WireRecord>(
        _ operation: Operation, _ path: String, query: Query.Type, gives: Answer.Type,
        _ act: @escaping @Sendable (Call, Query) async throws -> Answer
    ) -> Endpoint {
        let contract = Contract(query: query, body: nil, answer: gives, status: .ok, isRepeatable: false)
        return Endpoint(operation, .get, path, face: .api, contract: contract) { call in
            try operation.authorise(call.actor)
            return Response(json: try await act(call, try call.query(query)).json)
        }
    }

    /// An API address that answers a GET and has no query.
    static func get<Answer: WireRecord>(
        _ operation: Operation, _ path: String, gives: Answer.Type,
        _ act: @escaping @Sendable (Call) async throws -> Answer
    ) -> Endpoint {
        let contract = Contract(query: nil, body: nil, answer: gives, status: .ok, isRepeatable: false)
        return Endpoint(operation, .get, path, face: .api, contract: contract) { call in
            try operation.authorise(call.actor)
            return Response(json: try await act(call).json)
        }
    }

    /// An API address that takes a document. An `Idempotency-Key` header makes a repetition harmless.
    static func post<Body: WireRecord, Answer: WireRecord>(
        _ operation: Operation, _ path: String, takes: Body.Type, gives: Answer.Type,
        status: HTTPResponse.Status = .created, limit: Int = Call.usualLimit,
        _ act: @escaping @Sendable (Call, Body, RepeatKey?) async throws -> Answer
    ) -> Endpoint {
        let contract = Contract(query: nil, body: takes, answer: gives, status: status, isRepeatable: true)
        return Endpoint(operation, .post, path, face: .api, contract: contract) { call in
            try operation.authorise(call.actor)
            let bytes = try await call.bytes(upTo: limit)
            let body = try takes.decode(try JSONValue.parse(bytes))
            return Response(json: try await act(call, body, try call.repeatKey(bytes)).json, status: status)
        }
    }
}

extension Call {
    /// The fields of a browser's form, checked against forgery.
    func form() async throws -> JSONValue {
        let text = String(decoding: try await bytes(), as: UTF8.self)
        var fields = FormText.fields(text)
        if context.cameByCookie {
            guard fields.contains(where: { $0.name == "csrf" && $0.value == csrf }) else {
                throw Failure(.forbidden, "form-not-ours")
            }
        }
        fields.removeAll { $0.name == "csrf" }
        return fields.isEmpty ? .object([:]) : FormBody.document(fields)
    }

    /// A body together with the address it was sent to: the same body sent elsewhere is another request.
    func addressed(_ body: [UInt8]) -> [UInt8] {
        Array("\(request.method.rawValue) \(request.head.path ?? "")\n".utf8) + body
    }

    /// The client's idempotency key, if it sent one.
    func repeatKey(_ body: [UInt8]) throws(Failure) -> RepeatKey? {
        guard let text = request.headers[.idempotencyKey] else { return nil }
        return try RepeatKey(text, body: addressed(body))
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .accept
}

extension Failure {
    /// Whether a person can mend it in the form they just sent. What is absent is mended there when a field named it: a
    /// mistyped number.
    var showsOnForm: Bool {
        switch kind {
        case .invalid, .refused, .conflict: true
        case .absent: field != nil
        case .unauthenticated, .forbidden, .throttled, .unavailable: false
        }
    }
}
