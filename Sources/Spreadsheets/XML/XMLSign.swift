// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Signs that XML writes with an ampersand.
enum XMLSign {
    /// What stands between `&` and `;` as UTF-8; nil for anything that only a document type could define.
    static func bytes(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return [0x26]
        case "lt": return [0x3C]
        case "gt": return [0x3E]
        case "quot": return [0x22]
        case "apos": return [0x27]
        case let text where text.hasPrefix("#x"): return scalar(UInt32(text.dropFirst(2), radix: 16))
        case let text where text.hasPrefix("#"): return scalar(UInt32(text.dropFirst(1)))
        default: return nil
        }
    }

    /// A text with such signs in it.
    static func text(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var rest = bytes
        while let next = rest.firstIndex(of: 0x26) {
            plain += rest[..<next]
            guard let end = rest[next...].firstIndex(of: 0x3B), let sign = self.bytes(rest[(next + 1)..<end]) else {
                throw XMLScanner.damaged
            }
            plain += sign
            rest = rest[(end + 1)...]
        }
        return String(decoding: plain + rest, as: UTF8.self)
    }

    private static func scalar(_ number: UInt32?) -> [UInt8]? {
        number.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) }
    }
}
