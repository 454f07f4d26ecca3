// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes between a JSON string's quotes, already checked by `JSONCursor`, into text.
enum JSONText {
    /// nil when an escape names half of a surrogate pair.
    static func string(_ text: JSONCursor.Text, in bytes: UnsafeRawBufferPointer) -> String? {
        let raw = bytes[text.range]
        guard text.isEscaped else { return String(decoding: raw, as: UTF8.self) }
        return unescaped(raw)
    }

    /// The value of four hexadecimal digits.
    static func hexValue(_ digits: Slice<UnsafeRawBufferPointer>) -> UInt16? {
        var value: UInt16 = 0
        for byte in digits {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt16(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt16(byte - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }

    private static func unescaped(_ raw: Slice<UnsafeRawBufferPointer>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var at = raw.startIndex
        while at < raw.endIndex {
            guard raw[at] == UInt8(ascii: "\\") else {
                result.append(raw[at])
                at += 1
                continue
            }
            if raw[at + 1] == UInt8(ascii: "u") {
                guard let scalar = scalar(raw, at: &at) else { return nil }
                result.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
            } else {
                result.append(plain(raw[at + 1]))
                at += 2
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func plain(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    /// Reads `\uXXXX`, or two of them for a surrogate pair, and steps over what it read.
    private static func scalar(_ raw: Slice<UnsafeRawBufferPointer>, at: inout Int) -> Unicode.Scalar? {
        guard let high = hexValue(raw[(at + 2)..<(at + 6)]) else { return nil }
        at += 6
        guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
        guard at + 6 <= raw.endIndex, raw[at] == UInt8(ascii: "\\"), raw[at + 1] == UInt8(ascii: "u"),
            let low = hexValue(raw[(at + 2)..<(at + 6)]), (0xDC00...0xDFFF).contains(low)
        else { return nil }
        at += 6
        return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    }
}
