// SPDX-License-Identifier: Apache-2.0

/// Which cell formats show a number as a day (ECMA-376 part 1, 18.8.30).
struct WorkbookStyles {
    /// Built-in formats with a day in them, those of East Asian editions too; pure times (18-21, 45-47) are none.
    private static let dayFormats: Set<Int> = Set(14...17).union([22]).union(27...31).union([36]).union(50...54)
        .union([57, 58])

    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var isCellFormats = false

    mutating func take(_ event: XMLScanner.Event) {
        switch event {
        case .open("numFmt", let attributes):
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] ?? "" }
        case .open("cellXfs", _): isCellFormats = true
        case .close("cellXfs"): isCellFormats = false
        case .open("xf", let attributes) where isCellFormats:
            formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    /// Whether cells of a style show days.
    func showsDay(_ style: Int) -> Bool {
        guard formats.indices.contains(style) else { return false }
        let id = formats[style]
        return codes[id].map(Self.hasDay) ?? Self.dayFormats.contains(id)
    }

    /// A `d` or `y` outside of quotes and brackets.
    private static func hasDay(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for sign in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch sign {
            case "\\", "_", "*": isEscaped = !isQuoted
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "d", "y":
                if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }
}
