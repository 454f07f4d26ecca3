// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Wire

/// One operation bound to an address. The list of endpoints is the router, the API description and what the access
/// test walks.
public struct Endpoint: Sendable {
    /// Who an address is made for.
    public enum Face: Sendable {
        /// People: an HTML page.
        case page
        /// Programs: JSON, described in the API description.
        case api
        /// Partners whose own signature is checked inside.
        case partner
        /// Public documents: keys, style, pictures.
        case document
    }

    public let operation: Operation
    public let method: HTTPRequest.Method
    /// With parameters in braces: `/api/v1/claims/{claim}`.
    public let path: String
    public let face: Face
    /// What an API address takes and gives; nil for other faces.
    public let contract: Contract?
    let handle: @Sendable (Call) async throws -> Response

    /// What the API description says about an address.
    public struct Contract: Sendable {
        public let query: (any WireRecord.Type)?
        public let body: (any WireRecord.Type)?
        public let answer: (any WireRecord.Type)?
        public let status: HTTPResponse.Status
        /// Whether an `Idempotency-Key` is taken.
        public let isRepeatable: Bool
    }

    init(
        _ operation: Operation, _ method: HTTPRequest.Method, _ path: String, face: Face, contract: Contract? = nil,
        handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.face = face
        self.contract = contract
        self.handle = handle
    }
}
