// SPDX-License-Identifier: Apache-2.0

/// Removes the whitespace between JSON tokens and leaves strings alone. Signatures are made over the minified body.
public enum JSONMinifier {
    /// Hands `body` the minified bytes. A text that holds no such whitespace, as nearly all do, is not copied.
    public static func withMinified<Result>(
        _ text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        var insideString = false
        guard let first = firstGap(text, from: 0, insideString: &insideString) else { return body(text) }
        let compact = compacted(text, from: first)
        return compact.withUnsafeBytes(body)
    }

    public static func minified(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBytes { withMinified($0) { Array($0) } }
    }

    private static func compacted(_ text: UnsafeRawBufferPointer, from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        result.append(contentsOf: text[..<start])
        var insideString = false
        var at = start
        while at < text.count {
            if isGap(text[at]) {
                at += 1
                continue
            }
            let end = firstGap(text, from: at, insideString: &insideString) ?? text.count
            result.append(contentsOf: text[at..<end])
            at = end
        }
        return result
    }

    /// The first whitespace outside a string at or after `start`.
    private static func firstGap(_ text: UnsafeRawBufferPointer, from start: Int, insideString: inout Bool) -> Int? {
        var at = start
        while at < text.count {
            let byte = text[at]
            if insideString {
                if byte == UInt8(ascii: "\\") {
                    at += 1
                } else if byte == UInt8(ascii: "\"") {
                    insideString = false
                }
            } else if byte == UInt8(ascii: "\"") {
                insideString = true
            } else if isGap(byte) {
                return at
            }
            at += 1
        }
        return nil
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
