// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An e-mail address that looks deliverable. Whether it is, only a message to it shows.
public struct EmailAddress: Sendable, Hashable {
    /// The domain in lower case, the local part as written.
    public let text: String

    /// Fails with `email-form`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> EmailAddress {
        let failure = Failure(.invalid, "email-form", field: "email", details: ["found": String(text)])
        let signs = Array(text.utf8.drop { $0 == 0x20 })
        let trimmed = Array(signs.reversed().drop { $0 == 0x20 }.reversed())
        guard trimmed.count <= 254, let at = trimmed.lastIndex(of: 0x40) else { throw failure }
        let local = trimmed[..<at]
        let domain = trimmed[(at + 1)...]
        guard (1...64).contains(local.count), local.allSatisfy(isLocal), partsHold(local) else { throw failure }
        guard domain.contains(0x2E), domain.allSatisfy(isDomain), partsHold(domain) else { throw failure }
        let labels = domain.split(separator: 0x2E)
        guard labels.allSatisfy({ $0.count <= 63 && $0.first != 0x2D && $0.last != 0x2D }),
            let top = labels.last, top.count >= 2, !top.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw failure }
        let name = String(decoding: local, as: UTF8.self)
        return EmailAddress(text: name + "@" + String(decoding: domain, as: UTF8.self).lowercased())
    }

    /// The first sign of the local part and the domain.
    public var masked: String { text.prefix(1) + "***" + text[(text.lastIndex(of: "@") ?? text.startIndex)...] }

    /// No empty part before, between or after dots.
    private static func partsHold(_ signs: ArraySlice<UInt8>) -> Bool {
        signs.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private static func isDomain(_ sign: UInt8) -> Bool { isLetterOrDigit(sign) || sign == 0x2D || sign == 0x2E }

    private static func isLocal(_ sign: UInt8) -> Bool {
        isLetterOrDigit(sign) || localSigns.contains(sign)
    }

    private static let localSigns = Array("!#$%&'*+-/=?^_`{|}~.".utf8)

    private static func isLetterOrDigit(_ sign: UInt8) -> Bool {
        (0x30...0x39).contains(sign) || (0x41...0x5A).contains(sign) || (0x61...0x7A).contains(sign)
    }
}

extension EmailAddress: CustomStringConvertible {
    /// Masked, so that an address that slips into a log tells little.
    public var description: String { masked }
}
