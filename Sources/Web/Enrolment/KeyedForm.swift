// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Endpoint {
    /// A browser's form with an idempotency key: sent twice, it counts once. What is wrong with it is shown field by
    /// field, with what was typed.
    ///
    /// - Parameter alsoWrong: what is wrong with single fields beyond their form, told together with the rest.
    static func keyedForm<Body: WireRecord>(
        _ operation: Operation, _ path: String, takes: Body.Type,
        alsoWrong: @escaping @Sendable (TypedFields) -> [Failure] = { _ in [] },
        onRefusal: @escaping @Sendable (Call, [Failure], TypedFields) async throws -> Page,
        _ act: @escaping @Sendable (Call, Body, RepeatKey?) async throws -> Response
    ) -> Endpoint {
        Endpoint(operation, .post, path, face: .page) { call in
            try operation.authorise(call.actor)
            let (typed, key) = try await call.keyedForm()
            do {
                return try await act(call, try Body.decode(typed.document), key)
            } catch {
                let failures = refusals(error, in: Body.self, known: Body.faults(in: typed.document) + alsoWrong(typed))
                guard let first = failures.first, failures.allSatisfy(\.showsOnForm) else { throw error }
                return Response(page: try await onRefusal(call, failures, typed), status: first.status)
            }
        }
    }

    /// One fault a field: first what the fields have by themselves, then what the use case found.
    static func refusals<Body: WireRecord>(_ error: any Error, in body: Body.Type, known: [Failure]) -> [Failure] {
        let thrown: [Failure]
        switch error {
        case let faults as FormFaults: thrown = faults.failures
        case let failure as Failure: thrown = [failure]
        default: return []
        }
        return (known + thrown).oncePerField.map { $0.said(of: body) }
    }
}

extension [Failure] {
    /// The first fault of each field, as a form says it.
    var oncePerField: [Failure] {
        var named: Set<String> = []
        return filter { failure in failure.field.map { named.insert($0).inserted } ?? true }
    }
}

extension Failure {
    /// What is missing in a part of a form that may stay empty as a whole says why it is needed.
    fileprivate func said<Body: WireRecord>(of body: Body.Type) -> Failure {
        guard code == "field-missing", let field, let dot = field.firstIndex(of: "."),
            !body.requiredFields.contains(String(field[..<dot]))
        else { return self }
        return Failure(kind, "field-missing-in-part", field: field)
    }
}

extension Call {
    /// The fields of a browser's form and its idempotency key.
    func keyedForm() async throws -> (typed: TypedFields, key: RepeatKey?) {
        guard case .object(var fields) = try await form() else { return (.empty, nil) }
        let key = fields.removeValue(forKey: "key")
        let document = JSONValue.object(fields)
        guard case .typed(let text)? = key, !text.isEmpty else { return (TypedFields(document), nil) }
        return (TypedFields(document), try RepeatKey(text, body: addressed(document.bytes())))
    }
}
