// SPDX-License-Identifier: Apache-2.0
/// A web address in its parts.
public struct WebhookPlace: Sendable, Hashable {
    public let isSecure: Bool
    /// Without brackets; small letters, digits, dots and hyphens only.
    public let host: String
    public let port: Int

    /// nil for what is no plain http or https address: a user name, a space, capital letters in the name, no port.
    public init?(_ url: String) {
        let secure = url.hasPrefix("https://")
        guard secure || url.hasPrefix("http://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else {
            return nil
        }
        let rest = url.dropFirst(secure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@"), let (name, number) = Self.split(authority, usual: secure ? 443 : 80) else {
            return nil
        }
        // In one spelling only, so that the name that is checked is the name that is called.
        let isPlain = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E
        }
        guard !name.isEmpty, isPlain else { return nil }
        isSecure = secure
        host = String(name)
        port = number
    }

    /// Name and port; an address of version 6 stands in brackets.
    private static func split(_ authority: Substring, usual: Int) -> (Substring, Int)? {
        let name: Substring
        let tail: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            name = authority[..<end].dropFirst()
            tail = authority[end...].dropFirst()
        } else {
            name = authority.prefix { $0 != ":" }
            tail = authority.dropFirst(name.count)
        }
        guard !tail.isEmpty else { return (name, usual) }
        guard tail.hasPrefix(":"), let port = Int(tail.dropFirst()), (1...65_535).contains(port) else { return nil }
        return (name, port)
    }
}
