// SPDX-License-Identifier: Apache-2.0

/// JSON texts made by chance, without whitespace between tokens, and the same texts with it.
enum RandomJSON {
    static func compact(_ dice: inout SeededDice) -> [UInt8] {
        var text = ""
        value(&text, depth: 0, &dice)
        return Array(text.utf8)
    }

    static func value(_ text: inout String, depth: Int, _ dice: inout SeededDice) {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &dice) {
        case 0, 1: string(&text, &dice)
        case 2: text += "true"
        case 3: text += "null"
        case 4: text += "-0.5e+3"
        case 5: text += String(Int.random(in: -9_999...9_999, using: &dice))
        case 6: list(&text, "[", "]", depth: depth, named: false, &dice)
        default: list(&text, "{", "}", depth: depth, named: true, &dice)
        }
    }

    /// Puts whitespace before and after tokens; strings stay as they are.
    static func spaced(_ compact: [UInt8], _ dice: inout SeededDice) -> [UInt8] {
        var result: [UInt8] = []
        var insideString = false
        var escaped = false
        for byte in compact {
            let isToken = !insideString && "{}[]:,\"".utf8.contains(byte)
            if isToken { gap(&result, &dice) }
            result.append(byte)
            if insideString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    insideString = false
                    gap(&result, &dice)
                }
            } else if byte == UInt8(ascii: "\"") {
                insideString = true
            } else if isToken {
                gap(&result, &dice)
            }
        }
        return result
    }

    private static func gap(_ bytes: inout [UInt8], _ dice: inout SeededDice) {
        while dice.chance(30) { bytes.append([0x20, 0x09, 0x0A, 0x0D].randomElement(using: &dice) ?? 0x20) }
    }

    private static func string(_ text: inout String, _ dice: inout SeededDice) {
        let parts = [
            "a", " ", "  ", #"\""#, #"\\"#, #"\n"#, "é", "漢", "🌏", #"\u00e9"#, #"\ud83c\udf0f"#, "{", ":", ",",
        ]
        text += "\""
        for _ in 0..<Int.random(in: 0...6, using: &dice) { text += parts.randomElement(using: &dice) ?? "" }
        text += "\""
    }

    private static func list(
        _ text: inout String, _ open: String, _ close: String, depth: Int, named: Bool, _ dice: inout SeededDice
    ) {
        text += open
        for place in 0..<Int.random(in: 0...3, using: &dice) {
            if place > 0 { text += "," }
            if named { text += "\"k\(place)\":" }
            value(&text, depth: depth + 1, &dice)
        }
        text += close
    }
}
