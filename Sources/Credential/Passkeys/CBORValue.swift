// SPDX-License-Identifier: Apache-2.0

/// A value of RFC 8949, as far as authenticators speak it: no tags, no fractions, nothing of open length.
enum CBORValue: Sendable, Hashable {
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case list([CBORValue])
    case map([CBORValue: CBORValue])
    case flag(Bool)
    case null

    subscript(key: Int64) -> CBORValue? {
        guard case .map(let fields) = self else { return nil }
        return fields[.integer(key)]
    }

    subscript(key: String) -> CBORValue? {
        guard case .map(let fields) = self else { return nil }
        return fields[.text(key)]
    }

    var byteString: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }

    var number: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    var string: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
