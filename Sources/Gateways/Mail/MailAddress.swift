// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where mail is handed over: `smtps://user:password@mail.example:465`, or `smtp://127.0.0.1:25` within one machine.
public struct MailAddress: Sendable, Hashable {
    let host: String
    let port: Int
    /// TLS from the first byte (RFC 8314).
    let isSealed: Bool
    let user: String?
    let password: String?

    /// - Throws: `invalid` `mail-address-malformed`.
    public init(_ text: String) throws(Failure) {
        let malformed = Failure(.invalid, "mail-address-malformed", field: "--smtp-url")
        var rest = Substring(text)
        if rest.hasPrefix("smtps://") {
            isSealed = true
            rest = rest.dropFirst(8)
        } else if rest.hasPrefix("smtp://") {
            isSealed = false
            rest = rest.dropFirst(7)
        } else {
            throw malformed
        }
        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { throw malformed }
            user = String(parts[0])
            password = String(parts[1])
            rest = rest[rest.index(after: at)...]
        } else {
            user = nil
            password = nil
        }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { throw malformed }
        host = String(name)
        let usual = isSealed ? 465 : 25
        guard let port = parts.count == 2 ? Int(parts[1]) : usual, (1...65_535).contains(port) else { throw malformed }
        self.port = port
    }

    /// Whether the host is a number, which no certificate names.
    var isNumeric: Bool { host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } || host.contains(":") }
}
