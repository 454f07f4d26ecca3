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
    static func keyedForm<Body: WireRecord>(
        _ operation: Operation, _ path: String, takes: Body.Type,
        onRefusal: @escaping @Sendable (Call, [Failure], TypedFields) async throws -> Page,
        _ act: @escaping @Sendable (Call, Body, RepeatKey?) async throws -> Response
    ) -> Endpoint {
        Endpoint(operation, .post, path, face: .page) { call in
            try operation.authorise(call.actor)
            let (typed, key) = try await call.keyedForm()
            do {
                return try await act(call, try Body.decode(typed.document), key)
            } catch {
                let failures = refusals(error, missing: Body.missingFields(in: typed.document))
                guard let first = failures.first, failures.allSatisfy(\.showsOnForm) else { throw error }
                return Response(page: try await onRefusal(call, failures, typed), status: first.status)
            }
        }
    }

    /// Every fault once a field: empty ones first, then what the use case found.
    static func refusals(_ error: any Error, missing: [Failure]) -> [Failure] {
        let thrown: [Failure]
        switch error {
        case let faults as FormFaults: thrown = faults.failures
        case let failure as Failure: thrown = [failure]
        default: return []
        }
        let named = Set(missing.compactMap(\.field))
        return missing + thrown.filter { failure in failure.field.map { !named.contains($0) } ?? true }
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
