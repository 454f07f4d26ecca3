// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel

extension Site {
    /// Style, scripts and pictures. Addresses carry the version, so browsers keep them for a year; the service worker
    /// and the manifest are asked for anew each time.
    var assetEndpoints: [Endpoint] {
        assets.files.sorted { $0.key < $1.key }.map { name, file in
            let cache = name == "sw.js" || name == "manifest.webmanifest" ? "no-cache" : "public, max-age=31536000"
            return Endpoint(.readPublicKeys, .get, "/\(name)", face: .document) { call in
                let packed = call.readsPacked ? file.packed : nil
                var response = Response(bytes: packed ?? file.bytes, type: file.type, cache: cache)
                response.headers[.vary] = "Accept-Encoding"
                if packed != nil { response.headers[.contentEncoding] = "gzip" }
                return response
            }
        }
    }
}
