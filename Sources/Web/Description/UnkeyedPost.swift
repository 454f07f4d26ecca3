// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Wire

extension Endpoint {
    /// An API address that takes a document and no idempotency key: to ask twice is harmless, or the second time is
    /// refused by the state of the record.
    static func postUnkeyed<Body: WireRecord, Answer: WireRecord>(
        _ operation: Operation, _ path: String, takes: Body.Type, gives: Answer.Type,
        status: HTTPResponse.Status = .ok, _ act: @escaping @Sendable (Call, Body) async throws -> Answer
    ) -> Endpoint {
        let contract = Contract(query: nil, body: takes, answer: gives, status: status, isRepeatable: false)
        return Endpoint(operation, .post, path, face: .api, contract: contract) { call in
            try operation.authorise(call.actor)
            let body = try takes.decode(try JSONValue.parse(try await call.bytes()))
            return Response(json: try await act(call, body).json, status: status)
        }
    }
}
