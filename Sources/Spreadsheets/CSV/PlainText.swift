// SPDX-License-Identifier: Apache-2.0

/// Text of a file in whichever of the usual encodings it came.
enum PlainText {
    /// The signs of Windows-1252 from 0x80 to 0x9F; the five that it does not define stay what they are.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// As UTF-8 without its mark: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252. Nil where the bytes are no
    /// text in any of them.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return checked(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return sixteen(bytes.dropFirst(2), isLittle: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return sixteen(bytes.dropFirst(2), isLittle: false) }
        let start = bytes.prefix(64)
        let odd = start.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
        let even = start.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
        if start.count >= 8, odd > start.count / 3, even == 0 { return sixteen(bytes[...], isLittle: true) }
        if start.count >= 8, even > start.count / 3, odd == 0 { return sixteen(bytes[...], isLittle: false) }
        if let plain = checked(bytes) { return plain }
        return checked(bytes.flatMap(western))
    }

    private static func checked(_ bytes: [UInt8]) -> [UInt8]? {
        guard String(validating: bytes, as: UTF8.self) != nil,
            !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D })
        else { return nil }
        return bytes
    }

    private static func sixteen(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8]? {
        guard bytes.count % 2 == 0 else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
            let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        guard let text = String(validating: units, as: UTF16.self) else { return nil }
        return checked(Array(text.utf8))
    }

    private static func western(_ byte: UInt8) -> [UInt8] {
        guard byte >= 0x80 else { return [byte] }
        let number = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt32(byte)
        return Unicode.Scalar(number).map { Array(String(Character($0)).utf8) } ?? []
    }
}
