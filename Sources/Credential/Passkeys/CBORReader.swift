// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads CBOR from untrusted bytes within bounds: every length is checked against what is there, nesting is shallow,
/// a key counts once.
struct CBORReader {
    private static let deepest = 6
    private static let mostItems = 64

    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The one value that fills the bytes.
    ///
    /// - Throws: `invalid` `passkey-malformed`.
    static func whole(_ bytes: [UInt8]) throws(Failure) -> CBORValue {
        var reader = CBORReader(bytes)
        let value = try reader.value()
        guard reader.position == bytes.count else { throw malformed }
        return value
    }

    static let malformed = Failure(.invalid, "passkey-malformed")

    mutating func value(depth: Int = 0) throws(Failure) -> CBORValue {
        guard depth < Self.deepest else { throw Self.malformed }
        let first = try byte()
        let argument = try argument(first & 31)
        switch first >> 5 {
        case 0: return .integer(argument)
        case 1: return .integer(-1 - argument)
        case 2: return .bytes(try take(argument))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw Self.malformed }
            return .text(text)
        case 4: return .list(try list(argument, depth))
        case 5: return .map(try map(argument, depth))
        case 7 where first == 0xF4 || first == 0xF5: return .flag(first == 0xF5)
        case 7 where first == 0xF6: return .null
        default: throw Self.malformed
        }
    }

    private mutating func list(_ count: Int64, _ depth: Int) throws(Failure) -> [CBORValue] {
        guard count <= Self.mostItems else { throw Self.malformed }
        var items: [CBORValue] = []
        for _ in 0..<count { items.append(try value(depth: depth + 1)) }
        return items
    }

    private mutating func map(_ count: Int64, _ depth: Int) throws(Failure) -> [CBORValue: CBORValue] {
        guard count <= Self.mostItems else { throw Self.malformed }
        var fields: [CBORValue: CBORValue] = [:]
        for _ in 0..<count {
            let key = try value(depth: depth + 1)
            guard fields.updateValue(try value(depth: depth + 1), forKey: key) == nil else { throw Self.malformed }
        }
        return fields
    }

    /// The number behind the first byte; never one beyond 63 bits.
    private mutating func argument(_ short: UInt8) throws(Failure) -> Int64 {
        let width: Int
        switch short {
        case 0..<24: return Int64(short)
        case 24: width = 1
        case 25: width = 2
        case 26: width = 4
        case 27: width = 8
        default: throw Self.malformed
        }
        var number: UInt64 = 0
        for _ in 0..<width { number = number << 8 | UInt64(try byte()) }
        guard let small = Int64(exactly: number) else { throw Self.malformed }
        return small
    }

    private mutating func byte() throws(Failure) -> UInt8 {
        guard position < bytes.count else { throw Self.malformed }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func take(_ count: Int64) throws(Failure) -> [UInt8] {
        guard count <= bytes.count - position else { throw Self.malformed }
        defer { position += Int(count) }
        return Array(bytes[position..<position + Int(count)])
    }
}
