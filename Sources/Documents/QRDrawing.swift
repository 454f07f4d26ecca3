// SPDX-License-Identifier: Apache-2.0

extension QRCode {
    /// The light margin that readers need, in modules on each side (ISO/IEC 18004).
    public static let quietZone = 4

    /// Modules along one side of the drawing, with the quiet zone: the drawing's view box is `0 0 side side`.
    public var side: Int { width + 2 * QRCode.quietZone }

    /// The dark modules as the `d` of an SVG path to be stroked one module wide, each row from left to right. Stroked
    /// runs take half the characters of filled rectangles.
    public var path: String {
        var path = ""
        for row in 0..<width {
            var end: Int?
            for run in runs(in: row) {
                if let end {
                    path += "m\(run.lowerBound - end) 0"
                } else {
                    path += "M\(run.lowerBound + QRCode.quietZone) \(row + QRCode.quietZone).5"
                }
                path += "h\(run.count)"
                end = run.upperBound
            }
        }
        return path
    }

    /// A whole SVG element, dark on white whatever the page's colours.
    /// - Parameter label: What a screen reader says.
    public func svg(label: String) -> String {
        let frame = "viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\""
        let ground = "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(frame) role=\"img\" aria-label=\"\(Self.escaped(label))\">"
            + ground + "<path stroke=\"#000\" d=\"\(path)\"/></svg>"
    }

    private func runs(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...width {
            let dark = column < width && isDark(row: row, column: column)
            if dark, start == nil { start = column }
            if !dark, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
