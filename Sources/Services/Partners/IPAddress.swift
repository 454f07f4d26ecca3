// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An address of the Internet, version 4 or 6. Addresses of version 4 stand in version 6 as `::ffff:a.b.c.d`, so that a
/// server that listens on both sees one and the same address.
public struct IPAddress: Sendable, Hashable {
    /// 16 bytes.
    let bytes: [UInt8]

    static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]

    var isVersion4: Bool { bytes.starts(with: Self.mapped) }

    /// Reads `192.0.2.7` or `2001:db8::7`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        if text.contains(":") {
            guard let bytes = Self.version6(String(text)) else { return nil }
            self.bytes = bytes
        } else {
            guard let bytes = Self.version4(text) else { return nil }
            self.bytes = Self.mapped + bytes
        }
    }

    private static func version4(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { part in
            part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
        }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func version6(_ text: String) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else {
            let bytes = groups(text)
            return bytes?.count == 16 ? bytes : nil
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// Groups of four hexadecimal digits; the last may be an address of version 4.
    private static func groups(_ text: some StringProtocol) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (position, part) in parts.enumerated() {
            if position == parts.count - 1, part.contains(".") {
                guard let last = version4(part) else { return nil }
                bytes += last
            } else {
                guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16),
                    part.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}

/// A network in CIDR notation: `192.0.2.0/24`, `2001:db8::/32`, or one address.
public struct IPNetwork: Sendable, Hashable {
    private let base: IPAddress
    /// How many of the 128 bits name the network.
    private let bits: Int

    /// nil for what is no network, or names bits of a host: `192.0.2.7/24`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = parts.first.flatMap({ IPAddress($0) }) else { return nil }
        let most = address.isVersion4 && !text.contains(":") ? 32 : 128
        var bits = most
        if parts.count == 2 {
            guard let given = Int(parts[1]), (0...most).contains(given), parts[1].utf8.first != UInt8(ascii: "+")
            else { return nil }
            bits = given
        }
        base = address
        self.bits = 128 - most + bits
        guard Self.prefix(address, self.bits) == address.bytes else { return nil }
    }

    /// Reads networks separated by spaces or commas.
    ///
    /// - Throws: `invalid` `network-malformed` that names the first that is none.
    public static func list(_ text: String, field: String) throws(Failure) -> [IPNetwork] {
        var networks: [IPNetwork] = []
        for part in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let network = IPNetwork(part) else {
                throw Failure(
                    .invalid, "network-malformed", field: field, details: ["found": String(part.prefix(60))])
            }
            networks.append(network)
        }
        return networks
    }

    public func contains(_ address: IPAddress) -> Bool { Self.prefix(address, bits) == base.bytes }

    /// The address with all bits behind the first `bits` cleared.
    private static func prefix(_ address: IPAddress, _ bits: Int) -> [UInt8] {
        address.bytes.enumerated().map { position, byte in
            let kept = min(8, max(0, bits - position * 8))
            return kept == 8 ? byte : byte & ~(0xFF >> UInt8(kept))
        }
    }
}
