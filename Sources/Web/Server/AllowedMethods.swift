// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// Which methods an address has: tells a wrong method from a wrong address, and a form's page from the address that
/// the form is sent to.
struct AllowedMethods: Sendable {
    private let patterns: [(parts: [Substring], method: HTTPRequest.Method)]

    init(_ endpoints: [Endpoint]) {
        patterns = endpoints.map { ($0.path.split(separator: "/"), $0.method) }
    }

    /// The methods that an address has, each once; empty where nothing is there.
    func methods(_ path: String) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        var found: [HTTPRequest.Method] = []
        for (pattern, method) in patterns where Self.fits(parts, pattern) && !found.contains(method) {
            found.append(method)
        }
        return found
    }

    /// The page that a form's address belongs to: of the addresses above it the nearest that can be opened.
    func page(above path: String) -> String {
        var parts = path.split(separator: "/")[...]
        while parts.popLast() != nil {
            let above = "/" + parts.joined(separator: "/")
            if methods(above).contains(.get) { return above }
        }
        return "/"
    }

    private static func fits(_ parts: [Substring], _ pattern: [Substring]) -> Bool {
        parts.count == pattern.count && zip(parts, pattern).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
    }
}
