// SPDX-License-Identifier: Apache-2.0
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Spreadsheets

extension Call {
    /// Whether the browser reads gzip.
    var readsPacked: Bool { (request.headers[.acceptEncoding] ?? "").contains("gzip") }

    /// Smaller pages come in one or two packets however they are sent.
    private static let leastToPack = 12_000

    /// Whether the address has no query, or one day written in the only way there is: nothing that could be a guess.
    private var asksForADayAtMost: Bool {
        guard let asked = request.uri.query else { return true }
        return query("tanggal").flatMap { CalendarDay($0) }.map { asked == "tanggal=\($0)" } ?? false
    }

    /// A page as it goes over the wire: packed where it is long, the browser reads it, and nobody is signed in or the
    /// page is everybody's and says nothing that the address asked for but a day. A page that shows what somebody typed
    /// beside a secret is never packed, because its length would tell of the secret.
    func response(_ page: Page, isPublic: Bool) -> Response {
        let bytes = page.rendered().bytes
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .vary: "Accept-Encoding",
        ]
        let isHarmless = context.session == nil || isPublic && asksForADayAtMost
        guard isHarmless, bytes.count >= Self.leastToPack, readsPacked,
            let packed = Deflater.gzip(bytes)
        else { return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes))) }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: packed)))
    }
}
