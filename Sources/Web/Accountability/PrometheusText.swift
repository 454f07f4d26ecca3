// SPDX-License-Identifier: Apache-2.0

/// What was counted, in the text form that Prometheus reads (version 0.0.4).
public struct PrometheusText: Sendable {
    public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    public private(set) var text = ""

    public init() {}

    /// A value that goes up and down.
    mutating func gauge(_ name: String, _ value: Int64) {
        declare(name, "gauge")
        line(name, [], "\(value)")
    }

    /// A value that only grows.
    mutating func counter(_ name: String, _ value: Int64) {
        declare(name, "counter")
        line(name, [], "\(value)")
    }

    mutating func declare(_ name: String, _ kind: String) { text += "# TYPE \(name) \(kind)\n" }

    mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\(Self.name($0.0))=\"\(Self.escaped($0.1))\"" }.joined(separator: ",") + "}"
        }
        text += " \(value)\n"
    }

    /// A name with nothing but letters, digits and underscores in it.
    static func name(_ text: String) -> String {
        let signs = text.map { sign in sign.isASCII && (sign.isLetter || sign.isNumber) || sign == "_" ? sign : "_" }
        return signs.first?.isNumber ?? true ? "_" + String(signs) : String(signs)
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for sign in value.unicodeScalars {
            switch sign {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(sign)
            }
        }
        return escaped
    }
}
