// SPDX-License-Identifier: Apache-2.0

/// Writes JSON as bytes, keys in order.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += Array("null".utf8)
        case .bool(let flag): bytes += Array((flag ? "true" : "false").utf8)
        case .integer(let number): bytes += Array(String(number).utf8)
        case .fraction(let number): bytes += Array(String(number).utf8)
        case .text(let text), .typed(let text): string(text)
        case .list(let items): list(items)
        case .object(let fields): object(fields)
        }
    }

    private mutating func list(_ items: [JSONValue]) {
        bytes.append(0x5B)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            write(item)
        }
        bytes.append(0x5D)
    }

    private mutating func object(_ fields: [String: JSONValue]) {
        bytes.append(0x7B)
        for (index, key) in fields.keys.sorted().enumerated() {
            if index > 0 { bytes.append(0x2C) }
            string(key)
            bytes.append(0x3A)
            write(fields[key] ?? .null)
        }
        bytes.append(0x7D)
    }

    private mutating func string(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x00..<0x20: bytes += Array("\\u00".utf8) + hex(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
