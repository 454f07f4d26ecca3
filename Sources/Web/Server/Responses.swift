// SPDX-License-Identifier: Apache-2.0
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Wire

extension Response {
    /// A page. Never cached: it shows a person's data or depends on who asks.
    init(page: Page, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: page.rendered().bytes)))
    }

    /// A JSON document. Never cached unless an endpoint says otherwise.
    init(json: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json") {
        self.init(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: json.bytes())))
    }

    init(bytes: [UInt8], type: String, cache: String = "no-store") {
        self.init(
            status: .ok, headers: [.contentType: type, .cacheControl: cache],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Failure {
    /// The one place where refusals become HTTP.
    var status: HTTPResponse.Status {
        switch kind {
        case .invalid: .badRequest
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .absent: .notFound
        case .conflict: .conflict
        case .refused: .unprocessableContent
        case .throttled: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}
