// SPDX-License-Identifier: Apache-2.0
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Spreadsheets

extension Call {
    /// Whether the browser reads gzip.
    var readsPacked: Bool { (request.headers[.acceptEncoding] ?? "").contains("gzip") }

    /// Smaller pages come in one or two packets however they are sent.
    private static let leastToPack = 12_000

    /// A page as it goes over the wire: packed where it is long, the browser reads it, and nobody is signed in or the
    /// page is everybody's and says nothing that the address asked for. A page that shows what somebody typed beside a
    /// secret is never packed, because its length would tell of the secret.
    func response(_ page: Page, isPublic: Bool) -> Response {
        let bytes = page.rendered().bytes
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .vary: "Accept-Encoding",
        ]
        let isHarmless = context.session == nil || isPublic && request.uri.query == nil
        guard isHarmless, bytes.count >= Self.leastToPack, readsPacked,
            let packed = Deflater.gzip(bytes)
        else { return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes))) }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: packed)))
    }
}
